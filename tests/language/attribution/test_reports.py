"""The long quotations of a real report: a post, a rival post with a reply inside it, and a video in bullets."""

from pathlib import Path

import pytest

from whence.language.attribution import chain_at

from .reading import Said, read


@pytest.fixture(scope="module")
def report(material: Path) -> tuple[str, list[Said]]:
    text = next((material / "seeds").glob("000_*.txt")).read_text(encoding="utf-8")
    return text, read(text)


def names(report: tuple[str, list[Said]], words: str) -> list[str]:
    """The sources over some words of the report, outermost first."""
    text, found = report
    chain = chain_at([said.of for said in found], text.index(words))
    return [link.source.of(text) for link in chain if link.source]


@pytest.mark.material
@pytest.mark.parametrize(
    ("words", "sources"),
    [
        ("met with the leaders of IS in Raqqa on a truce mission", ["JMA’s official website, Akhbar Sham,"]),
        ("stopped the conversation and left Raqqa", ["JMA’s official website, Akhbar Sham,"]),
        ("they would not stop the fighting", ["JMA’s official website, Akhbar Sham,", "the IS leadership"]),
        ("came to the Islamic State and more exactly", ["the IS Chechens"]),
        ("should give a temporary ceasefire", ["the IS Chechens", "they"]),
        ("will not make a cease fire with those", ["the IS Chechens", "the Emirs of Islamic State"]),
        ("to elevate the word of Allah", ["the IS Chechens", "the Emirs of Islamic State"]),
        ("did go to visit the Emir of Akhrar", ["JMA sources"]),
        ("why did the Syrian Islamist groups choose", []),
        ("asked me to make Sulh", ["He"]),
        ("made a pledge of allegiance to Dokku", ["He"]),
        ("made the address from Layramoun", []),
    ],
)
def test_each_passage_has_its_chain(report: tuple[str, list[Said]], words: str, sources: list[str]) -> None:
    assert names(report, words) == sources
