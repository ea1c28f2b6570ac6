"""What a product is made of: files with their names, each written when its turn comes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hlom_desktop.exports.paper.tree import Paper
from hlom_desktop.exports.report import Remark, Report
from hlom_desktop.refusals import N_, Refusal


class UnknownRoom(Refusal):
    """A room that the conference does not have."""

    message = N_("There is no room “{room}”. The rooms are: {rooms}.")


class NoRooms(Refusal):
    """A room was asked for, and the conference has none."""

    message = N_("There is no room “{room}”: the conference has no rooms yet.")


class DayOutside(Refusal):
    """A day on which the conference holds nothing."""

    message = N_("{day} is not a day of the conference. Its days are: {days}.")


class NoDays(Refusal):
    """A day was asked for, and the conference has none."""

    message = N_("{day} is not a day of the conference: it has no days yet.")


@dataclass(frozen=True)
class Piece:
    """One file to come: its name, and how it is written to a path."""

    name: str
    write: Callable[[Path], Report]


@dataclass(frozen=True)
class Composed:
    """A paper and what the report says of it."""

    paper: Paper
    remarks: tuple[Remark, ...]


def checked_day(day: date, days: tuple[date, ...]) -> date:
    """`day`, if it is one of the days. Raises `DayOutside`, `NoDays`."""
    if not days:
        raise NoDays(day=day.isoformat())
    if day not in days:
        raise DayOutside(day=day.isoformat(), days="; ".join(found.isoformat() for found in days))
    return day


def told_only(remarks: tuple[Remark, ...]) -> Piece:
    """No file, but something to know."""
    return Piece("", lambda _: Report((), remarks))


def write_pdf_piece(composed: Composed, path: Path) -> Report:
    """The paper as a PDF."""
    from hlom_desktop.exports.typst_paper import write_pdf

    return Report((), composed.remarks) + write_pdf(composed.paper, path)


def write_docx_piece(composed: Composed, path: Path, letterhead: str | None) -> Report:
    """The paper as a Word document, on the organizer's letterhead where one is set."""
    from hlom_desktop.exports.docx_paper import write_docx

    return Report((), composed.remarks) + write_docx(
        composed.paper, path, letterhead=Path(letterhead) if letterhead else None
    )
