"""A record as PDF: read aloud in order, its lists and footnotes tagged, and nothing off its pages."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hlom_desktop.exports.marks import line, words
from hlom_desktop.exports.paper.tree import Fact, Facts, Heading, Item, Items, Paper, Paragraph, Run, SubParagraph
from hlom_desktop.exports.report import Report, not_in_any_font
from hlom_desktop.exports.typst_paper import write_pdf


def _told(path: Path, *command: str) -> str:
    return subprocess.run(
        [*command, str(path), *(["-"] if command[0] == "pdftotext" else [])],
        check=True, capture_output=True, encoding="utf-8", errors="replace",
    ).stdout  # fmt: skip


def _flat(told: str) -> str:
    """The words without what the layout does to them: breaks of lines, hyphens at their ends."""
    return " ".join(re.sub(r"\u00ad\n|-\n(?=[a-zà-ÿ])|(?<=\d)\n(?=[.;])|(?<=/)\n", "", told).split())


def _words_outside(path: Path) -> int:
    outside, width, height = 0, 0.0, 0.0
    for found in re.finditer(
        r'<page width="([\d.]+)" height="([\d.]+)">|<word (.*?)>', _told(path, "pdftotext", "-bbox")
    ):
        if found[1]:
            width, height = float(found[1]), float(found[2])
            continue
        box = {key: float(value) for key, value in re.findall(r'(\w+)="([-\d.]+)"', found[3])}
        outside += box["xMin"] < 0 or box["yMin"] < 0 or box["xMax"] > width or box["yMax"] > height
    return outside


EXPECTED = {
    "en": "Meeting held on 28 August 2017 1. The Working Group had three items on its agenda: update on the global "
    "compact, future role, and other business. 2. It had before it the Chairperson’s non-paper1 and the note "
    "WG/REL/2017/6. Update on the global compact on migration and exchange of views 3. The Senior Policy Adviser "
    "recalled the workshop on migrants in vulnerable situations. Attendance had been broad. Group statement 4. She "
    "reported on the fourth thematic session, at which African Member States had made a joint statement. 5. The "
    "stocktaking meeting would be held in Mexico from 4 to 6 December 20172.",
    "fr": "Réunion tenue le 28 août 2017 1. Le Groupe de travail avait trois points à son ordre du jour : le pacte "
    "mondial, le rôle futur et les questions diverses. 2. Il était saisi du document officieux du Président1 et de la "
    "note WG/REL/2017/6. Point sur le pacte mondial pour les migrations et échange de vues 3. La Conseillère "
    "principale a rappelé l’atelier sur les migrants en situation de vulnérabilité, largement suivi.",
    "es": "Reunión celebrada el 28 de agosto de 2017 1. El Grupo de Trabajo tenía tres temas en su programa: el pacto "
    "mundial, la función futura y otros asuntos. 2. Tenía ante sí el documento oficioso del Presidente1 y la nota "
    "WG/REL/2017/6. Actualización sobre el pacto mundial para la migración e intercambio de opiniones 3. La Asesora "
    "Superior recordó el taller sobre los migrantes en situaciones de vulnerabilidad, de amplia asistencia.",
}


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_a_record_is_read_in_order(record: Callable[[str], Paper], language: str, tmp_path: Path) -> None:
    path = tmp_path / "record.pdf"
    assert write_pdf(record(language), path) == Report((path,))
    raw = _told(path, "pdftotext", "-raw")
    assert _flat(EXPECTED[language]) in _flat(raw)
    numbers = [int(number) for number in re.findall(r"^(?:\w+ )?(\d{1,2})\. ", raw, re.MULTILINE)]
    assert numbers == list(range(1, 13))


def test_paragraphs_are_lists_with_parts_notes_and_links(record: Callable[[str], Paper], tmp_path: Path) -> None:
    path = tmp_path / "record.pdf"
    write_pdf(record("en"), path)
    tags = re.findall(r"^ *([A-Z][A-Za-z0-9]*)\b", _told(path, "pdfinfo", "-struct"), re.MULTILINE)
    counted = {tag: tags.count(tag) for tag in ("L", "LI", "LBody", "H1", "Note", "Table", "TH")}
    # Three lists of paragraphs and one of parts; a footnote's mark and its number are links as well.
    assert counted == {"L": 4, "LI": 14, "LBody": 14, "H1": 3, "Note": 3, "Table": 1, "TH": 4}
    assert tags.count("Link") == 3 * 2 + 4 + 3
    fonts = _told(path, "pdffonts").splitlines()[2:]
    assert {re.sub(r"^[A-Z]{6}\+", "", font.split()[0]).split("-")[0] for font in fonts} == {"NotoSans", "NotoSerif"}


@pytest.mark.parametrize("text", ["mot " * 2500, "W" * 10_000, "中" * 3000, "البنك " * 1600, "a\n" * 200, "", " \x07"])
def test_texts_without_measure_stay_on_their_pages(record: Callable[[str], Paper], tmp_path: Path, text: str) -> None:
    runs = (Run(text, note=words(text)),)
    short = text[:400]
    blocks = (
        Heading(runs),
        Paragraph("1", runs, short, (SubParagraph("(a)", runs), SubParagraph(short, words("x"))), "p1"),
        Paragraph("", runs, short),
        Facts((Fact(short, (line(text),)),)),
        Items((Item(short, (line(text),), (Item(short, (line(text),)),)),)),
    )
    path = tmp_path / "record.pdf"
    assert write_pdf(replace(record("en"), blocks=blocks), path) == Report((path,))
    assert _words_outside(path) == 0
    kept = _told(path, "pdftotext").replace("\n", "").replace("\u200b", "")
    for piece, times in (("mot", 2500), ("W", 10_000)):
        assert piece not in text or kept.count(piece) >= 8 * times


def test_what_no_font_draws_is_reported(record: Callable[[str], Paper], tmp_path: Path) -> None:
    path = tmp_path / "record.pdf"
    paragraph = Paragraph("1\x00", (Run("a\ue000\x1b\u202eb", note=words("\U0001fae8")),), "Request")
    report = write_pdf(replace(record("en"), blocks=(paragraph,)), path)
    assert report == Report((path,), (not_in_any_font("\ue000"), not_in_any_font("\U0001fae8")))
    assert "Request 1. a[U+E000]b1" in _flat(_told(path, "pdftotext", "-raw"))


@given(st.text(max_size=40), st.sampled_from([None, "ar", "zh-Hans", "fr", "klingon", ""]), st.text(max_size=8))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_anywhere_can_be_set(
    record: Callable[[str], Paper], tmp_path: Path, text: str, lang: str | None, to: str
) -> None:
    runs = (Run(text, lang=lang, to=to, note=(Run(text, lang=lang, to=to),)),)
    item = Item(text, (line(text),), (Item(text, (line(text),), anchor=text),), anchor=to)
    blocks = (
        Heading(runs), Paragraph(text, runs, text, (SubParagraph(text, runs, to),), to), Paragraph("", runs, text),
        Facts((Fact(text, (line(text), line(text))),)), Items((item,)),
    )  # fmt: skip
    write_pdf(replace(record("en"), blocks=blocks), tmp_path / "any.pdf")
