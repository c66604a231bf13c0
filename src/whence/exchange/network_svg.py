"""The picture of a network that a report can print.

In: the network of a day. Out: SVG in UTF-8.
Always: what a party is shows by its shape, the sort of a tie by its colour and by a mark on it, an answer by whole or
broken lines; every name can be read whole or in the hint; the legend says what is used in this picture and no more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from math import hypot
from typing import NamedTuple
from xml.etree.ElementTree import Element

from whence.exchange import svg
from whence.network.layout import Layout, layout
from whence.network.network import Network, Standing
from whence.network.tie import Party
from whence.network.wording import known, label, sentence
from whence.values import Holds

_LINE, _SIZE, _RADIUS = 16, 13, 11
_LETTERS = 18  # characters of a line of a name
_HEAD, _ROW = 60, 24


class Look(NamedTuple):
    """How a sort of tie is drawn. mark: on its middle."""

    colour: str
    mark: str


_LEADS, _SERVES, _FRIENDS = Look(svg.BLACK, "▲"), Look(svg.BLUE, "•"), Look(svg.GREEN, "+")
_OATH, _WAR, _FEUD = Look(svg.PURPLE, "◆"), Look(svg.VERMILLION, "×"), Look(svg.ORANGE, "≠")
_PLACE, _OTHER = Look(svg.SKY, "⌂"), Look(svg.GREY, "·")
_LOOKS = {
    "leads": _LEADS, "deputy_of": _LEADS, "member_of": _SERVES, "part_of": _SERVES, "affiliated_with": _FRIENDS,
    "allied_with": _FRIENDS, "supports": _FRIENDS, "fought_alongside": _FRIENDS, "reinforced": _FRIENDS,
    "supplied": _FRIENDS, "trained": _FRIENDS, "pledged_to": _OATH, "fights": _WAR, "attacked": _WAR,
    "defeated": _WAR, "besieged": _WAR, "rival_of": _FEUD, "banned": _FEUD, "based_in": _PLACE,
    "present_in": _PLACE, "controls": _PLACE, "origin": _PLACE,
}  # fmt: skip
_SHAPES = {"person": "circle", "group": "square", "people": "hexagon", "place": "house", "outlet": "diamond",
           "account": "diamond"}  # fmt: skip


def network_svg(network: Network, known_by: date | None = None) -> bytes:
    """A network as a picture."""
    lines = {party.id: svg.broken(party.name, _LETTERS, 3) for party in network.parties}
    found = layout(network, {name: _box(each) for name, each in lines.items()})
    legend = _legend_rows(network)
    width = max(found.width, 620)
    root = svg.picture(width, found.height + _HEAD + 40 + _ROW * ((len(legend) + 1) // 2), _title(network, known_by))
    svg.text(root, 24, 34, _title(network, known_by), 20, font_weight="bold")
    body = svg.shape(root, "g", transform=f"translate(0 {_HEAD})")
    _draw_ties(body, network, found)
    for party in network.parties:
        _draw_party(body, party, found.centres[party.id], lines[party.id])
    _draw_legend(root, legend, found.height + _HEAD + 10, width)
    return svg.file_of(root)


def _title(network: Network, known_by: date | None) -> str:
    return f"Network on {network.asked.on}, as known {f'by {known_by}' if known_by else 'today'}"


def _box(lines: list[str]) -> tuple[float, float]:
    """The room for a shape with its name below."""
    return max(2.0 * _RADIUS, *(svg.width_of(line, _SIZE) for line in lines)), 2 * _RADIUS + _LINE * len(lines) + 4


def _centre(at: tuple[int, int], lines: int) -> tuple[float, float]:
    """The centre of a party's shape, which stands at the top of its box."""
    return at[0], at[1] - (_LINE * lines + 4) / 2


def _draw_ties(body: Element, network: Network, found: Layout) -> None:
    lines = {party.id: len(svg.broken(party.name, _LETTERS, 3)) for party in network.parties}
    beside: dict[frozenset[str], list[Standing]] = defaultdict(list)
    for each in network.standings:
        beside[frozenset((each.tie.one.id, each.tie.other.id))].append(each)
    for several in beside.values():
        for number, each in enumerate(several):
            one, other = (_centre(found.centres[end.id], lines[end.id]) for end in (each.tie.one, each.tie.other))
            # Ties between the same two bend to either side of the straight line.
            bend = (number - (len(several) - 1) / 2) * 26
            _draw_tie(body, each, one, other, bend if each.tie.one.id < each.tie.other.id else -bend, network)


def _draw_tie(
    body: Element, standing: Standing, one: tuple[float, float], other: tuple[float, float], bend: float,
    network: Network,
) -> None:  # fmt: skip
    look = _LOOKS.get(standing.tie.kind, _OTHER)
    far = hypot(other[0] - one[0], other[1] - one[1]) or 1.0
    across = (-(other[1] - one[1]) / far, (other[0] - one[0]) / far)
    control = tuple((one[i] + other[i]) / 2 + across[i] * bend * 2 for i in (0, 1))
    middle = tuple((one[i] + 2 * control[i] + other[i]) / 4 for i in (0, 1))
    group = svg.shape(body, "g")
    svg.hint(group, f"{sentence(standing.tie)}: {standing.answer.value}, {known(standing, network.asked.on)}")
    dashes = {} if standing.answer is Holds.HOLDS else {"stroke_dasharray": "6 5"}
    end = _towards(control, other, _RADIUS + 3)  # type: ignore[arg-type]
    svg.shape(
        group, "path", d=f"M{one[0]:.1f} {one[1]:.1f} Q{control[0]:.1f} {control[1]:.1f} {end[0]:.1f} {end[1]:.1f}",
        fill="none", stroke=look.colour, stroke_width=2.2, **dashes,
    )  # fmt: skip
    if _directed(standing):
        _arrow(group, control, end, look.colour)  # type: ignore[arg-type]
    mark = look.mark + ("?" if standing.against else "")
    svg.text(group, middle[0], middle[1] + 5, mark, 15, text_anchor="middle", font_weight="bold").set(
        "fill", look.colour
    )


def _directed(standing: Standing) -> bool:
    from whence.claims.kinds import kinds

    return not kinds()[standing.tie.kind].symmetric


def _towards(start: tuple[float, float], end: tuple[float, float], short: float) -> tuple[float, float]:
    """A point so many pixels before the end."""
    far = hypot(end[0] - start[0], end[1] - start[1]) or 1.0
    share = max(far - short, 0.0) / far
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _arrow(group: Element, start: tuple[float, float], end: tuple[float, float], colour: str) -> None:
    far = hypot(end[0] - start[0], end[1] - start[1]) or 1.0
    x, y = (end[0] - start[0]) / far, (end[1] - start[1]) / far
    back = end[0] - x * 10, end[1] - y * 10
    points = (end, (back[0] - y * 5, back[1] + x * 5), (back[0] + y * 5, back[1] - x * 5))
    svg.shape(group, "polygon", points=" ".join(f"{a:.1f},{b:.1f}" for a, b in points), fill=colour)


def _draw_party(body: Element, party: Party, at: tuple[int, int], lines: list[str]) -> None:
    group = svg.shape(body, "g")
    svg.hint(group, f"{party.name} ({party.kind})")
    x, y = _centre(at, len(lines))
    draw_shape(group, party.kind, x, y)
    for number, line in enumerate(lines):
        svg.text(group, x, y + _RADIUS + _LINE * (number + 1) - 1, line, _SIZE, text_anchor="middle")


def draw_shape(group: Element, kind: str, x: float, y: float) -> None:
    """The shape of a kind of party around a point."""
    look: dict[str, str | float] = {"fill": "#f2f2f2", "stroke": svg.BLACK, "stroke_width": 1.6}
    r, form = _RADIUS, _SHAPES.get(kind, "diamond")
    corners = {
        "square": ((-r, -r), (r, -r), (r, r), (-r, r)), "diamond": ((0, -r), (r, 0), (0, r), (-r, 0)),
        "hexagon": ((-r, 0), (-r / 2, -r), (r / 2, -r), (r, 0), (r / 2, r), (-r / 2, r)),
        "house": ((-r, r), (-r, -r / 4), (0, -r), (r, -r / 4), (r, r)),
    }  # fmt: skip
    if form == "circle":
        svg.shape(group, "circle", cx=x, cy=y, r=r, **look)
    else:
        points = " ".join(f"{x + a:.1f},{y + b:.1f}" for a, b in corners[form])
        svg.shape(group, "polygon", points=points, **look)


def _legend_rows(network: Network) -> list[tuple[str, Look | str, str]]:
    """Sort of row, how it looks, what it means; only what the picture uses."""
    kinds: dict[Look, list[str]] = defaultdict(list)
    for each in network.standings:
        words = label(each.tie.kind)
        if words not in kinds[_LOOKS.get(each.tie.kind, _OTHER)]:
            kinds[_LOOKS.get(each.tie.kind, _OTHER)].append(words)
    rows: list[tuple[str, Look | str, str]] = [("tie", look, ", ".join(words)) for look, words in kinds.items()]
    named: Mapping[Holds, str] = {Holds.HOLDS: "holds on that day", Holds.MAY_HOLD: "may hold"}
    rows += [("line", answer.value, words) for answer, words in named.items() if network.with_answer(answer)]
    if any(each.against for each in network.standings):
        rows.append(("mark", "?", "contested"))
    rows += [("party", kind, kind) for kind in sorted({party.kind for party in network.parties})]
    return rows


def _draw_legend(root: Element, rows: list[tuple[str, Look | str, str]], top: float, width: float) -> None:
    svg.shape(root, "line", x1=24, y1=top, x2=width - 24, y2=top, stroke="#bbbbbb")
    per_column = (len(rows) + 1) // 2
    for number, (sort, look, words) in enumerate(rows):
        x = 40 + (number // per_column) * (width / 2)
        y = top + 22 + (number % per_column) * _ROW
        if sort == "party":
            draw_shape(root, str(look), x + 20, y)
        elif sort == "mark":
            svg.text(root, x + 20, y + 5, str(look), 15, text_anchor="middle", font_weight="bold")
        else:
            colour = look.colour if isinstance(look, Look) else svg.BLACK
            dashes = {"stroke_dasharray": "6 5"} if look == Holds.MAY_HOLD.value else {}
            svg.shape(root, "line", x1=x, y1=y, x2=x + 40, y2=y, stroke=colour, stroke_width=2.2, **dashes)
            if isinstance(look, Look):
                svg.text(root, x + 20, y + 5, look.mark, 15, text_anchor="middle", font_weight="bold").set(
                    "fill", colour
                )
        svg.text(root, x + 54, y + 5, svg.broken(words, 64, 1)[0], 13)
