"""Happenings and changes of ties in the order in which they happened.

In: the accounts room's picture of a ledger, and a party, a pair or a place. Out: `Timeline` of frozen entries.
Always: a day that is not said is not given; what is said to lie between two days is a span and stays one; an entry has
the claims behind it, and is marked where another claim contests it.
"""

from whence.timeline.entry import Entry, Sort, TieSpan, Timeline
from whence.timeline.timeline import timeline

__all__ = ["Entry", "Sort", "TieSpan", "Timeline", "timeline"]
