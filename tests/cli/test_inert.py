"""Nothing from outside moves the terminal."""

from hypothesis import given
from hypothesis import strategies as st

from whence.cli.inert import inert, one_line


def test_escape_sequences_are_shown_and_not_obeyed() -> None:
    assert inert("\x1b[2J\x1b]0;owned\x07") == "␛[2J␛]0;owned␇"
    assert inert("\x9b2J\x7f\x00") == "⟨U+009B⟩2J␡␀"


def test_direction_tricks_and_hidden_characters_are_shown() -> None:
    assert inert("a\u202eb\u2066c\u200bd\u200fe\ufefff") == "a⟨U+202E⟩b⟨U+2066⟩c⟨U+200B⟩d⟨U+200F⟩e⟨U+FEFF⟩f"


def test_ordinary_text_of_any_script_stays() -> None:
    for text in ("Дейран", "صلاح الدين", "မြန်မာ", "naïve – “quoted”", "a\n\tb", "👩\u200d🚒", "नमस्ते"):
        assert inert(text) == text


def test_one_line_has_no_breaks() -> None:
    assert one_line(" a\r\n b\t\tc\x0b ") == "a b c␋"


@given(st.text())
def test_no_control_character_ever_passes(text: str) -> None:
    assert not any((ord(letter) < 32 and letter not in "\n\t") or 127 <= ord(letter) < 160 for letter in inert(text))
    assert inert(inert(text)) == inert(text)
