import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.name import Name

words = st.sampled_from(
    ["Maria", "M.", "J.", "Jean", "Ada", "van", "de", "Lopez", "King", "Jr.", "III", "O’Neil"]
)
names = st.lists(words, min_size=1, max_size=5).map(" ".join)


@pytest.mark.parametrize(
    ("text", "given_names", "surname", "suffix"),
    [
        ("Joseph R. Biden Jr.", ("joseph", "r"), "biden", "jr"),
        ("Biden", (), "biden", None),
        ("Ursula von der Leyen", ("ursula",), "von der leyen", None),
        ("Robert De Niro", ("robert",), "de niro", None),
        ("Martin Luther King, Jr.", ("martin", "luther"), "king", "jr"),
        ("Mary-Jane O’Neil", ("mary-jane",), "o'neil", None),
        ("Carl Gustaf XVI", ("carl", "gustaf"), "xvi", None),
        ("Henry Ford II", ("henry",), "ford", "ii"),
        ("Ford Jr.", (), "ford", "jr"),
    ],
)
def test_names_are_read_in_their_parts(
    text: str, given_names: tuple[str, ...], surname: str, suffix: str | None
) -> None:
    name = Name.parse(text)
    assert (name.given, name.surname, name.suffix) == (given_names, surname, suffix)
    assert name.text == text
    assert name.is_surname_only is (not given_names)


@pytest.mark.parametrize("text", ["", " ", "...", "-", "' \"", "a b c d e f g h i j k l m"])
def test_what_is_no_name_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a name"):
        Name.parse(text)


@given(text=st.text(max_size=40))
def test_any_text_is_a_name_or_refused(text: str) -> None:
    try:
        name = Name.parse(text)
    except ValueError:
        return
    assert name.surname
    assert name.agrees(name)


@given(one=names, other=names)
def test_agreeing_is_mutual(one: str, other: str) -> None:
    first, second = Name.parse(one), Name.parse(other)
    assert first.agrees(second) == second.agrees(first)
    assert first.agrees(first)


@given(one=names, other=names)
def test_another_surname_never_agrees(one: str, other: str) -> None:
    first, second = Name.parse(one), Name.parse(other)
    if first.surname != second.surname:
        assert not first.agrees(second)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Biden", "Joe Biden"),
        ("J. Biden", "Joe Biden"),
        ("Joseph Biden", "Joseph R. Biden Jr."),
        ("JOE BIDEN", "Joe Biden"),
        ("George W. Bush", "George Walker Bush"),
        ("O'Neil", "Sean O’Neil"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    assert Name.parse(one).agrees(Name.parse(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jill Biden", "Joe Biden"),
        ("Bill Clinton", "William Clinton"),
        ("George H. Bush", "George W. Bush"),
        ("Henry Ford II", "Henry Ford III"),
        ("Jo Smith", "Joanna Smith"),
        ("K. Smith", "Joanna Smith"),
        ("Joe Biden", "Joe Bidden"),
        ("Joe Biden", "Jоe Biden"),
    ],
)
def test_two_people_or_not_known_to_be_one(one: str, other: str) -> None:
    assert not Name.parse(one).agrees(Name.parse(other))


PARTICLES = (
    "al",
    "bin",
    "da",
    "de",
    "del",
    "della",
    "der",
    "di",
    "du",
    "ibn",
    "la",
    "le",
    "ten",
    "van",
    "von",
)


@pytest.mark.parametrize("particle", PARTICLES)
def test_a_particle_belongs_to_the_surname(particle: str) -> None:
    assert Name.parse(f"Carla {particle} Mendes").surname == f"{particle} mendes"
    assert Name.parse(f"Carla Ann {particle.title()} Mendes").given == ("carla", "ann")
    assert Name.parse(f"{particle.title()} Mendes").given == (particle,)


def test_particles_stand_together() -> None:
    assert Name.parse("Pieter van der Meer").surname == "van der meer"
    assert Name.parse("Pieter van Oost Meer").given == ("pieter", "van", "oost")


@pytest.mark.parametrize(
    ("text", "given_names", "surname"),
    [
        ('William "Bill" Harrow', ("william",), "harrow"),
        ("William (Bill) Harrow", ("william",), "harrow"),
        ("W. J. Harrow", ("w", "j"), "harrow"),
        ("Jr.", (), "jr"),
        ("- William Harrow -", ("william",), "harrow"),
        ("a b c d e f g h i j k l", tuple("abcdefghijk"), "l"),
    ],
)
def test_what_is_no_given_name_is_passed_over(text: str, given_names: tuple[str, ...], surname: str) -> None:
    name = Name.parse(text)
    assert (name.given, name.surname, name.suffix) == (given_names, surname, None)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("Joe Biden", "Biden", True),
        ("Henry Ford II", "Henry Ford", True),
        ("Henry Ford", "Henry Ford II", True),
        ("Henry Ford II", "Henry Ford II", True),
        ("Ada M. Stone", "Ada Maria Jane Stone", True),
        ("Ada Jane Stone", "Ada Maria Jane Stone", True),
        ("Ada Maria Ada Stone", "Ada Maria Stone", True),
        ("Ada Ada Stone", "Ada Maria Stone", False),
        ("Z. Stone", "Adam Stone", False),
        ("Adam Stone", "A. Stone", True),
        ("Zo Stone", "Z. Stone", True),
        ("B Stone", "Ab Stone", False),
    ],
)
def test_what_two_forms_of_a_name_have_in_common(one: str, other: str, agree: bool) -> None:
    assert Name.parse(one).agrees(Name.parse(other)) is agree
    assert Name.parse(other).agrees(Name.parse(one)) is agree
