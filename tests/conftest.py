"""Fixtures that more than one room's tests use."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from whence.ledger import Ledger

# No test may depend on how busy the machine is.
settings.register_profile("whence", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("whence")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A new, empty ledger in a folder of its own."""
    made = Ledger.create(tmp_path / "ledger")
    yield made
    made.close()


@pytest.fixture(scope="session")
def material() -> Path:
    """The reference material that is not shipped; the test is skipped where it is absent."""
    folder = Path(os.environ.get("WHENCE_MATERIAL", Path(__file__).parents[2] / "shared"))
    if not folder.is_dir():
        pytest.skip(f"the reference material is not at {folder}; set WHENCE_MATERIAL to its folder")
    return folder
