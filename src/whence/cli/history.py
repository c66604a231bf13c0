"""`whence history`: what was decided, by whom, when, why, and what was taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from whence.cli.options import LEDGER, JsonOption, LedgerOption, LimitOption

if TYPE_CHECKING:
    from whence.ledger.decisions import Decision
    from whence.ledger.records import LinkRecord


def history(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="A party or claim; all decisions without.")
    ] = None,
    ledger: LedgerOption = LEDGER,
    limit: LimitOption = 40,
    json: JsonOption = False,
) -> None:
    """Show decisions, the newest first, those taken back too; for a party, also why its names are one.

    Example:  whence history "Omar Deyran"
    """
    from whence.cli.opening import views
    from whence.exchange import write_lines
    from whence.ledger.history import history_of

    with views(ledger) as asked:
        found, links = history_of(asked.connection, name, limit)
    if json:
        write_lines(as_json(each) for each in found)
    else:
        _print(found, links)


def as_json(made: Decision) -> dict[str, Any]:
    """A decision as one JSON object."""
    return {
        "id": made.id, "sort": made.sort, "left": made.left, "right": made.right or None, "verdict": made.verdict,
        "score": made.score, "reason": made.reason, "by": made.by, "made": made.made, "withdrawn": made.withdrawn,
        "withdrawn_by": made.withdrawn_by or None, "detail": made.detail,
    }  # fmt: skip


def _print(found: list[Decision], links: tuple[LinkRecord, ...]) -> None:
    from whence.cli.judge import told
    from whence.cli.listed import print_links
    from whence.cli.output import Printer

    out = Printer()
    for each in found:
        out.line(f"{each.id}  {told(each)}", hang=4)
    if not found:
        out.line("Nothing was decided so far.")
    print_links(out, links)
