"""Who is said to have spoken, in sentences as news writes them."""

import pytest

from factcheck.drafts import draft_from_text
from factcheck.extraction.attribution import Cue, after_quotation, before_quotation
from factcheck.extraction.quotes import extract_quotes
from factcheck.store import Store

NAMES = Store.from_records(
    [],
    names=[
        {"kind": "person", "id": "ada-lindqvist", "name": "Ada Lindqvist", "gender": "female"},
        {"kind": "person", "id": "olu-adeyemi", "name": "Olu Adeyemi", "gender": "male"},
    ],
).names


def speakers(text: str) -> list[str | None]:
    return [
        one.claim.speaker
        for one in extract_quotes(draft_from_text(text, "d.txt"), NAMES)
        if one.why_not is None
    ]


Q = "“The harbor will open before winter,”"
WHOLE = "“The harbor will open before winter.”"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # after
        (f"{Q} Ada Lindqvist said.", "Ada Lindqvist"),
        (f"{Q} Ada Lindqvist said on Tuesday.", "Ada Lindqvist"),
        (f"{Q} Ada Lindqvist told reporters in Lisbon.", "Ada Lindqvist"),
        (f"{Q} Ada Lindqvist told Olu Adeyemi.", "Ada Lindqvist"),
        (f"{Q} Ada Lindqvist later added.", "Ada Lindqvist"),
        (f"{Q} Ada Lindqvist has said.", "Ada Lindqvist"),
        (f"{Q} Lindqvist wrote in a letter to Olu Adeyemi.", "Lindqvist"),
        (f"{Q} J. R. Marsh said.", "J. R. Marsh"),
        (f"{Q} Ursula von der Leyen said.", "Ursula von der Leyen"),
        (f"{Q} Sean O’Neil said.", "Sean O’Neil"),
        (f"{Q} Mary-Jane Okafor said.", "Mary-Jane Okafor"),
        # inverted
        (f"{Q} said Ada Lindqvist.", "Ada Lindqvist"),
        (f"{Q} said Ada Lindqvist, who runs the port.", "Ada Lindqvist"),
        (f"{Q} said Ada Lindqvist of the port authority.", "Ada Lindqvist"),
        (f"{Q} said Ada Lindqvist in Lisbon.", "Ada Lindqvist"),
        (f"{Q} said Ada Lindqvist on Tuesday.", "Ada Lindqvist"),
        (f"{Q} added Lindqvist.", "Lindqvist"),
        (f"{Q} said Olu Adeyemi after Ada Lindqvist left.", "Olu Adeyemi"),
        (f"{Q} said the mayor, Ada Lindqvist.", "Ada Lindqvist"),
        # before
        (f"Ada Lindqvist said, {WHOLE}", "Ada Lindqvist"),
        (f"Ada Lindqvist said {WHOLE}", "Ada Lindqvist"),
        (f"Ada Lindqvist said that {WHOLE}", "Ada Lindqvist"),
        (f"Ada Lindqvist told reporters, {WHOLE}", "Ada Lindqvist"),
        (f"Ada Lindqvist told the council on Monday: {WHOLE}", "Ada Lindqvist"),
        (f"On Monday, Ada Lindqvist said: {WHOLE}", "Ada Lindqvist"),
        (f"In a letter to Olu Adeyemi, Ada Lindqvist wrote: {WHOLE}", "Ada Lindqvist"),
        (f"Ada Lindqvist met the crew, saying: {WHOLE}", "Ada Lindqvist"),
        (f"Ada Lindqvist praised Olu Adeyemi, adding: {WHOLE}", "Ada Lindqvist"),
        (f"Asked by Olu Adeyemi, Ada Lindqvist replied: {WHOLE}", "Ada Lindqvist"),
        # according to
        (f"According to Ada Lindqvist, {WHOLE}", "Ada Lindqvist"),
        (f"{Q} according to Ada Lindqvist.", "Ada Lindqvist"),
        (f"{Q} according to Mayor Ada Lindqvist, who spoke on Monday.", "Ada Lindqvist"),
        (f"In the words of Ada Lindqvist, {WHOLE}", "Ada Lindqvist"),
        (f"In Lindqvist’s words, {WHOLE}", "Lindqvist"),
        # colon, dash
        (f"Ada Lindqvist: {WHOLE}", "Ada Lindqvist"),
        (f"Mayor Ada Lindqvist: {WHOLE}", "Ada Lindqvist"),
        (f"{WHOLE} — Ada Lindqvist", "Ada Lindqvist"),
        (f"{WHOLE} – Ada Lindqvist, mayor", "Ada Lindqvist"),
        # appositive
        (f"{Q} Ada Lindqvist, the mayor, said.", "Ada Lindqvist"),
        (f"{Q} Ada Lindqvist, a professor of law at the University of Porto, said.", "Ada Lindqvist"),
        (f"{Q} Ada Lindqvist, who runs the port, said.", "Ada Lindqvist"),
        (f"{Q} Ada Lindqvist, 54, said.", "Ada Lindqvist"),
        (f"{Q} Ada Lindqvist (D-Maine) said.", "Ada Lindqvist"),
        (f"Ada Lindqvist, the mayor, said: {WHOLE}", "Ada Lindqvist"),
        (f"The mayor, Ada Lindqvist, said: {WHOLE}", "Ada Lindqvist"),
        (f"{Q} the mayor, Ada Lindqvist, said.", "Ada Lindqvist"),
        # titles and spokesmen
        (f"{Q} President Ada Lindqvist said.", "Ada Lindqvist"),
        (f"{Q} Prime Minister Olu Adeyemi said.", "Olu Adeyemi"),
        (f"{Q} said Sen. Ada Lindqvist.", "Ada Lindqvist"),
        (f"{Q} Mr. Adeyemi said.", "Mr. Adeyemi"),
        (f"{Q} Gen. Olu Adeyemi said.", "Olu Adeyemi"),
        (f"{Q} Foreign Minister Ada Lindqvist said.", "Ada Lindqvist"),
        (f"{Q} spokesman Olu Adeyemi said.", "Olu Adeyemi"),
        (f"{Q} said spokeswoman Ada Lindqvist.", "Ada Lindqvist"),
        (f"{Q} said White House spokesman Olu Adeyemi.", "Olu Adeyemi"),
        (f"{Q} former Mayor Ada Lindqvist said.", "Ada Lindqvist"),
        # pronouns and surnames
        (f"Ada Lindqvist spoke in Lisbon. {Q} she said.", "Ada Lindqvist"),
        (f"Olu Adeyemi spoke in Lisbon. {Q} he said.", "Olu Adeyemi"),
        (f"Ada Lindqvist met Olu Adeyemi. {Q} she said.", "Ada Lindqvist"),
        (f"Ada Lindqvist met Olu Adeyemi. {Q} he said.", "Olu Adeyemi"),
        (f"Ada Lindqvist spoke in Lisbon. She said: {WHOLE}", "Ada Lindqvist"),
        (f"Ada Lindqvist spoke in Lisbon. {Q} said Lindqvist.", "Ada Lindqvist"),
        (f"Ada Lindqvist spoke in Lisbon. {Q} Ms. Lindqvist said.", "Ada Lindqvist"),
        # single, straight, low and French marks
        ('"The harbor will open before winter," Ada Lindqvist said.', "Ada Lindqvist"),
        ("'The harbor will open before winter,' Ada Lindqvist said.", "Ada Lindqvist"),
        ("„The harbor will open before winter“, said Ada Lindqvist.", "Ada Lindqvist"),
        ("« The harbor will open before winter », said Ada Lindqvist.", "Ada Lindqvist"),
        # verbs other than said
        (f"{Q} Ada Lindqvist warned.", "Ada Lindqvist"),
        (f"{Q} insisted Ada Lindqvist.", "Ada Lindqvist"),
        ("“Will the harbor open before winter?” Ada Lindqvist asked.", "Ada Lindqvist"),
        ("“The harbor will open before winter!” shouted Olu Adeyemi.", "Olu Adeyemi"),
        (f"Ada Lindqvist tweeted: {WHOLE}", "Ada Lindqvist"),
    ],
)
def test_the_speaker_is_the_one_named(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        f"{WHOLE}",
        f"{Q} the mayor said.",
        f"{Q} a spokesman for Ada Lindqvist said.",
        f"{Q} a spokeswoman for the port said.",
        f"{Q} said a spokesman for Ada Lindqvist.",
        f"{Q} officials said.",
        f"{Q} an aide to Ada Lindqvist said.",
        f"{Q} Lindqvist’s lawyer said.",
        f"{Q} said Lindqvist’s lawyer.",
        f"{Q} one of the crew said.",
        f"{Q} they said.",
        f"{Q} she said.",
        f"{Q} read a sign near Ada Lindqvist.",
        f"{Q} according to a report.",
        f"According to a letter seen by Ada Lindqvist, {WHOLE}",
        f"{WHOLE} Ada Lindqvist left the hall.",
        f"Ada Lindqvist left the hall. {WHOLE}",
        f"{WHOLE} The hall cheered. Ada Lindqvist said nothing.",
        f"The sign over Ada Lindqvist read {WHOLE}",
        f"The law: {WHOLE}",
        f"{WHOLE} — and nobody in Lisbon was surprised",
        f"Ada Lindqvist met Mia Okafor and Eve Marsh. {Q} she said.",
        f"In the words of the poet, {WHOLE}",
        f"{Q} Monday’s statement said.",
        f"The union told Ada Lindqvist: {WHOLE}",
        f"A spokesman for Ada Lindqvist said: {WHOLE}",
        f"Supporters of Ada Lindqvist said: {WHOLE}",
        f"The lawyer of Olu Adeyemi said: {WHOLE}",
        f"Lindqvist’s lawyer said: {WHOLE}",
        f"{Q} Ada Lindqvist was told.",
        f"{Q} people close to Ada Lindqvist said.",
        f"{Q} sources told Ada Lindqvist.",
    ],
)
def test_nobody_is_named_who_did_not_speak(text: str) -> None:
    assert not {"Ada Lindqvist", "Lindqvist", "Olu Adeyemi", "Mia Okafor", "Eve Marsh"} & set(speakers(text))


@pytest.mark.parametrize(
    "text",
    [
        f"Ada Lindqvist denied saying {WHOLE}",
        f"Ada Lindqvist never said {WHOLE}",
        f"Ada Lindqvist did not say {WHOLE}",
        f"Ada Lindqvist didn’t say {WHOLE}",
        f"Ada Lindqvist has denied that she said {WHOLE}",
        f"{Q} Ada Lindqvist never said.",
        f"Ada Lindqvist denies having said {WHOLE}",
    ],
)
def test_words_reported_as_not_said_are_no_claim(text: str) -> None:
    draft = draft_from_text(text, "d.txt")
    assert [one.why_not for one in extract_quotes(draft, NAMES)] == ["reported as not said"]


@pytest.mark.parametrize(
    "text",
    [
        f"{Q} Ada Lindqvist said, not for the first time.",
        f"{Q} said Ada Lindqvist, who denied wrongdoing.",
        f"Ada Lindqvist, who does not drink, said: {WHOLE}",
        f"Nobody was hurt. Ada Lindqvist said: {WHOLE}",
    ],
)
def test_a_denial_of_something_else_denies_nothing(text: str) -> None:
    assert speakers(text) == ["Ada Lindqvist"]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "“The harbor,” Ada Lindqvist said, “will open soon.”",
            ["The harbor, will open soon."],
            ["Ada Lindqvist"],
        ),
        (
            "“The harbor,” said Ada Lindqvist, “will open soon.”",
            ["The harbor, will open soon."],
            ["Ada Lindqvist"],
        ),
        (
            "“The harbor will open,” Ada Lindqvist said. “We are glad of that.”",
            ["The harbor will open,", "We are glad of that."],
            ["Ada Lindqvist"] * 2,
        ),
        (
            "“The harbor will open,” Ada Lindqvist said. “It will not,” Olu Adeyemi replied.",
            ["The harbor will open,", "It will not,"],
            ["Ada Lindqvist", "Olu Adeyemi"],
        ),
        (
            "“The harbor will open,” Ada Lindqvist said.\n\n“It will not open,” Olu Adeyemi replied.",
            ["The harbor will open,", "It will not open,"],
            ["Ada Lindqvist", "Olu Adeyemi"],
        ),
        (
            "Ada Lindqvist said, “The harbor will open.” Olu Adeyemi said, “It will not open.”",
            ["The harbor will open.", "It will not open."],
            ["Ada Lindqvist", "Olu Adeyemi"],
        ),
        (
            "Ada Lindqvist said: “We begin the work today.\n\n“We end it before winter.”",
            ["We begin the work today. We end it before winter."],
            ["Ada Lindqvist"],
        ),
        (
            "“We begin the work today.\n\n“We end it before winter,” Ada Lindqvist said.",
            ["We begin the work today. We end it before winter,"],
            ["Ada Lindqvist"],
        ),
        (
            "“He told me ‘never again’ and left,” Ada Lindqvist said.",
            ["He told me ‘never again’ and left,"],
            ["Ada Lindqvist"],
        ),
    ],
)
def test_whole_passages(text: str, words: list[str], speaker: list[str]) -> None:
    found = extract_quotes(draft_from_text(text, "d.txt"), NAMES)
    assert [one.claim.words for one in found] == words
    assert [one.claim.speaker for one in found] == speaker


def test_what_stands_before_and_after_is_read_with_its_cue() -> None:
    text = "Ada Lindqvist said,"
    found = before_quotation(text, 0, len(text))
    assert found is not None
    assert (found.cue, found.speaker and found.speaker.name, found.denied) == (
        Cue.BEFORE,
        "Ada Lindqvist",
        False,
    )
    text = " said Ada Lindqvist. More."
    found = after_quotation(text, 0, len(text))
    assert found is not None
    assert (found.cue, text[: found.end]) == (Cue.AFTER, " said Ada Lindqvist.")
    assert before_quotation("", 0, 0) is None
    assert after_quotation("", 0, 0) is None


@pytest.mark.parametrize(
    "unit", ["said ", "Ada ", "Ada, ", "according to ", ", ", "Mr. ", "A. ", "said Ada, ", "(", "— "]
)
def test_endless_words_around_a_quotation_come_to_an_end(unit: str) -> None:
    noise = unit * (30_000 // len(unit))
    assert len(speakers(f"{noise}{WHOLE} {noise}")) <= 1
