"""`whence import FILE`: a reference list into the ledger, as the claims of that list."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.options import LEDGER, JsonOption, LedgerOption
from whence.cli.writing import BY, ByOption, signer

if TYPE_CHECKING:
    from whence.ledger.lists import Imported

_FAILURES_SHOWN = 20


def import_(  # noqa: PLR0913, PLR0917 - one parameter for every option
    file: Annotated[Path | None, typer.Argument(metavar="[FILE]", help="A list; ofac-alt.csv beside OFAC's.")] = None,
    form: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="un, ofac, ucdp, followthemoney, wikidata, geonames, "
                          "whosonfirst, plain; recognised where left out."),
    ] = "",
    date: Annotated[
        datetime | None, typer.Option("--date", formats=["%Y-%m-%d"], help="The day the list was drawn up.")
    ] = None,
    remove: Annotated[int | None, typer.Option("--remove", metavar="IMPORT", help="Take an import away.")] = None,
    listed: Annotated[bool, typer.Option("--list", help="Show what was imported and what was taken away.")] = False,
    by: ByOption = BY,
    ledger: LedgerOption = LEDGER,
    json: JsonOption = False,
) -> None:  # fmt: skip
    """Import a reference list: sanctions, actors, places, or a table of your own.

    Each entry becomes claims by that list: its names with the list's marks, and its ties. Nothing is joined with a
    party of a report; whence review asks.

    Example:  whence import un-consolidated.xml      or:  whence import --remove 2
    """
    from whence.errors import RequestError

    if sum((file is not None, remove is not None, listed)) != 1:
        raise RequestError("import", "takes one of FILE, --remove IMPORT, --list", "See: whence import --help")
    if listed:
        _show_imports(ledger)
    elif remove is not None:
        _remove(remove, ledger, by)
    elif file is not None:
        _import(file, form, date, ledger, by, json)


def _import(
    file: Path, form: str, date: datetime | None, ledger: Path, by: str, json: bool
) -> None:  # fmt: skip
    from whence.cli.writing import writing
    from whence.ledger.bulk import undisturbed
    from whence.ledger.lists import import_list
    from whence.names.lists import open_list

    with undisturbed():
        found = open_list(file, form)
        with writing(ledger) as connection:
            made = import_list(connection, found, signer(by), date.date() if date else None)
    if json:
        from whence.exchange import write_lines

        failures = [str(each) for each in made.failures]
        write_lines([{
            "import": made.number, "decision": made.decision, "list": found.head.name, "entries": made.entries,
            "names": made.names, "ties": made.ties, "places": made.places, "failures": failures,
        }])  # fmt: skip
    else:
        _print(made, found.head.name)
    if made.failures:
        raise typer.Exit(1)


def _print(made: Imported, name: str) -> None:
    from whence.cli.inert import one_line
    from whence.cli.output import counted

    for each in made.failures[:_FAILURES_SHOWN]:
        typer.echo(one_line(f"ListError: {each}"), err=True)
    if len(made.failures) > _FAILURES_SHOWN:
        typer.echo(f"and {counted(len(made.failures) - _FAILURES_SHOWN, 'more row')} left out", err=True)
    what = f"{counted(made.entries, 'entry', 'entries')}, {counted(made.names, 'name')}, {counted(made.ties, 'tie')}"
    typer.echo(f"Imported {one_line(name)}: {what}. Import {made.number}; to take it away:")
    typer.echo(f"  whence import --remove {made.number}")


def _remove(number: int, ledger: Path, by: str) -> None:
    from whence.cli.writing import writing
    from whence.ledger import judging, lists

    with writing(ledger) as connection:
        made = judging.undo(connection, lists.standing(connection, number).id, signer(by))
    typer.echo(f"Taken away: import {number}, {made.detail.get('name', '')}. It stays in: whence history")


def _show_imports(ledger: Path) -> None:
    from whence.cli.opening import views
    from whence.cli.output import Printer, counted
    from whence.ledger.history import imports

    out = Printer()
    with views(ledger) as asked:
        found = imports(asked.connection)
    for number, name, form, drawn, entries, path, made in found:
        gone = f"; taken away by {made.withdrawn_by} on {made.withdrawn[:10]}" if made.withdrawn else ""
        what = f"{name} ({form}, {drawn or 'undated'}), {counted(entries, 'entry', 'entries')} from {path}"
        out.line(f"{number}  {what}, by {made.by} on {made.made[:10]}{gone}", hang=4)
    if not found:
        out.line("No list was imported so far. Type: whence import FILE")
