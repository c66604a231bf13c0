"""Names that the text itself gives: brackets, known as, noms de guerre; and what only looks like one."""

import pytest
from finding import lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Northern Shield (NS) attacked.", "known_as: Northern Shield -> NS"),
        ("Omar Deyran, better known as Abu Sahl, spoke.", "known_as: Omar Deyran -> Abu Sahl"),
        ("Omar Deyran, who is known by his nom de guerre Abu Sahl, spoke.", "known_as: Omar Deyran -> Abu Sahl"),
        ("The alliance calls itself Jaish al-Fatah.", "known_as: The alliance -> Jaish al-Fatah"),
        ("Omar Deyran, alias Abu Sahl, spoke.", "known_as: Omar Deyran -> Abu Sahl"),
        ('Omar Deyran, "El Mono", was arrested on Friday.', "known_as: Omar Deyran -> El Mono"),
    ],
)
def test_a_construction_gives_its_name(text: str, expected: str) -> None:
    found = lines(text, "known_as")
    name = expected.rsplit(" -> ", 1)[1]
    assert any(each.endswith(f"-> {name}") for each in found), found


@pytest.mark.parametrize(
    "text",
    [
        "The town of Segou (Mali) is quiet.",
        "JNIM attacked Segou (Reuters, April 26).",
        "Omar Deyran (58) spoke.",
        "Omar Deyran named Sami Vale as his deputy.",
    ],
)
def test_a_bracket_or_naming_that_gives_no_other_name_is_left_alone(text: str) -> None:
    assert lines(text, "known_as") == set()
