from decimal import Decimal

from factcheck.lexicon.zones import digits, zone


def test_the_open_zone_is_the_wider_one() -> None:
    for hedge in ("about", "just", "factor"):
        assert zone(hedge, "sound") < zone(hedge, "open")
    assert zone("nearly", "open") < zone("nearly", "sound") < 1 < zone("nearly", "above")
    assert zone("bound", "overstates") < 1 < zone("bound", "understates")


def test_constants_are_exact() -> None:
    assert zone("about", "sound") == Decimal("0.05")
    assert digits("truncated-digits") == 3
