"""The columns of side events and of stands, as tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.rules import NotANumber
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.side_events.edits.proposals import change_proposal
from hlom_desktop.side_events.edits.stands import change_stand
from hlom_desktop.side_events.rules import organizers_text
from hlom_desktop.side_events.said import MODE_ICONS, OVER, STATUS_ICONS, place_words
from hlom_desktop.side_events.shown import ProposalLine
from hlom_desktop.side_events.values import PROPOSAL_LABELS, ProposalStatus, StandRow
from hlom_desktop.words import Words

Edit = Callable[..., None]


def wording_runs(
    wording: Wording | None, language: Language, *, bold: bool = False, grey: bool = False
) -> tuple[Run, ...]:
    """A text, marked where it is missing in the language that is read or older than its source."""
    word = Run(text_in(wording, language), "ink3" if grey else "ink", bold)
    if wording is None or language not in (*wording.missing(), *wording.stale()):
        return (word,)
    mark = "circle-dashed" if language in wording.missing() else "clock-counter-clockwise"
    return (Run(icon=mark, token="warn"), word)


def read_number(typed: str) -> int | None:
    """A whole number, None where nothing is typed. Raises `NotANumber`."""
    text = "".join(typed.split())
    if text and not text.isdecimal():
        raise NotANumber(text=typed)
    return int(text) if text else None


def proposal_columns(words: Words, language: Callable[[], Language], edit: Edit) -> list[Column[ProposalLine]]:
    """The table of side events; `edit(change, ref, **values)` carries out what is typed in a cell."""

    def set_title(line: ProposalLine, typed: str) -> None:
        edit(change_proposal, line.ref, title=line.row.title.with_text(language(), typed))

    return [
        Column(
            "number", words("No."), lambda line: str(line.row.number), sort=lambda line: line.row.number, align="right"
        ),
        Column(
            "title",
            words("Title"),
            lambda line: text_in(line.row.title, language()),
            stretch=True,
            runs=lambda line: wording_runs(line.row.title, language(), bold=True, grey=line.row.status in OVER),
            edit=set_title,
        ),
        Column("by", words("Who organizes it"), lambda line: organizers_text(line.sponsors, language()), width=130),
        Column(
            "status",
            words("Status"),
            lambda line: words(PROPOSAL_LABELS[line.row.status]),
            sort=_status_order,
            icon=lambda line: (STATUS_ICONS[line.row.status], "ink2"),
        ),
        *_asked_columns(words, edit),
        Column("place", words("Place"), lambda line: place_words(line, words, language()), sort=_placed, width=164),
    ]


def _asked_columns(words: Words, edit: Edit) -> list[Column[ProposalLine]]:
    """In which languages and mode, and for how many."""

    def set_expected(line: ProposalLine, typed: str) -> None:
        edit(change_proposal, line.ref, expected=read_number(typed))

    return [
        Column(
            "languages",
            words("Lang."),
            lambda line: _codes(line.row.languages),
            icon=lambda line: (MODE_ICONS[line.row.mode], "ink2"),
        ),
        Column(
            "expected",
            words("Expected"),
            lambda line: "" if line.row.expected is None else str(line.row.expected),
            sort=lambda line: line.row.expected,
            align="right",
            edit=set_expected,
        ),
    ]


def _status_order(line: ProposalLine) -> int:
    return list(ProposalStatus).index(line.row.status)


def _codes(languages: tuple[str, ...]) -> str:
    return " ".join(code.upper() for code in languages)


def _placed(line: ProposalLine) -> tuple[str, int, int] | None:
    hours = line.session.hours if line.session is not None else None
    return None if hours is None else (hours.day.isoformat(), hours.start, line.session.room_id or 0)  # type: ignore[union-attr]


def stand_columns(words: Words, language: Callable[[], Language], edit: Edit) -> list[Column[StandRow]]:
    """The table of stands."""

    def text(key: str, title: str, *, bold: bool = False, width: int = 0) -> Column[StandRow]:
        def put(row: StandRow, typed: str) -> None:
            wording: Any = getattr(row, key)
            edit(change_stand, row.ref, **{key: (wording or Wording()).with_text(language(), typed)})

        return Column(
            key,
            title,
            lambda row: text_in(getattr(row, key), language()),
            width=width,
            stretch=not width,
            runs=lambda row: wording_runs(getattr(row, key), language(), bold=bold),
            edit=put,
        )

    return [
        text("title", words("Stand"), bold=True),
        text("organization", words("Who shows it"), width=140),
        text("theme", words("What it shows"), width=190),
        Column("mode", words("Mode"), lambda row: words("Virtual") if row.virtual else words("In person")),
        Column("languages", words("Lang."), lambda row: _codes(row.languages)),
        Column(
            "link",
            words("Link"),
            lambda row: row.link or "",
            width=110,
            edit=lambda row, typed: edit(change_stand, row.ref, link=typed.strip() or None),
        ),
    ]
