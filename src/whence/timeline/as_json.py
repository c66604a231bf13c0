"""Timelines as JSON, for pages and other programs.

In: a timeline. Out: a JSON object with ids of claims, days in ISO form and EDTF.
Always: nothing of the machine or the moment is in it: the same ledger and days give the same bytes.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from whence.accounts.conflicts import Conflict
from whence.accounts.origins import Origin
from whence.timeline.entry import Entry, TieSpan, Timeline
from whence.values import Bound

Json = dict[str, Any]


def timeline_json(timeline: Timeline, known_by: date | None = None) -> Json:
    """A timeline whole."""
    return {
        "of": list(timeline.names), "known_by": known_by.isoformat() if known_by else None,
        "from": timeline.since.isoformat() if timeline.since else None,
        "to": timeline.until.isoformat() if timeline.until else None,
        "entries": [_entry(each) for each in timeline.entries],
        "undated": [_entry(each) for each in timeline.undated],
        "ties": [_tie(each) for each in timeline.ties],
    }  # fmt: skip


def _entry(entry: Entry) -> Json:
    return {
        "sort": entry.sort.value, "title": entry.title, "day": _bound(entry.day), "reported": _bound(entry.reported),
        "certainty": entry.certainty.value, "denied": entry.denied, "claims": [each.id for each in entry.claims],
        "origins": [_origin(each) for each in entry.origins],
        "contested": [_conflict(each) for each in entry.contested],
    }  # fmt: skip


def _tie(tie: TieSpan) -> Json:
    return {
        "kind": tie.kind, "title": tie.title, "when": [each.as_json() for each in tie.bounds],
        "sure": [_bound(each) for each in tie.sure], "claims": [each.id for each in tie.claims],
        "denied": [each.id for each in tie.denied],
        "origins": [_origin(each) for each in tie.origins], "contested": [_conflict(each) for each in tie.contested],
    }  # fmt: skip


def _bound(bound: Bound | None) -> Json | None:
    if bound is None:
        return None
    first, last = (day.isoformat() if day else None for day in (bound.first, bound.last))
    return {"earliest": first, "latest": last, "edtf": None if bound.open else bound.edtf()}


def _origin(origin: Origin) -> Json:
    return {"key": origin.key, "name": origin.name, "kind": origin.kind}


def _conflict(conflict: Conflict) -> Json:
    return {"rule": conflict.rule.name, "why": conflict.why, "claims": [conflict.left.id, conflict.right.id]}
