"""The time of storing: UTC, as text that sorts."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """This second in ISO form with a Z: "2031-04-03T10:11:12Z"."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def now_exactly() -> str:
    """The same to the microsecond, where two rows of one second must keep their order."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
