"""Media, and who stands behind them."""

import pytest

from .reading import only, read


@pytest.mark.parametrize(
    ("text", "medium", "head"),
    [
        ("The post by Salih says that the emir fled.", "post", "Salih"),
        ("Salih's video claims that the emir fled.", "video", "Salih"),
        ("A letter from the Front warned that the road was closed.", "letter", "Front"),
        ("The ministry said in a statement that the road was closed.", "statement", "ministry"),
        ("Salih wrote on Telegram that the road was closed.", "post", "Salih"),
    ],
)
def test_medium_and_the_party_behind_it(text: str, medium: str, head: str) -> None:
    said = only(text)
    assert (said.of.medium, said.head) == (medium, head)


def test_the_post_is_its_last_named_publishers() -> None:
    found = read("The Shamil Brigade published a post on Friday.\nThe post claims that the bridge has fallen.")
    assert [(said.source, said.head) for said in found] == [("The post", "Brigade")]


def test_an_account_speaks_for_itself() -> None:
    said = only("An account linked to the brigade claimed that the bridge had fallen.")
    assert (said.head, said.of.medium) == ("account", "post")
