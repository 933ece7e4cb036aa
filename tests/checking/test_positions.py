"""Where a report's claims stand, in the units and words of other tools."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.json import to_json
from factcheck.values.span import Lines, Utf16
from tests.builders import check, quote_fact

FACT = quote_fact("The harbour will stay open through the winter, whatever the ice does to us")
DRAFT = "\U0001f600 Rain.\n“The harbour \U0001f6a2 will stay open through the summer,” Amara Okafor said.\n"


@given(text=st.text(st.sampled_from("ab\n\r\U0001f600é")), data=st.data())
def test_utf_16_offsets_cut_the_same_words_from_the_encoded_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = Utf16(text).span(Lines(text).span(start, end))
    encoded = text.encode("utf-16-le")
    assert encoded[2 * span.start : 2 * span.end].decode("utf-16-le") == text[start:end]
    line_start = encoded[: 2 * span.start].decode("utf-16-le")
    assert (
        span.column - 1
        == len(line_start[max(line_start.rfind("\n"), line_start.rfind("\r")) + 1 :].encode("utf-16-le")) // 2
        or text[start - 1 : start + 1] == "\r\n"
    )


def test_a_report_for_a_browser_counts_utf_16_everywhere() -> None:
    report = check(DRAFT, FACT)
    turned = report.with_positions("utf-16", DRAFT)
    encoded = DRAFT.encode("utf-16-le")
    data = json.loads(to_json(turned))
    assert data["draft"]["positions"]["unit"] == "utf-16"
    spans = [data["verdicts"][0]["claim"]["span"], *data["verdicts"][0]["claim"]["spans"]]
    spans += [finding["span"] for finding in data["verdicts"][0]["findings"] if finding["span"]]
    for span in spans:
        assert encoded[2 * span["start"] : 2 * span["end"]].decode("utf-16-le") == span["text"]
    position = data["verdicts"][0]["selectors"][0]
    assert (position["start"], position["end"]) == (spans[0]["start"], spans[0]["end"])


def test_positions_are_turned_once() -> None:
    report = check(DRAFT, FACT)
    turned = report.with_positions("utf-16", DRAFT)
    assert report.with_positions("codepoint", DRAFT) is report
    with pytest.raises(ValueError, match="cannot be turned"):
        turned.with_positions("codepoint", DRAFT)


def test_a_claim_can_be_found_again_in_a_text_that_has_moved() -> None:
    (verdict,) = check(DRAFT, FACT).verdicts
    words = verdict.selectors[1]
    moved = f"A new first line.\n{DRAFT}"
    assert f"{words.prefix}{words.exact}{words.suffix}" in moved
