"""Conflict and agreement between claims: found and explained, never settled.

In: claims. Out: `Conflict`s, each with its rule, both claims, a sentence, and how it could be no conflict.
"""

from whence.accounts.conflicts.find import conflicts, flaws
from whence.accounts.conflicts.rules import Conflict, Flaw, Rule, rules

__all__ = ["Conflict", "Flaw", "Rule", "conflicts", "flaws", "rules"]
