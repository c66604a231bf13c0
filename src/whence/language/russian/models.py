"""The models that read Russian: natasha's tagger, parser and recogniser, and pymorphy's dictionary.

In: nothing; the models ship inside the packages. Out: `Models`, loaded once in a process (about 1.5 seconds).
Always: OpenBLAS runs on one thread (set before numpy is imported; several are fifteen times slower on such small
matrices), and nothing is fetched from anywhere.
"""

from __future__ import annotations

import functools
import os
import warnings
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Models:
    """morph, syntax: `map` over lists of words. ner: a text to spans. dictionary: a word to its possible forms."""

    morph: Any
    syntax: Any
    ner: Any
    dictionary: Any


@functools.cache
def load() -> Models:
    """The models, loaded once in a process."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with warnings.catch_warnings():
        # pymorphy2 imports pkg_resources, which warns that it will go; setuptools<81 is pinned for that reason.
        warnings.simplefilter("ignore")
        from natasha import MorphVocab, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser

        embedding = NewsEmbedding()
        return Models(
            NewsMorphTagger(embedding), NewsSyntaxParser(embedding), NewsNERTagger(embedding), MorphVocab()
        )  # fmt: skip
