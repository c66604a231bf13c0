"""A real model, where there is one: whatever it writes, only what the text bears out is kept.

WHENCE_TEST_MODEL holds its name and address: "qwen2.5-coder-1.5b http://127.0.0.1:8000/v1".
"""

from __future__ import annotations

import os

import pytest

from whence.claims import kinds
from whence.claims.find import LEAST_SCORE
from whence.claims.model import ModelSettings, read_with_model

from .conftest import Report

NAMED = os.environ.get("WHENCE_TEST_MODEL", "").split()


@pytest.mark.slow
@pytest.mark.skipif(len(NAMED) != 2, reason="WHENCE_TEST_MODEL names no model and address: NAME URL")
def test_a_real_model_answers_in_the_form_and_adds_only_what_the_text_bears_out(report: Report) -> None:
    reading = read_with_model(
        report.document, report.analysis, report.claims, ModelSettings.of(NAMED[0], NAMED[1], seconds=1800)
    )
    assert reading.problem == ""
    for claim in reading.claims:
        assert claim.quote == claim.passage.of(report.document.text)
        assert claim.kind in kinds()
        assert claim.score < LEAST_SCORE
        for end in (claim.subject, claim.object):
            assert end is None or (end.span is not None and end.text == end.span.of(report.document.text))
            assert end is None or end.span is None or claim.passage.contains(end.span)
