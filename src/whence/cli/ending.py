"""How a command ends when it is cut short from outside.

In: the function of a command. Out: the same command, which ends quietly where its reader has had enough of its
output, and with a line that says what is kept where somebody pressed Ctrl-C.
"""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from typing import ParamSpec

import typer

Arguments = ParamSpec("Arguments")
# What a shell gives a process that ended on Ctrl-C.
_INTERRUPTED = 130


def ends_well(command: Callable[Arguments, None]) -> Callable[Arguments, None]:
    """The command with both endings."""

    @functools.wraps(command)
    def ending(*args: Arguments.args, **kwargs: Arguments.kwargs) -> None:
        try:
            command(*args, **kwargs)
            sys.stdout.flush()
        except BrokenPipeError as error:
            # `whence export claims | head`: what Python still holds must go somewhere.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from error
        except KeyboardInterrupt as error:
            typer.echo("Stopped. What was read is kept; the same command goes on from there.", err=True)
            raise typer.Exit(_INTERRUPTED) from error

    return ending
