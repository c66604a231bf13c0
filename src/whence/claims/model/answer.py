"""What the model wrote, as proposals.

In: its text. Out: `Proposal`s.
Always: only the fields that were asked for are looked at, whatever else stands there; a field of another type or with
a word that does not exist takes its claim out, and no more than that.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from whence.claims.kinds import kinds
from whence.claims.model.prompt import MOST_CLAIMS
from whence.claims.model.talk import UnusableError
from whence.values import Certainty, Stance

# Servers that take no schema let a model wrap its answer.
_FENCED = re.compile(r"\A```(?:json)?\s*(.*?)\s*```\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A claim as the model puts it, nothing of it looked up yet. subject, object: words, None where there are none."""

    quote: str
    kind: str
    subject: str | None
    object: str | None
    stance: Stance
    certainty: Certainty


def proposals(text: str) -> list[Proposal]:
    """The claims in an answer. Raises UnusableError where it is no JSON object with a list of claims."""
    stripped = text.strip()
    fenced = _FENCED.match(stripped)
    try:
        read = json.loads(fenced[1] if fenced else stripped)
    except (ValueError, RecursionError) as error:
        raise UnusableError("an answer that is no JSON") from error
    listed = read.get("claims") if isinstance(read, dict) else None
    if not isinstance(listed, list):
        raise UnusableError("an answer without a list of claims")
    return list(_each(listed[:MOST_CLAIMS]))


def _each(listed: list[object]) -> Iterator[Proposal]:
    for raw in listed:
        if isinstance(raw, dict) and (found := _proposal(raw)) is not None:
            yield found


def _proposal(raw: dict[str, object]) -> Proposal | None:
    quote, kind, subject, object_ = (raw.get(name) for name in ("quote", "kind", "subject", "object"))
    if not isinstance(quote, str) or not isinstance(kind, str) or kind not in kinds():
        return None
    if not isinstance(subject, str | None) or not isinstance(object_, str | None):
        return None
    try:
        stance, certainty = Stance(str(raw.get("stance"))), Certainty(str(raw.get("certainty")))
    except ValueError:
        return None
    return Proposal(quote, kind, subject or None, object_ or None, stance, certainty)
