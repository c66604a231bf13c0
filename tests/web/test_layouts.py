"""Documents laid out before."""

from __future__ import annotations

from whence.web.layouts import KEPT, Layout, Layouts


def test_what_was_used_longest_ago_is_forgotten_first() -> None:
    layouts = Layouts()
    for number in range(KEPT):
        layouts.keep(number, Layout((), number))
    assert layouts.get(0)
    layouts.keep(KEPT, Layout((), KEPT))
    assert layouts.get(1) is None
    assert layouts.get(0) == Layout((), 0)
    assert layouts.get(KEPT) == Layout((), KEPT)
