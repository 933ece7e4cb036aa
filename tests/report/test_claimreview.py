from __future__ import annotations

import json

from factcheck.claims import QuoteClaim
from factcheck.report.claimreview import claim_review
from factcheck.verdict import Silenced, SilencedBy, Status
from tests.report.builders import finding, report, verdict


def test_a_review_has_the_claim_the_verdict_in_words_and_its_sources() -> None:
    page = json.loads(
        claim_review([report(verdict())], publisher="The Valley Post", url="https://example.org/a")
    )
    (review,) = page["@graph"]
    assert page["@context"] == "https://schema.org"
    assert review["@type"] == "ClaimReview"
    assert review["claimReviewed"] == "It rained hard here"
    assert review["itemReviewed"]["author"] == {"@type": "Person", "name": "Ada Ames"}
    assert review["author"]["name"] == "The Valley Post"
    assert review["reviewRating"]["alternateName"] == "Refuted by the record"
    assert "ratingValue" not in review["reviewRating"]
    assert "QUO102: “hard” is recorded as “softly”" in review["reviewRating"]["ratingExplanation"]
    assert review["citation"][0]["url"] == "https://example.org/rain"


def test_what_is_open_or_silenced_is_not_published() -> None:
    why = Silenced(by=SilencedBy.COMMENT, reason="as printed")
    silenced = verdict(findings=[finding().model_copy(update={"silenced": why})])
    page = json.loads(claim_review([report(verdict(Status.NOT_ENOUGH_INFO), silenced)]))
    assert page["@graph"] == []


def test_no_words_end_the_script_element_around_the_graph() -> None:
    typed = QuoteClaim(words="x", text="</script><b>")
    written = claim_review([report(verdict(claim=typed))])
    assert "<" not in written
    assert json.loads(written)["@graph"][0]["claimReviewed"] == "</script><b>"
