"""A party while the document is being read: what is known of it so far, and where it was last spoken of.

In: drafts, in text order. Out: `Entity`. Always: an entity has one kind; gender is set once and never changed.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from whence.language.analysis import MentionForm, PartyKind
from whence.language.mentions.draft import Draft


@dataclass(slots=True)
class Entity:
    """kind: of its first mention.  gender: "he", "she" or "".  given: the gender its given name speaks for.  plural: it speaks of several.  nouns: lemmas of
    descriptions and titles used of it.  country, state: it is a country; a body of a state.  offices: (entity, noun) pairs: the emir of that group, its website.  members: the
    entities a description like "the two factions" takes together.  evoked: names that bring a country to mind
    ("the Malian government").
    """

    number: int
    kind: PartyKind
    mentions: list[Draft] = field(default_factory=list)
    gender: str = ""
    given: str = ""
    plural: bool = False
    nouns: set[str] = field(default_factory=set)
    country: bool = False
    state: bool = False
    offices: set[tuple[int, str]] = field(default_factory=set)
    members: tuple[int, ...] = ()
    evoked: list[Draft] = field(default_factory=list)

    @property
    def named(self) -> bool:
        """True where some mention is a name."""
        return any(draft.form is MentionForm.NAME for draft in self.mentions)

    @property
    def last(self) -> Draft:
        """The mention read last."""
        return self.mentions[-1]

    def words(self) -> set[str]:
        """Folded words of its names."""
        return {part for draft in self.mentions for part in draft.key}
