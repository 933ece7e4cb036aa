from factcheck.report.side_by_side import side_by_side
from factcheck.verdict import Edit


def kept(words: str) -> Edit:
    return Edit(op="kept", kind="same", found=words, expected=words)


def test_what_differs_is_marked_in_both_texts() -> None:
    changed = Edit(op="replaced", kind="content", found="ensuring", expected="restoring")
    assert side_by_side([kept("about"), changed, kept("stability")]) == (
        "about {ensuring} stability",
        "about {restoring} stability",
    )


def test_words_that_one_side_lacks_are_marked_in_the_other_alone() -> None:
    dropped = Edit(op="dropped", kind="negation", expected="not")
    assert side_by_side([kept("we will"), dropped, kept("go")]) == ("we will go", "we will {not} go")


def test_nothing_is_shown_where_nothing_differs() -> None:
    assert side_by_side([kept("we will go")]) is None
    assert side_by_side([]) is None


def test_a_long_stretch_is_shortened_to_what_stands_beside_the_difference() -> None:
    many = " ".join(f"w{number}" for number in range(20))
    found = side_by_side([kept(many), Edit(op="inserted", kind="content", found="new"), kept(many)])
    assert found is not None
    assert found[0] == "(…) w14 w15 w16 w17 w18 w19 {new} w0 w1 w2 w3 w4 w5 (…)"
    assert found[1] == "(…) w14 w15 w16 w17 w18 w19 w0 w1 w2 w3 w4 w5 (…)"
