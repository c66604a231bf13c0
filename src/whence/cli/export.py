"""`whence export claims|mentions|text`: JSON lines for other programs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from whence.cli.ending import ends_well
from whence.cli.options import LEDGER, LedgerOption

app = typer.Typer(
    no_args_is_help=True,
    help="Write what the ledger holds as JSON lines.\n\nExample:  whence export claims > claims.jsonl",
)

OutputOption = Annotated[
    Path, typer.Option("--output", "-o", metavar="FILE", help="Where to write; - is the standard output.")
]
_STDOUT = Path("-")


@app.command("claims")
@ends_well
def claims(ledger: LedgerOption = LEDGER, output: OutputOption = _STDOUT) -> None:
    """Every claim, in the shape of docs/reference/export.md.

    Example:  whence export claims -o claims.jsonl
    """
    from whence.cli.opening import views
    from whence.exchange import claim_to_json

    with views(ledger) as asked:
        _write((claim_to_json(record) for record in asked.every_claim()), output, "claim")


@app.command("mentions")
@ends_well
def mentions(ledger: LedgerOption = LEDGER, output: OutputOption = _STDOUT) -> None:
    """Every mention of a party, with today's party.

    Example:  whence export mentions | head
    """
    from whence.cli.opening import views
    from whence.exchange import mention_to_json

    with views(ledger) as asked:
        _write((mention_to_json(document, mention) for document, mention in asked.every_mention()), output, "mention")


@app.command("text")
@ends_well
def text(ledger: LedgerOption = LEDGER, output: OutputOption = _STDOUT) -> None:
    """Every document with its stored text, to which all offsets refer.

    Example:  whence export text -o texts.jsonl
    """
    from whence.cli.opening import views
    from whence.exchange import text_to_json

    with views(ledger) as asked:
        _write((text_to_json(document, stored) for document, stored in asked.every_text()), output, "document")


def _write(values: Iterable[dict[str, Any]], output: Path, noun: str) -> None:
    from whence.cli.output import counted
    from whence.exchange import write_lines

    written = write_lines(values, output)
    if output != _STDOUT:
        typer.echo(f"{counted(written, noun)} written to {output}", err=True)
