"""Papers as Word documents, read back with python-docx and as the XML inside."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hlom_desktop.exports.docx_paper import LetterheadNotReadable, write_docx
from hlom_desktop.exports.marks import line, words
from hlom_desktop.exports.paper.tree import Cell, Heading, Line, Note, Paper, Row, SectionRow, Slot, Style, Table

# The order that the schema (ECMA-376, part 1) asks for; Word refuses a file that breaks it.
ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens spacing ind contextualSpacing jc outlineLvl rPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow color "
    "spacing kern position sz szCs highlight u bdr shd vertAlign rtl cs em lang",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection vAlign",
    "tblPr": "tblStyle tblpPr tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tcBorders": "top left bottom right",
    "tcMar": "top left bottom right",
}


def _written(paper: Paper, folder: Path, letterhead: Path | None = None) -> Path:
    path = folder / "paper.docx"
    write_docx(paper, path, letterhead=letterhead)
    return path


def _out_of_order(root: Any) -> list[list[str]]:
    wrong = []
    for name, order in ORDERS.items():
        places = {qn(f"w:{child}"): place for place, child in enumerate(order.split())}
        for found in root.iter(qn(f"w:{name}")):
            at = [places[child.tag] for child in found if child.tag in places]
            if at != sorted(at):
                wrong.append([name, *(child.tag.split("}")[1] for child in found)])
    return wrong


@pytest.mark.parametrize("name", ["agenda", "roadmap", "run_of_show"])
def test_properties_stand_in_the_order_word_asks_for(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    document = docx.Document(str(_written(request.getfixturevalue(name), tmp_path)))
    section = document.sections[0]
    parts = [document.element, document.styles.element]
    parts += [section.header._element, section.footer._element, section.first_page_footer._element]
    assert [wrong for part in parts for wrong in _out_of_order(part)] == []


def test_an_agenda_has_named_styles_and_the_words_of_the_tree(agenda: Paper, tmp_path: Path) -> None:
    document = docx.Document(str(_written(agenda, tmp_path)))
    told = [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs if paragraph.text]  # type: ignore[union-attr]
    assert told == [
        ("HLOM Detail", "HCR\tRéunion des hauts responsables 2021\t\u00a0Projet\u00a0"),
        ("Title", "Programme"),
        ("Subtitle", "14 et 15 décembre 2021"),
        ("Subtitle", "Centre international de conférences (CICG), Genève"),
        ("HLOM Note", agenda.notes[0][0].text),
        ("Heading 1", "Mardi 14 décembre 2021"),
        ("Heading 1", "Mercredi 15 décembre 2021"),
        ("HLOM Note", "[EN] Texte non encore traduit\u202f; donné dans sa langue d’origine."),
    ]
    core = document.core_properties
    assert (core.title, core.language, core.author, str(core.created)[:19]) == (
        "Programme",
        "fr",
        "HCR",
        "2021-12-10 08:00:00",
    )


def test_a_tables_rows_are_whole_labels_repeat_and_a_slot_shares_its_hours(agenda: Paper, tmp_path: Path) -> None:
    table = docx.Document(str(_written(agenda, tmp_path))).tables[0]
    rows = table._tbl.tr_lst
    assert [row.find(".//" + qn("w:tblHeader")) is not None for row in rows] == [True, *[False] * (len(rows) - 1)]
    assert all(row.find(".//" + qn("w:cantSplit")) is not None for row in rows)
    widths = [column.width.mm for column in table.columns if column.width]
    assert widths == pytest.approx([28.33, 116.34, 20.33], abs=0.1)
    slot = rows[3:7]
    merged = [row.tc_lst[0].find(".//" + qn("w:vMerge")).get(qn("w:val")) for row in slot]
    assert merged == ["restart", "continue", "continue", "continue"]
    kept = [row.tc_lst[1].find(".//" + qn("w:keepNext")) is not None for row in slot]
    assert kept == [True, True, True, False]
    missing = [run for run in table.cell(5, 1).paragraphs[0].runs if run.style and run.style.name == "HLOM Missing"]
    assert [run.text for run in missing] == ["Asylum capacity support group: matching requests with offers"]
    assert missing[0]._r.find(".//" + qn("w:lang")).get(qn("w:val")) == "en"


def test_head_and_foot_have_fields_for_pages_and_day(agenda: Paper, tmp_path: Path) -> None:
    section = docx.Document(str(_written(agenda, tmp_path))).sections[0]
    assert section.different_first_page_header_footer
    for footer in (section.footer, section.first_page_footer):
        fields = [field.get(qn("w:instr")) for field in footer._element.iter(qn("w:fldSimple"))]
        assert fields == ["PAGE", "NUMPAGES"]
    assert section.first_page_header.paragraphs[0].text == ""
    header = section.header.paragraphs[0]
    assert header.text.startswith("Réunion des hauts responsables 2021 · Programme\t")
    assert [field.get(qn("w:instr")) for field in header._p.iter(qn("w:fldSimple"))] == ['STYLEREF "Heading 1"']


def test_a_run_of_show_is_landscape_with_rows_to_write_in(run_of_show: Paper, tmp_path: Path) -> None:
    document = docx.Document(str(_written(run_of_show, tmp_path)))
    section, table = document.sections[0], document.tables[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)  # type: ignore[union-attr]
    assert "Plenary Hall" in section.header.paragraphs[0].text
    row = table.rows[2]
    assert row.height is not None
    assert round(row.height.mm) == 9
    sides = [side.tag.split("}")[1] for side in row._tr.tc_lst[-1].find(".//" + qn("w:tcBorders"))]
    assert sides == ["left", "bottom", "right"]


def test_on_a_letterhead_its_header_stays_and_ours_is_left_out(agenda: Paper, tmp_path: Path) -> None:
    own = docx.Document()
    own.sections[0].header.paragraphs[0].text = "United Nations"
    own.add_paragraph("Dear …")
    own.save(str(tmp_path / "letterhead.docx"))
    document = docx.Document(str(_written(agenda, tmp_path, tmp_path / "letterhead.docx")))
    assert document.sections[0].header.paragraphs[0].text == "United Nations"
    assert "Projet" in document.sections[0].footer.paragraphs[0].text
    assert not any("Dear" in paragraph.text for paragraph in document.paragraphs)
    (tmp_path / "broken.docx").write_bytes(b"not a document")
    with pytest.raises(LetterheadNotReadable, match=r"“broken\.docx” cannot be read"):
        write_docx(agenda, tmp_path / "x.docx", letterhead=tmp_path / "broken.docx")


def test_the_same_paper_gives_the_same_bytes(agenda: Paper, tmp_path: Path) -> None:
    first = _written(agenda, tmp_path).read_bytes()
    assert _written(agenda, tmp_path).read_bytes() == first
    with zipfile.ZipFile(tmp_path / "paper.docx") as parts:
        assert {part.date_time for part in parts.infolist()} == {(2021, 12, 10, 8, 0, 0)}


@given(st.text(max_size=60), st.sampled_from([None, "ar", "zh-Hans", "en", "klingon", ""]))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_anywhere_can_be_set(agenda: Paper, tmp_path: Path, text: str, lang: str | None) -> None:
    table = next(block for block in agenda.blocks if isinstance(block, Table))
    runs = words(text, lang=lang)
    row = Row((Cell((Line(runs), line(text, Style.DETAIL))), Cell((Line(runs),))))
    rows = (Slot(Cell((Line(runs, Style.HOUR),)), (row, row)), SectionRow(runs))
    paper = replace(
        agenda,
        title=text,
        organizer=text,
        version=text,
        warning=text,
        conference=runs,
        page_words=text,
        blocks=(Heading(runs), Note(runs), Table(table.columns, rows)),
    )
    assert len(docx.Document(str(_written(paper, tmp_path))).tables[0].rows) == 4
