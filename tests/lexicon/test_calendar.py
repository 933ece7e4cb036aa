import calendar

from factcheck.lexicon.calendar import also_words, months, seasons, short_names, weekdays


def test_the_months_are_those_of_the_calendar() -> None:
    full = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
    assert {name: number for name, number in months().items() if name not in short_names()} == full
    assert all(
        calendar.month_name[months()[short]].lower().startswith(short)
        for short in short_names() & set(months())
    )


def test_the_weekdays_start_on_monday() -> None:
    assert [weekdays()[name.lower()] for name in calendar.day_name] == list(range(7))


def test_names_that_are_words_are_names() -> None:
    assert also_words() <= {*months(), *weekdays(), *seasons()}
