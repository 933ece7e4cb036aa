"""Recorded words, and what a draft may make of them.

Sentences share no telling word, so that a quotation is plainly of one record or plainly of none.
"""

from __future__ import annotations

from tests.oracle.drawn import Draw, Made, number, one_in, pick, source, with_life

GIVEN, SURNAMES = ("Agnes", "Edmund", "Farida"), ("Birkeland", "Castellano", "Okonkwo")
DAYS = ("2024-03-05", "2024-03-06", "2023-11-20")
_PEOPLE = (
    "bakers", "miners", "pilots", "nurses", "weavers", "sailors", "singers", "farmers", "painters",
    "teachers",
    "drivers", "engineers",
)  # fmt: skip
_FIRST = (
    "ancient", "careful", "crowded", "distant", "fragile", "gentle", "hidden", "muddy", "narrow", "noisy",
    "patient", "proud",
)  # fmt: skip
_SECOND = (
    "quiet", "rusty", "silver", "stubborn", "wooden", "yellow", "broken", "dusty", "frozen", "golden",
    "marble",
    "velvet",
)  # fmt: skip
_VERBS = (
    "admire", "borrow", "decorate", "defend", "examine", "finish", "guard", "inspect", "measure", "paint",
    "repair", "restore",
)  # fmt: skip
_THINGS = (
    "barns", "bells", "bridges", "canals", "chapels", "ferries", "gardens", "kitchens", "lanterns",
    "orchards",
    "stables", "tunnels",
)  # fmt: skip
_TAILS = (
    "across the valley", "along the coast", "beside the river", "beyond the hills", "from the village",
    "near the market", "under the castle", "in the forest", "at the station", "on the island", "by the lake",
    "for the parish",
)  # fmt: skip
_HEADS = ("", "", "", "", "I think that ", "Critics say that ", "It is not true that ", "We met. ")
_ENDS = (".", ".", ".", ".", ", if it rains.", " if it rains.", " in 10 years.", ". We met.")
_AUXILIARIES = ("will", "will", "will", "will not", "will never", "uh will")
_FOREIGN = ("purple", "clocks", "seven")
_PUT_IN = ("not", "never", *_FOREIGN)
_UNRELATED = "Seven clocks were sold at auction during a thunderstorm last summer."
_EDITS = ("cut", "elided", "replaced", "dropped", "added", "affirmed", "swapped", "restyled")
_STEPS = (
    "as recorded", *_EDITS, "of another speaker", "of a surname", "on another day", "stitched", "unrelated",
    "out of order", "unnamed", "cut, of another speaker",
)  # fmt: skip


def quotation_records(draw: Draw, most: int) -> list[Made]:
    """Up to ``most`` sentences, some in two versions: by another, of another day, with another word."""
    records: list[Made] = []
    for theme in range(number(draw, 0, min(most, len(_PEOPLE)))):
        record = {
            "kind": "quote",
            "id": f"q{theme}",
            "speaker": _name(draw),
            "words": _sentence(draw, theme),
            "said": pick(draw, DAYS),
            "source": source(draw),
        }
        records.append(with_life(draw, record))
        if one_in(draw, 6):
            records.append({**record, "id": f"q{theme}-again", **_another_version(draw, record)})
    return records[:most]


def _name(draw: Draw) -> str:
    return f"{pick(draw, GIVEN)} {pick(draw, SURNAMES)}"


def _sentence(draw: Draw, theme: int) -> str:
    head, end, will = pick(draw, _HEADS), pick(draw, _ENDS), pick(draw, _AUXILIARIES)
    who = f"{'The' if head.endswith('. ') else 'the'} {_FIRST[theme]} {_PEOPLE[theme]}"
    what = f"the {_SECOND[theme]} {_THINGS[theme]}"
    words = f"{head}{who} {will} {_VERBS[theme]} {what} {_TAILS[theme]}{end}"
    return words[0].upper() + words[1:]


def _another_version(draw: Draw, record: Made) -> Made:
    what = pick(draw, ("speaker", "said", "replaced", "added"))
    if what == "speaker":
        return {"speaker": _name(draw)}
    if what == "said":
        return {"said": pick(draw, DAYS)}
    other = {"source": source(draw)} if one_in(draw, 2) else {}
    return {"words": _edited(draw, record["words"].split(" "), what), **other}


def quotation_claim(draw: Draw, record: Made, records: list[Made]) -> tuple[str, Made]:
    """The step, and the claim that it makes of the record."""
    words, step = record["words"].split(" "), pick(draw, _STEPS)
    claim = {"kind": "quote", "speaker": record["speaker"], "words": record["words"]}
    match step:
        case "of another speaker":
            claim["speaker"] = _name(draw)
        case "of a surname":
            claim["speaker"] = record["speaker"].split()[-1]
        case "on another day":
            claim |= {"said": pick(draw, DAYS), "words": _edited(draw, words, pick(draw, ("whole", "cut")))}
        case "stitched":
            claim["words"] = _stitched(draw, record, records)
        case "unrelated":
            claim["words"] = _UNRELATED
        case "out of order" if not _has_versions(record, records):
            own = _own_words(words)
            claim["words"] = f"{' '.join(own[-5:])} … {' '.join(own[: number(draw, 4, 5)])}"
        case "unnamed":
            del claim["speaker"]
        case "cut, of another speaker":
            claim |= {"speaker": _name(draw), "words": _edited(draw, words, "cut")}
        case _:
            claim["words"] = _edited(draw, words, step)
    return step, claim


def _stitched(draw: Draw, record: Made, records: list[Made]) -> str:
    """The beginning of one record and the end of another; the record itself where there is no other."""
    alone = [one for one in records if one["kind"] == "quote" and not _has_versions(one, records)]
    alone = [one for one in alone if not {"withdrawn", "valid-from", "valid-until"} & set(one)]
    others = [one for one in alone if one["id"] != record["id"]]
    if not others or record not in alone:
        return str(record["words"])
    other = pick(draw, others)
    link = pick(draw, (" … ", " ")) if other["speaker"] == record["speaker"] else " … "
    first, last = (_own_words(one["words"].split(" ")) for one in (record, other))
    return " ".join(first[:5]) + link + " ".join(last[-number(draw, 5, 6) :])


def _own_words(words: list[str]) -> list[str]:
    """The words of a record without those that open or close others too."""
    own = [at for at, word in enumerate(words) if word in {*_FIRST, *_THINGS}]
    return [word.rstrip(".,") for word in words[own[0] - 1 : own[-1] + 4]]


def _has_versions(record: Made, records: list[Made]) -> bool:
    return [one["id"].split("-")[0] for one in records].count(record["id"].split("-")[0]) > 1


def _edited(draw: Draw, words: list[str], step: str) -> str:
    """The words after one edit; those that make a sentence its own are never touched."""
    at = number(draw, 0, len(words) - 1)
    own = next(at for at, word in enumerate(words) if word in _FIRST)
    telling = [at for at, word in enumerate(words) if word in {*_SECOND, *_PEOPLE, *_VERBS}]
    match step:
        case "cut":
            first = number(draw, 0, own + 3)
            last = number(draw, max(first, own - 1) + 5, len(words))
            words = words[first:last]
        case "elided":
            first = number(draw, own + 1, own + 6)
            rest = words[number(draw, first + 1, len(words) - 3) :]
            words = [*words[:first], pick(draw, ("…", "...")), *rest]
        case "replaced":
            at = pick(draw, telling)
            words = [*words[:at], pick(draw, _FOREIGN), *words[at + 1 :]]
        case "dropped":
            at = pick(draw, telling)
            words = [*words[:at], *words[at + 1 :]]
        case "added":
            words = [*words[:at], pick(draw, _PUT_IN), *words[at:]]
        case "affirmed":
            words = [word for word in words if word not in {"not", "never", "uh"}]
        case "swapped":
            at = pick(draw, telling)
            if words[at + 1] != "uh":
                words = [*words[:at], words[at + 1], words[at], *words[at + 2 :]]
        case "restyled":
            return _restyled(draw, " ".join(words))
    return " ".join(words)


def _restyled(draw: Draw, text: str) -> str:
    """The words in other type, and once as a question, which is another thing."""
    styles = (text.upper(), text.lower(), text.rstrip("."), text.replace(" ", "  "), text.replace(".", "?"))
    return pick(draw, (*styles, text.replace("will not", "won't"), text.replace("10", "ten")))
