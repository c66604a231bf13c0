"""`--teach DIR`: the user's own kinds, frames and names for this run.

In: the folder named on the command line or in WHENCE_TEACH. Out: the same folder, set for this process and those it
starts.
Always: checked whole before anything is read; an absolute path, so that nothing depends on where a process stands.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from whence.settings import TEACH_VARIABLE

TeachOption = Annotated[
    Path | None,
    typer.Option(
        "--teach", metavar="DIR", envvar=TEACH_VARIABLE, help="A folder of your own kinds, frames and names."
    ),
]


def learn(folder: Path | None) -> None:
    """Take the folder into use. Raises SettingsError where one of its files is wrong."""
    if folder is None:
        return
    from whence.claims.teaching import check_taught

    os.environ[TEACH_VARIABLE] = str(folder.absolute())
    check_taught(folder.absolute())
