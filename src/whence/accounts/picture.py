"""Everything the accounts room makes of a ledger on one day: happenings, origins, conflicts.

In: a connection from `Ledger.view`, the last day of publication that counts, and persons' decisions. Out: `Picture`.
Always: rebuilt from claims and decisions alone, so that the same ledger and the same day give the same picture byte
for byte; with an earlier day no claim of a later report is in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import Connection

from whence.accounts.asking import every_told, page_versions
from whence.accounts.conflicts import Conflict, Flaw, conflicts, flaws
from whence.accounts.gather import gather
from whence.accounts.happening import Decision, Gathering, Happening
from whence.accounts.origins import Origins, trace_origins
from whence.accounts.side_by_side import Table, posts, side_by_side
from whence.accounts.told import Told, Who
from whence.accounts.versions import changes, vanished_in


@dataclass(frozen=True, slots=True)
class Picture:
    """told: every claim by id. names: what each party is called. conflicts: of all claims.

    vanished: ids of claims whose passage is gone from the newest version of its page.
    """

    told: dict[str, Told] = field(repr=False)
    names: dict[str, str] = field(repr=False)
    gathering: Gathering
    origins: Origins
    conflicts: tuple[Conflict, ...]
    flaws: tuple[Flaw, ...]
    vanished: frozenset[str] = frozenset()

    def table(self, happening: Happening) -> Table:
        """The accounts of a happening side by side."""
        reports = {each.report.id for each in happening.claims}
        near = [each for each in self.told.values() if each.report.id in reports]
        return side_by_side(happening, self.origins, posts(happening, near))

    def conflicts_of(self, happening: Happening) -> list[Conflict]:
        """The conflicts between claims of a happening."""
        ids = {each.id for each in happening.told}
        return [each for each in self.conflicts if each.left.id in ids and each.right.id in ids]

    def title(self, happening: Happening) -> str:
        """ "meeting: Omar Deyran, Northern Shield · Old Harbour"; only what is named."""
        who = ", ".join(self.names[each] for each in happening.who[:3] if each in self.names)
        where = ", ".join(self.names[each] for each in happening.places[:1] if each in self.names)
        return f"{happening.label}: {who or 'nobody named'}" + (f" · {where}" if where else "")

    def told_differently(self) -> list[Happening]:
        """Happenings of which at least two origins tell, in order of day."""
        return [
            each for each in self.gathering.happenings if len({self.origins.of(told).key for told in each.told}) > 1
        ]

    def of_party(self, party: str) -> list[Happening]:
        """Happenings in which a party has a part, or at which it is told of."""
        return [
            each for each in self.gathering.happenings
            if party in each.who or party in each.places or any(party in told.about for told in each.told)
        ]  # fmt: skip

    def of_claim(self, start: str) -> list[Happening]:
        """The happenings that hold a claim whose id begins so, or whose own id does."""
        return [
            each for each in self.gathering.happenings
            if each.id.startswith(start) or any(told.id.startswith(start) for told in each.told)
        ]  # fmt: skip


def picture(connection: Connection, known_by: date | None = None, decisions: Iterable[Decision] = ()) -> Picture:
    """The picture of a whole ledger."""
    made = picture_of(every_told(connection, known_by), decisions)
    gone = {each for page in page_versions(connection) for each in vanished_in(changes(page))}
    return replace(made, vanished=frozenset(gone & made.told.keys()))


def picture_of(told: Iterable[Told], decisions: Iterable[Decision] = ()) -> Picture:
    """The picture of any claims."""
    claims = {each.id: each for each in sorted(told, key=lambda each: each.order)}
    origins = trace_origins(claims.values())
    gathering = gather(claims.values(), decisions)
    found = conflicts(claims.values(), gathering.happenings, origins)
    return Picture(
        claims, _names(claims.values()), gathering, origins, tuple(found), tuple(flaws(claims.values()))
    )  # fmt: skip


def _names(told: Iterable[Told]) -> dict[str, str]:
    names: dict[str, str] = {}
    for each in told:
        ends: list[Who | None] = [each.subject, each.object, each.place, *each.of, *(link.who for link in each.chain)]
        names.update({who.id: who.name for who in ends if who and who.named and who.id})
    return names
