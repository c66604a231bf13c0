"""`whence show NAME`: one party's dossier."""

from __future__ import annotations

from typing import Annotated

import typer

from whence.cli.options import LEDGER, JsonOption, LedgerOption, LimitOption


def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, part of a name, or the id of a party.")],
    ledger: LedgerOption = LEDGER,
    limit: LimitOption = 40,
    json: JsonOption = False,
) -> None:
    """Show one party: names, ties, deeds, words.

    Each line stands with its sources, its date and the ids to ask on with.

    Example:  whence show "Omar Deyran"
    """
    from whence.cli.dossier import dossier_json, print_dossier
    from whence.cli.located import located_json, print_located
    from whence.cli.opening import views

    with views(ledger) as asked:
        record = asked.party(name, limit)
        located = asked.located(record.ref)
    if json:
        from whence.exchange import write_lines

        write_lines([dossier_json(record) | ({"located": located_json(located)} if located else {})])
    else:
        print_dossier(record)
        print_located(located)
