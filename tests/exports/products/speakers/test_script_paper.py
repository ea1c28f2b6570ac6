"""The chair's script: whole papers, entries kept on a page, genders told, files that open."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from datetime import date

import docx
import pytest

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.passages import Spoken, SpokenLine, Voice, is_tall
from hlom_desktop.exports.paper.tree import Kind, Paper, Run
from hlom_desktop.exports.speakers.gathering import gather_script
from hlom_desktop.exports.speakers.pieces import script_pieces
from hlom_desktop.exports.speakers.script_paper import compose_script
from hlom_desktop.exports.typst_paper import pages_png
from hlom_desktop.speakers.edits_script import write_block
from hlom_desktop.speakers.script.blocks import Block
from hlom_desktop.storage.workspace import Workspace

Told = Callable[[Paper], str]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_paper(
    changed: Workspace,
    options: Callable[..., Options],
    language: Language,
    spoken_told: Told,
    compare: Callable[[str, str], None],
) -> None:
    lists = changed.read(gather_script, "small-2021")
    debate = lists.scripted.debates[0]
    made = [compose_script(lists, debate, one, language, options().issued_at) for one in debate.sittings]
    remarks = "".join(f"remark {remark.said(str)}\n" for one in made for remark in one.remarks)
    compare(f"script.{language}.txt", "".join(spoken_told(one.paper) for one in made) + remarks)


def test_a_file_for_each_sitting(debate: Workspace, options: Callable[..., Options]) -> None:
    lists = debate.read(gather_script, "small-2021")
    names = [piece.name for piece in script_pieces(lists, options(languages=("fr",)), ("pdf", "docx"))]
    assert names == [
        f"small-2021-script-2021-12-{day}-general-debate-{which}-sitting.fr.{kind}"
        for day, which in ((14, "first"), (15, "second"))
        for kind in ("pdf", "docx")
    ]
    asked = options(languages=("fr",), day=date(2021, 12, 15))
    assert [piece.name for piece in script_pieces(lists, asked, ("pdf",))] == names[2:3]


def test_own_words_are_printed(debate: Workspace, options: Callable[..., Options], spoken_told: Told) -> None:
    debate.do(write_block, 1, Block.FLOOR, Wording.from_texts(fr="La parole est à {speaker}."))
    lists = debate.read(gather_script, "small-2021")
    first = lists.scripted.debates[0].sittings[0]
    french = spoken_told(compose_script(lists, lists.scripted.debates[0], first, "fr", options().issued_at).paper)
    english = spoken_told(compose_script(lists, lists.scripted.debates[0], first, "en", options().issued_at).paper)
    assert "spoken La parole est à" in french
    assert "spoken I now give the floor to" in english


def test_an_entry_is_never_cut_across_pages(changed: Workspace, options: Callable[..., Options]) -> None:
    asked = options(languages=("en",), day=date(2021, 12, 14))
    (piece,) = script_pieces(changed.read(gather_script, "small-2021"), asked, ("pdf",))
    path = asked.folder / piece.name
    piece.write(path)
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, encoding="utf-8").stdout
    pages = text.split("\f")[:-1]
    assert len(pages) > 1
    for page in pages:
        body = page.split("Version")[0]
        assert len(re.findall(r"No\. \d+ · ", body)) == len(re.findall(r"After: ", body))


def test_the_word_file_has_the_words_and_the_boxes(changed: Workspace, options: Callable[..., Options]) -> None:
    asked = options(languages=("fr",), day=date(2021, 12, 14))
    (piece,) = script_pieces(changed.read(gather_script, "small-2021"), asked, ("docx",))
    piece.write(asked.folder / piece.name)
    document = docx.Document(str(asked.folder / piece.name))
    (table,) = document.tables
    paragraphs = [one for row in table.rows for one in row.cells[1].paragraphs]
    assert {one.style.name for one in paragraphs if one.style is not None} == {
        "HLOM Spoken",
        "HLOM Direction",
        "HLOM Variant",
        "HLOM Variant label",
    }
    boxed = [one.text.replace("\u2002", " ") for one in paragraphs if "\u2610" in one.text]
    assert boxed[:2] == ["☐ Son Excellence Monsieur le Ministre", "☐ Son Excellence Madame la Ministre"]
    rows = [row._tr.xml for row in table.rows]
    assert all("w:cantSplit" in xml for xml in rows)


def test_an_entry_taller_than_a_page_may_break(options: Callable[..., Options]) -> None:
    long = Spoken("10:00", (), (SpokenLine(Voice.SPOKEN, (Run("A very long passage to be read. " * 200),)),))
    paper = Paper(
        Kind.SCRIPT, "Script", "en", "", (), "Printed", options().issued_at, "Page {page} of {pages}", (long,),
    )  # fmt: skip
    assert is_tall(long, paper)
    assert len(pages_png(paper, 20)) > 1
