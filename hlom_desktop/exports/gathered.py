"""How each product is gathered and composed: what it needs is imported where it is made, for a quick start."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hlom_desktop.exports.options import Options
    from hlom_desktop.exports.pieces import Piece
    from hlom_desktop.exports.products import Read


def _agenda(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.agenda import agenda_pieces
    from hlom_desktop.exports.programme_gathering import programme_wanted

    return agenda_pieces(read(programme_wanted, key, options.release), options, formats)


def _roadmap(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.roadmap_gathering import gather_roadmap
    from hlom_desktop.exports.roadmap_paper import roadmap_pieces

    return roadmap_pieces(read(gather_roadmap, key), options, formats)


def _programme(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.full import full_pieces
    from hlom_desktop.exports.page.pieces import page_pieces
    from hlom_desktop.exports.programme_calendar import programme_pieces
    from hlom_desktop.exports.programme_gathering import programme_wanted

    programme = read(programme_wanted, key, options.release)
    made = (full_pieces, programme_pieces, page_pieces)
    return tuple(piece for pieces in made for piece in pieces(programme, options, formats))


def _glance(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.glance import glance_pieces
    from hlom_desktop.exports.programme_gathering import programme_wanted

    return glance_pieces(read(programme_wanted, key, options.release), options, formats, options.sheet)


def _doors(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.doors import door_pieces
    from hlom_desktop.releases.queries import facts_wanted

    return door_pieces(read(facts_wanted, key, options.release), options, formats, options.release)


def _interpretation(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.interpretation_gathering import gather_interpretation
    from hlom_desktop.exports.interpretation_pieces import interpretation_pieces

    return interpretation_pieces(read(gather_interpretation, key, options.release), options, formats)


def _change_note(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.change_note import change_note_pieces
    from hlom_desktop.exports.change_note_gathering import gather_change_note

    return change_note_pieces(read(gather_change_note, key, options.release), options, formats)


def _run_of_show(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.run_of_show_gathering import gather_run_of_show
    from hlom_desktop.exports.run_of_show_pieces import run_of_show_pieces

    return run_of_show_pieces(read(gather_run_of_show, key), options, formats)


def _side_events(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.programme_gathering import programme_wanted
    from hlom_desktop.exports.side_events.pieces import side_event_pieces

    return side_event_pieces(read(programme_wanted, key, options.release), options, formats)


def _exhibition(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.exhibition.gathering import gather_exhibition
    from hlom_desktop.exports.exhibition.pieces import exhibition_pieces

    return exhibition_pieces(read(gather_exhibition, key), options, formats)


def _letters(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.letters.gathering import gather_letters
    from hlom_desktop.exports.letters.pieces import letter_pieces

    return letter_pieces(read(gather_letters, key), options, formats)


def _note_verbale(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.notes_verbales.pieces import note_pieces
    from hlom_desktop.exports.participants.gathering import gather_participants

    return note_pieces(read(gather_participants, key), options, formats)


def _participants(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.participants.gathering import gather_participants
    from hlom_desktop.exports.participants.pieces import participants_pieces

    return participants_pieces(read(gather_participants, key), options, formats)


def _figures(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.figures.gathering import gather_figures
    from hlom_desktop.exports.figures.pieces import figure_pieces

    return figure_pieces(read(gather_figures, key), options, formats)


def _workbook(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.workbook.gathering import gather_workbooks
    from hlom_desktop.exports.workbook.pieces import workbook_pieces

    return workbook_pieces(read(gather_workbooks, key), options, formats)


def _side_event_form(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.side_event_form.gathering import gather_side_event_form
    from hlom_desktop.exports.side_event_form.pieces import form_pieces

    return form_pieces(read(gather_side_event_form, key), options, formats)


def _list_of_speakers(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.speakers.gathering import gather_list
    from hlom_desktop.exports.speakers.pieces import list_pieces

    return list_pieces(read(gather_list, key), options, formats)


def _script(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.speakers.gathering import gather_list
    from hlom_desktop.exports.speakers.pieces import script_pieces

    return script_pieces(read(gather_list, key), options, formats)


def _briefings(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.briefings import briefing_pieces
    from hlom_desktop.exports.briefings_gathering import gather_briefings

    return briefing_pieces(read(gather_briefings, key), options, formats)


def _day_report(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.day_report.gathering import gather_day_report
    from hlom_desktop.exports.day_report.pieces import day_report_pieces

    return day_report_pieces(read(gather_day_report, key), options, formats)


def _slips(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.registers.slips import gather_slips, slip_pieces

    return slip_pieces(read(gather_slips, key), options, formats)


def _reminders(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.reminders import gather_reminders, reminder_pieces

    return reminder_pieces(read(gather_reminders, key), options, formats)


def _consultation(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.meetings.gathering import gather_meetings
    from hlom_desktop.exports.meetings.note import consultation_pieces

    return consultation_pieces(read(gather_meetings, key), options, formats)


def _record(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.meetings.gathering import gather_meetings
    from hlom_desktop.exports.meetings.record import record_pieces

    return record_pieces(read(gather_meetings, key), options, formats)


def _follow_ups(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.registers.follow_ups import follow_up_pieces, gather_follow_ups

    return follow_up_pieces(read(gather_follow_ups, key), options, formats)


def _documents(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.registers.documents import document_pieces, gather_documents

    return document_pieces(read(gather_documents, key), options, formats)


def _contributions(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.registers.contributions import contribution_pieces, gather_contributions

    return contribution_pieces(read(gather_contributions, key), options, formats)


GATHERED: Mapping[str, Callable[[Read, str, Options, tuple[str, ...]], tuple[Piece, ...]]] = MappingProxyType(
    {
        "agenda": _agenda,
        "roadmap": _roadmap,
        "slips": _slips,
        "reminders": _reminders,
        "consultation": _consultation,
        "record": _record,
        "follow-ups": _follow_ups,
        "documents": _documents,
        "contributions": _contributions,
        "programme": _programme,
        "glance": _glance,
        "doors": _doors,
        "interpretation": _interpretation,
        "change-note": _change_note,
        "side-events": _side_events,
        "exhibition": _exhibition,
        "letters": _letters,
        "note-verbale": _note_verbale,
        "participants": _participants,
        "figures": _figures,
        "workbook": _workbook,
        "side-event-form": _side_event_form,
        "list-of-speakers": _list_of_speakers,
        "script": _script,
        "briefings": _briefings,
        "run-of-show": _run_of_show,
        "day-report": _day_report,
    }
)
"""What each product of the table is made of: the pieces to be written, of what the store holds now."""
