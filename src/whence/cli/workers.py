"""From a file to what is found in it, in this process or in several.

In: tasks, in order. Out: for each task, in the same order, a `Found` or a `Failure`.
Always: a task that fails, or takes its process down with it, fails alone; the results do not depend on the number of
processes. The one seam behind which reading on several machines will stand.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing.connection import wait
from pathlib import Path

from whence.claims.model.settings import ModelSettings
from whence.errors import ItemError, SettingsError
from whence.ledger.found import Found
from whence.reading import MetadataTable, read_file
from whence.reading.document import Document

# Tasks handed out ahead of the one being waited for: enough to keep every process busy, few enough for memory.
_AHEAD = 4
_REINSTALL = "Install it again from its folder: pip install --force-reinstall FOLDER"


@dataclass(frozen=True, slots=True)
class Task:
    """A file to read, or a document that only needs analysing. item: how to name it to a person."""

    item: str
    path: Path
    root: Path
    document: Document | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """A task that failed: which item, what is wrong, what to type next."""

    item: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.item}: {self.problem}." + (f" {self.remedy}" if self.remedy else "")

    @classmethod
    def of(cls, error: Exception, item: str) -> Failure:
        """The failure behind an error; one that is not ours is a fault of the program, told with its name."""
        if isinstance(error, ItemError):
            return cls(error.item, error.problem, error.remedy)
        problem = f"could not be read ({type(error).__name__}{_place(error)}: {error})"
        return cls(item, problem, "This is a fault of whence: please report it with the file.")


def _place(error: Exception) -> str:
    """Where in the program an error arose: " in edges.py, line 142"."""
    frames = traceback.extract_tb(error.__traceback__)
    return f" in {Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else ""


@dataclass(frozen=True, slots=True)
class Partly:
    """What the frames found in a document that the language model could not be asked about, and why not."""

    found: Found
    failure: Failure


Result = Found | Failure | Partly


@dataclass(frozen=True, slots=True)
class Means:
    """What every task is read with. model: the language model to ask, None for none."""

    table: MetadataTable | None = None
    model: ModelSettings | None = None


def work(task: Task, means: Means) -> Result:
    """Read and analyse one task."""
    try:
        from whence.claims import find_claims
        from whence.claims.model import read_with_model
        from whence.claims.teaching import frames_in_use
        from whence.language import analyse

        document = task.document or read_file(task.path, task.root, means.table)
        analysis = analyse(document)
        claims = find_claims(document, analysis, frames_in_use())
        if means.model is None:
            return Found.of(document, analysis, claims)
        read = read_with_model(document, analysis, claims, means.model)
        found = Found.of(document, analysis, [*claims, *read.claims])
        return Partly(found, Failure(task.item, read.problem, read.remedy)) if read.problem else found
    except ImportError as error:  # no document's fault: the next one would fare no better
        raise SettingsError("whence", f"is not completely installed ({error})", _REINSTALL) from error
    except Exception as error:  # any fault in one document must not end the run
        return Failure.of(error, task.item)


def work_all(tasks: Iterable[Task], means: Means, jobs: int) -> Iterator[tuple[Task, Result]]:
    """Every task with its result, in order. jobs: how many processes; 1 works in this one."""
    if jobs == 1:
        for task in tasks:
            yield task, work(task, means)
        return
    remaining = iter(tasks)
    while True:
        lost = yield from _in_pool(remaining, means, jobs)
        if not lost:
            return
        # A process died. Each task that was under way is tried alone, so that only the one at fault fails.
        for task in lost:
            yield task, _alone(task, means)


def _in_pool(tasks: Iterator[Task], means: Means, jobs: int) -> Generator[tuple[Task, Result], None, list[Task]]:
    """Work through the tasks; the generator returns those that were under way when a process died."""
    waiting: deque[tuple[Task, Future[Result]]] = deque()
    with _pool(means, jobs) as pool:
        try:
            for task in tasks:
                waiting.append((task, pool.submit(_work_here, task)))
                if len(waiting) >= jobs * _AHEAD:
                    yield _first(waiting)
            while waiting:
                yield _first(waiting)
        except BrokenProcessPool:
            return [task for task, _ in waiting]
    return []


def _first(waiting: deque[tuple[Task, Future[Result]]]) -> tuple[Task, Result]:
    task, future = waiting[0]
    result = future.result()
    waiting.popleft()
    return task, result


def _alone(task: Task, means: Means) -> Result:
    with _pool(means, 1) as pool:
        try:
            return pool.submit(_work_here, task).result()
        except BrokenProcessPool:
            problem = "took its reading process down (too large for the memory, most likely)"
            return Failure(task.item, problem, "Split it, or leave it out.")


def _pool(means: Means, jobs: int) -> ProcessPoolExecutor:
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_start, initargs=(means,))


# What each reading process is given once, when it starts: the metadata table may be large.
_given: list[Means] = []


def _start(means: Means) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears Ctrl-C and ends us
    _given[:] = [means]
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    # A parent that was killed cannot end its children; they must notice by themselves.
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _work_here(task: Task) -> Result:
    return work(task, _given[0])
