"""GEXF 1.3 with dynamic dates, for the timeline of Gephi (https://gexf.net, 2022).

In: the network of a day. Out: bytes in UTF-8.
Always: an edge has a spell for the days on which its tie may hold, and its attribute "answer" is "holds" on the days on
which some claim is sure of it and "may hold" on the others; a day that is not known is absent, so that the spell is
open, and never filled in; several ties between two parties stay several edges; all edges are directed, as some readers
refuse a mixture, and "symmetric" marks those whose direction means nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from xml.etree import ElementTree

from whence.exchange.graphml import attributes, days_of, written
from whence.exchange.xml_text import xml_text
from whence.network.network import Network, Standing, sure_days
from whence.values import Bound, Holds

_STATIC = {
    "kind": "string", "sign": "integer", "symmetric": "boolean", "contested": "boolean", "origins": "integer",
    "claims": "string", "start_not_before": "string", "start_not_after": "string", "end_not_before": "string",
    "end_not_after": "string", "known_to_hold": "string",
}  # fmt: skip
# Okabe and Ito's vermillion for hostile, blue for friendly, grey for neither, as in the picture.
_COLOURS = {1: ("0", "114", "178"), -1: ("213", "94", "0"), 0: ("110", "110", "110")}


def gexf(network: Network) -> bytes:
    """A network as GEXF."""
    spaces = {"xmlns": "http://gexf.net/1.3", "xmlns:viz": "http://gexf.net/1.3/viz"}
    root = ElementTree.Element("gexf", {**spaces, "version": "1.3"})
    meta = ElementTree.SubElement(root, "meta")
    ElementTree.SubElement(meta, "creator").text = "whence"
    ElementTree.SubElement(meta, "description").text = f"Network on {network.asked.on}"
    graph = ElementTree.SubElement(
        root, "graph", mode="dynamic", defaultedgetype="directed", timeformat="date", timerepresentation="interval"
    )
    nodes = ElementTree.SubElement(graph, "attributes", {"class": "node", "mode": "static"})
    ElementTree.SubElement(nodes, "attribute", id="party_kind", title="kind", type="string")
    static = ElementTree.SubElement(graph, "attributes", {"class": "edge", "mode": "static"})
    for name, sort in _STATIC.items():
        ElementTree.SubElement(static, "attribute", id=name, title=name, type=sort)
    dynamic = ElementTree.SubElement(graph, "attributes", {"class": "edge", "mode": "dynamic"})
    ElementTree.SubElement(dynamic, "attribute", id="answer", title="answer", type="string")
    _nodes(graph, network)
    _edges(graph, network.standings)
    return written(root)


def _nodes(graph: ElementTree.Element, network: Network) -> None:
    nodes = ElementTree.SubElement(graph, "nodes")
    for party in network.parties:
        node = ElementTree.SubElement(nodes, "node", id=xml_text(party.id), label=xml_text(party.name))
        values = ElementTree.SubElement(node, "attvalues")
        ElementTree.SubElement(values, "attvalue", {"for": "party_kind", "value": xml_text(party.kind)})


def _edges(graph: ElementTree.Element, standings: Iterable[Standing]) -> None:
    edges = ElementTree.SubElement(graph, "edges")
    for number, each in enumerate(standings):
        told = dict(attributes(each))
        days = days_of(each)
        edge = ElementTree.SubElement(edges, "edge", {
            "id": f"t{number}", "source": xml_text(each.tie.one.id), "target": xml_text(each.tie.other.id),
            "label": xml_text(told["label"]), "kind": each.tie.kind,
            **_between(Bound(days.start_first, days.end_last)),
        })  # fmt: skip
        values = ElementTree.SubElement(edge, "attvalues")
        for name in _STATIC:
            if name in told:
                ElementTree.SubElement(values, "attvalue", {"for": name, "value": xml_text(told[name])})
        for answer, span in answers(each):
            ElementTree.SubElement(
                values, "attvalue", {"for": "answer", "value": answer.value, **_between(span)}
            )  # fmt: skip
        red, green, blue = _COLOURS[each.tie.sign]
        ElementTree.SubElement(edge, "viz:color", r=red, g=green, b=blue)


def answers(standing: Standing) -> list[tuple[Holds, Bound]]:
    """The answer for every stretch of days in which the tie may hold, in order of days and without gaps."""
    days = days_of(standing)
    spans = sorted((span for each in standing.support if each.sure and (span := sure_days(each))), key=_first)
    found: list[tuple[Holds, Bound]] = []
    free = days.start_first  # the first day not yet told of; None at the very beginning
    for number, span in enumerate(_merged(spans)):
        first, last = _first(span), span.last or date.max
        before = first > date.min if free is None else free < first
        if before and (number == 0 or free is not None):
            found.append((Holds.MAY_HOLD, Bound(free, first - timedelta(1))))
        found.append((Holds.HOLDS, span))
        free = last + timedelta(1) if last < date.max else None
    if not spans or (free is not None and (days.end_last is None or free <= days.end_last)):
        found.append((Holds.MAY_HOLD, Bound(free, days.end_last)))
    return found


def _merged(spans: Iterable[Bound]) -> list[Bound]:
    """Spans in order, those that touch or overlap made one."""
    merged: list[Bound] = []
    for span in spans:
        if merged and merged[-1].last and span.first and span.first <= merged[-1].last + timedelta(1):
            merged[-1] = Bound(merged[-1].first, max(merged[-1].last, span.last or span.first))
        else:
            merged.append(span)
    return merged


def _first(span: Bound) -> date:
    assert span.first is not None
    return span.first


def _between(span: Bound) -> dict[str, str]:
    return {name: day.isoformat() for name, day in (("start", span.first), ("end", span.last)) if day}
