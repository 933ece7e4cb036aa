"""A store for tests that has every kind of file: facts, names, measures, tables, a transcript, problems."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any

from factcheck.store import Store

SOURCE = """[source]
title = "Yearbook of the islands"
publisher = "Statistics Office"
date = "2024-03-05"
medium = "official-data"
aliases = ["the yearbook"]
"""
FILES = {
    "desk/facts.toml": SOURCE
    + """
[quote.wind]
speakers = ["Ada Holm", "Amara Okafor"]
on-behalf-of = "the council"
words = "The wind will not wait for us – and “nobody” expects it to"
before = "We said it before."
said = "2024-03-04"
[quote.short]
speaker = "Ada Holm"
words = "We will stay"
superseded-by = "desk/facts#stay"
[quote.stay]
speaker = "Ada Holm"
words = "We will stay here"
repeated = true
[figure.people]
subject = "Norway"
measure = "inhabitants"
value = "5.5 million"
period = "2023"
[figure.rate]
subject = "EUR/USD"
measure = "exchange rate"
value = "1.0813 USD"
period = "2024-04-10"
[figure.budget]
subject = "Sula"
measure = "budget"
value = "12 million crowns"
period = "FY2024"
status = "budget"
[event.bridge]
event = "opening of the Sula bridge"
date = "2024-02-10"
aliases = ["bridge opening"]
participants = ["Amara Okafor"]
place = "Sula"
[event.fair]
event = "herring fair"
start = "2024-05-01"
end = "2024-05-04"
""",
    "desk/broken.toml": SOURCE
    + """
[quote.nobody]
words = "Nobody said this"
[figure.odd]
subject = "Norway"
measure = "inhabitants"
value = "rather many"
period = "2023"
colour = "blue"
[Quotes.x]
words = "?"
""",
    "desk/unread.yaml": "a: 1\n",
    "names.toml": """[person.ada]
name = "Ada Holm"
aliases = ["the harbour master"]
weak-aliases = ["Holm"]
roles = [{ office = "harbour master", from = "2020-01-01" }]
[place.sula]
name = "Sula"
aliases = ["the island"]
""",
    "measures.toml": """[measure.inhabitants]
name = "inhabitants"
aliases = ["people"]
fresh-for = "400 days"
[calendar.sula]
subject = "Sula"
fiscal-year-starts = "04-01"
named-by = "start"
""",
    "world/catch.table.toml": SOURCE
    + """[table]
file = "catch.csv"
kind = "figure"
key = ["Country", "Year"]
complete = "every country of the league"
[columns]
subject = "Country"
period = "Year"
value = "Catch"
[constants]
measure = "herring catch"
unit = "tonnes"
""",
    "world/catch.csv": "Country,Year,Catch\nNorway,2020,500\nSweden,2020,700\nNorway,2021,\nFaroes,2020,x\n",
    "world/wide.table.toml": SOURCE
    + """[table]
file = "wide.csv"
kind = "figure"
key = ["Country"]
[columns]
subject = "Country"
[wide]
slot = "period"
columns = "2019..2021"
[constants]
measure = "rainfall"
unit = "mm"
""",
    "world/wide.csv": "Country,2019,2020,2021\nNorway,10,20,30\nSweden,11,,31\n",
    "talk/brief.transcript.toml": """[source]
title = "Briefing on the Sula bridge"
date = "2024-03-05"
medium = "official-transcript"
[transcript]
file = "brief.txt"
complete = true
occasion = "briefing"
[transcript.speakers]
"MAYOR OKAFOR" = "Amara Okafor"
"HOLM" = "Ada Holm"
""",
    "talk/brief.txt": (
        "MAYOR OKAFOR: The bridge opens in May. Nobody doubts it. (Laughter.)\n\n"
        "HOLM: I doubt it. The ice was thick this year.\n\n"
        "SOMEBODY: And who pays for it?\n"
    ),
}
DRAFT = """Yearbook day, 5 March 2024.

“The wind will not wait for us,” Ada Holm said. “The bridge opens in June,” Amara Okafor said.
“The ice was thick this year,” the harbour master said. “We will leave here,” Ada Holm said.

Norway had 5.5 million inhabitants in 2023. Sweden's herring catch was 700 tonnes in 2020. Norway's herring
catch was 900 tonnes in 2020. Norway's rainfall was 20 mm in 2020.

The Sula bridge opened on 11 February 2024. The herring fair began on 1 May 2024.
"""


def put(folder: Path, files: dict[str, str] = FILES) -> Path:
    """The folder with these files in it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder


def told(store: Store) -> dict[str, Any]:
    """Everything that a store holds, as values that can be compared; where it was read from is left out."""
    listed = {one.name: getattr(store, one.name) for one in fields(store) if one.name.strip("_") != "filed"}
    del listed["path"], listed["names"]
    listed["facts"] = [(fact, fact.address, fact.location, fact.sha256) for fact in store.facts]
    listed["transcripts"] = [
        (one.address, one.path, one.said, one.occasion, one.complete, one.recorded, *one.turns)
        for one in store.transcripts
    ]
    listed["places"] = dict(store.places)
    listed["kinds"] = [list(store.quotes), list(store.figures), list(store.events)]
    listed["entities"] = tuple(store.names.entities)
    listed["digests"] = (store.digest_files, store.digest_content)
    listed["found"] = [store.fact(fact.address) for fact in store.facts]
    return listed
