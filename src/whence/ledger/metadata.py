"""What is known of a document beside its text, out of all that was said of its copies.

In: what each reading of each copy said, dated. Out: the Metadata of a copy, and of the document.
Always: nothing said is lost or overwritten; a person outranks a table, a table a sidecar, a sidecar the page, the
page what was recognised; between equals the newer wins. The copy that speaks for the document is chosen by
what is known of it, never by which was read first.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from whence.ledger.coding import decode_bound, dump, encode_bound
from whence.reading.document import Metadata
from whence.values import Language

_WORDS = ("title", "outlet", "author", "url", "archive_url")
_BOUNDS = ("published", "captured")
FIELDS = (*_WORDS, *_BOUNDS, "language")
_RANK = {"person": 4, "table": 3, "sidecar": 2, "page": 1}


@dataclass(frozen=True, slots=True)
class Statement:
    """What one reading said of one copy. recorded: when, as sortable text."""

    metadata: Metadata
    recorded: str


@dataclass(frozen=True, slots=True)
class CopyStatements:
    """One copy and all that was said of it, oldest first."""

    root: str
    path: str
    statements: tuple[Statement, ...]


def encode_metadata(metadata: Metadata) -> str:
    """Everything of the metadata as canonical JSON."""
    fields: dict[str, object] = {name: getattr(metadata, name) for name in _WORDS}
    fields |= {name: encode_bound(getattr(metadata, name)) for name in _BOUNDS}
    fields |= {"language": metadata.language.code, "basis": dict(sorted(metadata.basis.items()))}
    return dump(fields)


def decode_metadata(text: str) -> Metadata:
    """The metadata that `encode_metadata` wrote."""
    raw: dict[str, Any] = json.loads(text)
    words = {name: raw[name] for name in _WORDS}
    bounds = {name: decode_bound(raw[name]) for name in _BOUNDS}
    return Metadata(**words, **bounds, language=Language(raw["language"]), basis=raw["basis"])  # type: ignore[arg-type]


def digest(metadata: Metadata) -> str:
    """16 hex digits that change with what a reading may depend on: every field, not where it came from."""
    plain = json.loads(encode_metadata(metadata))
    del plain["basis"]
    return hashlib.sha256(dump(plain).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def of_copy(statements: Sequence[Statement]) -> Metadata:
    """One Metadata out of several statements about a copy, field by field."""
    chosen: dict[str, Any] = {}
    basis: dict[str, str] = {}
    for name in FIELDS:
        said = [each for each in statements if _known(each.metadata, name)]
        if said:
            best = max(said, key=lambda each: (_rank(each.metadata, name), each.recorded))
            chosen[name] = getattr(best.metadata, name)
            if name in best.metadata.basis:
                basis[name] = best.metadata.basis[name]
    return Metadata(**chosen, basis=basis)


def speaker(copies: Sequence[CopyStatements]) -> tuple[CopyStatements, Metadata]:
    """The copy that speaks for the document, and what it says: the best described, then the first published."""
    described = [(copy, of_copy(copy.statements)) for copy in copies]
    return min(
        described, key=lambda pair: (_gaps(pair[1]), _first_day(pair[1]), pair[1].outlet, pair[0].path, pair[0].root)
    )


def _known(metadata: Metadata, name: str) -> bool:
    value = getattr(metadata, name)
    return value.code != "und" if isinstance(value, Language) else bool(value)


def _rank(metadata: Metadata, name: str) -> int:
    return _RANK.get(metadata.basis.get(name, ""), 0)


def _gaps(metadata: Metadata) -> int:
    return sum(not _known(metadata, name) for name in ("published", "outlet", "author", "title", "url"))


def _first_day(metadata: Metadata) -> str:
    published = metadata.published
    return published.first.isoformat() if published and published.first else "9999"
