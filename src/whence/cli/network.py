"""`whence network --on DAY`: who leads, serves, fights and backs whom."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

import typer

from whence.cli.options import LEDGER, JsonOption, LedgerOption

OnOption = Annotated[
    datetime | None,
    typer.Option("--on", metavar="DAY", formats=["%Y-%m-%d"], help="The day asked for; today where none is given."),
]
KnownByOption = Annotated[
    datetime | None,
    typer.Option("--known-by", metavar="DAY", formats=["%Y-%m-%d"], help="Only what was published by that day."),
]
AroundOption = Annotated[str, typer.Option("--around", metavar="NAME", help="Only what lies around this party.")]
StepsOption = Annotated[int, typer.Option("--steps", min=1, max=10, help="How many ties away from it.")]
KindsOption = Annotated[
    str, typer.Option("--kinds", metavar="KIND,...", help="Kinds of tie; `all` with places and joint deeds.")
]
LeastOption = Annotated[int, typer.Option("--min-origins", min=1, help="Leave out ties that fewer origins tell of.")]
SureOption = Annotated[bool, typer.Option("--sure", help="Leave out ties that only may hold.")]


def network(  # noqa: PLR0913, PLR0917 - a command's options
    on: OnOption = None,
    known_by: KnownByOption = None,
    around: AroundOption = "",
    steps: StepsOption = 2,
    kinds: KindsOption = "",
    min_origins: LeastOption = 1,
    sure: SureOption = False,
    ledger: LedgerOption = LEDGER,
    json: JsonOption = False,
) -> None:
    """Show who leads, serves, fights and backs whom on a day, as reported by a day.

    A tie holds, or may hold: nobody says that it was over. Each stands with the claims behind it.

    Example:  whence network --on 2031-04-30 --around "Northern Shield"
    """
    from whence.accounts.origins import trace_origins
    from whence.cli.asked import connection, party_key
    from whence.cli.network_text import print_network
    from whence.network.asking import told_by
    from whence.network.network import Asked, network_on
    from whence.network.tie import ties_of

    wanted = chosen(kinds)
    with connection(ledger) as opened:
        start = party_key(opened, around) if around else ""
        told = told_by(opened, known_by.date() if known_by else None)
    day = on.date() if on else today()
    asked = Asked(day, wanted, start, steps, min_origins, sure)
    found = network_on(ties_of(told), trace_origins(told), asked)
    if json:
        from whence.exchange import write_lines
        from whence.network.as_json import network_json

        write_lines([network_json(found, known_by.date() if known_by else None)])
    else:
        print_network(found, known_by.date() if known_by else None)


def chosen(asked: str) -> frozenset[str]:
    """The kinds asked for, from words with commas. Raises RequestError where one is no kind that can be drawn."""
    from whence.errors import RequestError
    from whence.network.rules import rules

    words = frozenset(word.strip() for word in asked.split(",") if word.strip())
    if words == {"all"}:
        return frozenset(rules().drawn)
    unknown = sorted(words - set(rules().drawn))
    if unknown:
        raise RequestError(unknown[0], "is no kind of tie", f"Kinds are: {', '.join(rules().drawn)}")
    return words


def today() -> date:
    """The day it is, in UTC as everywhere in a ledger."""
    from datetime import UTC

    return datetime.now(UTC).date()
