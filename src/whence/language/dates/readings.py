"""From the groups of a pattern to what the expression means: one reader for each `reads` of data/dates.toml.

In: the named groups of a match, lower case. Out: a Reading, or None where the figures make no date.
Always: the readers are those of read_named.py, read_counted.py and read_feasts.py.
"""

from __future__ import annotations

import re

from whence.language.dates import read_counted, read_feasts, read_named
from whence.language.dates.groups import Groups
from whence.language.dates.reading import Reading

READERS = {**read_named.READERS, **read_counted.READERS, **read_feasts.READERS}


def read(name: str, groups: Groups) -> Reading | None:
    """The reading of a match of a pattern that `reads` by this name. Raises KeyError for a name unknown."""
    try:
        return READERS[name]({key: value and re.sub(r"\s+", " ", value) for key, value in groups.items()})
    except ValueError:  # a day that month does not have
        return None
