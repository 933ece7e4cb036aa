"""Laws of what turns a statement: negation, another form of a number, another currency, size or digit."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import Any

from hypothesis import assume, example, given
from hypothesis import strategies as st

from factcheck.claims import Claim, DateClaim, FigureClaim, QuoteClaim
from factcheck.facts import Fact, FigureFact, QuoteFact
from factcheck.testing.render import Style
from factcheck.testing.strategies import event_facts, figure_facts, quote_facts
from factcheck.verdict import Status
from tests.builders import figure_fact, quote_fact
from tests.laws.told import again, checker_of, figure, is_supported, outcome, sentence_of, styles

NEGATIONS = (
    "not", "never", "no", "hardly", "barely", "without", "neither", "nobody", "nothing", "don't", "won't",
    "didn't", "isn't", "cannot", "failed to", "refused to", "denied that they", "no longer", "by no means",
    "unlikely to", "NOT", "NEVER",
)  # fmt: skip
HARBOR = "We want to sell the northern harbor to the bank."


def put_in(words: str, more: str, at: int) -> str:
    """``more`` before the word number ``at``, counted round."""
    split = words.split(" ")
    at %= len(split)
    return " ".join((*split[:at], more, *split[at:]))


def _supports(fact: Fact, claim: Claim) -> bool:
    return is_supported(checker_of(fact).verify(claim))


@given(fact=quote_facts(), negation=st.sampled_from(NEGATIONS), at=st.integers(0, 40), style=styles)
@example(fact=quote_fact(HARBOR), negation="did NOT", at=1, style=Style.AFTER)
def test_l09_a_negation_put_in_or_left_out_is_never_supported(
    fact: QuoteFact, negation: str, at: int, style: Style
) -> None:
    """L9: no negation more than on record, and none less, is ever supported.

    Wherever it stands and whatever its form, in small letters or stressed in capitals; put in, left out
    without a mark, left out under an ellipsis, or cut off with the words before it. A negation in front of
    the whole record may be cut: whether it governed the rest is for another rule to say.
    """
    plain = QuoteClaim(speaker=fact.speaker, words=fact.words)
    negated = plain.model_copy(update={"words": put_in(fact.words, negation, at)})
    assert not _supports(fact, negated)
    draft = f"{sentence_of(negated, style)}\n"
    assert not any(is_supported(one) for one in checker_of(fact).check(draft).verdicts)
    place = at % len(fact.words.split(" "))
    if place:
        recorded = again(fact, words=negated.words)
        assert not _supports(recorded, plain)
        cut = plain.model_copy(update={"words": put_in(fact.words, "…", at)})
        assert not _supports(recorded, cut)


OPPOSITES = (("more than", "at most"), ("less than", "at least"))


@given(fact=st.one_of(quote_facts(), figure_facts(), event_facts()), data=st.data())
def test_l10_a_statement_and_its_opposite_are_never_both_supported(fact: Fact, data: st.DataObject) -> None:
    """L10: one store without conflicts never supports both a statement and its contrary.

    Quoted words and the same with a negation; more than an amount and at most that amount; before a day and
    after it, or on it.
    """
    claims: tuple[Claim, Claim]
    if isinstance(fact, QuoteFact):
        negated = put_in(fact.words, data.draw(st.sampled_from(NEGATIONS)), data.draw(st.integers(1, 20)))
        recorded: Fact = again(fact, words=data.draw(st.sampled_from((fact.words, negated))))
        plain = QuoteClaim(speaker=fact.speaker, words=fact.words)
        claims = (plain, plain.model_copy(update={"words": negated}))
    elif isinstance(fact, FigureFact):
        recorded = fact
        bound = data.draw(st.sampled_from((fact, data.draw(figure_facts(measures=st.just(fact.measure))))))
        plain_figure = FigureClaim(
            subject=fact.subject, measure=fact.measure, value=bound.value, period=fact.period
        )
        first, second = data.draw(st.sampled_from(OPPOSITES))
        one, other = (
            plain_figure.model_copy(update={"value": f"{hedge} {bound.value}"}) for hedge in (first, second)
        )
        claims = (one, other)
    else:
        recorded = fact
        day = data.draw(event_facts(lengths=st.just(0), precisions=st.just("day"))).date
        when = data.draw(st.sampled_from((fact.date or fact.start, day)))
        held = DateClaim(event=fact.event, place=fact.place, date=when)
        relation = data.draw(st.sampled_from(("before", "after")))
        claims = (held, held.model_copy(update={"date": f"{relation} {when}"}))
    checker = checker_of(recorded)
    assert not all(is_supported(checker.verify(claim)) for claim in claims)


NORWAY: dict[str, Any] = {"subject": "Norway", "measure": "exports", "period": "2023"}
RATE: dict[str, Any] = {"subject": "Norway", "measure": "inflation rate", "period": "2023"}
SPELLED = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@given(recorded=st.integers(1_000, 999_999), stated=st.integers(1_000, 999_999), exact=st.booleans())
@example(recorded=1_234, stated=1_234, exact=True)
def test_l11_every_form_of_one_amount_gets_one_verdict(recorded: int, stated: int, exact: bool) -> None:
    """L11: 1.234 billion, 1,234 million and 1.234 bn are one amount, and so are 2%, 2 percent, two per cent.

    The forms must print the same places. Written out in full, "1,234,000,000" may be meant to the last one:
    it is supported where the record is that very number, and nowhere else.
    A bare "0.02" is no percentage: nothing says what it would be a share of.
    """
    stated = data_near(recorded, stated)
    fact = figure_fact(**NORWAY, value=f"{recorded:,},000,000 USD", exact=exact)
    forms = (
        f"{stated:,} million USD",
        f"{Decimal(stated) / 1000:.3f} billion USD",
        f"{Decimal(stated) / 1000:.3f} bn USD",
        f"{Decimal(stated) / 1000:.3f}bn USD",
        f"USD {stated} million",
        f"USD {stated}m",
        f"{Decimal(stated) / 1_000_000:.6f} trillion USD",
    )
    checker = checker_of(fact)
    found = {outcome(checker.verify(figure(**NORWAY, value=form))) for form in forms}
    assert len(found) == 1, found
    in_full = checker.verify(figure(**NORWAY, value=f"{stated:,},000,000 USD"))
    assert is_supported(in_full) is (stated == recorded)
    share = stated % 11
    rate = checker_of(figure_fact(**RATE, value=f"{recorded % 11}%", exact=exact))
    percents = [f"{share}%", f"{share} %", f"{share} percent", f"{share} per cent", f"{share} pct"]
    percents += [f"{SPELLED[share]} percent", f"{SPELLED[share]} per cent"] if share else []
    assert len({outcome(rate.verify(figure(**RATE, value=form))) for form in percents}) == 1


def data_near(recorded: int, stated: int) -> int:
    """Half of all amounts are the recorded one or next to it, so that some agree and some just do not."""
    return stated if stated % 2 else max(1_000, recorded + stated % 6 // 2 - 1)


CODES = ("USD", "CAD", "AUD", "EUR", "GBP", "JPY", "CNY", "NOK", "SEK", "CHF", "INR")
SIGNS = {
    "$": {"USD", "CAD", "AUD"}, "€": {"EUR"}, "£": {"GBP", "EGP"}, "¥": {"JPY"}, "US$": {"USD"},
    "C$": {"CAD"}, "A$": {"AUD"}, "₹": {"INR"},
}  # fmt: skip
FORMS = (*((f"{{}} {code}", {code}) for code in CODES), *((f"{sign}{{}}", of) for sign, of in SIGNS.items()))
forms = st.sampled_from(FORMS)


@given(amount=st.integers(1, 9_999), recorded=forms, stated=forms)
@example(amount=3_491, recorded=("£{}", {"GBP"}), stated=("${}", SIGNS["$"]))
@example(amount=3_491, recorded=("${}", SIGNS["$"]), stated=("{} USD", {"USD"}))
def test_l12_another_currency_is_never_supported(
    amount: int, recorded: tuple[str, set[str]], stated: tuple[str, set[str]]
) -> None:
    """L12: the same digits in another currency are never supported, and nothing is converted without a rate.

    A sign of several currencies is read as the one on record, and the verdict says so. Beside a record that
    has such a sign itself, only the same sign agrees, and one of the currencies that it may be stays open.
    """
    (known, of), (said, meant) = recorded, stated
    fact = figure_fact(**NORWAY, value=known.format(f"{amount} million"))
    verdict = checker_of(fact).verify(figure(**NORWAY, value=said.format(f"{amount} million")))
    if of == meant:
        assert verdict.status is Status.SUPPORTED
    elif len(of) > 1 or not of & meant:
        assert verdict.status is not Status.SUPPORTED
        assert bool(of & meant) is (verdict.status is Status.NOT_ENOUGH_INFO)
    else:
        assert verdict.status is Status.SUPPORTED
        assert any("read as" in caveat for caveat in verdict.caveats)


@given(fact=figure_facts(), power=st.integers(-6, 6).filter(bool))
def test_l13_another_power_of_ten_is_never_supported(fact: FigureFact, power: int) -> None:
    """L13: an amount made ten, a thousand or a millionth times itself is never supported.

    Zero is the one amount that has no other size.
    """
    number = next(word for word in fact.value.replace("%", " ").split() if word.strip("$€£¥")[:1].isdigit())
    digits = number.strip("$€£¥")
    value = Decimal(digits.replace(",", ""))
    assume(value)
    scaled = f"{value.scaleb(power):,f}"
    claim = FigureClaim(
        subject=fact.subject,
        measure=fact.measure,
        value=fact.value.replace(digits, scaled, 1),
        period=fact.period,
    )
    checker = checker_of(fact)
    assert not is_supported(checker.verify(claim))
    sentence = sentence_of(claim)
    assert not any(is_supported(one) for one in checker.check(f"{sentence}\n").verdicts)


@given(
    recorded=st.decimals(10, 999, places=6),
    places=st.integers(0, 4),
    off=st.integers(-30, 30).filter(bool),
    beyond=st.integers(1, 9),
)
@example(recorded=Decimal("50.260000"), places=1, off=-1, beyond=1)
def test_l14_a_printed_digit_decides_and_one_beyond_it_does_not(
    recorded: Decimal, places: int, off: int, beyond: int
) -> None:
    """L14: with a printed digit changed, a supported figure is refuted; digits that are not printed are free.

    One thing is forgiven: a figure of three digits or more that was cut off where it should be rounded up,
    50.2 for 50.26. It is supported with a warning that says "loosely rounded".
    """
    step = Decimal(1).scaleb(-places)
    printed = recorded.quantize(step, ROUND_HALF_UP)
    checker = checker_of(figure_fact(**NORWAY, value=f"{recorded} billion USD"))

    def said(number: Decimal) -> Status:
        return checker.verify(figure(**NORWAY, value=f"{number} billion USD")).status

    assert said(printed) is Status.SUPPORTED
    changed = printed + off * step
    is_tie = abs(recorded - changed) * 2 == step
    is_cut_off = changed == recorded.quantize(step, ROUND_DOWN) and len(changed.as_tuple().digits) >= 3
    expected = Status.SUPPORTED if is_tie or is_cut_off else Status.REFUTED
    assume(changed > 0)
    assert said(changed) is expected
    # The record with another digit behind the printed ones, and still on the same side of the half.
    other = printed + Decimal(beyond).scaleb(-places - 2)
    again_checked = checker_of(figure_fact(**NORWAY, value=f"{other} billion USD"))
    assert again_checked.verify(figure(**NORWAY, value=f"{printed} billion USD")).status is Status.SUPPORTED
