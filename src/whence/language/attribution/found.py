"""What a finder hands on about a verb of speech: its content, sense and form.

Always: the content holds at least one token; the sense is that of the verb in the frame in which it was found.
"""

from __future__ import annotations

from dataclasses import dataclass

from whence.language.attribution.draft import Range
from whence.language.attribution.lexicon import Sense


@dataclass(frozen=True, slots=True)
class Found:
    """Content, the sense of the verb in that frame, how far the cue reaches (token excluded), and the form."""

    content: tuple[Range, ...]
    sense: Sense
    reach: int
    form: str = "indirect"
