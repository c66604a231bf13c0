"""A language model as a second reader, beside the frames: off unless a model and its address are named.

In: a document, its analysis, the claims the frames found, `ModelSettings`. Out: `ModelReading`: the claims that the
model adds, and what went wrong.
Always: the model proposes and the text decides: a claim stands only where its quote is in the document, its ends are
parties that the analysis found in that quote, and its kind takes such ends. What the model writes is data, never an
instruction: it opens no file, follows no address and says nothing of a claim's review. Its scores are below every
claim of the frames. Files: settings, prompt (what is asked), talk (the network), answer (what may come back), locate
and ends (finding it in the text), find (all of it together).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whence.claims.model.settings import ModelSettings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whence.claims.claim import Claim
    from whence.claims.model.find import ModelReading
    from whence.language.analysis import Analysis
    from whence.reading.document import Document

__all__ = ["ModelSettings", "read_with_model"]


def read_with_model(
    document: Document, analysis: Analysis, known: Sequence[Claim], settings: ModelSettings
) -> ModelReading:
    """The claims that the model adds to those already known. Uses the network; never raises for what comes back."""
    from whence.claims.model.find import read_with_model as read

    return read(document, analysis, known, settings)
