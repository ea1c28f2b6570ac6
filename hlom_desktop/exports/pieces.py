"""What a product is made of: files with their names, each written when its turn comes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from hlom_desktop.exports.paper.tree import Paper
from hlom_desktop.exports.rehearsed import paper_for_rehearsal
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


class Writer(Protocol):
    """Writes one file; in a rehearsal such as says on each of its pages that it is not for use."""

    def __call__(self, path: Path, /, *, rehearsal: bool = False) -> Report:
        """Write to `path`, in the place of an older file."""


@dataclass(frozen=True)
class Piece:
    """One file to come: its name, and how it is written to a path."""

    name: str
    write: Writer

    def write_into(self, folder: Path, *, rehearsal: bool) -> Report:
        """Write the file into a folder; a rehearsal's own name keeps it from the place of a paper for use."""
        name = f"rehearsal-{self.name}" if rehearsal and self.name else self.name
        return self.write(folder / name, rehearsal=rehearsal)


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

    def tell(_: Path, /, *, rehearsal: bool = False) -> Report:
        return Report((), remarks)

    return Piece("", tell)


def write_pdf_piece(composed: Composed, path: Path, *, rehearsal: bool = False) -> Report:
    """The paper as a PDF."""
    from hlom_desktop.exports.typst_paper import write_pdf

    paper = paper_for_rehearsal(composed.paper) if rehearsal else composed.paper
    return Report((), composed.remarks) + write_pdf(paper, path)


def write_docx_piece(composed: Composed, path: Path, letterhead: str | None, *, rehearsal: bool = False) -> Report:
    """The paper as a Word document, on the organizer's letterhead where one is set."""
    from hlom_desktop.exports.docx_paper import write_docx

    paper = paper_for_rehearsal(composed.paper) if rehearsal else composed.paper
    return Report((), composed.remarks) + write_docx(paper, path, letterhead=Path(letterhead) if letterhead else None)
