"""Papers as PDF, read back with poppler."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hlom_desktop.exports import typst_fonts
from hlom_desktop.exports.marks import line, words
from hlom_desktop.exports.paper.tree import Cell, Heading, Kind, Line, Note, Paper, Row, SectionRow, Slot, Style, Table
from hlom_desktop.exports.report import Report, not_in_any_font
from hlom_desktop.exports.typst_paper import pages_png, write_pdf


def _poppler(*command: str | Path) -> str:
    return subprocess.run(
        [str(part) for part in command], check=True, capture_output=True, encoding="utf-8", errors="replace"
    ).stdout


def _text(path: Path, *options: str) -> str:
    return _poppler("pdftotext", *options, path, "-")


def _pdf(paper: Paper, folder: Path) -> Path:
    path = folder / "paper.pdf"
    assert write_pdf(paper, path) == Report((path,))
    return path


def _words_outside(path: Path) -> list[str]:
    """Words that lie, in part, off their page."""
    outside: list[str] = []
    width = height = 0.0
    for found in re.finditer(
        r'<page width="([\d.]+)" height="([\d.]+)">|<word (.*?)>(.*?)</word>', _text(path, "-bbox")
    ):
        if found[1]:
            width, height = float(found[1]), float(found[2])
            continue
        box = {key: float(value) for key, value in re.findall(r'(\w+)="([-\d.]+)"', found[3])}
        if box["xMin"] < 0 or box["yMin"] < 0 or box["xMax"] > width or box["yMax"] > height:
            outside.append(found[4])
    return outside


def test_an_agenda_is_a_tagged_accessible_pdf_in_noto(agenda: Paper, tmp_path: Path) -> None:
    path = _pdf(agenda, tmp_path)
    told = dict(re.findall(r"^(.+?): +(.*)$", _poppler("pdfinfo", "-isodates", path), re.MULTILINE))
    assert {key: told[key] for key in ("Title", "Author", "Tagged", "Pages", "CreationDate")} == {
        "Title": "Programme",
        "Author": "HCR",
        "Tagged": "yes",
        "Pages": "2",
        "CreationDate": "2021-12-10T08:00:00Z",
    }
    assert "PDF/UA-1" in _poppler("pdfinfo", path) or b"pdfuaid" in path.read_bytes()
    fonts = _poppler("pdffonts", path).splitlines()[2:]
    assert {re.sub(r"^[A-Z]{6}\+", "", font.split()[0]).split("-")[0] for font in fonts} == {
        "NotoSans",
        "NotoSansArabic",
    }


def test_an_agenda_reads_in_order_with_head_foot_and_repeated_labels(agenda: Paper, tmp_path: Path) -> None:
    first, second, _ = _text(_pdf(agenda, tmp_path), "-layout").split("\f")
    assert [line.split() for line in first.splitlines() if line.strip()][:3] == [
        ["HCR", "Réunion", "des", "hauts", "responsables", "2021", "Projet"],
        ["Programme"],
        ["14", "et", "15", "décembre", "2021"],
    ]
    assert "[EN] Asylum capacity support group" in first.replace("\u00a0", " ")
    assert "Page 1 sur 2" in first
    head = second.splitlines()[0].split("  ")
    assert (head[0], head[-1].strip()) == ("Réunion des hauts responsables 2021 · Programme", "Mardi 14 décembre 2021")
    assert (first.count("Heures"), second.count("Heures")) == (1, 2)
    assert second.count("13 h 15") == 7
    assert second.split().count("Événements") == 1


def test_a_roadmap_a_little_over_the_page_is_set_tighter(roadmap: Paper, tmp_path: Path) -> None:
    table = roadmap.blocks[0]
    assert isinstance(table, Table)
    pages: dict[int, int] = {}
    steps: dict[int, float] = {}
    for rows in (12, 15, 17, 18, 19):
        longer = replace(roadmap, blocks=(replace(table, rows=(table.rows[0],) * rows), *roadmap.blocks[1:]))
        path = _pdf(longer, tmp_path)
        tops = [float(top) for top in re.findall(r'yMin="([\d.]+)"[^>]*>Regional', _text(path, "-bbox"))]
        pages[rows], steps[rows] = len(pages_png(longer, 20)), round(tops[1] - tops[0], 1)
    assert pages == {12: 1, 15: 1, 17: 1, 18: 1, 19: 2}
    assert steps == {12: 25.8, 15: 25.8, 17: 23.5, 18: 21.5, 19: 25.8}


def test_a_run_of_show_repeats_head_labels_and_section_on_each_sheet(run_of_show: Paper, tmp_path: Path) -> None:
    pages = _text(_pdf(run_of_show, tmp_path)).split("\f")[:2]
    for page in pages:
        for words_ in ("Plenary Hall", "Version 7", "Actual\nstart", "General debate, first sitting", "REMOTE"):
            assert words_ in page
    assert "Before the meeting" in pages[0]
    assert "Before the meeting" not in pages[1]


def test_heads_of_columns_and_days_are_tagged_as_such(agenda: Paper, run_of_show: Paper, tmp_path: Path) -> None:
    for paper, days, labels in ((agenda, 2, 6), (run_of_show, 0, 11)):
        tags = re.findall(
            r"^ *([A-Z][A-Za-z0-9]*)\b", _poppler("pdfinfo", "-struct", _pdf(paper, tmp_path)), re.MULTILINE
        )
        assert (tags.count("H1"), tags.count("Table")) == (days, max(days, 1))
        sections = sum(
            isinstance(row, SectionRow) for block in paper.blocks if isinstance(block, Table) for row in block.rows
        )
        assert tags.count("TH") == labels + 3 * sections


def test_the_same_paper_gives_the_same_bytes(agenda: Paper, tmp_path: Path) -> None:
    first = _pdf(agenda, tmp_path).read_bytes()
    assert _pdf(agenda, tmp_path).read_bytes() == first


def test_pictures_are_one_a_page(agenda: Paper, roadmap: Paper) -> None:
    assert [len(pages_png(paper, 30)) for paper in (agenda, roadmap)] == [2, 1]
    assert all(page.startswith(b"\x89PNG") for page in pages_png(agenda, 30))


def _everywhere(paper: Paper, text: str, lang: str | None = None) -> Paper:
    """The paper with `text` in every place that takes one."""
    table = next(block for block in paper.blocks if isinstance(block, Table))
    runs = words(text, lang=lang)
    row = Row((Cell((Line(runs), Line(runs, Style.DETAIL))), Cell((Line(runs),))))
    rows = (Slot(Cell((Line(runs, Style.HOUR),)), (row, row)), SectionRow(runs))
    blocks = (Heading(runs), Heading(runs, day=False), Note(runs), Table(table.columns, rows))
    short = text[:40]
    return replace(
        paper, title=text, conference=runs, organizer=text, notes=(runs,), under_title=(runs,), printed=short,
        draft=short, version=short, warning=short, blocks=blocks,
    )  # fmt: skip


def test_what_no_font_draws_is_printed_as_its_code_and_reported(agenda: Paper, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    report = write_pdf(_everywhere(agenda, "Nom \U0001fae8\ue000"), path)
    assert report == Report((path,), (not_in_any_font("\ue000"), not_in_any_font("\U0001fae8")))
    assert "Nom [U+1FAE8][U+E000]" in _text(path)


def test_a_cluster_that_no_one_font_draws_is_printed_as_its_code(agenda: Paper, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    paper = replace(agenda, title="0\u1067 1\u20e3 e\u0301", blocks=())
    assert write_pdf(paper, path).remarks == (not_in_any_font("\u1067"), not_in_any_font("\u20e3"))
    assert "0[U+1067] 1[U+20E3] é" in unicodedata.normalize("NFC", _text(path))


@pytest.mark.parametrize("text", ["mot " * 2500, "W" * 10_000, "中" * 3000, "البنك " * 1600, "a\n" * 200, "", " "])
def test_texts_without_measure_stay_on_their_pages(agenda: Paper, tmp_path: Path, text: str) -> None:
    row = Row((Cell((line(text), line(text, Style.DETAIL))), Cell((line(text),))))
    table = next(block for block in agenda.blocks if isinstance(block, Table))
    slot = Slot(Cell((line("10 h", Style.HOUR),)), (row, row))
    paper = replace(agenda, title=text, blocks=(Heading(words(text)), replace(table, rows=(slot,))))
    path = _pdf(paper, tmp_path)
    assert _words_outside(path) == []
    kept = re.sub(r"[\s\u200b]", "", _text(path)).count("mot" if "mot" in text else "W")
    assert kept >= 7 * 2500 if "mot" in text else kept >= 7 * len(text) * ("W" in text)


@given(st.text(max_size=80), st.sampled_from([None, "ar", "zh-Hans", "en", "klingon", ""]))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_anywhere_can_be_set(agenda: Paper, tmp_path: Path, text: str, lang: str | None) -> None:
    write_pdf(_everywhere(agenda, text, lang), tmp_path / "any.pdf")


def test_a_days_heading_never_ends_a_page(agenda: Paper, tmp_path: Path) -> None:
    first, second = (block for block in agenda.blocks if isinstance(block, Table))
    slot = Slot(Cell((line("9 h", Style.HOUR),)), (Row((Cell((line("Débat"),)), Cell())),))
    for number in range(20, 34):
        many = replace(first, rows=(slot,) * number)
        days = (Heading(words("Mardi")), many, Heading(words("Mercredi")), replace(second, rows=(slot,) * 3))
        for page in _text(_pdf(replace(agenda, blocks=days), tmp_path), "-layout").split("\f"):
            assert "Mercredi" not in page or "Débat" in page.rsplit("Mercredi", 1)[1]


def test_without_noto_the_refusal_names_the_packages(tmp_path: Path) -> None:
    with pytest.raises(typst_fonts.NoPaperFonts, match="fonts-noto-core and fonts-noto-cjk"):
        typst_fonts.load_fonts((tmp_path,))


def test_fonts_are_looked_for_where_each_system_keeps_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WINDIR", "W")
    monkeypatch.setenv("LOCALAPPDATA", "L")
    assert typst_fonts.usual_folders("win32") == (Path("L/Microsoft/Windows/Fonts"), Path("W/Fonts"))
    assert typst_fonts.usual_folders("darwin", Path("/h"))[0] == Path("/h/Library/Fonts")
    assert Path("/usr/share/fonts") in typst_fonts.usual_folders("linux")


def test_kinds_of_paper_are_all_set(agenda: Paper, tmp_path: Path) -> None:
    for kind in Kind:
        assert "Programme" in _text(_pdf(replace(agenda, kind=kind), tmp_path))
