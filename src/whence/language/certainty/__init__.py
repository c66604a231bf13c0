"""How a source puts a deed: asserted or denied, and how surely.

In: a Parse and the token that names a deed or tie. Out: a Judgement with its reasons and the words that gave them.
Always: only the clause of that token and what governs it count, never a neighbour's negation; nothing outside the
innermost attribution's content is looked at.
"""

from whence.language.certainty.judge import judge
from whence.language.certainty.judgement import Judgement
from whence.language.certainty.retraction import Retraction, find_retractions

__all__ = ["Judgement", "Retraction", "find_retractions", "judge"]
