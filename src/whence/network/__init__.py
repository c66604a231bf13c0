"""Who leads, serves, fights and backs whom on a day, as reported by a day.

In: claims as the accounts room tells them. Out: frozen records: ties with their evidence, the network of a day, what
changed between two days, measures of a network.
Always: nothing is settled and nothing invented: a tie has every claim for and against it, and its answer for a day is
holds, may hold or does not hold; the same claims give the same network in every order of reading.
"""

from whence.network.changes import Change, changes_between
from whence.network.network import Network, Standing, network_on
from whence.network.tie import Party, Tie, ties_of

__all__ = ["Change", "Network", "Party", "Standing", "Tie", "changes_between", "network_on", "ties_of"]
