"""`whence review`: the one queue of what waits for a decision.

At a terminal it asks item by item and can be left at any moment: what was decided is kept, the rest waits. Without one,
or with --list or --json, it only shows; with --rule and --all it decides all items of one rule at once.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from whence.cli.options import LEDGER, JsonOption, LedgerOption, LimitOption
from whence.cli.writing import BY, ByOption, WhyOption, signer

if TYPE_CHECKING:
    from whence.cli.output import Printer
    from whence.ledger.waiting_list import Waiting

_ANSWERS = {"s": "same", "d": "different", "u": "unsure"}


def review(  # noqa: PLR0913, PLR0917 - one parameter for every option
    listed: Annotated[bool, typer.Option("--list", help="Only show what waits.")] = False,
    rule: Annotated[str, typer.Option("--rule", metavar="RULE", help="Only what this rule asks.")] = "",
    bulk: Annotated[
        str, typer.Option("--all", metavar="VERDICT", help="Judge all that --rule asks: same, different or unsure.")
    ] = "",
    because: WhyOption = "",
    by: ByOption = BY,
    ledger: LedgerOption = LEDGER,
    limit: LimitOption = 20,
    json: JsonOption = False,
) -> None:
    """Review what waits for a decision, the most useful first.

    Example:  whence review --list      or, for all of one kind:  whence review --rule alike_names --all unsure
    """
    if bulk:
        _judge_all(ledger, rule, bulk, because, by)
    elif json or listed or not sys.stdin.isatty():
        _show(ledger, rule, limit, json)
    else:
        _ask(ledger, rule, by)


def _show(ledger: Path, rule: str, limit: int, json: bool) -> None:
    from whence.cli.opening import views
    from whence.cli.output import Printer, counted
    from whence.exchange import write_lines
    from whence.ledger.waiting_list import queue

    with views(ledger) as asked:
        total, items = queue(asked.connection, limit, rule)
    if json:
        write_lines(_json(each) for each in items)
        return
    out = Printer()
    out.line(f"{counted(total, 'item')} waiting" if total else "Nothing waits.", style="bold")
    for each in items:
        _print(out, each)
    if total > len(items):
        out.line(f"and {total - len(items):,} more; show them with --limit {total}")


def _print(out: Printer, item: Waiting) -> None:
    from whence.cli.judge import told
    from whence.cli.output import counted

    out.line()
    out.line(f"{item.left_name}  =?  {item.right_name}", style="bold", hang=4)
    ids = f"{item.kind}s · {item.party.short}, {item.other.short if item.other else item.right[:12]}"
    out.line(f"{ids} · score {item.score:.2f} · {counted(item.documents, 'report')} · rule {item.rule}", 2, "dim")
    for reason in item.reasons:
        out.line(reason, indent=2, hang=2)
    for each in item.before:
        out.line(f"judged before: {each.id} {told(each)}", indent=2, hang=2)


def _json(item: Waiting) -> dict[str, Any]:
    from whence.cli.history import as_json

    return {
        "left": item.left, "right": item.right, "left_name": item.left_name, "right_name": item.right_name,
        "kind": item.kind, "party": item.party.id, "other": item.other.id if item.other else None,
        "score": item.score, "rule": item.rule, "reasons": list(item.reasons), "documents": item.documents,
        "before": [as_json(each) for each in item.before],
    }  # fmt: skip


def _judge_all(ledger: Path, rule: str, verdict: str, because: str, by: str) -> None:
    from whence.cli.output import counted
    from whence.cli.writing import writing
    from whence.errors import RequestError
    from whence.ledger.judging import judge_all
    from whence.names.comparison import Verdict

    if verdict not in set(Verdict):
        raise RequestError(verdict, "is no judgement", "Type --all same, --all different or --all unsure.")
    if not rule:
        raise RequestError(
            "--all", "needs the rule whose items are judged", "See the rules with: whence review --list"
        )
    with writing(ledger) as connection:
        made, refused = judge_all(connection, rule, Verdict(verdict), signer(by), because)
    typer.echo(
        f"Judged {counted(len(made), 'item')} {verdict}" + (f": {made[0].id} to {made[-1].id}" if made else "")
    )
    for error in refused:
        typer.echo(f"left as it was: {error}", err=True)
    if made:
        typer.echo(f"To take one back: whence undo {made[0].id}; all: whence undo --bulk {made[0].id}")


def _ask(ledger: Path, rule: str, by: str) -> None:
    """Ask until the queue is empty or the person has had enough; what is skipped comes last, once more next time."""
    from whence.cli.output import Printer
    from whence.errors import RequestError

    out, skipped = Printer(), set[tuple[str, str]]()
    while (item := _next(ledger, rule, skipped)) is not None:
        _print(out, item)
        answer = typer.prompt("  [s]ame, [d]ifferent, [u]nsure, s[k]ip, [q]uit", default="k").strip().lower()[:1]
        if answer == "q":
            return
        if answer not in _ANSWERS:
            skipped.add((item.left, item.right))
            continue
        why = typer.prompt("  because", default="", show_default=False)
        try:
            _decide(ledger, item, _ANSWERS[answer], why, by)
        except RequestError as error:
            out.line(str(error), indent=2)
            skipped.add((item.left, item.right))
    out.line("Nothing more waits." if not skipped else f"{len(skipped)} skipped; they wait for the next time.")


def _next(ledger: Path, rule: str, skipped: set[tuple[str, str]]) -> Waiting | None:
    from whence.cli.opening import views
    from whence.ledger.waiting_list import queue

    with views(ledger) as asked:
        _, items = queue(asked.connection, len(skipped) + 1, rule)
    return next((each for each in items if (each.left, each.right) not in skipped), None)


def _decide(ledger: Path, item: Waiting, verdict: str, why: str, by: str) -> None:
    from whence.cli.writing import writing
    from whence.ledger.judging import Signed, judge_pair
    from whence.names.comparison import Verdict

    with writing(ledger) as connection:
        made = judge_pair(connection, item.left, item.right, Verdict(verdict), Signed(signer(by), why))
    typer.echo(f"  {verdict}: {made.id}; to take it back: whence undo {made.id}")
