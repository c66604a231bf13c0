"""`whence explain CLAIM`: everything about one claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.options import LEDGER, JsonOption, LedgerOption

if TYPE_CHECKING:
    from whence.cli.output import Printer
    from whence.ledger.records import ClaimRecord, DocumentRecord

# Characters shown on either side of a passage: about four lines.
_CONTEXT = 300


def explain(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="The id of a claim, or the beginning of one.")],
    ledger: LedgerOption = LEDGER,
    json: JsonOption = False,
) -> None:
    """Explain one claim: passage, voices, days, why it was read so.

    Example:  whence explain 7db7a8d0
    """
    from whence.cli.opening import views

    with views(ledger) as asked:
        record = asked.claim(claim)
        document = asked.document(record.document.id)
    if json:
        from whence.exchange import claim_to_json, write_lines

        write_lines([claim_to_json(record)])
    else:
        _print(record, document)


def _print(record: ClaimRecord, document: DocumentRecord) -> None:
    from whence.cli.output import Printer
    from whence.cli.phrases import days, sentence, standing, voice

    out, claim = Printer(), record.claim
    out.line(sentence(record), style="bold", hang=4)
    out.line(f"claim {record.id} · {claim.kind}", style="dim")
    out.heading("Voices, outermost first")
    for depth, link in enumerate(claim.sources):
        out.line(("└ " if depth else "") + voice(link), indent=2 + 3 * depth, hang=2)
    out.heading("When")
    out.line(days(claim) or "nothing is said of when", indent=2)
    if claim.when is not None and claim.when.arithmetic:
        out.line(claim.when.arithmetic, indent=2)
    out.heading("The source says it is")
    out.line(standing(claim), indent=2)
    _print_passage(out, record, document)
    _print_reading(out, record)


def _print_passage(out: Printer, record: ClaimRecord, document: DocumentRecord) -> None:
    from whence.cli.inert import one_line

    span, text = record.claim.passage, document.text
    around = next((part.span for part in document.paragraphs if part.span.contains(span)), span)
    out.heading("Passage")
    first, last = max(around.start, span.start - _CONTEXT), min(around.end, span.end + _CONTEXT)
    before, after = text[first : span.start], text[span.end : last]
    out.line(
        one_line(f"{'… ' * (first > around.start)}{before}»{span.of(text)}«{after}{' …' * (last < around.end)}"), 2
    )
    page = next((each.number for each in document.pages if each.span.start <= span.start < each.span.end), None)
    where = f"characters {span.start}–{span.end}" + (f", page {page}" if page else "")
    summary = document.summary
    published = summary.published_text or "undated"
    out.line(one_line(f"{summary.outlet or summary.path}: {summary.name}, {published}, {where}"), indent=2, hang=2)
    out.line(one_line(f"{summary.path}  {summary.url}"), indent=2, hang=2)
    out.line(f"document {summary.id}", indent=2, style="dim")


def _steps(explanation: str) -> list[str]:
    """The steps of an explanation; a semicolon inside quotes is the report's own."""
    steps, first, depth = [], 0, 0
    for i, mark in enumerate(explanation):
        depth += (mark == "“") - (mark == "”")
        if mark == ";" and depth <= 0 and explanation[i + 1 : i + 2] == " ":
            steps.append(explanation[first : i + 1])
            first = i + 2
    return [*steps, explanation[first:]]


def _print_reading(out: Printer, record: ClaimRecord) -> None:
    claim = record.claim
    out.heading("Why it was read so")
    for step in _steps(f"{claim.explanation} (score {claim.score:.2f})"):
        out.line(step, indent=2, hang=2)
    by = f"rule {claim.rule}, stage {claim.stage}, whence {record.version}, recorded {record.recorded}"
    out.line(by, indent=2, style="dim")
    ends = [record.party(role) for role in ("subject", "object")]
    named = [f"whence show {party.short}   ({party.name})" for party in ends if party]
    if named:
        out.heading("Go on with")
        for line in named:
            out.line(line, indent=2)
