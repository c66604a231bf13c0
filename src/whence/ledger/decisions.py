"""Decisions: what people judged of parties and claims, and which lists they imported.

In: a transaction or a view, and what was decided. Out: `Decision` rows.
Always: a decision is never changed or deleted; undoing it sets when and by whom it was withdrawn, and it then has no
effect. Ids as people see them are "d12".
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, insert, or_, select, update

from whence.errors import RequestError
from whence.ledger.bulk import next_number
from whence.ledger.clock import now_exactly
from whence.ledger.coding import dump
from whence.ledger.name_tables import decision
from whence.names.comparison import Verdict
from whence.names.judgement import Judgement, pair_of

PAIR, CLAIM, IMPORT = "pair", "claim", "import"
_ID = re.compile(r"d(\d{1,12})")
# More ids than SQLite takes values in one statement are asked for in portions.
_PORTION = 500


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision. sort: "pair", "claim" or "import". left, right: keys of names, a claim's id, or an import.
    made, withdrawn: UTC as text; withdrawn None while it stands. detail: names as shown then, corrections."""

    number: int
    sort: str
    left: str
    right: str
    verdict: str
    reason: str
    by: str
    made: str
    score: float = 1.0
    by_rule: bool = False
    batch: int = 0
    withdrawn: str | None = None
    withdrawn_by: str = ""
    detail: dict[str, Any] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """As people type it."""
        return f"d{self.number}"

    def as_judgement(self) -> Judgement:
        """A decision about a pair as the names room knows it."""
        withdrawn = datetime.fromisoformat(self.withdrawn) if self.withdrawn else None
        return Judgement(
            self.id, pair_of(self.left, self.right), Verdict(self.verdict), self.by, self.reason,
            datetime.fromisoformat(self.made), self.by_rule, self.score, withdrawn,
        )  # fmt: skip


def add(connection: Connection, new: Decision) -> Decision:
    """Write a decision; returns it with its number. batch 0: it stands alone."""
    number = next_number(connection, decision.c.number)
    values = {
        "number": number, "batch": new.batch or number, "sort": new.sort, "left": new.left, "right": new.right,
        "verdict": new.verdict, "score": new.score, "reason": new.reason, "by": new.by, "by_rule": new.by_rule,
        "made": new.made or now_exactly(), "withdrawn": None, "withdrawn_by": "", "detail": dump(new.detail),
    }  # fmt: skip
    connection.execute(insert(decision).values(values))
    return find(connection, f"d{number}")


def find(connection: Connection, asked: str) -> Decision:
    """The decision with this id. Raises RequestError where there is none."""
    match = _ID.fullmatch(asked.strip().lower())
    rows = _rows(connection, decision.c.number == int(match.group(1))) if match else []
    if not rows:
        raise RequestError(asked, "is no decision", "See their ids with: whence history")
    return rows[0]


def withdraw(connection: Connection, asked: str, by: str) -> Decision:
    """Withdraw a decision. Raises RequestError where there is none, or it was withdrawn before."""
    found = find(connection, asked)
    if found.withdrawn:
        raise RequestError(asked, f"was withdrawn on {found.withdrawn[:10]} by {found.withdrawn_by}")
    values = {"withdrawn": now_exactly(), "withdrawn_by": by}
    connection.execute(update(decision).where(decision.c.number == found.number).values(values))
    return find(connection, asked)


def standing_pairs(connection: Connection, keys: Sequence[str]) -> list[Decision]:
    """The standing decisions about pairs of which one name at least has one of these keys."""
    found: dict[int, Decision] = {}
    for at in range(0, len(keys), _PORTION):
        some = list(keys[at : at + _PORTION])
        touching = or_(decision.c.left.in_(some), decision.c.right.in_(some))
        for each in _rows(connection, decision.c.sort == PAIR, decision.c.withdrawn.is_(None), touching):
            found[each.number] = each
    return [found[number] for number in sorted(found)]


def standing_batch(connection: Connection, batch: int) -> list[Decision]:
    """The standing decisions of one bulk."""
    return _rows(connection, decision.c.batch == batch, decision.c.withdrawn.is_(None))


def all_pairs(connection: Connection) -> list[Decision]:
    """Every standing decision about a pair."""
    return _rows(connection, decision.c.sort == PAIR, decision.c.withdrawn.is_(None))


def of_keys(connection: Connection, keys: Sequence[str]) -> list[Decision]:
    """Every decision about pairs of these names, withdrawn ones too."""
    return _rows(connection, decision.c.sort == PAIR, or_(decision.c.left.in_(keys), decision.c.right.in_(keys)))


def of_claims(connection: Connection, keys: Sequence[str], standing: bool = True) -> dict[str, list[Decision]]:
    """Decisions about claims by the claim's id, oldest first."""
    found: dict[str, list[Decision]] = {}
    for at in range(0, len(keys), _PORTION):
        conditions = [decision.c.sort == CLAIM, decision.c.left.in_(list(keys[at : at + _PORTION]))]
        conditions += [decision.c.withdrawn.is_(None)] if standing else []
        for each in _rows(connection, *conditions):
            found.setdefault(each.left, []).append(each)
    return found


def latest(connection: Connection, limit: int) -> list[Decision]:
    """Decisions of every sort, withdrawn ones too, the newest first."""
    query = select(decision).order_by(decision.c.number.desc()).limit(limit)
    return [_decision(row) for row in connection.execute(query)]


def _rows(connection: Connection, *conditions: ColumnElement[bool]) -> list[Decision]:
    query = select(decision).where(*conditions).order_by(decision.c.number)
    return [_decision(row) for row in connection.execute(query)]


def _decision(row: Any) -> Decision:
    return Decision(
        number=row.number, sort=row.sort, left=row.left, right=row.right, verdict=row.verdict, reason=row.reason,
        by=row.by, made=row.made, score=row.score, by_rule=row.by_rule, batch=row.batch, withdrawn=row.withdrawn,
        withdrawn_by=row.withdrawn_by, detail=json.loads(row.detail),
    )  # fmt: skip
