"""What is read of preparatory meetings, their records and follow-ups."""

from __future__ import annotations

from typing import Any, TypeVar

from hlom_desktop.conference import queries as conference_queries
from hlom_desktop.conference.when.values import sort_key
from hlom_desktop.consultations import model, values, values_record
from hlom_desktop.consultations.rules import paragraph_numbers
from hlom_desktop.consultations.shown import FollowUpLine, FollowUps, Meetings
from hlom_desktop.delegations.model import Delegation, StakeholderGroup
from hlom_desktop.delegations.values import DelegationRow, StakeholderGroupRow
from hlom_desktop.documents import queries as document_queries
from hlom_desktop.sessions import queries as session_queries
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows

R = TypeVar("R")


def _in_place(db: Db, row: type[R], kind: type[Any], conference_id: int) -> tuple[R, ...]:
    """All rows of a kind, by position."""
    return read_rows(db, row, kind, conference_id=conference_id, order=[kind.__table__.c.position])


def consultations(db: Db, conference_id: int) -> tuple[values.ConsultationRow, ...]:
    """The meetings by date, those without one last, as they were made."""
    rows = _in_place(db, values.ConsultationRow, model.Consultation, conference_id)
    dated = sorted((row for row in rows if row.dates is not None), key=_by_date)
    return (*dated, *(row for row in rows if row.dates is None))


def _by_date(row: values.ConsultationRow) -> Any:
    return (*sort_key(row.dates)[:2], row.hours.start if row.hours else 0, row.position) if row.dates else ()


def agenda_items(db: Db, conference_id: int) -> tuple[values.AgendaItemRow, ...]:
    """The agenda items of all meetings, each agenda in its order."""
    return _in_place(db, values.AgendaItemRow, model.AgendaItem, conference_id)


def officers(db: Db, conference_id: int) -> tuple[values.OfficerRow, ...]:
    """Who chairs, convenes or speaks; those of no one meeting have none."""
    return _in_place(db, values.OfficerRow, model.Officer, conference_id)


def record_paragraphs(db: Db, conference_id: int) -> tuple[values_record.RecordParagraphRow, ...]:
    """The paragraphs of all records, each record in its order."""
    return _in_place(db, values_record.RecordParagraphRow, model.RecordParagraph, conference_id)


def decisions(db: Db, conference_id: int) -> tuple[values_record.DecisionRow, ...]:
    """What paragraphs decide, request or undertake."""
    return _in_place(db, values_record.DecisionRow, model.Decision, conference_id)


def floor_statements(db: Db, conference_id: int) -> tuple[values_record.FloorStatementRow, ...]:
    """Who took the floor, and what about."""
    return _in_place(db, values_record.FloorStatementRow, model.FloorStatement, conference_id)


def follow_ups(db: Db, conference_id: int) -> tuple[values_record.FollowUpRow, ...]:
    """What somebody is to do."""
    return _in_place(db, values_record.FollowUpRow, model.FollowUp, conference_id)


def follow_up_owners(db: Db, conference_id: int) -> tuple[values_record.FollowUpOwnerRow, ...]:
    """Who is to do it, each follow-up's in their order."""
    return _in_place(db, values_record.FollowUpOwnerRow, model.FollowUpOwner, conference_id)


def workstreams(db: Db, conference_id: int) -> tuple[values.WorkstreamRow, ...]:
    """The strands between meetings."""
    return _in_place(db, values.WorkstreamRow, model.Workstream, conference_id)


def interests(db: Db, conference_id: int) -> tuple[values.InterestRow, ...]:
    """Who is interested in which workstream."""
    return read_rows(db, values.InterestRow, model.Interest, conference_id=conference_id)


def consultation_documents(db: Db, conference_id: int) -> tuple[values.ConsultationDocumentRow, ...]:
    """Which documents are before which meetings."""
    return read_rows(db, values.ConsultationDocumentRow, model.ConsultationDocument, conference_id=conference_id)


def footnotes(db: Db, conference_id: int) -> tuple[values_record.FootnoteRow, ...]:
    """The footnotes of all paragraphs, each paragraph's in their order."""
    return _in_place(db, values_record.FootnoteRow, model.Footnote, conference_id)


def enclosures(db: Db, conference_id: int) -> tuple[values.EnclosureRow, ...]:
    """What goes along with the meetings' invitations, each one's in their order."""
    return _in_place(db, values.EnclosureRow, model.Enclosure, conference_id)


def invitees(db: Db, conference_id: int) -> tuple[values.InviteeRow, ...]:
    """Who is invited to which meeting."""
    return read_rows(db, values.InviteeRow, model.Invitee, conference_id=conference_id)


def follow_up_lines(
    db: Db,
    conference_id: int,
    meetings: tuple[values.ConsultationRow, ...],
    paragraphs: tuple[values_record.RecordParagraphRow, ...],
) -> tuple[FollowUpLine, ...]:
    """Each follow-up with its owners and where it comes from, among `meetings` and `paragraphs`."""
    owners: dict[int, list[values_record.FollowUpOwnerRow]] = {}
    for owner in follow_up_owners(db, conference_id):
        owners.setdefault(owner.follow_up_id, []).append(owner)
    by_id = {one.ref.id: one for one in meetings}
    said = {one.ref.id: one for one in paragraphs}
    numbers = paragraph_numbers(paragraphs)
    return tuple(
        FollowUpLine(
            row,
            tuple(owners.get(row.ref.id, ())),
            by_id.get(row.consultation_id or 0),
            said.get(row.paragraph_id or 0),
            numbers.get(row.paragraph_id or 0),
        )
        for row in follow_ups(db, conference_id)
    )


def meetings_shown(db: Db, conference_id: int) -> Meetings:
    """All that the screen of consultations shows. Raises `NoSuchConference`."""
    meetings = consultations(db, conference_id)
    paragraphs = record_paragraphs(db, conference_id)
    return Meetings(
        conference=conference_queries.conference(db, conference_id),
        sessions=conference_queries.un_sessions(db, conference_id),
        meetings=meetings,
        agenda=agenda_items(db, conference_id),
        officers=officers(db, conference_id),
        paragraphs=paragraphs,
        decisions=decisions(db, conference_id),
        statements=floor_statements(db, conference_id),
        follow_ups=follow_up_lines(db, conference_id, meetings, paragraphs),
        attached=consultation_documents(db, conference_id),
        documents=document_queries.documents(db, conference_id),
        changes=conference_queries.venue_changes(db, conference_id),
        repeats=session_queries.repeat_groups(db, conference_id),
        workstreams=workstreams(db, conference_id),
        interests=interests(db, conference_id),
        delegations=read_rows(db, DelegationRow, Delegation, conference_id=conference_id),
        groups=_in_place(db, StakeholderGroupRow, StakeholderGroup, conference_id),
        footnotes=footnotes(db, conference_id),
        enclosures=enclosures(db, conference_id),
        invitees=invitees(db, conference_id),
        steps=conference_queries.date_steps(db, conference_id),
    )


def follow_ups_shown(db: Db, conference_id: int) -> FollowUps:
    """All that the screen of follow-ups shows. Raises `NoSuchConference`."""
    meetings = consultations(db, conference_id)
    paragraphs = record_paragraphs(db, conference_id)
    return FollowUps(
        conference=conference_queries.conference(db, conference_id),
        sessions=conference_queries.un_sessions(db, conference_id),
        lines=follow_up_lines(db, conference_id, meetings, paragraphs),
        meetings=meetings,
        paragraphs=paragraphs,
        footnotes=footnotes(db, conference_id),
        delegations=read_rows(db, DelegationRow, Delegation, conference_id=conference_id),
    )
