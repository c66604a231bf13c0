"""The network of a day in the terminal: calm lines, one tie after the other with its claims.

In: a `Network`. Out: lines. Always: what holds stands before what may hold; every tie has its footnotes; what was left
out is counted.
"""

from __future__ import annotations

from datetime import date

from whence.cli.output import Printer, counted
from whence.cli.phrases import UNBROKEN
from whence.network.measures import Measures, measures
from whence.network.network import Network, Standing
from whence.network.tie import Party, Tie
from whence.network.wording import known, sentence
from whence.values import Holds

# Ids of claims that stand beside a tie; `--json` has all.
_CLAIMS_SHOWN = 4
_TITLES = ((Holds.HOLDS, "Hold on that day"), (Holds.MAY_HOLD, "May hold: no claim is sure of it, none excludes it"))


def print_network(network: Network, known_by: date | None) -> None:
    """Print a network with its measures."""
    out = Printer()
    by = f"as known by {known_by}" if known_by else "as known today"
    out.line(f"Network on {network.asked.on}, {by}", style="bold")
    held, may = (len(network.with_answer(answer)) for answer, _ in _TITLES)
    parties = counted(len(network.parties), "party", "parties")
    out.line(f"{parties}, {counted(held + may, 'tie')}: {held:,} hold, {may:,} may hold", style="dim")
    if network.left_out:
        out.line(f"{counted(network.left_out, 'tie')} left out by what was asked for", style="dim")
    for answer, title in _TITLES:
        if standings := network.with_answer(answer):
            out.heading(f"{title} ({len(standings):,})")
        for each in standings:
            _print_standing(out, each, network.asked.on)
    _print_flawed(out, network.flawed)
    if network.standings:
        print_measures(out, measures(network))


def _print_standing(out: Printer, standing: Standing, on: date) -> None:
    out.line(sentence(standing.tie), indent=2, hang=4)
    origins = ", ".join(origin.name for origin in standing.origins)
    out.line(
        f"{known(standing, on)} · {counted(len(standing.origins), 'origin')}: {origins}  {_ids(standing)}",
        indent=6, hang=2, style="dim",
    )  # fmt: skip
    if standing.against:
        ids = UNBROKEN.join(["claim", *(each.told.short for each in standing.against)])
        out.line(f"contested: denied, or said to be over  [{ids}]", indent=6, hang=2, style="dim")


def _ids(standing: Standing) -> str:
    shown = [each.told.short for each in standing.support[:_CLAIMS_SHOWN]]
    more = len(standing.support) - len(shown)
    return f"[{UNBROKEN.join(['claim', *shown])}]" + (f" and {more} more" if more else "")


def _print_flawed(out: Printer, flawed: tuple[Tie, ...]) -> None:
    if flawed:
        out.heading(f"Cannot be as told ({len(flawed):,}): a party tied to itself, or over before it began")
    for tie in flawed:
        out.line(f"{sentence(tie)}  [{UNBROKEN.join(['claim', *(each.told.short for each in tie.held)])}]", indent=2)


def print_measures(out: Printer, found: Measures) -> None:
    """Print degrees, brokers, communities and balance."""
    out.heading("Most ties (degree)")
    for party, degree in found.degrees:
        out.line(f"{degree:>3}  {party.name}", indent=2)
    if found.brokers:
        out.heading("Brokers (Freeman betweenness over friendly ties, 0 to 1)")
    for party, value in found.brokers:
        out.line(f"{value:.2f}  {party.name}", indent=2)
    if len(found.communities) > 1:
        title = "Communities over friendly ties (Clauset, Newman and Moore, modularity"
        out.heading(f"{title} {found.modularity:.2f})")
    for number, members in enumerate(found.communities if len(found.communities) > 1 else (), start=1):
        out.line(f"{number:>3}  {_names(members)}", indent=2, hang=5)
    _print_balance(out, found)


def _print_balance(out: Printer, found: Measures) -> None:
    balance = found.balance
    if not balance.triads and not balance.mixed:
        return
    out.heading("Structural balance (Cartwright and Harary)")
    held = counted(balance.triads, "triad")
    out.line(
        f"{held}: {balance.triads - len(balance.unbalanced):,} balanced, {len(balance.unbalanced):,} not", indent=2
    )
    for triad in balance.unbalanced[:20]:
        out.line("; ".join(f"{one.name} {'+' if sign > 0 else '−'} {other.name}" for one, other, sign in triad.sides),
                 indent=4, hang=2)  # fmt: skip
    if len(balance.unbalanced) > 20:
        out.line(f"and {len(balance.unbalanced) - 20:,} more; all with --json", indent=4)
    for one, other in balance.mixed:
        out.line(f"both friendly and hostile, counted in no triad: {one.name}, {other.name}", indent=2, hang=2)


def _names(parties: tuple[Party, ...]) -> str:
    return ", ".join(each.name for each in parties)
