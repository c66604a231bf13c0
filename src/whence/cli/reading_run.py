"""A run of `whence read`: from paths to a ledger that holds what was found in them.

In: files that discovery found, a ledger, the program that reads. Out: `Outcome`, counted as the run goes.
Always: one transaction per document; the original is on the disk before it; a run that is killed leaves every document
whole or absent, and the next run does the rest. The ledger's lock is held from the first look to the last commit.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from whence.cli.looking import Look, look
from whence.cli.workers import Failure, Means, Partly, Result, Task, work_all
from whence.errors import RunError
from whence.language import can_read
from whence.ledger import Found as ReadDocument
from whence.ledger import Known, Ledger, Program, Stored, Writer
from whence.reading import Document, Found, Skipped, Unreadable, read_file

# Below this many bytes to analyse, one process is done before a second one has loaded its language model.
_WORTH_MORE_PROCESSES = 1_500_000
_MOST_PROCESSES = 4


class Watcher(Protocol):
    """Who is told how the run goes."""

    def planned(self, files: int) -> None:
        """So many files are to be read."""

    def done(self, outcome: Outcome) -> None:
        """One more file is done; the outcome so far."""

    def failed(self, failure: Failure) -> None:
        """One file failed."""


@dataclass(slots=True)
class Outcome:
    """What a run did. stored: files by what storing them did. skipped: files left out, by reason.

    unfinished: documents that were stored without the language model's share, because it could not be asked.
    """

    stored: Counter[Stored] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)
    unfinished: list[Failure] = field(default_factory=list)
    claims: int = 0
    mentions: int = 0
    unread_languages: Counter[str] = field(default_factory=Counter)
    warnings: list[str] = field(default_factory=list)

    @property
    def files(self) -> int:
        """Files that were looked at, failed ones included."""
        return sum(self.stored.values()) + len(self.failures)


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads, and with what. without_model: the program as it reads where the language model cannot be asked."""

    program: Program
    means: Means
    without_model: Program | None = None


class ReadingRun:
    """One run. jobs: processes, 0 to choose by the amount of work."""

    def __init__(self, ledger: Ledger, reader: Reader, jobs: int, watcher: Watcher) -> None:
        self.ledger, self.reader = ledger, reader
        self.program, self.table = reader.program, reader.means.table
        self.jobs, self.watcher = jobs, watcher
        self.outcome = Outcome()
        self._outsides: dict[Path, str] = {}

    def run(self, items: list[Found | Skipped | Unreadable]) -> Outcome:
        """Read the files into the ledger. Raises LedgerError where another process is writing to it."""
        with self.ledger.lock():
            looks = self._look(items)
            fresh, again = self._split(looks)
            jobs = self.jobs or _processes(sum(each.size for each in (*fresh, *again)))
            self.watcher.planned(len(fresh) + len(again))
            for tasks in (self._fresh(fresh), self._again(again)):
                for task, result in work_all(tasks, self.reader.means, jobs):
                    self._take(task, result)
            with self.ledger.write() as connection:
                Writer(connection, self.program).settle()
        return self.outcome

    def _look(self, items: list[Found | Skipped | Unreadable]) -> list[Look]:
        for item in items:
            if isinstance(item, Skipped):
                self.outcome.skipped[item.reason] += 1
            elif isinstance(item, Unreadable):
                self._fail(Failure.of(item.error, str(item.path)))
        with self.ledger.view() as connection:
            files = (item for item in items if isinstance(item, Found))
            looks = list(look(files, Known(connection, self.program), self.table))
        self.outcome.stored[Stored.SAME] += sum(each.settled for each in looks)
        return [each for each in looks if not each.settled]

    def _split(self, looks: list[Look]) -> tuple[list[Look], list[Look]]:
        """Files with new bytes, and those whose bytes the ledger or this run already knows."""
        fresh: dict[str, Look] = {}
        again = []
        with self.ledger.view() as connection:
            known = Known(connection, self.program)
            for each in looks:
                key = each.sha256 or f"unopened {each.path}"
                if key in fresh or known.has(key):
                    again.append(each)
                else:
                    fresh[key] = each
        return list(fresh.values()), again

    def _fresh(self, looks: list[Look]) -> Iterator[Task]:
        self._outsides = {each.path: each.outside for each in looks}
        for each in looks:
            yield Task(each.item, each.path, each.root)

    def _again(self, looks: list[Look]) -> Iterator[Task]:
        """Store these as copies; what that leaves to be analysed goes on."""
        self._outsides = {each.path: each.outside for each in looks}
        for each in looks:
            with self._alone(each.item):
                document = self._as_copy(each)
                if document is not None:
                    yield Task(each.item, each.path, each.root, document)

    def _as_copy(self, each: Look) -> Document | None:
        """Store a file whose bytes are known; returns the document where it still has to be analysed."""
        document = read_file(each.path, each.root, self.table)
        with self.ledger.write() as connection:
            writer = Writer(connection, self.program)
            # Bytes that were new when the run began, and then failed, are in no ledger: a document without a
            # reading must never be stored.
            new = writer.has(document.id) and writer.add_copy(document, each.outside)[1]
            current, document = writer.is_current(document.id), writer.as_stored(document)
        if not current:
            return document
        self._count(Stored.COPY if new else Stored.SAME)
        return None

    def _take(self, task: Task, result: Result) -> None:
        if isinstance(result, Failure):
            self._fail(result)
            return
        program = self.program
        if isinstance(result, Partly):
            # Signed as a reading without the model, so that the next run with it does not take this one for done.
            found, program = result.found, self.reader.without_model or self.program
        else:
            found = result
        self.ledger.originals.keep(found.document.id, found.document.original)
        with self._alone(task.item):
            with self.ledger.write() as connection:
                stored = Writer(connection, program).store(found, self._outsides[task.path])
            self._note(found)
            if isinstance(result, Partly):
                self.outcome.unfinished.append(result.failure)
                self.watcher.failed(result.failure)
            self._count(stored)

    @contextmanager
    def _alone(self, item: str) -> Iterator[None]:
        """What goes wrong with one file is its failure; what goes wrong with the ledger ends the run."""
        try:
            yield
        except RunError:
            raise
        except Exception as error:
            self._fail(Failure.of(error, item))

    def _note(self, found: ReadDocument) -> None:
        self.outcome.claims += len(found.claims)
        self.outcome.mentions += len(found.mentions)
        self.outcome.warnings += [f"{found.document.path}: {warning}" for warning in found.document.warnings]
        if not can_read(found.document):
            self.outcome.unread_languages[found.document.metadata.language.name] += 1

    def _count(self, stored: Stored) -> None:
        self.outcome.stored[stored] += 1
        self.watcher.done(self.outcome)

    def _fail(self, failure: Failure) -> None:
        self.outcome.failures.append(failure)
        self.watcher.failed(failure)
        self.watcher.done(self.outcome)


def _processes(size: int) -> int:
    """How many processes are worth starting for so many bytes."""
    if size < _WORTH_MORE_PROCESSES:
        return 1
    return max(1, min(_MOST_PROCESSES, len(os.sched_getaffinity(0))))
