"""Reminders: for each owner a calendar of what falls due, with alarms before it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.conference.values import ConferenceRow
from hlom_desktop.consultations.queries import follow_ups_shown
from hlom_desktop.exports.appointment import Appointment, Days, Status
from hlom_desktop.exports.calendar_file import calendar_report
from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.marked import Marked, source_text
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import plain
from hlom_desktop.exports.pieces import Piece, told_only
from hlom_desktop.exports.report import Remark, Report
from hlom_desktop.exports.subjects import chosen, names_of
from hlom_desktop.refusals import N_
from hlom_desktop.roadmap.queries import roadmap
from hlom_desktop.roadmap.rules_reminders import OwnerReminders, Reminder, reminders
from hlom_desktop.storage.base import Db

NOTHING_DUE = N_("Nothing that is still open has a last day, so there is nothing to remind of.")


@dataclass(frozen=True)
class ReminderFacts:
    """Whom to remind of what."""

    conference: ConferenceRow
    owners: tuple[OwnerReminders, ...]


def gather_reminders(db: Db, key: str) -> ReminderFacts:
    """The open items of the roadmap and the open follow-ups, by owner. Raises `NoSuchConference`."""
    own = conference_by_key(db, key).ref.id
    shown = roadmap(db, own)
    return ReminderFacts(shown.conference, reminders(shown, follow_ups_shown(db, own).lines))


def reminder_pieces(facts: ReminderFacts, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A calendar for each owner and language; `--subject` is an owner. Raises `UnknownSubject`."""
    owners = [one for one in facts.owners if one.due]
    if not owners and options.subject is None:
        return (told_only((Remark(NOTHING_DUE),)),)
    pieces = []
    for language in options.languages:
        taken: set[str] = set()
        for owner in chosen(options.subject, owners, lambda one: names_of(one.owner)):
            name = _name(facts, owner, language, taken)
            if "ics" in formats:
                pieces.append(_piece(facts.conference, owner, language, options, name))
    return tuple(pieces)


def _name(facts: ReminderFacts, owner: OwnerReminders, language: Language, taken: set[str]) -> str:
    """The file's name after the owner; a second one whose letters are the same is told apart by a number."""
    called = "nobody" if owner.owner is None else source_text(owner.owner)
    number = 1
    while True:
        subject = called if number == 1 else f"{called[:30]} {number}"
        key = facts.conference.key
        name = paper_name(key, "reminders", subject=subject, language=language, extension="ics")
        if name not in taken:
            taken.add(name)
            return name
        number += 1


def _piece(conference: ConferenceRow, owner: OwnerReminders, language: Language, options: Options, name: str) -> Piece:
    def write(path: Path, /, *, rehearsal: bool = False) -> Report:
        marked = Marked(language)
        entries = tuple(_appointment(one, marked) for one in owner.due)
        return calendar_report(
            path, conference, "reminders", language, options.issued_at, entries, marked.remarks, rehearsal=rehearsal
        )

    return Piece(name, write)


def _appointment(reminder: Reminder, marked: Marked) -> Appointment:
    """A whole day, the last one; the date as it was stated where it is vaguer than that day."""
    title = marked.string(reminder.title)
    return Appointment(
        uid=f"{reminder.uid}-reminder",
        sequence=0,
        summary=title,
        when=Days(reminder.last, reminder.last),
        description=marked.words("Due: {date}").replace("{date}", plain(marked.date(reminder.dates, cell=False))),
        status=Status.CONFIRMED,
        transparent=True,
        language=marked.language,
        alarms=tuple((reminder.last - day).days for day in reminder.alarms),
    )
