"""Small typed things that every other room speaks of: spans, dates, counts, languages, stance, certainty.

Nothing here reads a file or knows a library; everything is frozen and compares by value.
"""

from whence.values.bounds import Bound
from whence.values.count import Count
from whence.values.date_bounds import DateBounds, Holds
from whence.values.language import UNKNOWN, Language
from whence.values.span import Span
from whence.values.stance import Certainty, Stance

__all__ = ["UNKNOWN", "Bound", "Certainty", "Count", "DateBounds", "Holds", "Language", "Span", "Stance"]
