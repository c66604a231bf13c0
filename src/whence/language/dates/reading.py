"""What an expression means before it is anchored: a kind, its figures, and the days it names by itself.

In: nothing. Out: `Reading`, with `pack` and `unpack` to carry readings inside one another.
Always: a reading's value is flat (integers, words, None), so that it can be stored and compared.
"""

from __future__ import annotations

from dataclasses import dataclass

from whence.values import Bound

Value = tuple[int | str | None, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """kind: how to resolve it (see resolve.py). value: what that needs. bound: its days, None where it needs an
    anchor. anchored: it needs one."""

    kind: str
    value: Value = ()
    bound: Bound | None = None
    anchored: bool = False


def pack(reading: Reading) -> Value:
    """A reading as part of another's value."""
    bound = reading.bound.edtf() if reading.bound else None
    return (reading.kind, bound, int(reading.anchored), len(reading.value), *reading.value)


def unpack(value: Value) -> tuple[Reading, Value]:
    """The reading at the front of a value, and what follows it. Raises ValueError where there is none."""
    if len(value) < 4 or not isinstance(value[0], str) or not isinstance(value[3], int):
        raise ValueError(f"no packed reading in {value!r}")
    kind, bound, anchored, size = value[:4]
    inner = value[4 : 4 + value[3]]
    days = Bound.parse(bound) if isinstance(bound, str) else None
    return Reading(str(kind), inner, days, bool(anchored)), value[4 + int(size or 0) :]
