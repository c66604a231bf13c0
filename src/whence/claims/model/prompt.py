"""What the model is asked: instructions, the kinds, the shape of the answer.

In: the kinds in use. Out: a system message, a JSON schema, and a digest over both.
Always: the same kinds give the same digest; the report stands in a message of its own, between two marks.
"""

from __future__ import annotations

import functools
import hashlib
import json
from dataclasses import dataclass
from importlib import resources
from typing import Any

from whence.claims.kinds import Kind, kinds
from whence.values import Certainty, Stance

MOST_CLAIMS = 20
_BEGIN, _END = "REPORT BEGINS", "REPORT ENDS"


@dataclass(frozen=True, slots=True)
class Prompt:
    """system: the instructions. schema: JSON schema of the answer. digest: 12 hex digits over all that is asked."""

    system: str
    schema: dict[str, Any]
    digest: str


def prompt() -> Prompt:
    """The prompt for the kinds in use."""
    return _prompt(tuple(kinds().values()))


def question(text: str) -> str:
    """The message that holds a stretch of the report."""
    return f"{_BEGIN}\n{text}\n{_END}"


@functools.cache
def _prompt(known: tuple[Kind, ...]) -> Prompt:
    template = resources.files("whence.claims.model").joinpath("data/prompt.txt").read_text(encoding="utf-8")
    system = template.format(most=MOST_CLAIMS, kinds="\n".join(map(_line, known)))
    schema = _schema([kind.name for kind in known])
    asked = json.dumps([system, schema, question("")], sort_keys=True)
    return Prompt(system, schema, hashlib.sha256(asked.encode()).hexdigest()[:12])


def _line(kind: Kind) -> str:
    ends = " -> ".join(filter(None, ("/".join(sorted(kind.subject)), "/".join(sorted(kind.object)))))
    return f"{kind.name} ({ends}): {kind.meaning}"


def _schema(names: list[str]) -> dict[str, Any]:
    end = {"type": ["string", "null"]}
    fields: dict[str, Any] = {
        "quote": {"type": "string"}, "kind": {"enum": names}, "subject": end, "object": end,
        "stance": {"enum": [each.value for each in Stance]}, "certainty": {"enum": [each.value for each in Certainty]},
    }  # fmt: skip
    claim = {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": False}
    listed = {"type": "array", "items": claim, "maxItems": MOST_CLAIMS}
    return {"type": "object", "properties": {"claims": listed}, "required": ["claims"], "additionalProperties": False}
