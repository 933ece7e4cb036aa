"""ClaimReview (schema.org), as publishers embed it in a page: JSON-LD, one review a decided claim.

A rating has the verdict's name and its explanation and no number: there is no scale of truth here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from factcheck.claims import QuoteClaim
from factcheck.report.plain import visible
from factcheck.report.recorded import recorded_in
from factcheck.report.spoken import spoken
from factcheck.values.strict_json import written
from factcheck.verdict import Evidence, Report, Status, Verdict

_NAMES: Final = {
    Status.SUPPORTED: "Supported by the record",
    Status.REFUTED: "Refuted by the record",
    Status.OUTDATED: "Outdated",
    Status.CONFLICTING: "Sources conflict",
}


def claim_review(reports: Sequence[Report], *, publisher: str | None = None, url: str | None = None) -> str:
    """The reviews of all decided claims of ``reports`` that were not silenced, as one JSON-LD graph.

    ``publisher`` is the organisation that reviews, ``url`` the page on which the reviews stand: search
    engines ask for both. The date of a review is the draft's dateline, where it has one.
    """
    reviews = [
        _review(report, verdict, publisher, url)
        for report in reports
        for verdict in report.verdicts
        if verdict.status in _NAMES and not verdict.is_silenced
    ]
    graph = {"@context": "https://schema.org", "@graph": reviews}
    # A draft's words must not end the script element that the graph is embedded in (WHATWG HTML, 4.12.1.3).
    return written(graph).replace("<", "\\u003c")


def _review(report: Report, verdict: Verdict, publisher: str | None, url: str | None) -> dict[str, Any]:
    review: dict[str, Any] = {"@type": "ClaimReview", "identifier": verdict.id}
    if url:
        review["url"] = url
    if publisher:
        review["author"] = {"@type": "Organization", "name": publisher}
    if report.draft.dateline:
        review["datePublished"] = report.draft.dateline
    claim = verdict.claim
    reviewed: dict[str, Any] = {"@type": "Claim", "text": visible(claim.text)}
    if isinstance(claim, QuoteClaim) and claim.speaker:
        reviewed["author"] = {"@type": "Person", "name": visible(claim.speaker)}
    review["claimReviewed"] = visible(claim.text)
    review["itemReviewed"] = reviewed
    review["reviewRating"] = {
        "@type": "Rating",
        "alternateName": _NAMES[verdict.status],
        "ratingExplanation": _explained(verdict),
    }
    if verdict.evidence:
        review["citation"] = [_cited(item) for item in verdict.evidence]
    return review


def _explained(verdict: Verdict) -> str:
    said = [f"{finding.rule}: {finding.message}" for finding in spoken(verdict)]
    on_record = [f"On record: {recorded_in(item)}" for item in verdict.evidence]
    return visible(". ".join([*said, *on_record, *verdict.caveats]))


def _cited(item: Evidence) -> dict[str, Any]:
    cited: dict[str, Any] = {"@type": "CreativeWork", "name": item.source.title}
    beside = {"url": item.source.url, "datePublished": item.source.date}
    cited.update({name: value for name, value in beside.items() if value})
    if item.source.publisher:
        cited["publisher"] = {"@type": "Organization", "name": item.source.publisher}
    return cited
