"""The picture of a network: everything is in it, and nothing from outside runs in it."""

from __future__ import annotations

from xml.etree import ElementTree

from network.test_layout import busy
from network.test_network import CHAIN, network
from network.tying import held, told
from whence.exchange.network_svg import network_svg
from whence.exchange.svg import broken, width_of

SVG = "{http://www.w3.org/2000/svg}"


def words(made: bytes) -> list[str]:
    return [each.text or "" for each in ElementTree.fromstring(made).iter(f"{SVG}text")]


def hints(made: bytes) -> list[str]:
    return [each.text or "" for each in ElementTree.fromstring(made).iter(f"{SVG}title")]


def test_every_party_and_tie_is_drawn_and_the_legend_says_how() -> None:
    made = network_svg(network(*CHAIN))
    assert {"Deyran", "Shield", "Council", "Army", "leads", "is part of", "fights", "may hold"} <= set(words(made))
    assert "supports" not in words(made)
    assert "Deyran leads Shield: holds, known to hold on 2031-04-02" in hints(made)
    assert words(made)[0] == "Network on 2031-04-02, as known today"


def test_what_is_contested_has_a_question_mark() -> None:
    denied = told("leads", "deyran", "shield", held("2031-04-02"), denied=True, path="b.txt")
    assert "▲?" in words(network_svg(network(CHAIN[0], denied)))


def test_the_same_network_is_the_same_picture_byte_for_byte() -> None:
    assert network_svg(busy(25, 40)) == network_svg(busy(25, 40))


def test_a_picture_points_nowhere_and_runs_nothing() -> None:
    evil = "</text><script>alert(1)</script>\x00\u202e"
    made = network_svg(network(told("leads", evil, "shield", held("2031-04-02"))))
    root = ElementTree.fromstring(made)
    assert not [each for each in root.iter() if each.tag.removeprefix(SVG) in {"script", "image", "a", "use"}]
    assert not [name for each in root.iter() for name in each.attrib if "href" in name or name.startswith("on")]
    assert "\u202e" not in made.decode()


def test_long_names_are_broken_and_whole_in_the_hint() -> None:
    name = "Movement of the United Fronts of the Upper Valley and the Lower Valley"
    assert broken(name, 18, 2)[0] == "Movement of the"
    assert broken(name, 18, 2)[-1].endswith("…")
    assert all(width_of(line) < 300 for line in broken(name, 18, 3))
    made = network_svg(network(told("leads", "deyran", name, held("2031-04-02"))))
    assert any(name.title() in each for each in hints(made))
