"""Documents laid out before, kept for the next page of them.

In: the number of a reading. Out: its `Layout`, where it is kept.
Always: safe from several threads. Kept because marking out a report of hundreds of pages takes longer than all the
rest of its page.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from whence.web.document_part import Part

# Documents kept: a reader goes to and fro between a few. The largest takes some two megabytes.
KEPT = 16


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of a document. furniture: how many of its lines are page furniture."""

    parts: tuple[Part, ...]
    furniture: int


class Layouts:
    """The documents laid out last; one for each workbench."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, Layout] = OrderedDict()
        self._lock = Lock()

    def get(self, number: int) -> Layout | None:
        """The layout of a reading, where it is kept."""
        with self._lock:
            if number in self._kept:
                self._kept.move_to_end(number)
            return self._kept.get(number)

    def keep(self, number: int, layout: Layout) -> None:
        """Keep the layout of a reading; the one used longest ago is forgotten."""
        with self._lock:
            self._kept[number] = layout
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
