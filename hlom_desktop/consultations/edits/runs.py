"""The gesture that gives a meeting in several runs, so that those of every time zone can attend one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.edits_life import keep_change
from hlom_desktop.conference.edits_order import in_order
from hlom_desktop.conference.model import Conference
from hlom_desktop.conference.when.printing import print_when
from hlom_desktop.conference.when.values import Form, When
from hlom_desktop.consultations.edits.invitees import put_invitees
from hlom_desktop.consultations.model import (
    AgendaItem,
    Consultation,
    ConsultationDocument,
    Enclosure,
    Invitee,
    RecordParagraph,
)
from hlom_desktop.consultations.rules import single_day
from hlom_desktop.consultations.runs.group import HeldAlready, hours_at, start_of
from hlom_desktop.consultations.runs.rules import NoLength, RunsOutOfRange
from hlom_desktop.consultations.runs.values import MOST_RUNS
from hlom_desktop.consultations.values import ConsultationStatus
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.model import RepeatGroup
from hlom_desktop.storage.base import Db, Ref, new_uid
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, next_position, take

ITS_OWN = frozenset({"id", "version", "uid", "origin", "position", "dates", "hours", "link"})
"""What a run does not take from the one it is copied from; each has a link of its own."""
_LAST = datetime.max.replace(tzinfo=UTC)


def make_runs(
    db: Db, meeting: Ref, starts: Sequence[datetime], *, minutes: int | None = None, zone: str | None = None
) -> tuple[int, ...]:
    """Give a meeting in a run at each of `starts`, in UTC, for `minutes`, on the clock of `zone`; the runs' ids.

    The length is the one planned where none is given, the zone the conference's, else UTC. Runs that there are move;
    those wanting are copies of the meeting with its agenda, papers and invited, not its record. Runs too many are
    cancelled. Raises `RunsOutOfRange`, `NoLength`, `HeldAlready`, `UnknownZone`.
    """
    row = take(db, Consultation, meeting)
    begins = sorted(set(starts))
    if not 1 <= len(begins) <= MOST_RUNS:
        raise RunsOutOfRange
    length = minutes or row.minutes or (row.hours.minutes if row.hours else None)
    if length is None or length < 1:
        raise NoLength
    group = _group(db, row, len(begins))
    runs = _kept(db, row, len(begins))
    runs += [_copy(db, row) for _ in range(len(begins) - len(runs))]
    clock = zone or _venue_zone(db, row.conference_id)
    for run, start in zip(runs, begins, strict=True):
        _place(db, run, start, length, clock)
    if group is None:
        say(db, N_("State the hours of “{title}”"), title=row.title)
    else:
        say(db, N_("Give “{title}” in {number} runs"), title=row.title, number=len(begins))
    db.flush()
    return tuple(run.id for run in runs)


def _group(db: Db, row: Consultation, runs: int) -> RepeatGroup | None:
    """The group of a meeting's runs, which says how many there are; none where it never was given but once."""
    group = db.get(RepeatGroup, row.repeat_id) if row.repeat_id is not None else None
    if group is None and runs > 1:
        group = add(db, RepeatGroup, conference_id=row.conference_id, title=row.title)
        row.repeat_id = group.id
    if group is not None:
        group.runs = runs
    db.flush()
    return group


def _kept(db: Db, row: Consultation, number: int) -> list[Consultation]:
    """Up to `number` of the runs that there are, in their order; what is over is cancelled, what was is taken up.

    The meeting itself stays, then those with a record, then those that stand.
    """
    if row.repeat_id is None:
        group = [row]
    else:
        group = list(db.scalars(select(Consultation).filter_by(repeat_id=row.repeat_id)))
    if any(one.status is ConsultationStatus.HELD for one in group):
        raise HeldAlready
    recorded = set(db.scalars(select(RecordParagraph.consultation_id)))

    def claim(one: Consultation) -> tuple[Any, ...]:
        cancelled = one.status is ConsultationStatus.CANCELLED
        return one is not row, cancelled, one.id not in recorded, _order(one)

    ranked = sorted(group, key=claim)
    for one in ranked[number:]:
        one.status = ConsultationStatus.CANCELLED
    for one in ranked[:number]:
        if one.status is ConsultationStatus.CANCELLED:
            one.status = ConsultationStatus.TENTATIVE
            db.flush()
            _invite_as(db, row, one)
    return sorted(ranked[:number], key=_order)


def _order(row: Consultation) -> tuple[datetime, int, int]:
    return (start_of(row.hours) or _LAST, row.position, row.id)


def _place(db: Db, row: Consultation, start: datetime, minutes: int, zone: str) -> None:
    hours = hours_at(start, minutes, zone)
    dates = day_stated(row.dates, hours.day)
    keep_change(db, row, row.dates, dates)
    row.dates, row.hours, row.minutes = dates, hours, minutes


def day_stated(was: When | None, day: date) -> When:
    """The date as it was stated where it is of that day; else the day, in the language it was stated in."""
    if was is not None and single_day(was) == day:
        return was
    language = was.language if was is not None else "en"
    stated = When("", language, Form.DAY, first=day, last=day, start=day, end=day, year_stated=True)
    return replace(stated, words=print_when(stated, language))


def _venue_zone(db: Db, conference_id: int) -> str:
    conference = db.get(Conference, conference_id)
    return (conference.zone if conference else None) or "UTC"


def _copy(db: Db, row: Consultation) -> Consultation:
    """Another run: all that is known of the meeting but its record, when it is, and its link."""
    names = (column.key for column in Consultation.__table__.columns)
    values = {name: getattr(row, name) for name in names if name not in ITS_OWN}
    position = next_position(db, Consultation, conference_id=row.conference_id)
    copy = add(db, Consultation, **values, uid=new_uid(), position=position)
    items: dict[int | None, int | None] = {None: None}
    agenda = in_order(db, AgendaItem, consultation_id=row.id)
    for item in agenda:
        of = {"conference_id": row.conference_id, "consultation_id": copy.id, "sources": item.sources}
        said = {"label": item.label, "title": item.title, "note": item.note, "position": item.position}
        items[item.id] = add(db, AgendaItem, **of, **said).id
    for item in agenda:
        if item.parent_id is not None:
            made = db.get(AgendaItem, items[item.id])
            assert made is not None
            made.parent_id = items.get(item.parent_id)
    _copy_papers(db, row, copy, items)
    _invite_as(db, row, copy)
    return copy


def _copy_papers(db: Db, row: Consultation, copy: Consultation, items: dict[int | None, int | None]) -> None:
    owner = {"conference_id": row.conference_id, "consultation_id": copy.id}
    for paper in db.scalars(select(ConsultationDocument).filter_by(consultation_id=row.id)).all():
        item = items.get(paper.agenda_item_id)
        db.add(ConsultationDocument(**owner, document_id=paper.document_id, agenda_item_id=item))
    for one in in_order(db, Enclosure, consultation_id=row.id):
        db.add(Enclosure(**owner, title=one.title, document_id=one.document_id, position=one.position))


def _invite_as(db: Db, row: Consultation, other: Consultation) -> None:
    """Invite to another run who is invited to a meeting."""
    invited = db.scalars(select(Invitee).filter_by(consultation_id=row.id).order_by(Invitee.id)).all()
    delegations = [one.delegation_id for one in invited if one.delegation_id is not None]
    put_invitees(db, other, delegations, [one.stakeholder_group_id for one in invited if one.stakeholder_group_id])
