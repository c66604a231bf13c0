"""The standing of a deed in its sentence, as it is worked out step by step and as it is handed on.

In: nothing. Out: `Effect` (what one word does), `Standing` (where we are), `Judgement` (the result).
Always: certainty only ever gets weaker on the way down; polarity may turn back ("did not fail to").
"""

from __future__ import annotations

from dataclasses import dataclass

from whence.values import Certainty, Span, Stance

# From strongest to weakest claim on the facts. What is only intended has not been said to have happened at all, so
# it outweighs a "may"; a rumour outweighs a likelihood; a threat that hangs on an "if" is first of all conditional.
_WEAKNESS = {
    Certainty.STATED: 0, Certainty.PROBABLE: 1, Certainty.POSSIBLE: 2, Certainty.RUMOURED: 3, Certainty.INTENDED: 4,
    Certainty.CONDITIONAL: 5,
}  # fmt: skip


def weaker(one: Certainty, other: Certainty) -> Certainty:
    """The one that claims less."""
    return max(one, other, key=_WEAKNESS.__getitem__)


@dataclass(frozen=True, slots=True)
class Effect:
    """What a word does to what depends on it. keeps: leaves polarity as it is, rather than setting it.

    tried: an attempt was made.  ended: it was so and is no more.
    """

    denied: bool = False
    certainty: Certainty = Certainty.STATED
    tried: bool = False
    ended: bool = False
    keeps: bool = False

    @classmethod
    def parse(cls, text: str) -> Effect:
        """From the words of data/certainty.toml: "+", "-", "probable", "-probable", "tried", "foiled", "ended", "o", "="
        (as its governor stands). Raises ValueError for others."""
        if text == "=":
            return cls(keeps=True)
        if text == "o":
            return cls(certainty=Certainty.POSSIBLE)
        if text == "tried":
            return cls(certainty=Certainty.INTENDED, tried=True)
        if text == "foiled":
            return cls(denied=True, tried=True)
        if text == "ended":
            return cls(denied=True, ended=True)
        word = text.lstrip("+-")
        return cls(denied=text.startswith("-"), certainty=Certainty(word) if word else Certainty.STATED)


@dataclass(frozen=True, slots=True)
class Standing:
    """Polarity and certainty after the steps so far, and the reasons for them."""

    denied: bool = False
    certainty: Certainty = Certainty.STATED
    tried: bool = False
    ended: bool = False
    reasons: tuple[str, ...] = ()
    cues: tuple[Span, ...] = ()

    def turned(self, reason: str, cue: Span, ended: bool = False) -> Standing:
        """The opposite polarity."""
        return Standing(
            not self.denied, self.certainty, self.tried, ended, (*self.reasons, reason), (*self.cues, cue)
        )

    def at_most(self, certainty: Certainty, reason: str, cue: Span) -> Standing:
        """No surer than `certainty`."""
        weaker_now = weaker(self.certainty, certainty)
        return Standing(self.denied, weaker_now, self.tried, self.ended, (*self.reasons, reason), (*self.cues, cue))

    def under(self, effect: Effect, reason: str, cue: Span, afresh: bool = False) -> Standing:
        """As the complement of a word with that effect. afresh: how sure that word itself is does not carry over:
        "they may say that he died" leaves open whether they say it, not whether he died."""
        if effect.keeps:
            return self
        if afresh:
            return Standing(denied=self.denied).under(effect, reason, cue)
        changed = effect.denied != self.denied or effect.certainty != Certainty.STATED or effect.denied
        return Standing(
            effect.denied, weaker(self.certainty, effect.certainty),
            effect.tried or (self.tried and effect.denied), effect.ended,
            (*self.reasons, reason) if changed else self.reasons, (*self.cues, cue) if changed else self.cues,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Judgement:
    """How the source puts a deed.

    reasons: in words, outermost first; cues: the spans that gave them, in the same order. tried: an attempt at the
    deed was made (certainty is then "intended", or stance "denied" where it was foiled). ended: it was so and is no more (stance is then "denied").
    score: 0 to 1, lowered by what makes our reading doubtful (scare quotes).
    """

    stance: Stance
    certainty: Certainty
    reasons: tuple[str, ...] = ()
    cues: tuple[Span, ...] = ()
    tried: bool = False
    ended: bool = False
    score: float = 1.0
