"""Who is spoken of in a Russian document: mentions and parties.

In: a Parse. Out: mentions in text order and the parties of the document.
Always: the result depends on the text and the shipped lists alone; every mention belongs to one party.
"""

from __future__ import annotations

from whence.language.analysis import LocalParty, Mention, Parse
from whence.language.russian.assemble import assemble
from whence.language.russian.clusters import cluster
from whence.language.russian.descriptions import find_descriptions
from whence.language.russian.names import find_names
from whence.language.russian.referents import Reader


def find_mentions(parse: Parse) -> tuple[tuple[Mention, ...], tuple[LocalParty, ...]]:
    """The mentions of a document and its parties."""
    names, aliases = find_names(parse)
    reader = Reader(parse, cluster(parse, names, aliases))
    entities = reader.read([*names, *find_descriptions(parse, names)])
    return assemble(parse, entities)
