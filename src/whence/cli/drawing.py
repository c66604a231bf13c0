"""Writing pictures and graphs to files.

In: a file's name and its bytes. Out: the file, and a line that says so on the standard error.
Always: a file appears under its name only when it is whole.
"""

from __future__ import annotations

from pathlib import Path

import typer

from whence.errors import RequestError

# More parties than these on one picture cannot be read on paper and take minutes to lay out.
_MOST_DRAWN = 300


def write_file(target: Path, content: bytes) -> None:
    """Write a file whole; `-` is the standard output. Raises RequestError where it cannot be written."""
    if target == Path("-"):
        typer.get_binary_stream("stdout").write(content)
        return
    unfinished = target.with_name(target.name + ".tmp")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(target)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise RequestError(str(target), f"cannot be written ({error.strerror})", "Name another file.") from error
    typer.echo(f"written to {target}", err=True)


def drawn(parties: int, name: str) -> None:
    """Raises RequestError where there are too many parties, or none, for a picture."""
    if parties > _MOST_DRAWN:
        raise RequestError(
            name, f"{parties:,} parties are too many for a picture",
            "Draw a part of it with --around NAME, --kinds or --min-origins, or write --gexf for Gephi.",
        )  # fmt: skip
    if not parties:
        raise RequestError(name, "no tie holds or may hold on that day", "Try another day, or --kinds all.")
