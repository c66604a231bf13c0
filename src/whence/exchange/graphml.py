"""GraphML, for Gephi, yEd, NetworkX and igraph (U. Brandes et al., "GraphML Progress Report", 2002).

In: the network of a day. Out: bytes in UTF-8.
Always: ties keep their kind, sign, answer, days, origins and claims as attributes of the edge; several ties between
two parties stay several edges, directed all, with "symmetric" where the direction means nothing; days that are not
known are absent, never filled in; no text from outside is markup.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from xml.etree import ElementTree

from whence.claims.kinds import kinds
from whence.exchange.xml_text import xml_text
from whence.network.network import Network, Standing
from whence.network.wording import label
from whence.values import Bound

_SPACE = "http://graphml.graphdrawing.org/xmlns"
_NODE = ("label", "kind")
_EDGE = {
    "label": "string", "kind": "string", "sign": "int", "symmetric": "boolean", "answer": "string",
    "start_not_before": "string", "start_not_after": "string", "end_not_before": "string", "end_not_after": "string",
    "known_to_hold": "string", "contested": "boolean", "origins": "int", "claims": "string",
}  # fmt: skip


class Days(NamedTuple):
    """When a tie held: the widest days that its claims allow, each None where open."""

    start_first: date | None
    start_last: date | None
    end_first: date | None
    end_last: date | None


def graphml(network: Network) -> bytes:
    """A network as GraphML."""
    root = ElementTree.Element("graphml", xmlns=_SPACE)
    for name in _NODE:
        ElementTree.SubElement(
            root, "key", {"id": f"n_{name}", "for": "node", "attr.name": name, "attr.type": "string"}
        )
    for name, sort in _EDGE.items():
        ElementTree.SubElement(root, "key", {"id": f"e_{name}", "for": "edge", "attr.name": name, "attr.type": sort})
    graph = ElementTree.SubElement(root, "graph", id=f"network-{network.asked.on}", edgedefault="directed")
    for party in network.parties:
        node = ElementTree.SubElement(graph, "node", id=xml_text(party.id))
        for name, value in zip(_NODE, (party.name, party.kind), strict=True):
            ElementTree.SubElement(node, "data", key=f"n_{name}").text = xml_text(value)
    for number, standing in enumerate(network.standings):
        edge = ElementTree.SubElement(graph, "edge", {
            "id": f"t{number}", "source": xml_text(standing.tie.one.id), "target": xml_text(standing.tie.other.id),
        })  # fmt: skip
        for name, value in attributes(standing):
            ElementTree.SubElement(edge, "data", key=f"e_{name}").text = xml_text(value)
    return written(root)


def attributes(standing: Standing) -> Iterator[tuple[str, str]]:
    """What an edge tells, name and value; days that are not known are left out."""
    tie, days = standing.tie, days_of(standing)
    yield "label", label(tie.kind, tie.one.kind)
    yield "kind", tie.kind
    yield "sign", str(tie.sign)
    yield "symmetric", "true" if symmetric(standing) else "false"
    yield "answer", standing.answer.value
    names = ("start_not_before", "start_not_after", "end_not_before", "end_not_after")
    yield from ((name, day.isoformat()) for name, day in zip(names, days, strict=True) if day)
    if standing.known:
        yield "known_to_hold", standing.known.edtf()
    yield "contested", "true" if standing.against else "false"
    yield "origins", str(len(standing.origins))
    yield "claims", " ".join(each.told.id for each in standing.support)


def symmetric(standing: Standing) -> bool:
    """True for kinds of which the ends may be swapped."""
    return kinds()[standing.tie.kind].symmetric


def days_of(standing: Standing) -> Days:
    """The widest days that the claims of a tie allow: open where one of them leaves it open."""
    starts = [each.bounds.start for each in standing.support]
    ends = [each.bounds.end or each.bounds.start for each in standing.support]
    return Days(_first(starts), _last(starts), _first(ends), _last(ends))


def written(root: ElementTree.Element) -> bytes:
    """The tree as a file, indented, with its declaration."""
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _first(bounds: list[Bound]) -> date | None:
    days = [each.first for each in bounds if each.first]
    return min(days) if len(days) == len(bounds) else None


def _last(bounds: list[Bound]) -> date | None:
    days = [each.last for each in bounds if each.last]
    return max(days) if len(days) == len(bounds) else None
