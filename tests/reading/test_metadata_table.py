"""The metadata table: what it gives, what is wrong with it, which row belongs to which file."""

from pathlib import Path

import pytest

from whence.errors import SettingsError
from whence.reading import MetadataTable, load_table, read_file
from whence.values import Bound, Language

HEADER = "file,title,outlet,author,published,url,language\n"


def table(folder: Path, text: str, encoding: str = "utf-8") -> MetadataTable:
    (folder / "table.csv").write_bytes(text.encode(encoding))
    return load_table(folder / "table.csv")


def test_every_column_reaches_the_document(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The army denied it.")
    rows = table(tmp_path, HEADER + 'a.txt,"A denial, at last",Monitor,Irena Vasko,2031-04,https://m.example/1,en\n')
    metadata = read_file(tmp_path / "a.txt", tmp_path, rows).metadata
    assert (metadata.title, metadata.outlet, metadata.author) == ("A denial, at last", "Monitor", "Irena Vasko")
    assert (metadata.published, metadata.url) == (Bound.month(2031, 4), "https://m.example/1")
    assert metadata.language == Language("en")
    assert set(metadata.basis.values()) == {"table"}


@pytest.mark.parametrize(
    ("published", "bound"),
    [
        ("2031", Bound.year(2031)),
        ("2031-04", Bound.month(2031, 4)),
        ("2031-04-02", Bound.parse("2031-04-02")),
        ("2031/04/02", Bound.parse("2031-04-02")),
        ("2031-04-02T10:11:12Z", Bound.parse("2031-04-02")),
        ("2031-03/2031-05", Bound.parse("2031-03/2031-05")),
        ("", None),
    ],
)
def test_a_date_is_a_day_a_month_or_a_year(tmp_path: Path, published: str, bound: Bound | None) -> None:
    assert table(tmp_path, f"{HEADER}a.txt,,,,{published},,\n").rows["a.txt"].published == bound


@pytest.mark.parametrize("published", ["02/04/2031", "April 2031", "2031-13", "2031-02-30", "soon"])
def test_a_bad_date_stops_the_run_with_its_line(tmp_path: Path, published: str) -> None:
    with pytest.raises(
        SettingsError, match=r"table\.csv, line 3: published is .* YYYY, YYYY-MM or YYYY-MM-DD"
    ) as raised:
        table(tmp_path, f"{HEADER}a.txt,,,,2031,,\nb.txt,,,,{published},,\n")
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("text", ["", "title,outlet\nA denial,Monitor\n", "name;title\n", "\n\n"])
def test_a_table_without_the_file_column_stops_the_run(tmp_path: Path, text: str) -> None:
    with pytest.raises(SettingsError, match=r"table\.csv: has no column `file`"):
        table(tmp_path, text)


def test_missing_and_unknown_columns_are_warnings(tmp_path: Path) -> None:
    rows = table(tmp_path, "file,title,publishd\na.txt,A denial,2031\n")
    assert rows.rows["a.txt"].title == "A denial"
    assert "no column outlet, author, published, url, language" in rows.warnings[0]
    assert "'publishd' is not known" in rows.warnings[1]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("file,title\na.txt,A denial, at last\n", "line 2: has 3 cells under 2 columns"),
        ("file,title\n,A denial\n", "line 2: names no file"),
        ("file,title\na.txt,One\na.txt,Two\n", "line 3: a.txt has a row already"),
        ("file,file\na.txt,b.txt\n", "names a column twice"),
        ('file,title\na.txt,"open\n', "line 2: is no row of a table"),
    ],
)
def test_an_unusable_row_stops_the_run_with_its_line(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(SettingsError, match=problem):
        table(tmp_path, text)


def test_a_missing_table_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        load_table(tmp_path / "none.csv")
    with pytest.raises(SettingsError, match="cannot be read"):
        load_table(tmp_path)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables_as_spreadsheets_write_them(tmp_path: Path, encoding: str, delimiter: str) -> None:
    text = "file,title\r\na.txt,Le démenti du général à l’armée\r\n".replace(",", delimiter)
    assert table(tmp_path, text, encoding).rows["a.txt"].title == "Le démenti du général à l’armée"


def test_a_row_is_found_by_path_then_from_the_table_then_by_name(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    rows = table(tmp_path, "file,title\nsub/a.txt,one\nreports/b.txt,two\nc.txt,three\n")

    def title(relative: str) -> str:
        row = rows.find(reports / relative, relative)
        return row.title if row else ""

    assert [title(name) for name in ("sub/a.txt", "b.txt", "other/c.txt", "a.txt")] == ["one", "two", "three", ""]


def test_rows_that_name_no_file_and_names_that_fit_several_are_warned_of(tmp_path: Path) -> None:
    rows = table(tmp_path, "file,title\na.txt,one\ngone.txt,two\nsub/b.txt,three\n")
    files = [(tmp_path / name, name) for name in ("x/a.txt", "y/a.txt", "sub/b.txt")]
    assert rows.strangers(files) == [
        "table.csv: no file gone.txt",
        "table.csv: a.txt fits 2 files (x/a.txt, y/a.txt)",
    ]
