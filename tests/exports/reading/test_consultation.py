"""A note on a meeting: facts under labels, an agenda with items in items, documents; as PDF and as Word."""

from __future__ import annotations

import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from hlom_desktop.exports.docx_paper import write_docx
from hlom_desktop.exports.marks import line, missing, words
from hlom_desktop.exports.paper.tree import (
    Fact,
    Facts,
    Heading,
    Item,
    Items,
    Kind,
    Line,
    Note,
    Paper,
    Run,
    Style,
    Text,
)
from hlom_desktop.exports.report import Report
from hlom_desktop.exports.typst_paper import write_pdf

# Title, meeting, conference, printed line, page words; labels; agenda; documents.
WORDS = {
    "en": (
        "Informal consultation on the modalities and the programme", "27 October 2021, online",
        "High-Level Officials Meeting 2021", "Printed on 10 December 2021 at 9 a.m. (Geneva time)",
        "Page {page} of {pages}", "When|In UTC|Where|Interpretation|Convened by|Link",
        "27 October 2021, 3 p.m. to 6 p.m. (CEST)|1 p.m. to 4 p.m.|Online|English, French, Spanish|UNHCR, Switzerland",
        "Agenda|Opening and adoption of the agenda|Modalities of the meeting|Format and venue|List of speakers",
        "Documents and enclosures|Concept note|Issued on 1 October 2021|Registration form",
    ),
    "fr": (
        "Consultation officieuse sur les modalités et le programme", "27 octobre 2021, en ligne",
        "Réunion des hauts responsables 2021", "Imprimé le 10 décembre 2021 à 9 heures (heure de Genève)",
        "Page {page} sur {pages}", "Date et heure|En UTC|Lieu|Interprétation|Organisée par|Lien",
        "27 octobre 2021, de 15 heures à 18 heures|De 13 heures à 16 heures|En ligne|Anglais, espagnol et français"
        "|HCR, Suisse",
        "Ordre du jour|Ouverture et adoption de l’ordre du jour|Modalités de la réunion|Forme et lieu"
        "|Liste des orateurs",
        "Documents et pièces jointes|Note de cadrage|Publiée le 1er octobre 2021|Formulaire d’inscription",
    ),
    "es": (
        "Consulta oficiosa sobre las modalidades y el programa", "27 de octubre de 2021, en línea",
        "Reunión del Funcionariado de Alto Nivel 2021", "Impreso el 10 de diciembre de 2021 (hora de Ginebra)",
        "Página {page} de {pages}", "Fecha y hora|En UTC|Lugar|Interpretación|Convocada por|Enlace",
        "27 de octubre de 2021, de las 15.00 a las 18.00 horas|De las 13.00 a las 16.00 horas|En línea"
        "|Español, francés e inglés|ACNUR, Suiza",
        "Programa|Apertura y aprobación del programa|Modalidades de la Reunión|Formato y lugar|Lista de oradores",
        "Documentos y anexos|Nota conceptual|Publicada el 1 de octubre de 2021|Formulario de inscripción",
    ),
}  # fmt: skip
LINK = "https://meet.example.org/j/123?pwd=a b"


def made_consultation(language: str) -> Paper:
    """The note in one language; one document has no translation."""
    title, under, conference, printed, page_words, labels, values, agenda, documents = WORDS[language]
    said: list[Text] = [words(value) for value in values.split("|")]
    said.append((Run("meet.example.org/j/123", to=LINK.replace(" ", "")),))
    facts = tuple(Fact(label, (Line(text),)) for label, text in zip(labels.split("|"), said, strict=True))
    heading, first, second, *parts = agenda.split("|")
    others, concept, issued, form = documents.split("|")
    marks = ("(a)", "(b)") if language == "en" else ("a)", "b)")
    subs = tuple(Item(mark, (line(text),)) for mark, text in zip(marks, parts, strict=True))
    return Paper(
        kind=Kind.CONSULTATION, title=title, language=language, organizer="UNHCR", conference=words(conference),
        printed=printed, printed_at=datetime(2021, 12, 10, 8, 0, tzinfo=UTC), page_words=page_words,
        under_title=(words(under),),
        blocks=(
            Facts(facts),
            Heading(words(heading)),
            Items((Item("1.", (line(first),), anchor="i1"), Item("2.", (line(second),), subs))),
            Heading(words(others)),
            Items((
                Item("–", (line(concept), line(issued, Style.DETAIL))),
                Item("–", (Line(missing("Guidance note", "en") if language != "en" else words("Guidance note")),)),
                Item("", (line(form),)),
            )),
            Note((Run("1", to="i1"),)),
        ),
    )  # fmt: skip


def _pdf_text(path: Path) -> str:
    told = subprocess.run(
        ["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True, encoding="utf-8"
    ).stdout
    return re.sub(r"[ \n\u200b\f]+", " ", told)


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_facts_and_items_are_read_in_order(language: str, tmp_path: Path) -> None:
    paper = made_consultation(language)
    path = tmp_path / "note.pdf"
    assert write_pdf(paper, path) == Report((path,))
    _, _, _, _, _, labels, values, agenda, documents = WORDS[language]
    told = " ".join(
        f"{label} {value}"
        for label, value in zip(labels.split("|"), [*values.split("|"), "meet.example.org/j/123"], strict=True)
    )
    heading, first, second, third, fourth = agenda.split("|")
    marks = ("(a)", "(b)") if language == "en" else ("a)", "b)")
    told += f" {heading} 1. {first} 2. {second} {marks[0]} {third} {marks[1]} {fourth}"
    others, concept, issued, form = documents.split("|")
    guidance = "Guidance note" if language == "en" else "[EN] Guidance note"
    told += f" {others} – {concept} {issued} – {guidance} {form} 1 "
    assert told in _pdf_text(path)


def test_facts_and_items_are_lists_with_labels(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    write_pdf(made_consultation("en"), path)
    told = subprocess.run(["pdfinfo", "-struct", str(path)], check=True, capture_output=True, encoding="utf-8").stdout
    tags = re.findall(r"^ *([A-Z][A-Za-z0-9]*) ?\(?", told, re.MULTILINE)
    assert [tags.count(tag) for tag in ("L", "LI", "LBody", "H1", "Link")] == [4, 13, 13, 2, 2]


def test_a_note_in_word_has_a_table_of_facts_counted_items_and_links(tmp_path: Path) -> None:
    path = tmp_path / "note.docx"
    write_docx(made_consultation("en"), path)
    document = docx.Document(str(path))
    facts = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert facts[0] == ["When", "27 October 2021, 3 p.m. to 6 p.m. (CEST)"]
    assert facts[-1] == ["Link", "meet.example.org/j/123"]
    items = [
        (paragraph.text, paragraph._p.find(f".//{qn('w:numId')}") is not None, round(left.mm))
        for paragraph in document.paragraphs[1:]  # after the masthead
        if (left := paragraph.paragraph_format.left_indent) and paragraph.text
    ]
    assert items == [
        ("Opening and adoption of the agenda", True, 28),
        ("Modalities of the meeting", True, 28),
        ("Format and venue", True, 36),
        ("List of speakers", True, 36),
        ("Concept note", True, 28),
        ("Issued on 1 October 2021", False, 28),
        ("Guidance note", True, 28),
        ("Registration form", False, 28),
    ]
    targets = [rel.target_ref for rel in document.part.rels.values() if rel.is_external]
    assert targets == ["https://meet.example.org/j/123?pwd=ab"]
    assert [link.get(qn("w:anchor")) for link in document.element.iter(qn("w:hyperlink"))] == [None, "place_1"]
