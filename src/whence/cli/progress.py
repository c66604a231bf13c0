"""How a run goes, while it goes: a bar on a terminal, one line per failure elsewhere.

In: what the run tells its watcher. Out: the standard error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from whence.cli.inert import one_line

if TYPE_CHECKING:
    from whence.cli.reading_run import Outcome
    from whence.cli.workers import Failure


@contextmanager
def counting(what: str) -> Iterator[Callable[[int, int], None]]:
    """A bar for steps that can be counted: call it with how many are done, and how many there are."""
    console = Console(stderr=True)
    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


class ReadingProgress:
    """A context that shows a run's documents, claims and failures."""

    def __init__(self) -> None:
        self._console = Console(stderr=True, highlight=False, markup=False, emoji=False)
        columns = (
            TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[counts]}", markup=False),
            TimeRemainingColumn(),
        )  # fmt: skip
        self._bar = Progress(*columns, console=self._console, disable=not self._console.is_terminal, transient=True)
        self._task = self._bar.add_task("", total=None, counts="")
        self._before = 0

    def __enter__(self) -> ReadingProgress:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def planned(self, files: int) -> None:
        """So many files are to be read."""
        self._bar.update(self._task, total=files)

    def done(self, outcome: Outcome) -> None:
        """Show the counts so far."""
        counts = f"{outcome.claims:,} claims, {len(outcome.failures):,} failed"
        self._bar.update(self._task, advance=1, counts=counts)

    def failed(self, failure: Failure) -> None:
        """One line for a failure, above the bar."""
        self._console.print(one_line(f"failed: {failure}"), soft_wrap=True)
