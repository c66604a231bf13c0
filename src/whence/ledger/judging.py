"""Taking in and undoing what a person judges of parties and claims.

In: a transaction (the caller holds the ledger's lock), what is judged, by whom, why. Out: the `Decision`.
Always: "different" stands until it is withdrawn: a "same" that goes against it, directly or through others, is
refused with both reasons; undoing a decision gives exactly what there was before it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from whence.errors import RequestError
from whence.ledger import claims, decisions, lists, seen_names, settling, waiting_list
from whence.ledger.decisions import CLAIM, IMPORT, PAIR, Decision
from whence.ledger.naming import Named, name_of, named
from whence.names.comparison import Verdict
from whence.names.judgement import contradicted, pair_of

# What can be corrected of a claim; the claim itself stays as it was read.
CORRECTABLE = ("kind", "subject", "object", "stance", "certainty", "when", "role", "place", "count", "of", "topic")
# Stands for the time of a decision that is only being weighed.
_LATER = "9999-01-01T00:00:00+00:00"
CLAIM_VERDICTS = ("accept", "reject", "correct")


@dataclass(frozen=True, slots=True)
class Signed:
    """Who decides, and why. batch: number of the first decision of a bulk, 0 for one that stands alone."""

    by: str
    reason: str = ""
    batch: int = 0


def judge_pair(connection: Connection, one: str, other: str, verdict: Verdict, signed: Signed) -> Decision:
    """Judge two parties, given by names or ids: the same, not the same, unsure.

    Raises RequestError where either is unknown or ambiguous, where both are one name, or where it goes against what
    was judged before.
    """
    left, right = named(connection, one), named(connection, other)
    new = _new(left, right, verdict, signed)
    _check(connection, left, right, new)
    made = decisions.add(connection, replace(new, made=""))
    seen_names.wait(connection, (made.left, made.right))
    settling.settle(connection)
    return made


def judge_all(
    connection: Connection, rule: str, verdict: Verdict, by: str, reason: str = ""
) -> tuple[list[Decision], list[RequestError]]:  # fmt: skip
    """Judge all that waits because of one rule. Returns the decisions, one batch, and what had to be left."""
    made: list[Decision] = []
    refused = []
    _, items = waiting_list.queue(connection, -1, rule)
    for item in items:
        try:
            batch = made[0].number if made else 0
            made.append(judge_pair(connection, item.left, item.right, verdict, Signed(by, reason, batch)))
        except RequestError as error:
            refused.append(error)
    return made, refused


def judge_claim(
    connection: Connection, asked: str, verdict: str, signed: Signed, corrections: Mapping[str, str] | None = None
) -> Decision:
    """Accept, reject or correct a claim. Raises RequestError where there is no such claim or nothing to correct."""
    record = claims.find(connection, asked)
    if verdict not in CLAIM_VERDICTS:
        raise RequestError(verdict, "is no judgement of a claim", f"Type one of: {', '.join(CLAIM_VERDICTS)}.")
    given = dict(corrections or {})
    unknown = sorted(set(given) - set(CORRECTABLE))
    if unknown:
        raise RequestError(unknown[0], "cannot be corrected", f"What can be: {', '.join(CORRECTABLE)}.")
    if (verdict == "correct") != bool(given):
        problem = f"{verdict} takes no FIELD=VALUE" if given else f"{verdict} needs at least one FIELD=VALUE"
        raise RequestError(asked, problem, "Type for example: whence judge claim 7db7a8d0 correct role=emir")
    new = Decision(
        0, CLAIM, record.id, "", verdict, signed.reason, signed.by, "", detail={"corrections": given}
    )  # fmt: skip
    return decisions.add(connection, new)


def undo_bulk(connection: Connection, asked: str, by: str) -> list[Decision]:
    """Withdraw every standing decision of the bulk that this one belongs to, the newest first."""
    batch = decisions.find(connection, asked).batch
    return [undo(connection, each.id, by) for each in decisions.standing_batch(connection, batch)[::-1]]


def undo(connection: Connection, asked: str, by: str) -> Decision:
    """Withdraw a decision of any sort. Raises RequestError where there is none, or it was withdrawn before."""
    made = decisions.withdraw(connection, asked, by)
    if made.sort == IMPORT:
        lists.remove_rows(connection, int(made.left))
    if made.sort == PAIR:
        seen_names.wait(connection, (made.left, made.right))
    settling.settle(connection)
    return made


def _new(left: Named, right: Named, verdict: Verdict, signed: Signed) -> Decision:
    if left.key == right.key:
        raise RequestError(
            left.name, "is one name, judged against itself", "Name two parties, or two of their names."
        )
    if left.kind != right.kind:
        problem = f"is a {left.kind}, and {right.name} a {right.kind}"
        raise RequestError(left.name, problem, "Only parties of one kind can be judged.")
    pair = pair_of(left.key, right.key)
    names = {left.key: left.name, right.key: right.name}
    detail = {"left": names[pair[0]], "right": names[pair[1]]}
    return Decision(
        0, PAIR, *pair, verdict.value, signed.reason, signed.by, _LATER, batch=signed.batch, detail=detail
    )  # fmt: skip


def _check(connection: Connection, left: Named, right: Named, new: Decision) -> None:
    for each in decisions.standing_pairs(connection, [new.left]):
        again = (each.left, each.right) == (new.left, new.right) and not each.by_rule
        if again and (each.verdict == new.verdict or each.verdict != Verdict.UNSURE):
            raise _against(connection, left, right, new, [each])
    standing = decisions.all_pairs(connection)
    by_id = {each.id: each for each in standing}
    against = contradicted(new.as_judgement(), [each.as_judgement() for each in standing])
    found = [by_id[each.id] for each in against] or _between(connection, left, right, new, standing)
    if found:
        raise _against(connection, left, right, new, found)


def _between(
    connection: Connection, left: Named, right: Named, new: Decision, standing: list[Decision]
) -> list[Decision]:  # fmt: skip
    """A standing "different" between any two names of these two parties as they are now."""
    if new.verdict != Verdict.SAME or not (left.party and right.party) or left.party == right.party:
        return []
    holders = settling.holders(connection, [key for each in standing for key in (each.left, each.right)])
    own = settling.holders(connection, [left.key, right.key])
    parties = {own.get(left.key), own.get(right.key)}
    return [
        each
        for each in standing
        if each.verdict == Verdict.DIFFERENT and {holders.get(each.left), holders.get(each.right)} == parties
    ][:1]


def _against(
    connection: Connection, left: Named, right: Named, new: Decision, found: list[Decision]
) -> RequestError:  # fmt: skip
    told = "; ".join(
        f"{each.id} of {each.made[:10]} by {each.by} says {each.verdict} of {name_of(connection, each.left)} and "
        f"{name_of(connection, each.right)}, because: {each.reason or 'no reason given'}"
        for each in found
    )
    problem = f'"{new.verdict}" (because: {new.reason or "no reason given"}) goes against what was judged: {told}'
    same = all(each.verdict == new.verdict for each in found)
    if same:
        problem = f"was judged so before: {told}"
    return RequestError(
        f"{left.name} / {right.name}", problem, f"To judge anew, first type: whence undo {found[0].id}"
    )
