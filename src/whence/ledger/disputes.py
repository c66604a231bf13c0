"""Pairs of names that some report says are not one party's: no join across documents goes through such a pair.

In: a transaction and the claims of one document. Out: rows of dispute, and pairs of keys.
Always: only known_as claims count; a denial anywhere blocks the pair everywhere, whereas a name that is merely
supposed ("may be the man known as") is held back in its own document alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select

from whence.claims.claim import Claim
from whence.ledger.bulk import insert_rows
from whence.ledger.identity import name_key
from whence.ledger.name_tables import decision
from whence.ledger.tables import dispute
from whence.values import Certainty, Stance

Pair = tuple[str, str]
_PORTION = 400


def add_disputes(connection: Connection, document: int, claims: Iterable[Claim]) -> set[Pair]:
    """Record the pairs that this document denies; returns them."""
    pairs = {pair for claim in claims if claim.stance is Stance.DENIED for pair in _pairs(claim)}
    ordered = {(min(pair), max(pair)) for pair in pairs}
    insert_rows(connection, dispute, [(document, *pair) for pair in sorted(ordered)])
    return ordered


def disputes_of(connection: Connection, document: int) -> set[Pair]:
    """The pairs that this document is on record as denying."""
    query = select(dispute.c.left, dispute.c.right).where(dispute.c.document == document)
    return {(left, right) for left, right in connection.execute(query)}


def disputed_names(claims: Iterable[Claim]) -> set[Pair]:
    """Pairs of keys, in both orders, that these claims deny or leave uncertain and none of them states."""
    doubtful: set[Pair] = set()
    stated: set[Pair] = set()
    for claim in claims:
        firm = claim.stance is Stance.ASSERTED and claim.certainty is Certainty.STATED
        (stated if firm else doubtful).update(_pairs(claim))
    return doubtful - stated


def undisputed_keys(connection: Connection, bundles: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Each bundle of keys without those that a report denies, or a person parts, of one that stands before them."""
    asked = sorted({key for keys in bundles if len(keys) > 1 for key in keys})
    pairs: set[Pair] = set()
    for at in range(0, len(asked), _PORTION):
        some = asked[at : at + _PORTION]
        denied = select(dispute.c.left, dispute.c.right).where(dispute.c.left.in_(some))
        parted = select(decision.c.left, decision.c.right).where(
            decision.c.left.in_(some), decision.c.verdict == "different", decision.c.withdrawn.is_(None)
        )
        for query in (denied, parted):
            pairs |= {(left, right) for left, right in connection.execute(query)}
    return [_kept(keys, pairs) for keys in bundles]


def _kept(keys: tuple[str, ...], pairs: set[Pair]) -> tuple[str, ...]:
    kept: list[str] = []
    for key in keys:
        if not any((min(key, other), max(key, other)) in pairs for other in kept):
            kept.append(key)
    return tuple(kept)


def _pairs(claim: Claim) -> set[Pair]:
    if claim.kind != "known_as" or claim.subject is None or claim.object is None:
        return set()
    kind = claim.subject.kind
    names = {claim.subject.name or claim.subject.text, claim.subject.text}
    others = {claim.object.name or claim.object.text, claim.object.text}
    pairs = {(name_key(kind, name), name_key(kind, other)) for name in names for other in others}
    return {each for left, right in pairs if left != right for each in ((left, right), (right, left))}
