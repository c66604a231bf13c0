"""Word documents: styles, tables, footnotes, tracked changes, and archives that must not be opened."""

import io
import zipfile

import docx
import pytest

from reading.samples import repacked, saved, word
from whence.errors import ReadingError
from whence.reading import LineMark, ParagraphRole, read_bytes

NOTES = (
    '<?xml version="1.0"?><w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>'
    '<w:footnote w:id="2"><w:p><w:r><w:t>Interview with a trader, 3 May.</w:t></w:r></w:p></w:footnote>'
    "</w:footnotes>"
)
RELATION = (
    '<Relationship Id="rId99" Target="footnotes.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"/></Relationships>'
)
CONTENT = (
    '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.footnotes+xml"/></Types>'
)


def paragraphs(data: bytes) -> list[tuple[str, str]]:
    document = read_bytes(data, "brief.docx")
    return [(p.role.value, p.span.of(document.text)) for p in document.paragraphs]


def test_styles_tell_what_a_paragraph_is() -> None:
    data = word(
        ("Title", "The Two Wars"),
        ("Heading 1", "Who is who"),
        ("Normal", "The Shield denied this on Monday."),
        ("List Bullet", "three prisoners"),
        ("List Number", "The town fell."),
        ("Quote", "We were never there."),
        ("Caption", "The bridge in May"),
    )
    assert paragraphs(data) == [
        ("title", "The Two Wars"),
        ("heading", "Who is who"),
        ("text", "The Shield denied this on Monday."),
        ("item", "three prisoners"),
        ("item", "The town fell."),
        ("quote", "We were never there."),
        ("caption", "The bridge in May"),
    ]


def test_a_table_keeps_its_rows_on_lines_and_its_cells_as_paragraphs() -> None:
    document = docx.Document()
    document.add_paragraph("The table names the leaders of both groups in May.")
    table = document.add_table(rows=0, cols=2)
    for group, leader in (("Shield", "Omar Deyran"), ("Council", "Karim Vale")):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = group, leader
    read = read_bytes(saved(document), "brief.docx")
    assert "Shield\tOmar Deyran\nCouncil\tKarim Vale" in read.text
    assert [p.span.of(read.text) for p in read.paragraphs if p.role is ParagraphRole.CELL] == [
        "Shield", "Omar Deyran", "Council", "Karim Vale",
    ]  # fmt: skip


def test_the_running_head_is_kept_at_the_end_and_marked() -> None:
    read = read_bytes(
        word(("Normal", "The army denied this."), header="Institute of Valleys | Brief 4"), "brief.docx"
    )
    assert read.lines[-1].span.of(read.text) == "Institute of Valleys | Brief 4"
    assert read.lines[-1].mark is LineMark.FURNITURE


def test_footnotes_are_read_and_their_separators_are_not() -> None:
    data = word(("Normal", "A trader saw it."))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        relations = archive.read("word/_rels/document.xml.rels").decode().replace("</Relationships>", RELATION)
        types = archive.read("[Content_Types].xml").decode().replace("</Types>", CONTENT)
    added = {
        "word/footnotes.xml": NOTES.encode(),
        "word/_rels/document.xml.rels": relations.encode(),
        "[Content_Types].xml": types.encode(),
    }
    assert paragraphs(repacked(data, added)) == [
        ("text", "A trader saw it."),
        ("text", "Interview with a trader, 3 May."),
    ]


def test_tracked_insertions_are_text_and_deletions_are_counted() -> None:
    data = word(("Normal", "PLACE"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = archive.read("word/document.xml").decode()
    changed = body.replace(
        "<w:r><w:t>PLACE</w:t></w:r>",
        "<w:r><w:t>The town </w:t></w:r><w:del><w:r><w:delText>did not fall</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>fell on Monday.</w:t></w:r></w:ins>",
    )
    read = read_bytes(repacked(data, {"word/document.xml": changed.encode()}), "brief.docx")
    assert read.text == "The town fell on Monday."
    assert read.warnings == ("1 tracked deletions are not in the text",)


def test_struck_words_stay() -> None:
    document = docx.Document()
    document.add_paragraph("The town ").add_run("fell on Monday").font.strike = True
    assert read_bytes(saved(document), "brief.docx").text == "The town fell on Monday"


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    data = repacked(word(("Normal", "Boo.")), {"word/document.xml": b"<a>" + b" " * 80_000_000 + b"</a>"})
    assert len(data) < 400_000
    with pytest.raises(ReadingError, match="unpacks to far more") as raised:
        read_bytes(data, "bomb.docx")
    assert "\n" not in str(raised.value)


def test_entities_that_grow_are_not_expanded() -> None:
    laughs = '<!DOCTYPE a [<!ENTITY x "ha">' + "".join(
        f'<!ENTITY x{i} "{"&x" + str(i - 1) + ";" if i else "&x;"}{"&x" + str(i - 1) + ";" if i else "&x;"}">'
        for i in range(30)
    )
    body = (
        laughs + "]><w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p>"
    )
    data = repacked(word(("Normal", "Boo.")), {
        "word/document.xml": (body + "<w:r><w:t>&x29;</w:t></w:r></w:p></w:body></w:document>").encode()
    })  # fmt: skip
    try:
        text = read_bytes(data, "laughs.docx").text
    except ReadingError as error:
        assert "\n" not in str(error)
    else:
        assert len(text) < 1000


@pytest.mark.parametrize("keep", [4, 100, 2_000, 30_000])
def test_a_truncated_file_is_one_line(keep: int) -> None:
    with pytest.raises(ReadingError, match=r"cut\.docx: is damaged or cut off"):
        read_bytes(word(("Normal", "Boo."))[:keep], "cut.docx")


def test_another_archive_is_no_word_document() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("notes.txt", "Boo.")
    with pytest.raises(ReadingError, match="another sort of archive"):
        read_bytes(buffer.getvalue(), "notes.docx")


def test_a_part_that_is_no_xml_is_one_line() -> None:
    data = repacked(word(("Normal", "Boo.")), {"word/document.xml": b"<w:document><unclosed>"})
    with pytest.raises(ReadingError, match="is a damaged Word document"):
        read_bytes(data, "broken.docx")


def test_a_part_whose_packing_is_damaged_is_one_line() -> None:
    data = word(("Normal", "The army denied it. " * 400))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        start = archive.getinfo("word/document.xml").header_offset
    middle = start + 120
    with pytest.raises(ReadingError, match=r"^broken\.docx: is (a )?damaged"):
        read_bytes(data[:middle] + b"\xff" * 40 + data[middle + 40 :], "broken.docx")
