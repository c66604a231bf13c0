"""Why the names of a party are one party's.

In: a view and a party's number. Out: `LinkRecord`s, those of people first, then the surest.
Always: names that fold alike, and those that one report gives to one party, need no link: the names and the
claims of the dossier show them.
"""

from __future__ import annotations

import json

from sqlalchemy import Connection, or_, select

from whence.ledger import decisions
from whence.ledger.name_tables import link
from whence.ledger.naming_keys import names_of_keys
from whence.ledger.records import LinkRecord
from whence.ledger.tables import party_key

RULE = "names and lists"


def of_party(connection: Connection, number: int) -> tuple[LinkRecord, ...]:
    """The links between the names of one party."""
    keys = select(party_key.c.key).where(party_key.c.party == number).scalar_subquery()
    rows = connection.execute(select(link).where(or_(link.c.left.in_(keys), link.c.right.in_(keys)))).all()
    names = names_of_keys(connection, {key for row in rows for key in (row.left, row.right)})
    people = {
        (each.left, each.right): each
        for each in decisions.standing_pairs(connection, sorted({row.left for row in rows}))
        if each.verdict == "same"
    }
    found = []
    for row in rows:
        judged = people.get((row.left, row.right)) if row.by != "clues" else None
        by = judged.by if judged else RULE
        reasons = tuple(reason or "no reason given" for reason in json.loads(row.reasons))
        ends = sorted((names.get(row.left, ""), names.get(row.right, "")))
        found.append(LinkRecord(ends[0], ends[1], by, row.score, reasons, judged.id if judged else ""))
    return tuple(sorted(found, key=lambda each: (not each.decision, -each.score, each.left, each.right)))
