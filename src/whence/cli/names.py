"""`whence names compare`: two names, or a table of pairs, held against each other; no ledger is needed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from whence.cli.ending import ends_well
from whence.cli.options import JsonOption

app = typer.Typer(no_args_is_help=True, help="Compare names.")


def compare(
    one: Annotated[str | None, typer.Argument(metavar="A", help="A name, in any script.")] = None,
    other: Annotated[str | None, typer.Argument(metavar="B", help="The other.")] = None,
    kind: Annotated[str, typer.Option("--kind", metavar="KIND", help="person or group.")] = "person",
    pairs: Annotated[
        Path | None,
        typer.Option("--pairs", metavar="TABLE", help="CSV: name_a,name_b,kind or name1,name2,schema."),
    ] = None,
    json: JsonOption = False,
) -> None:
    """Compare two names: score, verdict, and why. With --pairs, one JSON line for each row of a table.

    A verdict is about names alone; two people can bear one name.

    Example:  whence names compare "Omar Deyran" "Umar al-Deiran"
    """
    from whence.errors import RequestError

    if pairs is not None and one is None:
        _compare_table(pairs)
    elif pairs is None and one is not None and other is not None:
        _compare_two(one, other, kind, json)
    else:
        raise RequestError("names compare", "takes two names, or --pairs TABLE", "See: whence names compare --help")


def _compare_two(one: str, other: str, kind: str, json: bool) -> None:
    from whence.cli.output import Printer
    from whence.errors import RequestError
    from whence.exchange import write_lines
    from whence.names.compare import compare as compare_names
    from whence.names.compare import compare_rows

    if kind not in {"person", "group"}:
        raise RequestError(kind, "is no kind of name", "Type --kind person or --kind group.")
    if json:
        write_lines(compare_rows([{"name_a": one, "name_b": other, "kind": kind}]))
        return
    found, out = compare_names(one, other, kind), Printer()
    out.line(f"{found.verdict} · score {found.score:.2f} · {kind}s", style="bold")
    out.line(found.explanation)
    for part in found.parts:
        out.line(f"{part.left or '–'} / {part.right or '–'}: {part.likeness:.2f}, {part.kind}", indent=2)


def _compare_table(path: Path) -> None:
    import csv

    from whence.errors import ListError
    from whence.exchange import write_lines
    from whence.names.compare import compare_rows

    csv.field_size_limit(1_000_000)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            write_lines(compare_rows(csv.DictReader(file)))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        problem = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ListError(path.name, f"cannot be read as a table ({problem})", "Give a CSV in UTF-8.") from error


app.command("compare")(ends_well(compare))


@app.callback()
def names_() -> None:
    """Compare names."""
