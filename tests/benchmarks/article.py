"""How long one article of three kilobytes takes to check in process, and which stage of it takes how long.

The article is of the design's mix: six quotations, twelve figures and six dates, all on record. Each round
checks a copy with other names, so that nothing remembered of a text helps, against a store of its own facts,
whose indexes a first draft has made. CPU milliseconds, medians; the
stages are those of ``Checker.check_draft``, each timed from outside by wrapping the function it calls.
"""

from __future__ import annotations

import resource
import statistics
import sys
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from typing import Any

from factcheck import Checker, Options, Store
from factcheck.checking import checker as stages

ROUNDS = 40
NAMES = ("Halden", "Varre", "Ostmark", "Lindow", "Corvay", "Tarnby", "Melrose", "Quarn")
SOURCE = {"title": "Minutes of the harbour council", "medium": "official-transcript", "date": "2025-06-10"}
ARTICLE = """\
{town} harbour to be rebuilt after winter storms

{town}'s council voted to rebuild the harbour that the winter storms had left in pieces, and its mayor \
said the work would begin before the autumn. "We will not wait for another {town} winter to tell us what \
the last one said," Mayor Ingrid {name} said after the vote. The {town} harbour treaty was signed on \
January 9, 2025, and the sea took the eastern mole and most of the fish market before anybody could act \
on it.

{town}'s population was 48,200 in 2024. {town}'s unemployment rate was 7.4% in 2024, the office of \
statistics reported. {town}'s council spending was $212 million in 2024, and {town}'s debt was $96 \
million in 2024. "Every crown {town} spends on stone is a crown we do not spend on pumps," said the \
treasurer, Amara {town}son. She had asked for a smaller plan, and the council heard her out before it \
went the other way. {town}'s harbour revenue fell to $31.5 million in 2024 from $44 million in 2021, \
which is why the smaller plan had friends in every party.

{town}'s fish landings were 18,400 tonnes in 2024. The port's own engineers were less gloomy than the \
fleet. "A {town} harbour is a promise that the sea has not yet broken," {town}son said. The {town} \
survey began on March 3, 2025. That was later than the fleet had been told, and the {town} stone auction \
was held on April 11, 2025. {town}'s inflation rate was 3.2% in 2024, and stone rose faster than \
anything else that the town buys. "The sums are honest, and that is more than {town} could say of the \
old ones," {name} told reporters in the customs house, with the model of the new mole on the table \
before her.

Not everyone was pleased. The fleet has shrunk with each bad year, and those who stayed say that a wall \
will not bring back the herring. {town}'s ferry passengers were 310,000 in 2024, and the owner of the \
ferry wants a berth of its own on the lee side, away from the trawlers. "Nobody asked the people who tie \
up in {town} in the dark of the morning," {town}son said, to some laughter from the gallery. The {town} \
lighthouse was lit on May 17, 1898, and will stay where it is. {town}'s housing completions were 640 in \
2024. {town}'s school enrolment was 5,310 in 2024. Builders fear that the harbour will take their \
masons.

The {town} harbour school opened on September 1, 2023, and its pupils have been promised a place on the \
site. The {town} stone fair opened on June 2, 2025. {town}'s budget deficit was 4.1% of GDP in 2024. The \
treasurer had hoped for less. "We in {town} have built on sand before, and we know what it costs," \
{name} said. The vote was carried without a count, on a show of hands, and the gallery stood for it. \
Nobody from the ministry was there. The council meets again before the contracts are opened, in the same \
room and with the same model on the same table, and the fleet has said that it will come, all of it, and \
that it will stand at the back and listen, as it always has.
"""
FIRST = """\
{town}'s population was 48,000 in 2024. {town}'s debt fell to $90 million in 2024 from $96 million in \
2023. The {town} lighthouse was lit on May 18, 1898. "We will not wait for another {town} winter to tell \
us," Ingrid {name} said.
"""
QUOTES = (
    ("Ingrid {name}", "We will not wait for another {town} winter to tell us what the last one said."),
    ("Amara {town}son", "Every crown {town} spends on stone is a crown we do not spend on pumps."),
    ("Amara {town}son", "A {town} harbour is a promise that the sea has not yet broken."),
    ("Ingrid {name}", "The sums are honest, and that is more than {town} could say of the old ones."),
    ("Amara {town}son", "Nobody asked the people who tie up in {town} in the dark of the morning."),
    ("Ingrid {name}", "We in {town} have built on sand before, and we know what it costs."),
)
FIGURES = (
    ("population", "48200", None, "2024"),
    ("unemployment rate", "7.4%", None, "2024"),
    ("council spending", "$212 million", None, "2024"),
    ("debt", "$96 million", None, "2024"),
    ("harbour revenue", "$31.5 million", None, "2024"),
    ("harbour revenue", "$44 million", None, "2021"),
    ("fish landings", "18400", "tonnes", "2024"),
    ("inflation rate", "3.2%", None, "2024"),
    ("ferry passengers", "310000", None, "2024"),
    ("housing completions", "640", None, "2024"),
    ("school enrolment", "5310", None, "2024"),
    ("budget deficit", "4.1% of GDP", None, "2024"),
)
EVENTS = (
    ("{town} harbour treaty signed", "2025-01-09"),
    ("{town} survey begins", "2025-03-03"),
    ("{town} stone auction", "2025-04-11"),
    ("{town} lighthouse lit", "1898-05-17"),
    ("{town} harbour school opens", "2023-09-01"),
    ("{town} stone fair opens", "2025-06-02"),
)
STAGES = (
    ("read", "draft_from_text"),
    ("mentions", "find_mentions"),
    ("extract quotations", "extract_quotes"),
    ("extract figures", "extract_figures"),
    ("extract figures inside", "extract_inside"),
    ("extract dates", "extract_dates"),
    ("judge", "judge"),
    ("verdicts", "make_verdict"),
    ("selectors", "selectors"),
    ("unchecked", "mentions_unchecked"),
)


def facts(town: str, name: str) -> list[dict[str, Any]]:
    """The facts behind one copy of the article."""
    quotes = [
        {
            "kind": "quote",
            "speaker": who.format(town=town, name=name),
            "words": words.format(town=town),
            "said": "2025-06-10",
        }
        for who, words in QUOTES
    ]
    figures = [
        {"kind": "figure", "subject": town, "measure": measure, "value": value, "period": period}
        | ({"unit": unit} if unit else {})
        for measure, value, unit, period in FIGURES
    ]
    events = [{"kind": "event", "event": event.format(town=town), "date": day} for event, day in EVENTS]
    return [{**record, "source": SOURCE} for record in (*quotes, *figures, *events)]


def cpu_seconds() -> float:
    """User and system time of this process so far."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def timed(spent: dict[str, float], name: str, work: Callable[..., Any]) -> Callable[..., Any]:
    """``work``, whose seconds are added up under ``name``."""

    def wrapper(*args: Any, **kwargs: Any) -> Any:
        start = cpu_seconds()
        try:
            return work(*args, **kwargs)
        finally:
            spent[name] += cpu_seconds() - start

    return wrapper


def main() -> None:
    """Prints the mix, the median, and the stages."""
    write = sys.stdout.write
    copies = [(f"{one}{two.lower()}", f"{two}{one[:3].lower()}") for one in NAMES for two in NAMES][:ROUNDS]
    drafts: list[tuple[Checker, str]] = []
    for town, name in copies:
        checker = Checker(Store.from_records(facts(town, name)), Options(dateline=date(2025, 6, 12)))
        report = checker.check(FIRST.format(town=town, name=name))
        drafts.append((checker, ARTICLE.format(town=town, name=name)))
    report = drafts[0][0].check(drafts[0][1])
    kinds = [verdict.claim.kind for verdict in report.verdicts]
    write(f"{len(drafts[0][1])} characters, { ({kind: kinds.count(kind) for kind in sorted(set(kinds))}) }\n")
    write(f"verdicts: {dict(report.counts)}\n")
    whole: list[float] = []
    for checker, text in drafts:
        start = cpu_seconds()
        checker.check(text)
        whole.append(1000 * (cpu_seconds() - start))
    whole.sort()
    write(f"check: median {statistics.median(whole):.1f} ms, least {whole[0]:.1f}, most {whole[-1]:.1f}\n")
    spent: dict[str, float] = defaultdict(float)
    for label, name in STAGES:
        setattr(stages, name, timed(spent, label, getattr(stages, name)))
    stages.Checker._case = timed(spent, "match and rules", stages.Checker._case)  # type: ignore[method-assign]
    stages.Checker._context = timed(spent, "context", stages.Checker._context)  # type: ignore[method-assign]
    total = 0.0
    for checker, text in drafts:
        start = cpu_seconds()
        checker.check(text)
        total += cpu_seconds() - start
    for name, seconds in spent.items():
        write(f"  {name:<24} {1000 * seconds / len(drafts):6.2f} ms\n")
    write(f"  {'the rest':<24} {1000 * (total - sum(spent.values())) / len(drafts):6.2f} ms\n")


if __name__ == "__main__":
    main()
