"""Accounts as JSON, for pages and other programs.

In: a `Picture` and one of its happenings, conflicts or origins. Out: plain dictionaries and lists.
Always: every cell and conflict carries the ids of claim and report, the path and the offsets of its passage.
"""

from __future__ import annotations

from typing import Any

from whence.accounts.conflicts import Conflict
from whence.accounts.corroboration import Corroboration, Share
from whence.accounts.counts import Figures
from whence.accounts.happening import Happening
from whence.accounts.origins import Origin
from whence.accounts.picture import Picture
from whence.accounts.side_by_side import Cell
from whence.accounts.told import Told

Json = dict[str, Any]


def happening_json(picture: Picture, happening: Happening) -> Json:
    """A happening with its accounts side by side, its conflicts and why its claims stand together."""
    table = picture.table(happening)
    return {
        "id": happening.id, "title": picture.title(happening), "family": happening.family,
        "when": happening.day.edtf() if happening.day else None,
        "parties": [{"id": each, "name": picture.names.get(each)} for each in happening.who],
        "places": [{"id": each, "name": picture.names.get(each)} for each in happening.places],
        "origins": [origin_json(each) for each in table.columns],
        "points": [
            {"point": row.point, "label": row.label, "cells": [[_cell(picture, each) for each in cell] for cell in row.cells]}
            for row in table.rows
        ],
        "conflicts": [conflict_json(each) for each in picture.conflicts_of(happening)],
        "joins": [{"left": j.left, "right": j.right, "score": j.score, "why": j.why} for j in happening.joins],
    }  # fmt: skip


def conflict_json(conflict: Conflict) -> Json:
    """A conflict with its rule and both passages."""
    return {
        "rule": conflict.rule.name, "label": conflict.rule.label, "why": conflict.why,
        "no_conflict": conflict.rule.no_conflict, "left": told_json(conflict.left), "right": told_json(conflict.right),
    }  # fmt: skip


def origin_json(origin: Origin) -> Json:
    """An origin."""
    return {"id": origin.key, "name": origin.name, "kind": origin.kind, "named": origin.named}


def told_json(told: Told) -> Json:
    """A claim as the accounts show it: its own words with its footnote."""
    report = told.report
    return {
        "claim": told.id, "kind": told.kind, "stance": told.stance.value, "certainty": told.certainty.value,
        "voices": [link.name for link in told.chain], "when": told.day.edtf() if told.day else None,
        "passage": {"document": report.id, "path": report.path, "start": told.span.start, "end": told.span.end,
                    "quote": told.quote},
        "reported": report.published.edtf() if report.published else None,
    }  # fmt: skip


def _cell(picture: Picture, cell: Cell) -> Json:
    return {
        "value": cell.value or None,
        "vanished": cell.told.id in picture.vanished,
        **told_json(cell.told),
        "also": [told_json(each) for each in cell.also],
    }


def corroboration_json(found: Corroboration) -> Json:
    """The independent origins of a claim, and those that deny it."""
    return {
        "claim": told_json(found.claim), "origins": [_share(each) for each in found.shares],
        "against": [_share(each) for each in found.against], "circular": list(found.circular),
    }  # fmt: skip


def _share(share: Share) -> Json:
    return {
        **origin_json(share.origin), "steps": list(share.steps), "claims": [told_json(each) for each in share.claims],
        "reports": [{"document": report.id, "path": report.path, "outlet": report.outlet, "copies": list(report.also)} for report in share.reports],
    }  # fmt: skip


def figures_json(picture: Picture, found: Figures) -> Json:
    """Figures of one thing, a claimant each; no total."""
    return {
        "what": found.what, "agree": found.agree,
        "party": {"id": found.party, "name": picture.names.get(found.party)} if found.party in picture.names else None,
        "happening": found.happening.id if found.happening else None,
        "figures": [
            {
                "origin": origin_json(figure.origin), **figure.count.as_json(),
                "when": figure.day.edtf() if figure.day else None, "claim": told_json(figure.told),
                "also": [told_json(each) for each in figure.also],
            }
            for figure in found.figures
        ],
    }  # fmt: skip
