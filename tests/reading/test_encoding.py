"""Bytes to text: encodings told and recognised, damage, and what is no text."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.errors import ReadingError
from whence.reading.encoding import decode

RUSSIAN = "Полевой командир заявил, что его отряд вошёл в город вечером. По словам жителей, боёв не было."
ARABIC = "أعلنت الفصائل أنها سيطرت على المدينة مساء السبت، ونفى متحدث باسم الجيش ذلك."
FRENCH = "Le porte-parole a nié que ses forces étaient entrées dans la ville. « Rien », a-t-il dit à Gao."
ENGLISH = "The commander’s spokesman said – again – that “nobody” had entered the town."
SPANISH = "El comandante negó que sus hombres hubieran entrado en Caño Limón. ¿Quién dio la señal?"
TURKISH = "Komutan, güçlerinin şehre girdiğini reddetti. Çatışmalar sürüyor, dedi."
POLISH = "Dowódca zaprzeczył, że jego ludzie weszli do miasta. Świadkowie twierdzą, że był ostrzał."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r"), (RUSSIAN, "cp866"), (RUSSIAN, "utf-16"), (RUSSIAN, "utf-16-be"),
        (RUSSIAN, "utf-8"), (ARABIC, "cp1256"), (ARABIC, "utf-16-le"), (FRENCH, "cp1252"), (ENGLISH, "cp1252"),
        (SPANISH, "cp1252"), (TURKISH, "cp1254"), (POLISH, "cp1250"), (ENGLISH, "utf-32"),
    ],
)  # fmt: skip
def test_the_encoding_is_recognised(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "report.txt").text == text


def test_a_guess_is_reported_and_certainty_is_not() -> None:
    assert "guessed: cp1251" in decode(RUSSIAN.encode("cp1251"), "report.txt").warning
    assert decode(RUSSIAN.encode(), "report.txt").warning == ""


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    data = "\ufeffOne\r\ntwo".encode()
    assert decode(data, "report.txt").text == data.decode("utf-8-sig") == "One\r\ntwo"


def test_mixed_encodings_keep_every_letter_and_are_reported() -> None:
    decoded = decode((FRENCH * 3).encode() + "Le général a démenti".encode("cp1252"), "report.txt")
    assert decoded.text == FRENCH * 3 + "Le général a démenti"
    assert "mixed: 3 bytes" in decoded.warning


def test_a_declared_encoding_is_believed_where_the_bytes_allow_it() -> None:
    assert decode(POLISH.encode("iso8859-2"), "page.html", "iso-8859-2").text == POLISH
    assert decode(POLISH.encode(), "page.html", "iso-8859-2").text == POLISH
    assert decode(FRENCH.encode("cp1252"), "page.html", "no-such-encoding").text == FRENCH


def test_a_stray_nul_stays() -> None:
    assert decode(b"The army\x00 denied it.", "report.txt").text == "The army\x00 denied it."


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("start", [b"", b"\x7fELF", b"\x89PNG\r\n\x1a\n", b"\xff\xfe", b"\xef\xbb\xbf"])
def test_binary_rubbish_is_refused_in_one_line(seed: int, start: bytes) -> None:
    data = start + random.Random(seed).randbytes(3000)
    with pytest.raises(ReadingError, match=r"rubbish\.txt: is not text but binary data") as raised:
        decode(data, "rubbish.txt")
    assert "\n" not in str(raised.value)


def test_nothing_but_nuls_is_refused() -> None:
    with pytest.raises(ReadingError, match="binary data"):
        decode(bytes(5000), "zeros.txt")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_whatever_is_utf8_is_read_as_it_is(text: str) -> None:
    data = text.encode()
    assert decode(data, "report.txt").text == data.decode("utf-8-sig")


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_one_line(data: bytes) -> None:
    try:
        decode(data, "any.txt")
    except ReadingError as error:
        assert "\n" not in str(error)
