"""The command `whence`: its groups put together, and errors turned into one line and an exit code.

In: the command line. Out: an exit code (see whence.cli).
Always: an error of ours never shows a traceback; nothing heavy is imported for help.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

import whence
from whence.cli import (
    accounts,
    changes,
    counts,
    explain,
    export,
    history,
    import_,
    judge,
    names,
    network,
    origins,
    read,
    review,
    search,
    serve,
    show,
    timeline,
    verify,
)
from whence.cli.ending import ends_well
from whence.errors import ItemError, WhenceError

app = typer.Typer(
    name="whence",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
app.command("read")(ends_well(read.read))
app.command("show")(ends_well(show.show))
app.command("search")(ends_well(search.search))
app.command("explain")(ends_well(explain.explain))
app.command("accounts")(ends_well(accounts.accounts))
app.command("origins")(ends_well(origins.origins))
app.command("counts")(ends_well(counts.counts))
app.command("network")(ends_well(network.network))
app.command("changes")(ends_well(changes.changes))
app.command("timeline")(ends_well(timeline.timeline))
app.add_typer(judge.app, name="judge")
app.command("undo")(ends_well(judge.undo))
app.command("history")(ends_well(history.history))
app.command("review")(ends_well(review.review))
app.command("import")(ends_well(import_.import_))
app.add_typer(names.app, name="names")
app.add_typer(export.app, name="export")
app.command("verify")(ends_well(verify.verify))
app.command("serve")(ends_well(serve.serve))


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"whence {whence.__version__}")
        raise typer.Exit


@app.callback(epilog="Start with:  whence read FOLDER")
def whence_(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and end.")
    ] = False,
) -> None:
    """Who says what, on whose word, about whom, and when: a record of sourced claims from reports on armed conflict."""


def run() -> None:
    """Run the command line and end the process with its exit code."""
    try:
        app()
    except WhenceError as error:
        _complain(error)
        sys.exit(1 if isinstance(error, ItemError) else 2)


def _complain(error: WhenceError) -> None:
    from whence.cli.inert import inert

    typer.echo(inert(f"{type(error).__name__}: {error}"), err=True)
