"""Networks and changes as JSON, for pages and other programs.

In: a network, or changes. Out: JSON objects with ids of parties and claims, days in ISO form.
Always: a tie has its answer and every claim for and against it; nothing of the machine or the moment is in it, so
that the same ledger and the same days give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from whence.network.changes import Change
from whence.network.evidence import Evidence
from whence.network.measures import Measures, measures
from whence.network.network import Network, Standing
from whence.network.tie import Party, Tie
from whence.values import Bound

Json = dict[str, Any]


def network_json(network: Network, known_by: date | None) -> Json:
    """A network with its measures."""
    return {
        "on": network.asked.on.isoformat(), "known_by": known_by.isoformat() if known_by else None,
        "parties": [party_json(each) for each in network.parties],
        "ties": [_standing(each) for each in network.standings],
        "flawed": [_tie(each) | {"claims": [_evidence(held) for held in each.held]} for each in network.flawed],
        "left_out": network.left_out,
        "measures": _measures(measures(network, limit=len(network.parties))),
    }  # fmt: skip


def change_json(change: Change) -> Json:
    """One change."""
    return {
        "what": change.what, "kind": change.kind, "subject": change.one and party_json(change.one),
        "object": change.other and party_json(change.other), "days": [_bound(each) for each in change.days],
        "sure": change.sure, "note": change.note or None, "claims": [each.id for each in change.claims],
        "denied_by": [each.id for each in change.against],
    }  # fmt: skip


def party_json(party: Party) -> Json:
    """A party: id, kind, name."""
    return {"id": party.id, "kind": party.kind, "name": party.name}


def _tie(tie: Tie) -> Json:
    return {"kind": tie.kind, "sign": tie.sign, "subject": tie.one.id, "object": tie.other.id}


def _standing(standing: Standing) -> Json:
    return _tie(standing.tie) | {
        "answer": standing.answer.value, "known": _bound(standing.known),
        "origins": [{"name": each.name, "kind": each.kind} for each in standing.origins],
        "claims": [_evidence(each) for each in standing.support],
        "against": [_evidence(each) for each in standing.against],
    }  # fmt: skip


def _evidence(evidence: Evidence) -> Json:
    told = evidence.told
    return {
        "id": told.id, "says": evidence.says.value, "kind": told.kind, "when": evidence.bounds.as_json(),
        "certainty": told.certainty.value, "document": told.report.id,
        "reported": told.report.published.edtf() if told.report.published else None, "quote": told.quote,
    }  # fmt: skip


def _bound(bound: Bound | None) -> list[str | None] | None:
    return None if bound is None else [day.isoformat() if day else None for day in (bound.first, bound.last)]


def _measures(found: Measures) -> Json:
    return {
        "degree": [{"party": party.id, "value": value} for party, value in found.degrees],
        "betweenness": [{"party": party.id, "value": round(value, 6)} for party, value in found.brokers],
        "communities": [[party.id for party in group] for group in found.communities],
        "modularity": found.modularity, "balance": _balance(found),
    }  # fmt: skip


def _balance(found: Measures) -> Json:
    def sides(triad: Iterable[tuple[Party, Party, int]]) -> list[list[Any]]:
        return [[one.id, other.id, sign] for one, other, sign in triad]

    balance = found.balance
    return {
        "triads": balance.triads, "unbalanced": [sides(each.sides) for each in balance.unbalanced],
        "mixed": [[one.id, other.id] for one, other in balance.mixed],
    }  # fmt: skip
