"""Reports read with a model whose answers a test writes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from model_server import Answer, Server, serving
from whence.claims import Claim, End, find_claims
from whence.claims.model import ModelSettings, read_with_model
from whence.claims.model.find import ModelReading
from whence.language import analyse
from whence.language.analysis import Analysis
from whence.reading import Document, Metadata, read_text
from whence.values import Bound, Language

TEXT = (
    "The Northern Shield sees red at the mention of the Council of Vale. “The town of Old\u00a0Harbour is theirs”, "
    "Omar Deyran said on Monday. He has money from the Valley Bureau.\n\n"
    "Omar Deyran leads the Northern Shield. Abu Sahl denied that he had met Karim Vale.\n"
)


@dataclass(frozen=True)
class Report:
    """A report as the frames read it."""

    document: Document
    analysis: Analysis
    claims: list[Claim]


@pytest.fixture(scope="session")
def report() -> Report:
    """TEXT, read once."""
    metadata = Metadata(outlet="Valley Monitor", published=Bound.parse("2031-04-02"), language=Language("en"))
    document = read_text(TEXT, "made.txt", metadata)
    analysis = analyse(document)
    return Report(document, analysis, find_claims(document, analysis))


Ask = Callable[..., tuple[ModelReading, Server]]


@pytest.fixture
def ask(report: Report) -> Ask:
    """Reads the report with a model that gives this answer."""

    def read(
        answer: Answer | Callable[..., Answer], seconds: float = 30, path: str = ""
    ) -> tuple[ModelReading, Server]:
        with serving(answer) as server:
            settings = ModelSettings.of("made-1b", server.address + path, seconds)
            return read_with_model(report.document, report.analysis, report.claims, settings), server

    return read


def line(claim: Claim) -> str:
    """One claim as a line."""
    return f"{claim.kind}: {_shown(claim.subject)} -> {_shown(claim.object)}"


def _shown(end: End | None) -> str:
    return "-" if end is None else end.name or end.text
