from factcheck.lexicon.holidays import holiday_named, holiday_names, holidays


def test_a_name_is_one_holiday_in_one_country() -> None:
    for name in holiday_names():
        for country in ("us", "ca", "gb", "au", "in"):
            known = [one for one in holiday_names()[name] if not one.locales or country in one.locales]
            assert len(known) <= 1, name


def test_the_locale_decides_where_countries_differ() -> None:
    american, canadian = holiday_named("thanksgiving", "us"), holiday_named("thanksgiving", "ca")
    assert american is not None
    assert canadian is not None
    assert american.nth != canadian.nth
    assert holiday_named("thanksgiving", None) == american
    assert holiday_named("thanksgiving", "fr") is None
    assert holiday_named("independence day", None) is None


def test_names_are_in_small_letters_and_rules_lead_somewhere() -> None:
    for holiday in holidays().values():
        assert all(name == name.lower() for name in holiday.names)
        assert holiday.after is None or holiday.after[0] in holidays()
