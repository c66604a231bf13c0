"""What a source does with a claim: how it stands to it, and how sure it says it is.

Both are the source's, never ours; our own doubt about having read it right is a claim's score.
Terms after Saurí & Pustejovsky, "FactBank" (2009): polarity and degree of factuality.
"""

from enum import StrEnum


class Stance(StrEnum):
    """Whether the source puts the claim forward or rejects it."""

    ASSERTED = "asserted"
    DENIED = "denied"

    def opposite(self) -> "Stance":
        """The other stance."""
        return Stance.DENIED if self is Stance.ASSERTED else Stance.ASSERTED


class Certainty(StrEnum):
    """How sure the source says it is, or what standing it gives the deed."""

    STATED = "stated"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    RUMOURED = "rumoured"
    INTENDED = "intended"
    CONDITIONAL = "conditional"
