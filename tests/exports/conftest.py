"""Invented papers, close to real ones, that the writers are tried on."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from hlom_desktop.exports.marks import absorbs_key, changed_key, line, missing, missing_key, reverse, stale, tag, words
from hlom_desktop.exports.paper.tree import (
    Cell,
    Column,
    Format,
    Heading,
    KeyEntry,
    Kind,
    Line,
    Note,
    Paper,
    Row,
    Run,
    SectionRow,
    SheetHead,
    Slot,
    Style,
    Table,
)

PRINTED_AT = datetime(2021, 12, 10, 8, 0, tzinfo=UTC)


def _hours(start: str, end: str) -> Cell:
    return Cell((line(start, Style.HOUR), line(f"– {end}", Style.DETAIL)))


def _session(title: str, *details: str, room: str = "Plénière", bold: bool = True, lead: bool = False) -> Row:
    detail_lines = tuple(line(text, Style.DETAIL) for text in details)
    room_cell = Cell((line(room),) if room else ())
    return Row((Cell((line(title, bold=bold), *detail_lines)), room_cell), lead=lead)


def _day_table(*slots: Slot) -> Table:
    columns = (Column("Heures", mm=28.33), Column("Séance"), Column("Salle", mm=20.33))
    return Table(columns, slots)


def _first_day() -> Table:
    untranslated = Cell(
        (
            Line(missing("Asylum capacity support group: matching requests with offers", "en")),
            line("France, Suisse", Style.DETAIL),
        )
    )
    side_events = Slot(
        _hours("13 h 15", "14 h 45"),
        (
            _session("Événements parallèles", room="", lead=True),
            _session("Le Défi de l’énergie propre : premiers résultats", "Danemark, HCR", room="Salle 2", bold=False),
            Row((untranslated, Cell((line("Salle 4"),)))),
            _session("Réseau universitaire mondial", "Milieux universitaires", room="Salle 5", bold=False),
        ),
    )
    return _day_table(*_morning(), side_events, *_afternoon())


def _morning() -> tuple[Slot, ...]:
    return (
        Slot(
            _hours("10 h", "10 h 30"),
            (_session("Séance d’ouverture", "Présidence : le Haut Commissaire pour les réfugiés"),),
        ),
        Slot(
            _hours("10 h 30", "13 h"),
            (
                _session(
                    "Débat général : première séance",
                    "Les États et les autres parties prenantes présentent les progrès, les difficultés et les "
                    "domaines nécessitant un appui, et annoncent leurs nouveaux engagements. Trois minutes par "
                    "intervention, cinq au nom d’un groupe.",
                ),
            ),
        ),
    )


def _afternoon() -> tuple[Slot, ...]:
    return tuple(
        Slot(
            _hours(f"{15 + n} h", f"{15 + n} h 30"),
            (
                _session(f"Débat général : séance {n + 2}"),
                _session(
                    f"Table ronde {n} : Alléger les pressions sur les pays d’accueil",
                    "Modératrice : la Directrice exécutive d’une organisation dirigée par des réfugiés.",
                    "Document : Rapport sur les indicateurs, chap. 1",
                    room="Salle 2",
                ),
            ),
        )
        for n in range(1, 5)
    )


def _second_day() -> Table:
    bank = Line(
        (Run("Banque islamique de développement ("), Run("البنك الإسلامي للتنمية", lang="ar"), Run("), HCR")),
        Style.DETAIL,
    )
    many = tuple(
        Row((Cell((Line(stale(f"Participation des réfugiés {n}", "en")), bank)), Cell((line(f"Salle {n}"),))))
        for n in range(1, 8)
    )
    return _day_table(
        Slot(_hours("10 h", "11 h 30"), (_session("Compte rendu du 1er débat"),)),
        Slot(_hours("13 h 15", "14 h 45"), (_session("Événements parallèles", room="", lead=True), *many)),
    )


@pytest.fixture
def agenda() -> Paper:
    """A programme of two days in French, with a draft tag and an untranslated side event."""
    return Paper(
        kind=Kind.AGENDA,
        title="Programme",
        language="fr",
        organizer="HCR",
        conference=words("Réunion des hauts responsables 2021"),
        printed="Imprimé le 10 décembre 2021 à 9 heures (heure de Genève)",
        printed_at=PRINTED_AT,
        page_words="Page {page} sur {pages}",
        draft="Projet",
        version="Version 3",
        under_title=(words("14 et 15 décembre 2021"), words("Centre international de conférences (CICG), Genève")),
        notes=(
            words(
                "Les heures sont celles de Genève (UTC+1)\u202f; elles sont données à titre d’illustration. Sauf "
                "mention contraire, les séances sont hybrides et l’interprétation est assurée en anglais, en "
                "espagnol et en français\u202f; les événements parallèles se tiennent sans interprétation. L’espace "
                "d’exposition virtuel est ouvert sans interruption les deux jours."
            ),
        ),
        blocks=(
            Heading(words("Mardi 14 décembre 2021")),
            _first_day(),
            Heading(words("Mercredi 15 décembre 2021")),
            _second_day(),
        ),
        key=(missing_key("en", "Texte non encore traduit\u202f; donné dans sa langue d’origine."),),
    )


def _roadmap_table(*rows: tuple[str, str]) -> Table:
    columns = (Column("Tentative dates", mm=56.67), Column("Topic"))
    return Table(columns, tuple(Row((Cell((line(when, Style.HOUR),)), Cell((line(what),)))) for when, what in rows))


@pytest.fixture
def roadmap() -> Paper:
    """A roadmap in English with two tables and a closing note."""
    return Paper(
        kind=Kind.ROADMAP,
        title="Proposed Roadmap",
        language="en",
        organizer="UNHCR",
        conference=words("High-Level Officials Meeting 2021"),
        printed="Printed on 10 December 2021 at 9 a.m. (Geneva time)",
        printed_at=PRINTED_AT,
        page_words="Page {page} of {pages}",
        draft="Draft",
        version="Version 2",
        under_title=(words("January to December 2021"),),
        blocks=(
            _roadmap_table(
                ("January–December", "Regional, thematic, stakeholder-specific stocktaking"),
                ("27 January", "Consultation on the HLOM and orientations for the GCR indicator report"),
                ("May", "Request for updates on progress through the pledges dashboard"),
                ("23 June", "Informal briefing on preliminary outcomes of stocktaking to date"),
                ("October", "Request for updates on progress through the pledges dashboard"),
                ("27 October", "Consultation on the modalities and programme for the HLOM"),
                ("November", "Issuance of the background paper for the HLOM"),
                ("14–15 December", "High-Level Officials Meeting at the CICG in Geneva"),
            ),
            Heading(words("Foreseen in the text, outside the table"), day=False),
            _roadmap_table(
                ("July", "Oral update to the Standing Committee on preparations for the HLOM"),
                ("September", "Oral update to the Standing Committee on preparations for the HLOM"),
            ),
            Note(words("All dates are in 2021 and tentative. A month alone means that no day has been set.")),
        ),
    )


def _cue(number: int, hour: str, minutes: str, what: str, who: str, *rest: str, **kind: bool) -> Row:
    fixed = (Line((tag("FIXED"),), Style.DETAIL),) if kind.pop("fixed", False) else ()
    source: tuple[Line, ...] = (line(rest[0], Style.DETAIL),)
    if rest[0].startswith("Canberra"):
        source = (Line((reverse("REMOTE"),), Style.DETAIL), *source)
    cells = (
        Cell((line(str(number), Style.DETAIL),)),
        Cell((line(hour, Style.HOUR), *fixed)),
        Cell((line(minutes, Style.WHO),)),
        Cell((line(what), line(who, Style.WHO)) if who else (line(what),)),
        Cell(source),
        *(Cell((line(text, Style.DETAIL),)) for text in rest[1:]),
        Cell(),
        Cell(),
    )
    return Row(cells, **kind)


def _run_of_show_columns() -> tuple[Column, ...]:
    return (
        Column("No.", mm=9, right=True),
        Column("Start", mm=18),
        Column("Min.", mm=10, right=True),
        Column("What and who"),
        Column("From", mm=27),
        Column("Lang.", mm=13),
        Column("Sound and picture", mm=35),
        Column("Cue and notes", mm=42),
        Column("Who acts", mm=17),
        Column("Actual start", mm=15, written_in=True),
        Column("Actual end", mm=15, written_in=True),
    )


def _run_of_show_rows() -> tuple[Row | SectionRow, ...]:
    sound, note = "Floor mic 14; lower third 6", "Mr. or Ms.: confirm before 10:15"
    before = (Run("Before the meeting", bold=True), Run("   08:30–10:00"))
    debate = (Run("General debate, first sitting", bold=True), Run("   10:30–13:00 · list of speakers, version 4"))
    speakers = tuple(
        _cue(n, f"10:{n * 3:02}", "3′", f"Speaker {n}", "Minister for Foreign Affairs, on behalf of the regional "
             "framework", "Canberra, 20:51" if n == 8 else "Floor, row 2", "ES", sound, note, "Secretary",
             changed=n == 6, fixed=n == 9, absorbs=n == 16)
        for n in range(3, 18)
    )  # fmt: skip
    return (
        SectionRow(before),
        _cue(1, "08:30", "45′", "Technical check", "All microphones, booths, two platforms", "Hall", "–",
             "Line check of 24 channels", "Booths EN FR ES report ready by 09:00", "Sound"),
        _cue(2, "09:15", "30′", "Connection tests", "", "Platform", "–", "Waiting room, headset, light",
             "Anyone not passed by 09:45: recording is cued", "Platform"),
        SectionRow(debate),
        *speakers,
    )  # fmt: skip


@pytest.fixture
def run_of_show() -> Paper:
    """A run of show in English on landscape sheets, over two pages."""
    return Paper(
        kind=Kind.RUN_OF_SHOW,
        title="Run of show: Plenary Hall, Tuesday 14 December 2021",
        language="en",
        organizer="UNHCR",
        conference=words("HLOM 2021"),
        printed="Printed on 10 December 2021, 09:00 (Geneva)",
        printed_at=PRINTED_AT,
        page_words="Page {page} of {pages}",
        blocks=(Table(_run_of_show_columns(), _run_of_show_rows(), row_mm=9),),
        key=(
            KeyEntry(reverse("REMOTE"), "local hour given"),
            KeyEntry(tag("FIXED"), "does not move"),
            changed_key("changed since version 6"),
            absorbs_key("absorbs delay"),
        ),
        sheet=SheetHead(
            "Plenary Hall",
            (Run("Tuesday 14 December 2021", bold=True), Run(" · 10:00–13:00 · HLOM 2021 · run of show")),
            "Changed since version 6: rows 6, 14, 18",
            "Version 7",
        ),
        format=Format.A4_LANDSCAPE,
    )
