"""Originals are whole or absent, and never changed."""

import hashlib
from pathlib import Path

import pytest

from whence.errors import LedgerError
from whence.ledger.originals import Originals

BYTES = b"as found"
DIGEST = hashlib.sha256(BYTES).hexdigest()


def test_bytes_come_back_as_they_were_kept(tmp_path: Path) -> None:
    originals = Originals(tmp_path)
    originals.keep(DIGEST, BYTES)
    originals.keep(DIGEST, BYTES)
    assert originals.read(DIGEST) == BYTES
    assert originals.place(DIGEST) == tmp_path / DIGEST[:2] / DIGEST[2:4] / DIGEST


def test_bytes_under_another_digest_are_refused(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="do not have this SHA-256"):
        Originals(tmp_path).keep("0" * 64, BYTES)


def test_a_changed_original_is_not_handed_out(tmp_path: Path) -> None:
    originals = Originals(tmp_path)
    originals.keep(DIGEST, BYTES)
    originals.place(DIGEST).write_bytes(b"as changed")
    assert not originals.intact(DIGEST)
    with pytest.raises(LedgerError, match="whence verify"):
        originals.read(DIGEST)


def test_sweeping_removes_what_a_killed_run_left_and_nothing_else(tmp_path: Path) -> None:
    originals = Originals(tmp_path)
    originals.keep(DIGEST, BYTES)
    (tmp_path / f"{DIGEST}.part").write_bytes(b"as fo")
    originals.sweep()
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [originals.place(DIGEST)]
