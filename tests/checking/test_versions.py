from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.checking import versions
from factcheck.checking.versions import changed, items
from factcheck.drafts import draft_from_text

SENTENCES = ("There were 3 cars.", "She said “it rained hard”.", "It cost $4.", "He left on April 10, 2024.")
DRAFTS = st.lists(st.sampled_from(SENTENCES), max_size=6).map(" ".join)


@given(text=DRAFTS)
def test_a_draft_does_not_differ_from_itself(text: str) -> None:
    draft = draft_from_text(text)
    assert list(changed(draft, draft)) == []


@given(old=DRAFTS, new=DRAFTS)
def test_every_item_of_either_version_is_kept_or_told(old: str, new: str) -> None:
    before, after = draft_from_text(old), draft_from_text(new)
    told = list(changed(before, after))
    gone = [one.old for one in told if one.old]
    come = [one.new for one in told if one.new]
    kept = [item.key for item in items(before) if item not in gone]
    assert kept == [item.key for item in items(after) if item not in come]


@given(old=DRAFTS, new=DRAFTS)
def test_going_back_tells_as_many_items(old: str, new: str) -> None:
    one, two = draft_from_text(old), draft_from_text(new)
    there, back = list(changed(one, two)), list(changed(two, one))
    assert sum(x.old is not None for x in there) == sum(x.new is not None for x in back)


def test_more_than_can_be_compared_is_told_in_order(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(versions, "_MOST_COMPARED", 1)
    old, new = draft_from_text("There were 3 cars, 4 men."), draft_from_text("There were 3 cars, 5 men.")
    (one,) = changed(old, new)
    assert one.old is not None
    assert one.new is not None
    assert (one.old.span.text, one.new.span.text) == ("4", "5")
