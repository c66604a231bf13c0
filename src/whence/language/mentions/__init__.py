"""Who is spoken of: the mentions of a parsed document and the parties they make up.

In: a Parse. Out: mentions in text order and the parties of this document.
Always: the result depends on the text and the shipped lists alone; every mention belongs to exactly one party; a
description that fits nobody well enough is a party of its own, a pronoun that does is no mention.
"""

from __future__ import annotations

from whence.language.analysis import LocalParty, Mention, Parse
from whence.language.mentions.assemble import assemble
from whence.language.mentions.clusters import cluster
from whence.language.mentions.coreference import Reader
from whence.language.mentions.descriptions import descriptions
from whence.language.mentions.introduced import join_introduced
from whence.language.mentions.page import page_of
from whence.language.mentions.pronouns import pronouns
from whence.language.mentions.recognise import recognise

__all__ = ["find_mentions"]


def find_mentions(parse: Parse, title: str = "") -> tuple[tuple[Mention, ...], tuple[LocalParty, ...]]:
    """The mentions of a document, and its parties.

    title: the document's title where it is known, to tell the headline. Indices in the result point into the two
    tuples.
    """
    page = page_of(parse, title)
    named, pairs = recognise(page)
    reader = Reader(page, cluster(page, named, pairs))
    reader.read([*named, *descriptions(page, named), *pronouns(page)])
    join_introduced(page, reader.entities)
    return assemble(page, reader.entities)
