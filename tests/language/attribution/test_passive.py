"""Unnamed sources and passives."""

from .reading import only, read


def test_it_is_believed_has_no_source() -> None:
    said = only("It is believed that the general crossed into Uganda.")
    assert (said.source, said.content, said.of.form) == (None, ("that the general crossed into Uganda",), "passive")


def test_is_said_to_takes_the_subject_into_the_content() -> None:
    said = only("The colonel is said to have paid for the weapons with gold.")
    assert said.content == ("The colonel", "to have paid for the weapons with gold")


def test_an_agent_is_the_source() -> None:
    said = only("It was reported by Radio Okapi that the bridge had been blown up.")
    assert (said.source, said.content) == ("Radio Okapi", ("that the bridge had been blown up",))


def test_an_accusation_without_an_accuser() -> None:
    said = only("Rwanda has been accused of arming the rebels.")
    assert (said.source, said.of.act, said.content) == (None, "accused", ("arming the rebels",))


def test_names_in_the_passive_are_no_attribution() -> None:
    assert read("The commander is known as Abu Sayf and was called the Lion by his men.") == []


def test_what_a_captive_is_quoted_as_saying_is_his() -> None:
    said = only("The captured gunman was quoted as saying that Abu Toraife had ordered the attack.")
    assert said.source == "The captured gunman"


def test_an_attack_claimed_by_a_group_is_in_its_mouth() -> None:
    said = only("The ambush near Tillia was claimed by the Front for Azawad.")
    assert (said.source, said.content) == ("the Front for Azawad", ("The ambush near Tillia",))


def test_who_quotes_stands_over_who_is_quoted() -> None:
    quoting, quoted = read("Radio Okapi quoted a rebel commander as saying that the bridge had fallen.")
    assert (quoting.source, quoted.source) == ("Radio Okapi", "a rebel commander")
    assert quoted.of.parent == quoting.of.index
