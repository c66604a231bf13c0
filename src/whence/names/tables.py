"""The tables of this room: TOML files under data/, read once, never changed while the program runs.

Comes in: the name of a file. Goes out: what it holds. A file that is missing or broken stops the run with
one line that names it, because every later answer would be wrong.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from whence.errors import SettingsError


@cache
def table(name: str) -> dict[str, Any]:
    """The contents of data/`name`.toml. Raises SettingsError where it cannot be read."""
    try:
        return tomllib.loads((files("whence.names") / "data" / f"{name}.toml").read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"names/data/{name}.toml", str(error), "Install whence again.") from error
