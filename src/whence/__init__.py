"""whence: who says what, on whose word, about whom, and when.

Reports on armed conflict go in; claims come out, each with its chain of sources and its exact passage.
The rooms of the package follow the path of a sentence: see docs/rooms.md.
"""

__version__ = "0.1.0"
