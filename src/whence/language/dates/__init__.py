"""When: expressions of time in English reports, and the days they stand for.

In: a Parse. Out: `DateExpression`s in text order (`find_dates`), their days once an anchor is known (`resolve`),
the arithmetic in a sentence (`explain`), and what the words before them make of a deed or tie (`bounds_of`).
Always: nothing is invented: what needs an anchor and has none stays None, what has two readings covers both.
"""

from whence.language.dates.find import find_dates
from whence.language.dates.relation import bounds_of
from whence.language.dates.resolve import explain, resolve
from whence.language.dates.tense import past_of

__all__ = ["bounds_of", "explain", "find_dates", "past_of", "resolve"]
