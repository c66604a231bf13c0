"""Viewing parties: finding one by a name, and its dossier.

In: a connection from `Ledger.view`, and what a person typed. Out: `PartyChoice` and `PartyRecord`.
Always: a name that fits several parties is never settled by a guess; the choices are shown.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, and_, func, select

from whence.claims.kinds import Family, kinds
from whence.errors import RequestError
from whence.ledger import claims, links, listed, other_spellings
from whence.ledger.documents import is_prefix
from whence.ledger.records import NO_OUTLET, NameUse, PartyChoice, PartyRecord, PartyRef, Section
from whence.ledger.refs import refs
from whence.ledger.tables import involvement, local_party, party, party_key, party_name, party_user
from whence.names.forms import fold

_ENDS = ("subject", "object", "place", "of")


def choices(connection: Connection, asked: str, limit: int = 20) -> list[PartyChoice]:
    """The parties that a name, part of a name or id may mean, the most reported first.

    An exact name (after folding) shuts out other spellings of it, these shut out names that only contain it, and a
    name shuts out ids.
    """
    folded = fold(asked)
    # A word without a letter or figure would be found in every name, as NUL is by SQLite.
    parts = [word for word in folded.split() if any(letter.isalnum() for letter in word)]
    words = [party_name.c.fold.contains(word, autoescape=True) for word in parts]
    if found := _counted(connection, set(_numbers(connection, party_name.c.fold == folded))):
        return found[:limit]
    if found := _counted(connection, other_spellings.bearers(connection, asked)):
        return found[:limit]
    if words and (found := _counted(connection, set(_numbers(connection, and_(*words))))):
        return found[:limit]
    if not is_prefix(asked):
        return []
    query = select(party_key.c.party).where(party_key.c.key >= asked, party_key.c.key < asked + "g")
    return _counted(connection, set(connection.scalars(query)))[:limit]


def find(connection: Connection, asked: str) -> PartyRef:
    """The one party that a name or id means. Raises RequestError where there is none, or several to choose from."""
    found = choices(connection, asked, 6)
    if not found:
        raise RequestError(
            asked, "nobody in this ledger has this name", "Try a part of the name, or: whence search WORDS"
        )
    if len(found) > 1:
        listed = ", ".join(
            f"{each.ref.name} ({each.ref.kind}, {_documents(each)}, {each.ref.short})" for each in found[:5]
        )
        more = " and more" if len(found) > 5 else ""
        raise RequestError(
            asked, f"may mean several: {listed}{more}", f"Name one by its id: whence show {found[0].ref.short}"
        )
    return found[0].ref


def dossier(connection: Connection, ref: PartyRef, limit: int = -1) -> PartyRecord:
    """Everything about a party; at most `limit` claims a section (-1 for all)."""
    number = int(connection.scalar(select(party_key.c.party).where(party_key.c.key == ref.id)) or 0)
    families: dict[Family, set[str]] = {family: set() for family in Family}
    for kind in kinds().values():
        families[kind.family].add(kind.name)
    families[Family.DEED] |= _untaught(connection, number)

    def section(names: set[str], *roles: str) -> Section:
        return _section(connection, number, sorted(names), roles, limit)

    documents, mentions = connection.execute(
        select(
            func.count(local_party.c.document.distinct()), func.coalesce(func.sum(local_party.c.mentions), 0)
        ).where(local_party.c.party == number)
    ).one()
    return PartyRecord(
        ref=ref, documents=documents, mentions=mentions, names=_name_uses(connection, number),
        aliases=section({"known_as"}, *_ENDS), ties=section(families[Family.TIE] - {"known_as"}, *_ENDS),
        deeds=section(families[Family.DEED], *_ENDS), said=section(families[Family.SPEECH], "subject"),
        about=section(families[Family.SPEECH], "object", "place", "of"),
        told=section(set().union(*families.values()), "source"), links=links.of_party(connection, number),
        listed=listed.of_party(connection, number),
    )  # fmt: skip


def _untaught(connection: Connection, number: int) -> set[str]:
    """Kinds that the reading process was taught and this one was not: shown with the deeds rather than hidden."""
    query = select(involvement.c.kind).where(involvement.c.party == number).distinct()
    return set(connection.scalars(query)) - set(kinds())


def busiest(connection: Connection, limit: int) -> list[PartyChoice]:
    """The persons and groups that most documents name."""
    count = func.sum(party_name.c.main)
    query = (
        select(party_name.c.party)
        .join(party, party.c.number == party_name.c.party)
        .where(party.c.kind.in_(["person", "group"]))
        .group_by(party_name.c.party)
        .order_by(count.desc(), party.c.key)
        .limit(limit)
    )
    return _counted(connection, set(connection.scalars(query)))


def _documents(choice: PartyChoice) -> str:
    return f"{choice.documents} document{'' if choice.documents == 1 else 's'}"


def _numbers(connection: Connection, condition: object) -> Iterable[int]:
    return connection.scalars(select(party_name.c.party).where(condition).distinct())  # type: ignore[arg-type]


def _counted(connection: Connection, numbers: set[int]) -> list[PartyChoice]:
    known = refs(connection, numbers)
    query = (
        select(local_party.c.party, func.count(local_party.c.document.distinct()))
        .where(local_party.c.party.in_(sorted(numbers)))
        .group_by(local_party.c.party)
    )
    counts: dict[int, int] = {row[0]: row[1] for row in connection.execute(query)}
    found = [PartyChoice(known[number], count) for number, count in counts.items()]
    return sorted(found, key=lambda each: (-each.documents, each.ref.name, each.ref.id))


def _section(connection: Connection, number: int, names: Sequence[str], roles: Sequence[str], limit: int) -> Section:
    """Claims of these kinds in which the party plays one of these roles, by kind, day and id."""
    columns = involvement.c
    own = (columns.party == number, columns.role.in_(roles), columns.kind.in_(names))
    total = connection.scalar(select(func.count(columns.claim.distinct())).where(*own)) or 0
    query = (
        select(columns.claim, columns.kind, columns.day, columns.turn)
        .where(*own)
        .distinct()
        .order_by(columns.kind, columns.day, columns.turn, columns.claim)
        .limit(limit)
    )
    numbers = [row.claim for row in connection.execute(query)]
    return Section(total, tuple(claims.by_numbers(connection, numbers)))


def _name_uses(connection: Connection, number: int) -> tuple[NameUse, ...]:
    query = (
        select(party_user.c.name, party_user.c.user, party_user.c.documents)
        .where(party_user.c.party == number)
        .order_by(party_user.c.documents.desc(), party_user.c.user)
    )
    users: dict[str, list[str]] = defaultdict(list)
    counts: Counter[str] = Counter()
    for row in connection.execute(query):
        users[row.name].append(row.user or NO_OUTLET)
        counts[row.name] += row.documents
    uses = [NameUse(name, count, tuple(users[name])) for name, count in counts.items()]
    return tuple(sorted(uses, key=lambda use: (-use.documents, use.name)))
