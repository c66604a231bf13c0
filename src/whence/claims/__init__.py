"""From an analysis to claims: kinds, frames, constructions, chains, dates.

`find_claims` is the way in. The order of the files is the path of a reading: frames.py (which words), grammar.py (who
does what), ends.py (which party), the constructions (predicates, role_nouns, modifiers, aliases, whereabouts, speech),
complete.py (whose words, how sure, when).
"""

from whence.claims.claim import Claim, Details, End, SourceLink, When
from whence.claims.find import find_claims
from whence.claims.kinds import Family, Kind, kinds

__all__ = ["Claim", "Details", "End", "Family", "Kind", "SourceLink", "When", "find_claims", "kinds"]
