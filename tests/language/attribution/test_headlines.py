"""Names and colons."""

from whence.reading.document import ParagraphRole

from .reading import only, read

TITLE = {0: ParagraphRole.TITLE}


def test_a_body_before_the_colon_speaks() -> None:
    said = only("Army: Ten militants killed in North Waziristan raid", TITLE)
    assert (said.source, said.content) == ("Army", ("Ten militants killed in North Waziristan raid",))


def test_says_at_the_end_of_a_title() -> None:
    said = only("Separatists have withdrawn from Shabwa, says governor", TITLE)
    assert (said.source, said.content) == ("governor", ("Separatists have withdrawn from Shabwa",))


def test_a_verb_and_a_colon_cover_the_rest_of_the_title() -> None:
    said = only('Rebels confirm: "Romana" is dead', TITLE)
    assert (said.of.act, said.content) == ("confirmed", ('"Romana" is dead',))


def test_a_place_or_a_topic_before_the_colon_does_not_speak() -> None:
    assert read("Syria: Rebels have taken the town", TITLE) == []


def test_a_transcript_gives_each_label_its_words() -> None:
    found = read("QUESTION: Who fired first?\nSECRETARY BOA: They fired at us.\nMR KIRBY: Thanks, everybody.")
    assert [(said.source, said.content) for said in found] == [
        ("SECRETARY BOA", ("They fired at us",)), ("MR KIRBY", ("Thanks, everybody",)),
    ]  # fmt: skip
