"""`whence network --on DAY`: who leads, serves, fights and backs whom."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.options import LEDGER, JsonOption, LedgerOption

if TYPE_CHECKING:
    from whence.network.network import Network

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

SvgOption = Annotated[Path | None, typer.Option("--svg", metavar="FILE", help="Draw a picture.")]
GraphmlOption = Annotated[Path | None, typer.Option("--graphml", metavar="FILE", help="Write GraphML.")]
GexfOption = Annotated[Path | None, typer.Option("--gexf", metavar="FILE", help="Write GEXF, with dates, for Gephi.")]


def network(  # noqa: PLR0913, PLR0917 - a command has as many options as it has
    on: OnOption = None,
    known_by: KnownByOption = None,
    around: AroundOption = "",
    steps: StepsOption = 2,
    kinds: KindsOption = "",
    min_origins: LeastOption = 1,
    sure: SureOption = False,
    svg: SvgOption = None,
    graphml: GraphmlOption = None,
    gexf: GexfOption = None,
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
    from whence.network.asking import told_for_network
    from whence.network.network import Asked, network_on
    from whence.network.tie import ties_of

    by = known_by.date() if known_by else None
    wanted = chosen(kinds)
    with connection(ledger) as opened:
        start = party_key(opened, around) if around else ""
        asked = Asked(on.date() if on else today(), wanted, start, steps, min_origins, sure)
        told = told_for_network(opened, asked, by)
    found = network_on(ties_of(told), trace_origins(told), asked)
    if svg or graphml or gexf:
        _write(found, by, svg, graphml, gexf)
    elif json:
        from whence.exchange import write_lines
        from whence.network.as_json import network_json

        write_lines([network_json(found, by)])
    else:
        print_network(found, by)


def _write(found: Network, by: date | None, svg: Path | None, graphml: Path | None, gexf: Path | None) -> None:
    from whence.cli.drawing import drawn, write_file
    from whence.exchange.gexf import gexf as as_gexf
    from whence.exchange.graphml import graphml as as_graphml
    from whence.exchange.network_svg import network_svg

    if svg:
        drawn(len(found.parties), str(svg))
        write_file(svg, network_svg(found, by))
    if graphml:
        write_file(graphml, as_graphml(found))
    if gexf:
        write_file(gexf, as_gexf(found))


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
