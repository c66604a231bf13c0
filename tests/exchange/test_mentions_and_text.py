"""Mentions and texts in the form outside programs read."""

from made import PROGRAM, shield
from whence.exchange import mention_to_json, text_to_json
from whence.ledger import Ledger, Views, Writer


def test_a_mention_gives_its_slice_kind_form_and_party(ledger: Ledger) -> None:
    with ledger.write() as connection:
        Writer(connection, PROGRAM).store(shield().found)
    with ledger.view() as connection:
        views = Views(connection)
        shown = [mention_to_json(*each) for each in views.every_mention()]
        omar = views.party("Omar Deyran").ref
    first = shown[0]
    assert {name: first[name] for name in ("path", "start", "end", "text", "kind", "form", "party", "name")} == {
        "path": "002_valley.txt", "start": 0, "end": 11, "text": "Omar Deyran", "kind": "person", "form": "name",
        "party": omar.id, "name": "Omar Deyran",
    }  # fmt: skip
    text = shield().document.text
    assert all(text[each["start"] : each["end"]] == each["text"] for each in shown)


def test_a_text_comes_whole_with_what_is_known_of_it(ledger: Ledger) -> None:
    with ledger.write() as connection:
        Writer(connection, PROGRAM).store(shield().found)
    with ledger.view() as connection:
        (shown,) = [text_to_json(*each) for each in Views(connection).every_text()]
    assert shown["text"] == shield().document.text
    assert (shown["document"], shown["outlet"], shown["author"]) == (shield().document.id, "Valley Monitor", None)
