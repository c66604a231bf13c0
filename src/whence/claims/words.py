"""The closed word lists of data/grammar.toml, read once."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources


@functools.cache
def words(name: str) -> frozenset[str]:
    """The list of that name. Raises KeyError where there is none."""
    source = resources.files("whence.claims").joinpath("data/grammar.toml").read_text(encoding="utf-8")
    return frozenset(str(tomllib.loads(source)[name]).split())
