"""One writer at a time: a lock file in the ledger's folder.

In: the folder. Out: a context in which nobody else writes to this ledger.
Always: the lock is the operating system's (flock), so it ends with the process, however that ends; the number
written in the file is only there to be shown.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from whence.errors import LedgerError


@contextmanager
def writer_lock(folder: Path) -> Iterator[None]:
    """Hold the ledger for writing. Raises LedgerError at once where another process holds it."""
    with (folder / "writer.lock").open("a+", encoding="ascii") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise _held(folder, file.fileno()) from error
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
        file.truncate(0)


def _held(folder: Path, descriptor: int) -> LedgerError:
    holder = os.pread(descriptor, 20, 0).decode("ascii", "replace").strip()
    who = f" (process {holder})" if holder.isdigit() else ""
    return LedgerError(
        str(folder),
        f"another whence{who} is writing to this ledger",
        "Wait until it has ended, or name another --ledger.",
    )
