"""Plain English words that made-up names and sentences are put together from.

No word is a title, a month, a number, a negation or another word that turns a sentence, so that a test knows
what each edit does. Every noun goes with every verb.
"""

from __future__ import annotations

from typing import Final

GIVEN_NAMES: Final = (
    "Agnes", "Bertil", "Camille", "Dorota", "Edmund", "Farida", "Gustav", "Helene", "Isidor", "Jolanda",
    "Kaspar", "Ludmila", "Matteo", "Nadia", "Oskar", "Paloma", "Rafael", "Saskia", "Tobias", "Ursula",
)  # fmt: skip
SURNAMES: Final = (
    "Abernathy", "Birkeland", "Castellano", "Drummond", "Eriksen", "Fontaine", "Goldsworthy", "Hargreaves",
    "Ivanova", "Jankowski", "Kirchner", "Lombardi", "Montague", "Nakagawa", "Okonkwo", "Petrovic",
    "Rasmussen", "Szymanski", "Thorvald", "Wadsworth",
)  # fmt: skip
PLACES: Final = (
    "Aldmoor", "Brackwater", "Corrivale", "Dunharrow", "Eastfen", "Farrowmere", "Glenmarsh", "Hollowby",
)  # fmt: skip
ADJECTIVES: Final = (
    "ancient", "bright", "careful", "crowded", "distant", "empty", "fragile", "gentle", "hidden", "muddy",
    "narrow", "noisy", "patient", "proud", "quiet", "rusty", "silver", "stubborn", "wooden", "yellow",
)  # fmt: skip
PEOPLE: Final = (
    "bakers", "carpenters", "drivers", "engineers", "farmers", "gardeners", "miners", "nurses", "painters",
    "pilots", "sailors", "singers", "teachers", "weavers",
)  # fmt: skip
THINGS: Final = (
    "barns", "bells", "bridges", "canals", "chapels", "ferries", "gardens", "kitchens", "lanterns",
    "libraries", "orchards", "pavilions", "railways", "stables", "theaters", "tunnels", "windmills",
    "workshops",
)  # fmt: skip
VERBS: Final = (
    "admire", "borrow", "clean", "decorate", "defend", "design", "examine", "finish", "guard", "inspect",
    "measure", "paint", "protect", "repair", "restore", "visit",
)  # fmt: skip
TAILS: Final = (
    "across the valley", "along the coast", "beside the river", "beyond the hills", "from the village",
    "near the market", "under the old town", "with great care", "with their neighbors",
)  # fmt: skip
COUNTRIES: Final = (
    "Brazil", "Canada", "Chile", "Denmark", "Egypt", "Finland", "Ghana", "Iceland", "India", "Japan", "Kenya",
    "Mexico", "Norway", "Poland", "Portugal", "Sweden", "Vietnam",
)  # fmt: skip
MEASURES: Final = (
    "boat traffic",
    "bread sales",
    "milk output",
    "rail freight",
    "school enrollment",
    "timber exports",
)
EVENTS: Final = (
    "boat race", "bread fair", "choir festival", "council hearing", "harvest market", "lantern parade",
)  # fmt: skip
VESSELS: Final = ("Corvus", "Gannet", "Heron", "Kestrel", "Lynx", "Petrel")
REMARKS: Final = (
    "Thank you all for coming.", "Who pays for it?", "We're ready!", "It cost $3 million in 2024.",
    "My sister's café is on O’Brien Street.", "Ours is “the old road” to the sea.", "So, here we are.",
    "The 9:30 a.m. train runs 24/7.", "Mr. Ødegård and Ms. Peña are here.", "It's state-of-the-art, folks.",
    "The U.S. team came, too.", "That's 2.5 percent a year …",
)  # fmt: skip
