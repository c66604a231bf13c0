"""The picture of a timeline that a report can print.

In: a timeline. Out: SVG in UTF-8.
Always: one row for each entry and tie, its words on the left and its days on the right; a day that is known is a
point, days between which it lies are a bar, an end that is not known runs out in a broken line; what is contested has a
mark and not only a colour.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from xml.etree.ElementTree import Element

from whence.errors import RequestError
from whence.exchange import svg
from whence.exchange.time_axis import Axis, axis_for
from whence.timeline.entry import Entry, Sort, TieSpan, Timeline
from whence.values import Bound, Certainty

_WIDTH, _LEFT, _RIGHT = 1280, 560, 40
_ROW, _TOP, _LETTERS = 26, 70, 70
_MARKS = {Sort.HAPPENING: ("●", svg.BLACK), Sort.BEGINS: ("▶", svg.BLUE), Sort.ENDS: ("■", svg.ORANGE)}
_MEANING = {Sort.HAPPENING: "happened", Sort.BEGINS: "a tie begins", Sort.ENDS: "a tie is over"}
_TIE = svg.GREEN


def timeline_svg(timeline: Timeline, known_by: date | None = None) -> bytes:
    """A timeline as a picture. Raises RequestError where it has no day at all."""
    days = list(_days(timeline))
    name = " and ".join(timeline.names)
    if not days:
        raise RequestError(name, "no day is given for anything that happened", "Try without --svg.")
    axis = axis_for(days, _LEFT, _WIDTH - _LEFT - _RIGHT)
    ties = [
        tie
        for tie in timeline.ties
        if any(not bound.start.open or bound.end != Bound(None, None) for bound in tie.bounds)
    ]
    rows = len(timeline.entries) + len(ties) + bool(ties)
    bottom = _TOP + rows * _ROW + 10
    title = f"Timeline of {name}, as known {f'by {known_by}' if known_by else 'today'}"
    root = svg.picture(_WIDTH, bottom + 130, title)
    svg.text(root, 24, 34, title, 20, font_weight="bold")
    _draw_axis(root, axis, bottom)
    for number, entry in enumerate(timeline.entries):
        _draw_entry(root, axis, entry, _TOP + number * _ROW)
    if ties:
        svg.text(root, 24, _TOP + len(timeline.entries) * _ROW + 18, "Ties", 14, font_weight="bold")
    for number, tie in enumerate(ties, start=len(timeline.entries) + 1):
        _draw_tie(root, axis, tie, _TOP + number * _ROW)
    _draw_legend(root, timeline, bottom + 50)
    return svg.file_of(root)


def _days(timeline: Timeline) -> Iterator[date]:
    asked = (timeline.since, timeline.until)
    yield from (day for day in asked if day)
    for entry in timeline.entries:
        if entry.day:
            yield from _within(timeline, entry.day)
    for tie in timeline.ties:
        for bounds in tie.bounds:
            yield from (*_within(timeline, bounds.start), *(_within(timeline, bounds.end) if bounds.end else ()))


def _within(timeline: Timeline, bound: Bound) -> Iterator[date]:
    for day in (bound.first, bound.last):
        if day and (not timeline.since or day >= timeline.since) and (not timeline.until or day <= timeline.until):
            yield day


def _draw_axis(root: Element, axis: Axis, bottom: float) -> None:
    for day, words in axis.ticks():
        x = axis.at(day)
        svg.shape(root, "line", x1=x, y1=_TOP - 12, x2=x, y2=bottom, stroke="#dddddd")
        svg.text(root, x, _TOP - 18, words, 12, text_anchor="middle")


def _label(root: Element, words: str, y: float, marked: bool) -> Element:
    group = svg.shape(root, "g")
    shown = svg.broken(words, _LETTERS, 1)[0]
    svg.text(group, _LEFT - 18, y + 18, f"{shown} ≠" if marked else shown, 13, text_anchor="end")
    return group


def _draw_entry(root: Element, axis: Axis, entry: Entry, y: float) -> None:
    marks = [entry.certainty.value] if entry.certainty is not Certainty.STATED else []
    marks += ["denied"] if entry.denied else []
    words = entry.title + (f" ({', '.join(marks)})" if marks else "")
    group = _label(root, words, y, bool(entry.contested))
    assert entry.day is not None
    svg.hint(group, f"{entry.day.edtf()}: {words}" + (" – contested" if entry.contested else ""))
    mark, colour = _MARKS[entry.sort]
    middle = y + 13
    first, last = entry.day.first, entry.day.last
    left, right = axis.at(first or axis.first), axis.at(last or axis.last)
    if first != last:
        _line(group, left, right, middle, colour, broken=not (first and last))
    for day in dict.fromkeys(day for day in (first, last) if day):
        svg.text(group, axis.at(day), middle + 5, mark, 13, text_anchor="middle").set("fill", colour)


def _draw_tie(root: Element, axis: Axis, tie: TieSpan, y: float) -> None:
    group = _label(root, tie.title, y, bool(tie.contested))
    svg.hint(group, tie.title + (" – contested" if tie.contested else ""))
    middle = y + 13
    for bounds in tie.bounds:
        first, last = bounds.start.first, bounds.end.last if bounds.end else bounds.start.last
        left, right = axis.at(first or axis.first), axis.at(last or axis.last)
        if left < right:
            _line(group, left, right, middle, _TIE, broken=True)
    for span in tie.sure:
        assert span.first
        assert span.last
        left, right = axis.at(span.first), axis.at(span.last)
        svg.shape(group, "rect", x=left - 4, y=middle - 5, width=right - left + 8, height=10, rx=3, fill=_TIE)


def _line(group: Element, left: float, right: float, y: float, colour: str, broken: bool) -> None:
    dashes = {"stroke_dasharray": "3 5"} if broken else {}
    svg.shape(group, "line", x1=left, y1=y, x2=right, y2=y, stroke=colour, stroke_width=2 if broken else 5, **dashes)


def _draw_legend(root: Element, timeline: Timeline, top: float) -> None:
    svg.shape(root, "line", x1=24, y1=top - 24, x2=_WIDTH - 24, y2=top - 24, stroke="#bbbbbb")
    x = 40.0
    for sort, (mark, colour) in _MARKS.items():
        svg.text(root, x, top + 5, mark, 14, text_anchor="middle").set("fill", colour)
        svg.text(root, x + 14, top + 5, _MEANING[sort])
        x += 160
    _line(root, x, x + 40, top, svg.BLACK, broken=False)
    svg.text(root, x + 50, top + 5, "on some day between")
    _line(root, x + 220, x + 260, top, svg.BLACK, broken=True)
    svg.text(root, x + 270, top + 5, "an end not known")
    svg.text(root, x + 430, top + 5, "≠  contested")
    svg.shape(root, "rect", x=32, y=top + 27, width=40, height=10, rx=3, fill=_TIE)
    svg.text(root, 80, top + 37, "a tie holds for certain")
    _line(root, 270, 310, top + 32, _TIE, broken=True)
    svg.text(root, 320, top + 37, "it may hold")
    if timeline.undated:
        svg.text(root, 440, top + 37, f"{len(timeline.undated)} of which no day is given are not drawn")
