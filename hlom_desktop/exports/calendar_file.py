"""What all calendars share: whose they are, what they are called, and that an empty one is not written."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.values import ConferenceRow
from hlom_desktop.exports.appointment import Appointment, Organizer, Status
from hlom_desktop.exports.files import write_replacing
from hlom_desktop.exports.paper_words import organizer_name, typographic
from hlom_desktop.exports.report import Remark, Report
from hlom_desktop.live.rehearsal import RehearsalSendsNothing
from hlom_desktop.refusals import N_
from hlom_desktop.words import Words

NOTHING_TO_SHOW = N_("Nothing has a place in the calendar yet, so “{name}” was not written.")
_NAMES = {
    "roadmap": N_("{title}: roadmap (draft)"),
    "programme": N_("{title}: programme (draft)"),
    "consultation": N_("{title}: consultations (draft)"),
    "reminders": N_("{title}: reminders"),
}


def calendar_report(
    path: Path,
    conference: ConferenceRow,
    product: str,
    language: Language,
    issued_at: datetime,
    appointments: tuple[Appointment, ...],
    remarks: tuple[Remark, ...],
    *,
    rehearsal: bool = False,
) -> Report:
    """Write the calendar; without a single entry there would be none that a program can read, so it is not written.

    It is a draft, as the papers are until they are released: its name says so, and nothing in it is firm yet.
    Raises `RehearsalSendsNothing` in a rehearsal.
    """
    from hlom_desktop.exports.ics import write_calendar

    if rehearsal:
        raise RehearsalSendsNothing
    if not appointments:
        return Report((), (*remarks, Remark(NOTHING_TO_SHOW, {"name": path.name})))
    title = Words(language)(_NAMES[product], title=conference.title.best(language)[0])
    data = write_calendar(
        [replace(appointment, status=Status.TENTATIVE) for appointment in appointments],
        name=typographic(title, language),
        language=language,
        organizer=Organizer(organizer_name(conference, language) or conference.short, secretariat_address(conference)),
        stamp=issued_at,
    )
    write_replacing(path, data)
    return Report((path,), remarks)


def secretariat_address(conference: ConferenceRow) -> str:
    """An address that a calendar must have and nobody can write to: the secretariat's own is not kept."""
    return f"secretariat@{conference.key}.invalid"
