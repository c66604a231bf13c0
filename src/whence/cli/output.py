"""Printing: what a person reads, in lines, wrapped and inert.

In: texts from anywhere. Out: lines on the standard output, styled on a terminal and plain elsewhere.
Always: every text passes `inert`; nothing is read as markup; the lines are the same with and without a terminal.
"""

from __future__ import annotations

import shutil
import sys
import textwrap
from typing import TYPE_CHECKING

from whence.cli.inert import inert

if TYPE_CHECKING:
    from rich.console import Console

# Longer lines are hard to read; where there is no terminal to ask, this is the width.
_WIDEST = 100


class Printer:
    """Writes lines to one stream."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or _console()
        self.width = _WIDEST
        if self._console.is_terminal:
            self.width = min(_WIDEST, max(40, shutil.get_terminal_size().columns))

    def line(self, text: str = "", indent: int = 0, style: str = "", hang: int = 0) -> None:
        """One paragraph, wrapped; the lines after its first are indented by `hang` more."""
        from rich.text import Text

        margin = " " * indent
        for line in inert(text).split("\n"):
            wrapped = textwrap.wrap(
                line, self.width, initial_indent=margin, subsequent_indent=margin + " " * hang,
                break_long_words=False, break_on_hyphens=False,
            ) or [""]  # fmt: skip
            for each in wrapped:
                self._console.print(Text(each.replace("\u00a0", " "), style=style), soft_wrap=True)

    def heading(self, text: str) -> None:
        """A heading with an empty line before it."""
        self.line()
        self.line(text, style="bold")


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "1 claim", "1,204 claims"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def _console() -> Console:
    from rich.console import Console

    class Pipe(Console):
        """A console that leaves it to us what happens when its reader has had enough."""

        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    return Pipe(file=sys.stdout, highlight=False, markup=False, emoji=False)
