"""What a page shows, as typed values: one decorator for all of them.

In: a class with annotated fields, each followed by a docstring. Out: a frozen dataclass whose JSON Schema carries
those docstrings as descriptions.
Always: HTML and JSON of a page are made from the same value.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

from pydantic import ConfigDict

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def shown(cls: type[T]) -> type[T]:
    """A frozen dataclass for a page or a part of one."""
    made = dataclass(frozen=True, slots=True)(cls)
    made.__pydantic_config__ = ConfigDict(use_attribute_docstrings=True)  # type: ignore[attr-defined]
    return made
