"""Puts the repository's root on the path, so that the gold beside the tests can be imported however pytest starts."""

import sys
from pathlib import Path

ROOT = str(Path(__file__).parents[3])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)
