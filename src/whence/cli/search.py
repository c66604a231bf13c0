"""`whence search WORDS`: passages and claims that hold them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from whence.cli.options import LEDGER, JsonOption, LedgerOption, LimitOption

if TYPE_CHECKING:
    from whence.cli.output import Printer
    from whence.ledger.records import PassageHit, SearchResult


def search(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS", help='Words, all of which must occur; "a phrase" in quotes.')
    ],
    ledger: LedgerOption = LEDGER,
    limit: LimitOption = 10,
    json: JsonOption = False,
) -> None:
    """Search the articles and the claims.

    All words must occur; case and accents do not count.

    Example:  whence search harbour truce      or a phrase:  whence search '"old harbour"'
    """
    from whence.cli.opening import views

    with views(ledger) as asked:
        result = asked.search(" ".join(words), limit)
    if json:
        from whence.exchange import write_lines

        write_lines([_json(result)])
    else:
        _print(result)


def _print(result: SearchResult) -> None:
    from whence.cli.dossier import print_section
    from whence.cli.output import Printer, counted
    from whence.ledger.records import Section

    out = Printer()
    if not result.passages and not result.claims:
        out.line(f"Nothing holds all of: {result.words}. Try fewer words, or a part of a name with: whence show NAME")
        return
    print_section(out, "Claims", Section(result.claims_total, result.claims))
    if result.passages:
        out.heading(f"Passages ({result.passages_total:,})")
    for hit in result.passages:
        _print_hit(out, hit)
    hidden = result.passages_total - len(result.passages)
    if hidden > 0:
        out.line(f"and {counted(hidden, 'more passage')}; show them with --limit {result.passages_total}", indent=2)


def _print_hit(out: Printer, hit: PassageHit) -> None:
    from whence.cli.inert import one_line

    document = hit.document
    where = f", page {hit.page}" if hit.page else ""
    out.line(f"{one_line(document.name)}{where}  [document {document.short}]", indent=2, style="dim", hang=2)
    out.line(one_line(_excerpt(hit)), indent=6)


def _excerpt(hit: PassageHit, around: int = 160) -> str:
    """The paragraph, or what stands around the first word found in a long one."""
    if len(hit.text) <= 2 * around + 80 or not hit.marks:
        return hit.text[: 4 * around]
    middle = hit.marks[0].start - hit.span.start
    first, last = max(0, middle - around), middle + around
    return ("… " if first else "") + hit.text[first:last] + (" …" if last < len(hit.text) else "")


def _json(result: SearchResult) -> dict[str, Any]:
    from whence.exchange import claim_to_json, document_to_json

    passages = [
        {
            **document_to_json(hit.document), "start": hit.span.start, "end": hit.span.end, "text": hit.text,
            "page": hit.page, "marks": [[mark.start, mark.end] for mark in hit.marks],
        }
        for hit in result.passages
    ]  # fmt: skip
    claims = [claim_to_json(record) for record in result.claims]
    totals = {"passages_total": result.passages_total, "claims_total": result.claims_total}
    return {"words": result.words, **totals, "passages": passages, "claims": claims}
