"""Reading in several processes: the same findings, and one lost process loses one document at most."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
from pathlib import Path

import pytest

from whence.cli.workers import Failure, Means, Task, work, work_all
from whence.errors import ReadingError
from whence.ledger import Found

TEXT = "Omar Deyran leads the Northern Shield. The Shield denied on 3 April 2031 that {} men had left it."


@pytest.fixture
def tasks(tmp_path: Path) -> list[Task]:
    made = []
    for number in range(12):
        path = tmp_path / f"{number}.txt"
        path.write_text(TEXT.format(number + 10))
        made.append(Task(path.name, path, tmp_path))
    return made


def test_a_failure_names_item_problem_and_remedy(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    failure = work(Task("empty.txt", tmp_path / "empty.txt", tmp_path), Means())
    assert isinstance(failure, Failure)
    assert str(failure) == "empty.txt: is empty. Leave it out, or fetch it again."


def test_a_fault_of_ours_is_told_as_such() -> None:
    failure = Failure.of(ZeroDivisionError("division by zero"), "a.txt")
    assert str(failure).startswith("a.txt: could not be read (ZeroDivisionError: division by zero). This is a fault")
    assert Failure.of(ReadingError("a.txt, page 2", "no text layer"), "a.txt").item == "a.txt, page 2"


def test_an_error_crosses_to_another_process_whole() -> None:
    error = ReadingError("a.txt", "is empty", "Leave it out.")
    there = pickle.loads(pickle.dumps(error))
    assert (type(there), str(there), there.item) == (ReadingError, str(error), "a.txt")


@pytest.mark.slow
def test_several_processes_find_what_one_finds_in_the_same_order(tasks: list[Task]) -> None:
    assert list(work_all(tasks, Means(), 2)) == list(work_all(tasks, Means(), 1))


@pytest.mark.slow
def test_a_killed_process_loses_no_document(tasks: list[Task]) -> None:
    results = []
    for result in work_all(tasks, Means(), 2):
        if not results:
            victim = multiprocessing.active_children()[0]
            os.kill(victim.pid or 0, signal.SIGKILL)
        results.append(result)
    assert [task.item for task, _ in results] == [task.item for task in tasks]
    assert all(isinstance(found, Found) and found.claims for _, found in results)


@pytest.mark.slow
def test_a_task_that_takes_its_process_down_fails_alone(tasks: list[Task]) -> None:
    fatal = Task("fatal.txt", tasks[0].path, tasks[0].root, document=_Fatal())  # type: ignore[arg-type]
    results = dict(work_all([*tasks[:2], fatal, *tasks[2:4]], Means(), 2))
    failure = results.pop(fatal)
    assert isinstance(failure, Failure)
    assert "took its reading process down" in str(failure)
    assert all(isinstance(found, Found) for found in results.values())
    assert len(results) == 4


class _Fatal:
    """Ends the process that unpacks it, as a file too large for the memory would."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (9,)
