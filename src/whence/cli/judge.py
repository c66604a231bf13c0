"""`whence judge`: two parties are the same, different, unsure; a claim is accepted, rejected, corrected.

`whence undo`: the one undo.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.ending import ends_well
from whence.cli.options import LEDGER, LedgerOption
from whence.cli.writing import BY, ByOption, WhyOption, signer

if TYPE_CHECKING:
    from whence.ledger.decisions import Decision
    from whence.names.comparison import Verdict

app = typer.Typer(
    no_args_is_help=True, help="Judge who is who, and what a claim is worth; whence undo takes it back."
)
One = Annotated[
    str, typer.Argument(metavar="A", help="A name, the id of a party, or the reference of a list's entry.")
]
Other = Annotated[str, typer.Argument(metavar="B", help="The other.")]


def same(
    one: One, other: Other, because: WhyOption = "", by: ByOption = BY, ledger: LedgerOption = LEDGER
) -> None:  # fmt: skip
    """Judge two parties to be one. Refused where it goes against a "different".

    Example:  whence judge same "Omar Deyran" "Abu Sahl" --because "both led the Shield's talks"
    """
    _judge(ledger, (one, other), "same", because, by)


def different(
    one: One, other: Other, because: WhyOption = "", by: ByOption = BY, ledger: LedgerOption = LEDGER
) -> None:  # fmt: skip
    """Judge two parties, or two names of one, to be different. It stands until it is undone.

    Example:  whence judge different "Omar Deyran" "Omar al-Deyran"
    """
    _judge(ledger, (one, other), "different", because, by)


def unsure(
    one: One, other: Other, because: WhyOption = "", by: ByOption = BY, ledger: LedgerOption = LEDGER
) -> None:  # fmt: skip
    """Judge that it cannot be told: no rule joins the two names, and the queue asks no more.

    Example:  whence judge unsure "Omar Deyran" "Omar Deiran"
    """
    _judge(ledger, (one, other), "unsure", because, by)


def claim(
    asked: Annotated[str, typer.Argument(metavar="CLAIM", help="The id of a claim, or its beginning.")],
    verdict: Annotated[str, typer.Argument(metavar="VERDICT", help="accept, reject or correct.")],
    corrections: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FIELD=VALUE]...", help="With correct: role=emir, stance=denied ..."),
    ] = None,
    because: WhyOption = "",
    by: ByOption = BY,
    ledger: LedgerOption = LEDGER,
) -> None:
    """Accept, reject or correct a claim; the claim stays as it was read.

    Example:  whence judge claim 7db7a8d0 reject --because "the page took the post for its own"
    """
    from whence.cli.writing import writing
    from whence.ledger.judging import Signed, judge_claim

    given = dict(_correction(each) for each in corrections or [])
    with writing(ledger) as connection:
        made = judge_claim(connection, asked, verdict, Signed(signer(by), because), given)
    _print(made, f"Claim {made.left[:8]} is {_STATES[made.verdict]}.")


def undo(
    asked: Annotated[list[str], typer.Argument(metavar="ID...", help='Ids of decisions: "d12".')],
    bulk: Annotated[bool, typer.Option("--bulk", help="With each, all that were decided in one go with it.")] = False,
    by: ByOption = BY,
    ledger: LedgerOption = LEDGER,
) -> None:
    """Undo decisions: judgements and imports. What was there before is there again; the decision stays on record.

    Example:  whence undo d12
    """
    from whence.cli.writing import writing
    from whence.ledger import judging

    with writing(ledger) as connection:
        if bulk:
            undone = [made for each in asked for made in judging.undo_bulk(connection, each, signer(by))]
        else:
            undone = [judging.undo(connection, each, signer(by)) for each in asked]
    for each in undone:
        typer.echo(f"Undone: {each.id}, {told(each)}")


_STATES = {"accept": "accepted", "reject": "rejected", "correct": "corrected"}


def told(made: Decision) -> str:
    """A decision in words: who, what, when, why, withdrawn when."""
    from whence.cli.inert import one_line

    detail = made.detail
    if made.sort == "pair":
        what = f"{detail.get('left', made.left)} and {detail.get('right', made.right)}: {made.verdict}"
    elif made.sort == "claim":
        fields = ", ".join(f"{name}={value}" for name, value in detail.get("corrections", {}).items())
        what = f"claim {made.left[:8]} {_STATES.get(made.verdict, made.verdict)}" + (f" ({fields})" if fields else "")
    else:
        what = f"import {made.left} of {detail.get('name', 'a list')}"
    why = f", because: {made.reason}" if made.reason else ""
    gone = f"; withdrawn by {made.withdrawn_by} on {made.withdrawn[:10]}" if made.withdrawn else ""
    return one_line(f"{what}, by {made.by} on {made.made[:10]}{why}{gone}")


def _judge(ledger: Path, pair: tuple[str, str], verdict: str, because: str, by: str) -> None:
    from whence.cli.writing import writing
    from whence.ledger.judging import Signed, judge_pair
    from whence.names.comparison import Verdict

    wanted: Verdict = Verdict(verdict)
    with writing(ledger) as connection:
        made = judge_pair(connection, *pair, wanted, Signed(signer(by), because))
    words = {"same": "are one party", "different": "are two parties", "unsure": "may be one or two"}[verdict]
    _print(made, f"{made.detail['left']} and {made.detail['right']} {words}.")


def _correction(text: str) -> tuple[str, str]:
    from whence.errors import RequestError

    name, mark, value = text.partition("=")
    if not mark or not value.strip():
        raise RequestError(text, "is no FIELD=VALUE", "Type for example: role=emir")
    return name.strip(), value.strip()


def _print(made: Decision, sentence: str) -> None:
    from whence.cli.inert import one_line

    typer.echo(one_line(f"{sentence} Decision {made.id}; to take it back: whence undo {made.id}"))


app.command("same")(ends_well(same))
app.command("different")(ends_well(different))
app.command("unsure")(ends_well(unsure))
app.command("claim")(ends_well(claim))
