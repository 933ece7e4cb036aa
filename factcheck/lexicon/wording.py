"""What changing a word does to a quotation: word classes, contractions, spellings."""

from __future__ import annotations

from enum import StrEnum
from functools import cache, lru_cache
from itertools import product
from unicodedata import combining, normalize

from factcheck.lexicon.load import table

_SHORTEST_NOUN = 3  # letters; no shorter word takes a plural s
_MOST_READINGS = 16  # of one run of contractions; more would multiply without end


class WordClass(StrEnum):
    """What a word does in a sentence, as far as misquoting is concerned."""

    NEGATION = "negation"
    QUALIFIER = "qualifier"
    MODAL = "modal"
    PRONOUN = "pronoun"
    DETERMINER = "determiner"
    CONDITION = "condition"
    ATTRIBUTION = "attribution"
    FUNCTION = "function"
    FILLER = "filler"
    CONTENT = "content"


@cache
def _classes() -> dict[str, WordClass]:
    lists = table("quotation-words")
    classes: dict[str, WordClass] = {}
    for word_class in WordClass:
        for word in lists.get(word_class.value, ()):
            classes.setdefault(word, word_class)
    return classes


def class_of(key: str) -> WordClass:
    """The class of a word in comparable form; a word on no list carries content."""
    found = _classes().get(key)
    if found is None and key.endswith("n't"):
        return WordClass.NEGATION
    if found is None and "'" in key:
        return _classes().get(key.partition("'")[0], WordClass.CONTENT)
    return found or WordClass.CONTENT


def negates(key: str) -> bool:
    """Whether the word, or the contraction it stands in, negates."""
    return class_of(key) is WordClass.NEGATION


@cache
def emphasised() -> frozenset[str]:
    """Words that turn or govern a sentence, which in capitals are themselves: NOT, IF, SAY.

    Other runs of capitals are abbreviations: US is U.S. and not us.
    """
    classes = (found for found in WordClass if found not in (WordClass.CONTENT, WordClass.FILLER))
    turning = table("quotation-words")
    single = {word for one in (*classes, "reversal") for word in turning.get(one, ())}
    for part, lists in table("governing-words").items():
        if part != "affix":
            single |= {word for words in lists.values() for word in words if isinstance(word, str)}
    return frozenset(single) - lower_case_apart()


@cache
def lower_case_apart() -> frozenset[str]:
    """Words that as capitals are another word: IT, WHO, AIDS."""
    return frozenset(table("quotation-words")["lower-case-apart"])


@cache
def nouns_in_ly() -> frozenset[str]:
    """Words that end like adverbs and are none: "family", "the elderly"."""
    return frozenset(table("quotation-words")["nouns-in-ly"])


@cache
def filler_phrases() -> tuple[tuple[str, ...], ...]:
    """The phrases of several words that a speaker fills pauses with."""
    return tuple(tuple(phrase.split()) for phrase in table("quotation-words")["filler-phrase"])


@cache
def before_that() -> frozenset[str]:
    """The words after which a "that" may be left out, besides those of saying and thinking."""
    return frozenset(table("quotation-words")["before-that"])


@cache
def lone_words() -> frozenset[str]:
    """The words that a hyphen makes another word of: "resign" and "re-sign"."""
    return frozenset(table("quotation-words")["lone-words"])


@cache
def reversals() -> frozenset[str]:
    """The words that turn what follows them round without negating by themselves."""
    return frozenset(table("quotation-words")["reversal"])


@cache
def affirming_phrases() -> frozenset[tuple[str, ...]]:
    """The phrases that hold a negation and affirm what follows: "no doubt", "not only"."""
    return frozenset(tuple(phrase.split()) for phrase in table("quotation-words")["affirming"])


@cache
def _other_plurals() -> frozenset[str]:
    return frozenset(table("quotation-words")["other-plurals"])


@cache
def _agreeing() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in table("quotation-words")["agreement"])


def agree(one: str, other: str) -> bool:
    """Whether two words are one word in singular and plural, or before a vowel and a consonant.

    >>> agree("is", "are"), agree("nation", "nations"), agree("is", "was"), agree("news", "new")
    (True, True, False, False)
    """
    if frozenset((one, other)) in _agreeing():
        return True
    shorter, longer = sorted((one, other), key=len)
    if not shorter.isalpha() or len(shorter) < _SHORTEST_NOUN or shorter in _other_plurals():
        return False
    if shorter.endswith(("s", "x", "z", "ch", "sh")):
        return longer == f"{shorter}es"
    if shorter.endswith("y") and longer == f"{shorter[:-1]}ies":
        return True
    return longer == f"{shorter}s" and class_of(shorter) is WordClass.CONTENT


@cache
def _contractions() -> dict[str, tuple[str, ...]]:
    return {word: tuple(forms) for word, forms in table("contractions")["whole"].items()}


@cache
def _endings() -> dict[str, tuple[str, ...]]:
    lists = table("contractions")
    return {
        ending: tuple(forms)
        for part in ("ending", "ending-after-subject")
        for ending, forms in lists[part].items()
    }


@lru_cache(maxsize=4096)
def openings(key: str) -> tuple[str, ...]:
    """The word itself, and what it stands for where it is a contraction.

    >>> openings("don't"), openings("it's")
    (("don't", 'do not'), ("it's", 'it is', 'it has', 'it us'))
    """
    if whole := _contractions().get(key):
        return (key, *whole)
    for ending, forms in _endings().items():
        stem = key.removesuffix(ending)
        if stem and stem != key:
            return (key, *(f"{stem} {form}" for form in forms))
    return (key,)


def opened(keys: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Every way of opening the contractions in a run of words, the run itself first; at most sixteen."""
    readings: list[tuple[str, ...]] = []
    for choice in product(*(openings(key) for key in keys)):
        readings.append(tuple(" ".join(choice).split()))
        if len(readings) == _MOST_READINGS:
            break
    return tuple(readings)


@cache
def _spellings() -> dict[str, str]:
    lists = table("spelling")
    american = dict(lists["pairs"])
    for stem in lists["our"]["stems"]:
        american[f"{stem}our"] = f"{stem}or"
    for stem in lists["re"]["stems"]:
        american |= {f"{stem}re": f"{stem}er", f"{stem}res": f"{stem}ers"}
    return american


_OUR_ENDINGS = (
    "s",
    "ed",
    "ing",
    "er",
    "ers",
    "ite",
    "ites",
    "able",
    "ably",
    "ful",
    "hood",
    "hoods",
    "ly",
    "al",
    "less",
    "y",
    "ism",
    "ist",
)
_ISE_ENDINGS = ("e", "es", "ed", "er", "ers", "ing", "ation", "ations", "able")
_LL_ENDINGS = ("ed", "ing", "er", "ers", "or", "ors", "ation", "ations")


@cache
def _derived_spellings() -> dict[str, str]:
    lists = table("spelling")
    derived: dict[str, str] = {}
    for stem in lists["our"]["stems"]:
        derived |= {f"{stem}our{ending}": f"{stem}or{ending}" for ending in _OUR_ENDINGS}
    for stem in lists["ise"]["stems"]:
        derived |= {f"{stem}is{ending}": f"{stem}iz{ending}" for ending in _ISE_ENDINGS}
    for stem in lists["ll"]["stems"]:
        derived |= {f"{stem}l{ending}": f"{stem}{ending}" for ending in _LL_ENDINGS}
    return derived


def american(key: str) -> str:
    """The American spelling of a word, or the word itself.

    >>> american("neighbours"), american("four"), american("organised"), american("advised")
    ('neighbors', 'four', 'organized', 'advised')
    """
    return _spellings().get(key) or _derived_spellings().get(key) or key


@cache
def unfolded_names() -> frozenset[str]:
    """Spellings that tell people or places apart when they begin with a capital: Grey and Gray, Tyre."""
    return frozenset(table("spelling")["names"]["words"])


@lru_cache(maxsize=4096)
def shortened(key: str) -> tuple[tuple[str, ...], ...]:
    """What a short form stands for, as runs of words in comparable form; nothing where it is none."""
    return tuple(tuple(long.split()) for long in table("word-forms")["shortened"].get(key, ()))


@lru_cache(maxsize=4096)
def first_letters(key: str) -> frozenset[str]:
    """The letters that a word, or what it stands for, begins with in all its spellings and forms.

    None where that is not known: of a number, a masked word, a short form of several words or one of these.
    """
    others = _of_other_letters()
    if "'" not in key and not (key.isascii() and key.isalpha() and others.get(key) != ""):
        return frozenset()
    forms = (american(key), *" ".join(openings(key)).split())
    return frozenset(form[0] for form in forms) | frozenset(others.get(key, ""))


@cache
def _of_other_letters() -> dict[str, str]:
    """Words that may stand for one with another first letter, and that letter: "are", "went", "lb".

    No letter is given for those that may stand for several words, or be one of these: "mph", "hour".
    """
    lists = table("word-forms")
    pairs = [*map(tuple, _agreeing()), *table("verb-forms")["irregular"].items()]
    for part in ("shortened", "shortened-before-a-number"):
        pairs += [(short, long) for short, forms in lists[part].items() for long in forms]
    letters: dict[str, str] = {}
    for one, other in pairs:
        if one[0] != other[0]:
            letters[one] = letters.get(one, "") + other[0]
            letters[other] = letters.get(other, "") + one[0]
    several = [(one, *other.split()) for one, other in pairs if " " in other]
    return letters | dict.fromkeys((word for words in several for word in words), "")


@lru_cache(maxsize=16384)
def beginning(key: str) -> str:
    """What a word begins with, three letters at most, in whatever form and spelling it stands.

    >>> beginning("nations"), beginning("bought"), beginning("buying"), beginning("are"), beginning("we've")
    ('nat', 'buy', 'buy', 'is', 'we')
    """
    word = key if key.isascii() else _without_accents(key)
    word = american(word).removesuffix("n't").partition("'")[0]
    return _first_forms().get(word, word)[:_BEGINNING].replace("y", "i")  # "try", "tries"


def keeps_its_beginning(key: str) -> bool:
    """Whether a word can stand for none that begins otherwise, as a number, a short form and "not" can."""
    return key.isalpha() and key not in _of_many_forms() and len(openings(key)) == 1


_BEGINNING = 3  # letters


@cache
def _first_forms() -> dict[str, str]:
    """Forms of one word that begin otherwise, each with the form that stands for all: "went" with "go"."""
    irregular = table("verb-forms")["irregular"]
    forms = {past: base for base, past in irregular.items()}
    forms |= {f"{base}es": base for base in irregular if len(base) < _BEGINNING}
    for present, pasts in table("verb-forms")["past"].items():
        forms |= dict.fromkeys(pasts, present)
    for pair in sorted(map(sorted, _agreeing())):
        first = min(forms.get(word, word) for word in pair)
        forms |= dict.fromkeys(pair, first)
    for word in list(forms):
        while forms[word] in forms and forms[forms[word]] != forms[word]:
            forms[word] = forms[forms[word]]
    return forms


@cache
def _of_many_forms() -> frozenset[str]:
    """Short forms and what they stand for, and what the endings of contractions are opened into."""
    lists = table("word-forms")
    found: set[str] = set()
    for part in ("shortened", "shortened-before-a-number"):
        found |= {word for short, forms in lists[part].items() for word in " ".join((short, *forms)).split()}
    found |= {word for forms in _endings().values() for form in forms for word in form.split()}
    return frozenset(found)


def _without_accents(key: str) -> str:
    return "".join(letter for letter in normalize("NFD", key) if not combining(letter))


@lru_cache(maxsize=4096)
def shortened_before_number(key: str) -> tuple[str, ...]:
    """What a short form stands for where a number follows: "No. 4" is "Number 4"."""
    return tuple(table("word-forms")["shortened-before-a-number"].get(key, ()))


@cache
def abbreviations() -> frozenset[str]:
    """Words whose full stop does not end a sentence, without the stop."""
    return frozenset(table("word-forms")["abbreviations"]["words"])
