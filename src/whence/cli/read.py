"""`whence read PATHS`: read documents into a ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.model import DEFAULT_SECONDS, AddressOption, ModelOption, SecondsOption, named_model
from whence.cli.options import LEDGER, JsonOption, LedgerOption
from whence.cli.teaching import TeachOption, learn

if TYPE_CHECKING:
    from whence.claims.model.settings import ModelSettings
    from whence.cli.reading_run import Outcome


def read(  # noqa: PLR0913 - one parameter for each option
    paths: Annotated[list[Path], typer.Argument(metavar="PATHS", help="Files and folders to read.")],
    *,
    metadata: Annotated[
        Path | None,
        typer.Option("--metadata", metavar="TABLE", help="CSV: file,title,outlet,author,published,url,language."),
    ] = None,
    ledger: LedgerOption = LEDGER,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=0, help="Processes to read with; 0 chooses by the amount of work.")
    ] = 0,
    teach: TeachOption = None,
    model: ModelOption = None,
    model_address: AddressOption = None,
    model_seconds: SecondsOption = DEFAULT_SECONDS,
    json: JsonOption = False,
) -> None:
    """Read documents into a ledger: txt, md, html, pdf, docx, folders.

    Reading again adds nothing that is already there. Exit code 1 where a document failed; the others are read.

    Example:  whence read reports/ --metadata reports/metadata.csv
    """
    learn(teach)
    outcome = _run(paths, metadata, ledger, jobs, named_model(model, model_address, model_seconds))
    if json:
        from whence.cli.read_summary import summary_json
        from whence.exchange import write_lines

        write_lines([summary_json(outcome, ledger)])
    else:
        from whence.cli.read_summary import print_summary

        print_summary(outcome, ledger)
    if outcome.failures or outcome.unfinished:
        raise typer.Exit(1)


def _run(paths: list[Path], metadata: Path | None, folder: Path, jobs: int, model: ModelSettings | None) -> Outcome:
    import whence
    from whence.cli.progress import ReadingProgress
    from whence.cli.reading_run import Reader, ReadingRun
    from whence.cli.signature import reading_signature
    from whence.cli.workers import Means
    from whence.ledger import Ledger, Program
    from whence.reading import Found, discover, load_table

    table = load_table(metadata) if metadata else None
    items = list(discover(paths, metadata, leave_out=[folder]))
    ledger = Ledger.create(folder)
    try:
        with ReadingProgress() as progress:
            program, without_model = (Program(whence.__version__, reading_signature(each)) for each in (model, None))
            reader = Reader(program, Means(table, model), without_model)
            outcome = ReadingRun(ledger, reader, jobs, progress).run(items)
    finally:
        ledger.close()
    if table:
        files = [(item.path.absolute(), item.relative) for item in items if isinstance(item, Found)]
        outcome.warnings = [*table.warnings, *table.strangers(files), *outcome.warnings]
    return outcome
