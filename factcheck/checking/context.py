"""What of the store had a say besides the cited facts, as records that a store can be made of again."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.claims import QuoteClaim
from factcheck.facts import FactBase, QuoteFact
from factcheck.store import Entity, Names
from factcheck.values.canonical import Json
from factcheck.values.models import trusted
from factcheck.verdict import Context


def context_of(claims: Iterable[QuoteClaim], facts: Iterable[FactBase], names: Names) -> Context:
    """The listed names that the claims' and the cited facts' speakers can mean, sorted."""
    claims = tuple(claims)
    spoken = {claim.speaker for claim in claims if claim.speaker}
    spoken |= {name for claim in claims for name in claim.speakers}
    spoken |= {name for fact in facts if isinstance(fact, QuoteFact) for name in fact.all_speakers}
    found = {
        (entity.kind, entity.id): entity for name in spoken for entity in names.resolve(name) if entity.listed
    }
    return trusted(Context)(names=tuple(name_record(found[key]) for key in sorted(found)))


def name_record(entity: Entity) -> dict[str, Json]:
    """The entity with the keys of ``names.toml``, and its kind and id."""
    record: dict[str, Json] = {"kind": entity.kind, "id": entity.id, "name": entity.name}
    if entity.aliases:
        record["aliases"] = list(entity.aliases)
    if entity.weak_aliases:
        record["weak-aliases"] = list(entity.weak_aliases)
    for key, value in (("gender", entity.gender), ("born", entity.born), ("died", entity.died)):
        if value is not None:
            record[key] = value if isinstance(value, str) else value.edtf
    if entity.roles:
        roles: list[Json] = []
        for role in entity.roles:
            slots = {
                "office": role.office,
                "country": role.country,
                "from": role.start.edtf if role.start else None,
                "until": role.until.edtf if role.until else None,
            }
            roles.append({key: value for key, value in slots.items() if value is not None})
        record["roles"] = roles
    return record
