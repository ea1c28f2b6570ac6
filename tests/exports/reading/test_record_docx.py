"""A record in Word: counted by Word, its footnotes real, its references links that follow a renumbering."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hlom_desktop.exports.docx_footnotes import footnotes_of
from hlom_desktop.exports.docx_paper import write_docx
from hlom_desktop.exports.marks import line
from hlom_desktop.exports.paper.tree import Fact, Facts, Heading, Item, Items, Paper, Paragraph, Run, SubParagraph


def _written(paper: Paper, folder: Path, letterhead: Path | None = None) -> Document:
    path = folder / "record.docx"
    write_docx(paper, path, letterhead=letterhead)
    return docx.Document(str(path))


def _notes(paper: Paper) -> tuple[str, ...]:
    blocks = [block for block in paper.blocks if isinstance(block, Paragraph)]
    texts = [text for block in blocks for text in (block.text, *(sub.text for sub in block.subs))]
    return tuple("".join(part.text for part in run.note) for text in texts for run in text if run.note)


def _told(paper: Paper) -> list[tuple[str, str]]:
    """Styles and words that the paper's blocks should give, tables left out."""
    told: list[tuple[str, str]] = []
    for block in paper.blocks:
        if isinstance(block, Heading):
            told.append(("Heading 1", "".join(run.text for run in block.text)))
        if isinstance(block, Paragraph):
            told += [("HLOM Kind", block.kind)] if block.kind else []
            told.append(("HLOM Paragraph", "".join(run.text for run in block.text)))
            told += [("HLOM Sub-paragraph", "".join(run.text for run in sub.text)) for sub in block.subs]
    return told


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_a_record_has_the_words_of_the_tree(record: Callable[[str], Paper], language: str, tmp_path: Path) -> None:
    paper = record(language)
    document = _written(paper, tmp_path)
    told = [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs[3:]]  # type: ignore[union-attr]
    assert [pair for pair in told if pair[1]] == _told(paper)
    assert footnotes_of(document) == _notes(paper)
    assert [row.cells[0].text for row in document.tables[0].rows][1:] == ["10 (a)", "11", "12"]
    languages = {found.get(qn("w:val")) for found in document.styles.element.iter(qn("w:lang"))}
    assert language in languages


def _list_of(paragraph: Any) -> str | None:
    """The list a paragraph is counted in."""
    found = paragraph._p.find(f".//{qn('w:numId')}")
    return None if found is None else str(found.get(qn("w:val")))


def test_word_counts_the_paragraphs_from_any_number(record: Callable[[str], Paper], tmp_path: Path) -> None:
    numbers = ("7", "8", "8 bis", "9", "12", "", "13")
    blocks = tuple(Paragraph(number, (Run(f"Text {number}"),)) for number in numbers)
    document = _written(replace(record("en"), blocks=blocks), tmp_path)
    told = [(paragraph.text, _list_of(paragraph)) for paragraph in document.paragraphs[3:]]
    first, second = str(told[0][1]), str(told[4][1])
    assert told == [
        ("Text 7", first), ("Text 8", first), ("\t8 bis.\tText 8 bis", "0"), ("Text 9", first),
        ("Text 12", second), ("Text ", None), ("Text 13", second),
    ]  # fmt: skip
    root = document.part.numbering_part.element
    starts = {
        number.get(qn("w:numId")): number.find(f".//{qn('w:startOverride')}").get(qn("w:val"))
        for number in root.findall(qn("w:num"))
        if number.find(f".//{qn('w:startOverride')}") is not None
    }
    assert (starts[first], starts[second]) == ("7", "12")
    levels = [level for level in root.iter(qn("w:lvl")) if level.find(qn("w:pStyle")) is not None]
    own = [level for level in levels if level.find(qn("w:pStyle")).get(qn("w:val")) == "HLOMParagraph"]
    assert [level.find(qn("w:lvlText")).get(qn("w:val")) for level in own] == ["%1."]


def test_references_are_fields_in_links(record: Callable[[str], Paper], tmp_path: Path) -> None:
    document = _written(record("en"), tmp_path)
    marks = {start.get(qn("w:name")): start.getparent() for start in document.element.iter(qn("w:bookmarkStart"))}
    links = list(document.element.body.iter(qn("w:hyperlink")))
    told = [
        ("".join(text.text for text in link.iter(qn("w:t"))), [code.text for code in link.iter(qn("w:instrText"))])
        for link in links
    ]
    names = [link.get(qn("w:anchor")) for link in links]
    assert [text for text, _ in told] == ["4", "10", "11", "10 (a)", "11", "12"]
    assert [bool(codes) for _, codes in told] == [True, True, True, False, True, True]
    assert told[0][1] == [f" REF {names[0]} \\n \\h "]
    assert "joint statement" in "".join(text.text for text in marks[names[0]].iter(qn("w:t")))


def test_only_a_record_is_hyphenated_and_only_its_paragraphs(record: Callable[[str], Paper], tmp_path: Path) -> None:
    document = _written(record("es"), tmp_path)
    settings_ = document.settings.element
    assert settings_.find(qn("w:autoHyphenation")) is not None
    assert settings_.find(qn("w:footnotePr")) is not None
    free = {
        style.name
        for style in document.styles
        if style.name and style.name.startswith("HLOM") and style.type == 1
        and style.element.find(f".//{qn('w:suppressAutoHyphens')}") is None
    }  # fmt: skip
    assert free == {"HLOM Paragraph", "HLOM Unnumbered", "HLOM Sub-paragraph"}


def test_a_letterheads_own_footnotes_and_lists_make_room(record: Callable[[str], Paper], tmp_path: Path) -> None:
    own = _written(record("fr"), tmp_path)
    own.save(str(tmp_path / "letterhead.docx"))
    paper = record("en")
    document = _written(paper, tmp_path, tmp_path / "letterhead.docx")
    assert footnotes_of(document) == _notes(paper)
    assert len(document.settings.element.findall(qn("w:footnotePr"))) == 1


@given(st.text(max_size=40), st.sampled_from([None, "ar", "zh-Hans", "fr", "klingon", ""]), st.text(max_size=8))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_anywhere_can_be_set(
    record: Callable[[str], Paper], tmp_path: Path, text: str, lang: str | None, to: str
) -> None:
    runs = (Run(text, lang=lang, to=to, note=(Run(text, lang=lang, to=to),)),)
    item = Item(text, (line(text),), (Item(text, (line(text),), anchor=text),), anchor=to)
    blocks = (
        Heading(runs), Paragraph(text, runs, text, (SubParagraph(text, runs, to),), to), Paragraph("", runs, text),
        Facts((Fact(text, (line(text), line(text))),)), Items((item,)),
    )  # fmt: skip
    document = _written(replace(record("en"), blocks=blocks), tmp_path)
    assert len(footnotes_of(document)) == 3


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_keeps_a_footnoted_paragraph_out_of_the_frame_before_it(
    record: Callable[[str], Paper], tmp_path: Path
) -> None:
    noted = Paragraph("1", (Run("Heard"), Run("", note=(Run("Loudly."),))), "Group statement", anchor="p1")
    _written(replace(record("en"), blocks=(noted, Paragraph("2", (Run("Closed"),), anchor="p2"))), tmp_path)
    command = ("soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", "pdf")
    subprocess.run([*command, "--outdir", tmp_path, tmp_path / "record.docx"], check=True, capture_output=True)
    told = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "record.pdf", "-"], check=True, capture_output=True, encoding="utf-8"
    )
    assert re.search(r"Group +1\. Heard1\s", told.stdout)
    assert re.search(r"\n +2\. Closed\n", told.stdout)
