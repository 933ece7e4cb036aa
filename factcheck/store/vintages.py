"""Tables of which a newer edition is in the store: the older figures give way to the newer ones."""

from __future__ import annotations

from factcheck.store.gathered import Gathered, Succession
from factcheck.store.problems import Problem


def supersede(gathered: Gathered) -> None:
    """Lets every row of an older table be superseded by the row of the newer one that has its id.

    A row that the newer table does not have stays as it is, and so does one that says itself what follows.
    """
    known = {table.address for table in gathered.tables}
    for one in sorted(gathered.successions):
        if one.older not in known:
            _wrong(gathered, one, f"there is no table {one.older!r}")
        elif _leads_back(one, gathered.successions):
            _wrong(gathered, one, f"{one.older!r} supersedes this table in its turn")
        elif not _take_over(gathered, one):
            _wrong(gathered, one, f"no row of {one.older!r} has the id of a row here: give both one key")


def _take_over(gathered: Gathered, one: Succession) -> int:
    older = f"{one.older}#"
    found = 0
    for address in [address for address in gathered.facts if address.startswith(older)]:
        fact, newer = gathered.facts[address], f"{one.newer}#{address.removeprefix(older)}"
        if newer in gathered.facts:
            found += 1
            if fact.superseded_by is None:
                changed = fact.model_copy(update={"superseded_by": newer})
                vars(changed).pop("sha256", None)  # it says something else now
                gathered.facts[address] = changed
    return found


def _leads_back(one: Succession, successions: list[Succession]) -> bool:
    followed = {one.newer}
    at: str | None = one.older
    while at is not None:
        if at in followed:
            return True
        followed.add(at)
        at = next((other.older for other in successions if other.newer == at), None)
    return False


def _wrong(gathered: Gathered, one: Succession, message: str) -> None:
    gathered.problems.append(Problem(one.path, one.line, one.column, f"supersedes: {message}"))
