"""When a quotation is supported, and when it never is."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.checking import Checker
from factcheck.claims import QuoteClaim
from factcheck.config import Options
from factcheck.facts import QuoteFact
from factcheck.store import Store
from factcheck.testing.render import Style, render
from factcheck.testing.strategies import (
    drafts,
    event_facts,
    facts,
    figure_facts,
    people,
    quote_facts,
    quotes,
    sentences,
    speakers,
    stores,
)
from factcheck.testing.vocabulary import ADJECTIVES, GIVEN_NAMES, SURNAMES
from factcheck.verdict import Status
from tests.builders import check, only_verdict, store_of
from tests.laws.drafts import edited, outline, stated, statuses

NEGATIONS = ("not", "never", "no", "hardly", "without", "don't", "won't", "didn't", "isn't", "cannot")
styles = st.sampled_from(Style)
PIECES = (
    *(
        "U.S.",
        "Mr. Lund",
        "at 5 p.m.",
        "$3 million",
        "2.5 percent",
        "in 2024",
        "don't",
        "we're",
        "not",
        "“so to speak,”",
    ),
    *(
        "(or so we hear)",
        "— and now —",
        "yes,",
        "my sister's",
        "the ’90s",
        "Why? Because",
        "café",
        "No. 7",
        "e.g.",
    ),
    *("24/7", "A&B", "it’s", "state-of-the-art", "i.e.,", "St. Mary", "uh,", "I", "me:", "Stop!", "O’Brien"),
)
UNRELATED = (
    "Seven violins play a waltz in my grandmother's attic.",
    "Cold soup tastes best at noon, says a cook abroad.",
)


@pytest.mark.parametrize("style", Style)
@given(data=st.data())
def test_a_fact_supports_its_own_rendering(style: Style, data: st.DataObject) -> None:
    """L1: whatever is on record and stated truly is supported, and cites the record."""
    fact = data.draw(quote_facts())
    verdict = only_verdict(check(f"{render(fact, style)}\n", fact))
    assert verdict.status is Status.SUPPORTED
    assert [evidence.sha256 for evidence in verdict.evidence] == [fact.sha256]
    assert isinstance(verdict.claim, QuoteClaim)
    assert verdict.claim.speaker == fact.speaker


@given(data=st.data())
def test_a_fact_supports_a_draft_that_states_it(data: st.DataObject) -> None:
    """L1: paragraphs around a true statement that state nothing take nothing from it."""
    fact = data.draw(quote_facts())
    assert statuses(check(data.draw(drafts(fact)), fact)) == ["supported"]


@given(fact=quote_facts(), pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=3), data=st.data())
def test_what_stands_between_words_takes_no_support(
    fact: QuoteFact, pieces: list[str], data: st.DataObject
) -> None:
    """L1: abbreviations, amounts, names, brackets, dashes and inner marks are on record as they stand."""
    words = fact.words.split()
    for piece in pieces:
        words.insert(data.draw(st.integers(1, len(words) - 1)), piece)
    fact = edited(fact, " ".join(words))
    assert statuses(check(f"{render(fact, data.draw(styles))}\n", fact)) == ["supported"]


@given(fact_and_draft=stated(), style=styles)
def test_an_unrelated_fact_changes_nothing(fact_and_draft: tuple[QuoteFact, str], style: Style) -> None:
    """L5: a fact about something else changes neither a verdict nor what it cites."""
    fact, draft = fact_and_draft
    others = [fact.model_copy(update={"speaker": "Zora Quill", "words": words}) for words in UNRELATED]
    alone, among = check(draft, fact), check(draft, fact, *others)
    assert outline(alone) == outline(among)
    assert [[one.fact for one in verdict.evidence] for verdict in alone.verdicts] == [
        [one.fact for one in verdict.evidence] for verdict in among.verdicts
    ]


@given(quote=quote_facts(), other=st.one_of(figure_facts(), event_facts()), style=styles)
def test_figures_and_events_have_no_say_in_a_quotation(quote: QuoteFact, other: object, style: Style) -> None:
    """L5: facts of other kinds neither support nor refute words."""
    draft = f"{render(quote, style)}\n"
    assert outline(Checker(Store.from_records([quote, other])).check(draft)) == outline(check(draft, quote))


@given(held=st.lists(quote_facts(), min_size=2, max_size=3, unique_by=lambda fact: fact.sha256), style=styles)
def test_the_order_of_facts_is_irrelevant(held: list[QuoteFact], style: Style) -> None:
    """L6: a store is a set of facts."""
    draft = "\n\n".join(render(fact, style) for fact in held) + "\n"
    reports = [check(draft, *order) for order in permutations(held)]
    verdicts = [
        [verdict.model_dump(exclude={"evidence"}) for verdict in report.verdicts] for report in reports
    ]
    cited = [[[one.fact for one in verdict.evidence] for verdict in report.verdicts] for report in reports]
    assert all(one == verdicts[0] for one in verdicts)
    assert all(one == cited[0] for one in cited)


@given(fact=facts(), data=st.data())
def test_no_store_no_support(fact: object, data: st.DataObject) -> None:
    """L7: without facts nothing is supported; words are refuted by no rule either."""
    quote = data.draw(quote_facts())
    report = Checker(Store.empty()).check(f"{render(quote, data.draw(styles))}\n")
    assert statuses(report) == ["not_enough_info"]
    claim = QuoteClaim(speaker=quote.speaker, words=quote.words)
    assert Checker(Store.empty()).verify(claim).status is Status.NOT_ENOUGH_INFO


@given(fact=quote_facts(), style=styles)
def test_taking_the_cited_fact_away_takes_the_support_away(fact: QuoteFact, style: Style) -> None:
    """L7: support rests on the fact that it cites."""
    draft = f"{render(fact, style)}\n"
    other = fact.model_copy(update={"words": UNRELATED[0]})
    assert statuses(check(draft, other)) == ["not_enough_info"]


@given(fact=quote_facts(), style=styles)
def test_an_identical_copy_changes_nothing(fact: QuoteFact, style: Style) -> None:
    """L8: the same words on record twice, in two documents, support as one record does."""
    draft = f"{render(fact, style)}\n"
    copy = fact.model_copy(update={"source": fact.source.model_copy(update={"title": "A second copy"})})
    assert outline(check(draft, fact, copy)) == outline(check(draft, fact))


@given(fact=quote_facts(), negation=st.sampled_from(NEGATIONS), style=styles, data=st.data())
def test_an_inserted_negation_is_never_supported(
    fact: QuoteFact, negation: str, style: Style, data: st.DataObject
) -> None:
    """L9: a negation put anywhere into recorded words takes their support away."""
    words = fact.words.rstrip(".").split()
    place = data.draw(st.integers(0, len(words)))
    draft = render(edited(fact, " ".join((*words[:place], negation, *words[place:]))), style)
    assert "supported" not in statuses(check(f"{draft}\n", fact))


@given(fact=quote_facts(), negation=st.sampled_from(NEGATIONS), style=styles, data=st.data())
def test_a_dropped_negation_is_never_supported(
    fact: QuoteFact, negation: str, style: Style, data: st.DataObject
) -> None:
    """L9: recorded words without their negation are not the recorded words."""
    words = fact.words.split()
    place = data.draw(st.integers(1, len(words) - 1))
    recorded = edited(fact, " ".join((*words[:place], negation, *words[place:])))
    assert "supported" not in statuses(check(f"{render(fact, style)}\n", recorded))


@given(fact=quote_facts(words=sentences()), style=styles)
def test_a_contracted_negation_is_refuted(fact: QuoteFact, style: Style) -> None:
    """L9: "won't" for "will" is refuted by the rule for negations."""
    assume(" will " in fact.words)
    draft = render(edited(fact, fact.words.replace(" will ", " won't ", 1)), style)
    verdict = only_verdict(check(f"{draft}\n", fact))
    assert verdict.status is Status.REFUTED
    assert "QUO105" in [finding.rule for finding in verdict.findings]


@given(fact=quote_facts(), style=styles, data=st.data())
def test_an_exchanged_adjective_is_refuted_at_its_place(
    fact: QuoteFact, style: Style, data: st.DataObject
) -> None:
    """One changed word of content is refuted, and the finding's span holds the new word."""
    words = fact.words.split()
    index = data.draw(st.sampled_from([index for index, word in enumerate(words) if word in ADJECTIVES]))
    other = data.draw(st.sampled_from([word for word in ADJECTIVES if word not in words]))
    draft = render(edited(fact, " ".join((*words[:index], other, *words[index + 1 :]))), style)
    verdict = only_verdict(check(f"{draft}\n", fact))
    assert verdict.status is Status.REFUTED
    spans = [one.span.text for one in verdict.findings if one.rule == "QUO102" and one.span]
    assert spans == [other]
    assert [one.expected for one in verdict.findings if one.rule == "QUO102"] == [words[index]]


@given(fact=quote_facts(), name=speakers(), style=styles)
def test_another_speaker_is_never_supported(fact: QuoteFact, name: str, style: Style) -> None:
    """L25: recorded words are nobody else's."""
    assume(name.split()[-1] != (fact.speaker or "").split()[-1])
    other = fact.model_copy(update={"speaker": name})
    assert statuses(check(f"{render(other, style)}\n", fact)) == ["refuted"]


@given(fact=quote_facts(), given_name=st.sampled_from(GIVEN_NAMES), style=styles)
def test_a_namesake_is_never_supported(fact: QuoteFact, given_name: str, style: Style) -> None:
    """L25: nor somebody's who has the surname alone in common with the speaker."""
    first, surname = (fact.speaker or "").split()
    assume(first != given_name)
    other = fact.model_copy(update={"speaker": f"{given_name} {surname}"})
    assert "supported" not in statuses(check(f"{render(other, style)}\n", fact))


@given(person=people(), alias=speakers(), data=st.data(), style=styles)
def test_an_alias_is_as_good_as_the_name(
    person: dict[str, object], alias: str, data: st.DataObject, style: Style
) -> None:
    """L25: a declared alias always keeps support."""
    name = str(person["name"])
    assume(alias != name)
    fact = data.draw(quote_facts(speakers=st.just(name)))
    store = store_of(fact, names=({**person, "aliases": [alias]},))
    draft = f"{render(fact.model_copy(update={'speaker': alias}), style)}\n"
    assert statuses(Checker(store).check(draft)) == ["supported"]


@given(fact_and_draft=stated(), surname=st.sampled_from(SURNAMES))
def test_renaming_a_speaker_everywhere_changes_nothing(
    fact_and_draft: tuple[QuoteFact, str], surname: str
) -> None:
    """L26: names have no meaning of their own."""
    fact, draft = fact_and_draft
    name = fact.speaker or ""
    renamed = fact.model_copy(update={"speaker": f"Wanda {surname}"})
    assert outline(check(draft, fact)) == outline(check(draft.replace(name, f"Wanda {surname}"), renamed))


@given(held=st.lists(quote_facts(words=sentences()), min_size=2, max_size=2), style=styles, data=st.data())
def test_two_records_spliced_are_never_supported(
    held: list[QuoteFact], style: Style, data: st.DataObject
) -> None:
    """L28: the beginning of one record and the end of another are no quotation."""
    first, second = held[0], held[1].model_copy(update={"speaker": held[0].speaker})
    head, tail = first.words.rstrip(".").split(), second.words.rstrip(".").split()
    spliced = " ".join(
        (*head[: data.draw(st.integers(3, len(head)))], *tail[data.draw(st.integers(0, len(tail) - 3)) :])
    )
    assume(all(spliced.casefold() not in fact.words.casefold() for fact in (first, second)))
    draft = f"{render(edited(first, f'{spliced}.'), style)}\n"
    assert "supported" not in statuses(check(draft, first, second))


@given(fact_and_draft=stated())
def test_ignoring_the_rules_that_refuted_gives_no_support(fact_and_draft: tuple[QuoteFact, str]) -> None:
    """L38: a rule that is switched off no longer refutes, and what it would have refuted is not supported."""
    fact, draft = fact_and_draft
    verdict = only_verdict(check(draft, fact))
    assume(verdict.status is Status.REFUTED)
    ignored = tuple({finding.rule for finding in verdict.findings})
    again = only_verdict(check(draft, fact, ignore=ignored))
    assert again.status not in (Status.REFUTED, Status.SUPPORTED)


@given(claim=quotes(), store=stores(facts=quote_facts()))
def test_a_random_claim_is_supported_only_by_its_words(claim: QuoteClaim, store: Store) -> None:
    """What no record of the speaker holds word for word is not supported by chance."""
    known = [fact.words for fact in store.quotes if fact.speaker == claim.speaker]
    assume(all(claim.words.rstrip(".") not in words for words in known))
    assert Checker(store, Options()).verify(claim).status is not Status.SUPPORTED
