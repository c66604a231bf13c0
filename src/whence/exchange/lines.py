"""JSON lines, to a file or to the standard output.

In: JSON objects, one at a time. Out: one line each, in UTF-8.
Always: a file appears under its name only when it is whole, so that nobody reads half an export; lines are written as
they come, whatever their number.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, BinaryIO

from whence.errors import RequestError

STANDARD_OUTPUT = Path("-")


def json_line(value: Any) -> bytes:
    """One line of JSON in UTF-8. Lone surrogates, which UTF-8 cannot hold, are written as escapes."""
    line = json.dumps(value, ensure_ascii=False) + "\n"
    try:
        return line.encode()
    except UnicodeEncodeError:
        return (json.dumps(value) + "\n").encode()


def write_lines(values: Iterable[Any], target: Path = STANDARD_OUTPUT) -> int:
    """Write the objects and return how many there were. Raises RequestError where the file cannot be written."""
    if target == STANDARD_OUTPUT:
        return _write(values, sys.stdout.buffer)
    unfinished = target.with_name(target.name + ".tmp")
    try:
        with unfinished.open("wb") as file:
            written = _write(values, file)
        unfinished.replace(target)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise RequestError(
            str(target), f"cannot be written ({error.strerror})", "Name another file with -o."
        ) from error
    return written


def _write(values: Iterable[Any], file: BinaryIO) -> int:
    written = 0
    for value in values:
        file.write(json_line(value))
        written += 1
    file.flush()
    return written
