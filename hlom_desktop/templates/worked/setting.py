"""The worked example's setting: days and zones, rooms with booths, teams, and how far the roadmap has come."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from hlom_desktop.conference.life import StepKind
from hlom_desktop.conference.model import Conference, DateStep, Room, Venue
from hlom_desktop.conference.values import Mode
from hlom_desktop.consultations.model import Consultation, FollowUp
from hlom_desktop.consultations.values import ConsultationStatus
from hlom_desktop.consultations.values_record import FollowUpStatus
from hlom_desktop.documents.model import Document
from hlom_desktop.documents.values import DocumentStatus
from hlom_desktop.interpretation.model import Booth, InterpretationRule, Team
from hlom_desktop.interpretation.presets import UN
from hlom_desktop.roadmap.model import RoadmapItem
from hlom_desktop.roadmap.values import ItemKind, ItemStatus
from hlom_desktop.templates.facts import Facts
from hlom_desktop.templates.shelf import Shelf
from hlom_desktop.templates.worked.texts import ZONE, in_geneva, said, worked_texts

NOW = in_geneva(12, 10, 9)


def set_conference(conference: Conference) -> None:
    """The days, the zones, the hybrid mode, and the description that says what is an illustration."""
    conference.first_day, conference.last_day = date(2021, 12, 14), date(2021, 12, 15)
    conference.zone, conference.second_zone = ZONE, "America/Bogota"
    conference.third_zone, conference.turnover = "Africa/Nairobi", 15
    conference.mode = Mode.HYBRID
    conference.as_of = NOW
    conference.description = said(worked_texts("setting")["description"])


def put_places(shelf: Shelf) -> None:
    """The rooms of the conference centre with their booths, the room online, and the interpreters' teams."""
    venue = shelf.row(Venue, "cicg")
    venue.mode = Mode.HYBRID
    venue.opens, venue.closes = 7 * 60, 21 * 60
    setting = worked_texts("setting")
    for position, fact in enumerate(setting["rooms"]):
        shelf.put(
            Room,
            fact["number"] or "Online",
            venue_id=None if fact.get("virtual") else venue.id,
            name=said(fact["name"]),
            number=fact["number"],
            seats=fact["seats"],
            virtual=fact.get("virtual", False),
            hybrid=fact.get("hybrid", False),
            opens=None if fact.get("virtual") else 8 * 60,
            closes=None if fact.get("virtual") else 20 * 60,
            position=position,
        )
    for position, name in enumerate(setting["teams"]):
        shelf.put(Team, name, name=name, languages=("en", "fr", "es"), size=6, position=position)
    for position, fact in enumerate(setting["rules"]):
        limits = {**UN._asdict(), "remote_minutes": fact["remote"], "in_force": fact["in_force"]}
        shelf.put(InterpretationRule, title=said(fact["title"]), position=position, **limits)
    shelf.flush()
    for fact in setting["rooms"]:
        for language in fact["booths"]:
            shelf.put(Booth, room_id=shelf.id_of(Room, fact["number"]), language=language)


def bring_to_date(facts: Facts, shelf: Shelf) -> None:
    """What is past on 10 December is done, the meeting is confirmed, and the last days have their deadlines."""
    for item in shelf.rows(RoadmapItem):
        if item.dates is not None and item.dates.end is not None and item.dates.end < NOW.date():
            item.status = ItemStatus.DONE
            at = datetime.combine(item.dates.end, time(18), ZoneInfo(ZONE))
            _put_step(shelf, item, StepKind.DONE, at)
    meeting = shelf.row(RoadmapItem, "rm-8")
    meeting.status = ItemStatus.CONFIRMED
    _put_step(shelf, meeting, StepKind.CONFIRMED, in_geneva(10, 28, 10))
    for consultation in shelf.rows(Consultation):
        consultation.status = ConsultationStatus.HELD
    for follow_up in shelf.rows(FollowUp):
        if follow_up.due is not None and follow_up.due.end is not None and follow_up.due.end < NOW.date():
            follow_up.status = FollowUpStatus.DONE
    paper = shelf.row(Document, "doc-background")
    paper.status, paper.languages = DocumentStatus.ISSUED, ("en", "fr")
    report = shelf.row(Document, "doc-indicator")
    report.status, report.languages = DocumentStatus.ISSUED, ("en", "fr", "es")
    _put_deadlines(facts, shelf)


def _put_deadlines(facts: Facts, shelf: Shelf) -> None:
    position = len(shelf.rows(RoadmapItem))
    deadlines = []
    for number, fact in enumerate(worked_texts("setting")["deadlines"]):
        dates = facts.when({"text": fact["day"], "bounds": (None, None), "year_stated": True})
        values = {"title": said(fact["title"]), "owner": said(fact["owner"]), "in_table": False, "dates": dates}
        status = {"kind": ItemKind.DEADLINE, "status": ItemStatus.CONFIRMED, "position": position + number}
        deadlines.append(shelf.put(RoadmapItem, f"deadline-{number + 1}", **values, **status))
    shelf.flush()
    for item in deadlines:
        _put_step(shelf, item, StepKind.STATED, in_geneva(11, 29, 9))


def _put_step(shelf: Shelf, item: RoadmapItem, kind: StepKind, at: datetime) -> None:
    shelf.put(DateStep, roadmap_item_id=item.id, kind=kind, dates=item.dates, at=at, author="UNHCR")
