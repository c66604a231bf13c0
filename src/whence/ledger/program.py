"""The program that reads, as a reading remembers it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Program:
    """version: as released. signature: changes with anything that can change what a reading finds."""

    version: str
    signature: str
