"""The worked example's last preparatory meetings: who came, what was before them, what was said and agreed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.model import VenueChange
from hlom_desktop.conference.values import Mode
from hlom_desktop.consultations.model import (
    AgendaItem,
    Consultation,
    ConsultationDocument,
    Decision,
    Enclosure,
    FloorStatement,
    FollowUp,
    FollowUpOwner,
    Footnote,
    Interest,
    Invitee,
    Officer,
    RecordParagraph,
    Workstream,
)
from hlom_desktop.consultations.values import ConsultationKind, ConsultationStatus, OfficerRole
from hlom_desktop.consultations.values_record import FloorState, FollowUpStatus, ParagraphKind
from hlom_desktop.delegations.model import Delegation, StakeholderGroup
from hlom_desktop.documents.model import Document
from hlom_desktop.sessions.model import RepeatGroup
from hlom_desktop.sessions.values import Access
from hlom_desktop.templates.facts import Facts
from hlom_desktop.templates.shelf import Shelf
from hlom_desktop.templates.worked.papers import day
from hlom_desktop.templates.worked.texts import GENDERS, ZONE, hours_at, said, worked_texts

BRIEFING = "w-briefing"
SAYS_ONLY = {ParagraphKind.NARRATIVE, ParagraphKind.GROUP_STATEMENT}


def put_before(facts: Facts, shelf: Shelf) -> None:
    """Workstreams, one with a meeting given twice; a briefing with its record; a consultation that is still to come."""
    table = worked_texts("before")
    _put_workstreams(shelf, table)
    repeat = table["repeat"]
    shelf.put(RepeatGroup, "w-runs", runs=2, title=said(repeat["title"]), note=said(repeat["note"]))
    shelf.flush()
    for fact in table["meetings"]:
        shelf.put(Consultation, fact["name"], **_meeting(facts, shelf, table, fact))
    shelf.flush()
    for fact in table["meetings"]:
        _put_invited(facts, shelf, table, fact)
    _put_agenda(shelf, table)
    _put_officers(facts, shelf, table)
    _put_record(shelf, table)
    _put_floor(shelf, table)
    _put_follow_ups(facts, shelf, table)


def _put_workstreams(shelf: Shelf, table: Mapping[str, Any]) -> None:
    for position, fact in enumerate(table["workstreams"]):
        texts = {"title": said(fact["title"]), "lead": said(fact["lead"])}
        shelf.put(Workstream, fact["name"], number=fact["number"], position=position, **texts)
    shelf.flush()
    for fact in table["workstreams"]:
        for who in _named(shelf, fact["interested"], fact["groups"]):
            shelf.put(Interest, workstream_id=shelf.id_of(Workstream, fact["name"]), **who)


def _named(shelf: Shelf, delegations: str, groups: str) -> list[dict[str, int | None]]:
    """The delegations and the groups of these names, each as the column that names it."""
    found = [{"delegation_id": shelf.id_of(Delegation, code)} for code in delegations.split()]
    return found + [{"stakeholder_group_id": shelf.id_of(StakeholderGroup, name)} for name in groups.split()]


def _meeting(facts: Facts, shelf: Shelf, table: Mapping[str, Any], fact: Mapping[str, Any]) -> dict[str, Any]:
    stated, span = fact["at"].rsplit(" ", 1)
    dates = day(facts, stated)
    hours: Hours = hours_at(f"1 {span}")
    if dates is not None and dates.start is not None:
        hours = replace(hours, day=dates.start, zone=ZONE)
    is_run = "repeat" in fact
    return {
        "kind": ConsultationKind(fact["kind"]),
        "title": said(table["repeat"]["meeting"] if is_run else fact["title"]),
        "dates": dates,
        "hours": hours,
        "minutes": hours.minutes,
        "mode": Mode(fact["mode"]),
        "place": said(fact["place"]) if "place" in fact else None,
        "purpose": said(fact["purpose"]) if "purpose" in fact else None,
        "link": fact.get("link"),
        "languages": tuple(fact["languages"].split()),
        "access": Access(fact.get("access", "open")),
        "status": ConsultationStatus(fact["status"]),
        "repeat_id": shelf.id_of(RepeatGroup, "w-runs") if is_run else None,
        "workstream_id": shelf.id_of(Workstream, fact.get("workstream")),
        "position": len(shelf.rows(Consultation)),
    }


def _put_invited(facts: Facts, shelf: Shelf, table: Mapping[str, Any], fact: Mapping[str, Any]) -> None:
    """Who is invited: to a workstream's meeting those interested. And from where the meeting was moved."""
    meeting_id = shelf.id_of(Consultation, fact["name"])
    stream = next((one for one in table["workstreams"] if one["name"] == fact.get("workstream")), None)
    invited, groups = (stream["interested"], stream["groups"]) if stream else (fact["invited"], fact["groups"])
    for who in _named(shelf, invited, groups):
        shelf.put(Invitee, consultation_id=meeting_id, **who)
    if "was" in fact:
        announced = day(facts, fact["announced"])
        texts = {"was": said(fact["was"]), "became": said(fact["place"])}
        shelf.put(VenueChange, consultation_id=meeting_id, announced=announced, **texts)


def _put_agenda(shelf: Shelf, table: Mapping[str, Any]) -> None:
    """The briefing's agenda, the papers for its items, and what went along with the invitation."""
    meeting_id = shelf.id_of(Consultation, BRIEFING)
    for position, fact in enumerate(table["agenda"]):
        texts = {"label": fact["label"], "title": said(fact["title"])}
        shelf.put(AgendaItem, fact["name"], consultation_id=meeting_id, position=position, **texts)
    shelf.flush()
    for fact in table["agenda"]:
        shelf.row(AgendaItem, fact["name"]).parent_id = shelf.id_of(AgendaItem, fact.get("in"))
    for paper, item in table["before"]:
        papers = {"document_id": shelf.id_of(Document, paper), "agenda_item_id": shelf.id_of(AgendaItem, item)}
        shelf.put(ConsultationDocument, consultation_id=meeting_id, **papers)
    for position, fact in enumerate(table["enclosures"]):
        document_id = shelf.id_of(Document, fact.get("document"))
        values = {"title": said(fact["title"]), "document_id": document_id, "position": position}
        shelf.put(Enclosure, consultation_id=meeting_id, **values)


def _put_officers(facts: Facts, shelf: Shelf, table: Mapping[str, Any]) -> None:
    for position, fact in enumerate(table["officers"]):
        shelf.put(
            Officer,
            consultation_id=shelf.id_of(Consultation, fact["meeting"]),
            role=OfficerRole(fact["role"]),
            function=said(fact["function"]),
            gender=GENDERS[fact["gender"]],
            term=day(facts, fact["term"]),
            personal_capacity=fact.get("personal", False),
            position=position,
        )


def _put_record(shelf: Shelf, table: Mapping[str, Any]) -> None:
    """The briefing's record; a paragraph is called by its number, a decision by that and its place."""
    meeting_id = shelf.id_of(Consultation, BRIEFING)
    for position, fact in enumerate(table["record"]):
        by = shelf.find(Delegation, fact.get("by"))
        shelf.put(
            RecordParagraph,
            f"w-{position + 1}",
            consultation_id=meeting_id,
            agenda_item_id=shelf.id_of(AgendaItem, fact["agenda"]),
            kind=ParagraphKind(fact["kind"]),
            text=said(fact["text"]),
            on_behalf=said(fact["behalf"]) if by else None,
            delivered_by=by.name if by else None,
            position=position,
        )
    shelf.flush()
    for number, fact in enumerate(table["record"], start=1):
        paragraph = shelf.row(RecordParagraph, f"w-{number}")
        for position, note in enumerate(fact.get("footnotes", ())):
            shelf.put(Footnote, paragraph_id=paragraph.id, text=said(note), position=position)
        parts = [said(part) for part in fact.get("parts", ())] or [paragraph.text]
        for position, text in enumerate(() if paragraph.kind in SAYS_ONLY else parts):
            values = {"kind": paragraph.kind, "text": text, "position": position}
            shelf.put(Decision, f"w-{number}/{position}", paragraph_id=paragraph.id, **values)
    shelf.flush()


def _put_floor(shelf: Shelf, table: Mapping[str, Any]) -> None:
    for position, fact in enumerate(table["floor"]):
        delegation = shelf.row(Delegation, fact["of"])
        number = fact.get("paragraph")
        shelf.put(
            FloorStatement,
            consultation_id=shelf.id_of(Consultation, fact["meeting"]),
            paragraph_id=shelf.id_of(RecordParagraph, f"w-{number}" if number else None),
            delegation_id=delegation.id,
            state=FloorState(fact["state"]),
            who=delegation.name,
            gist=said(fact["gist"]),
            position=position,
        )


def _put_follow_ups(facts: Facts, shelf: Shelf, table: Mapping[str, Any]) -> None:
    first = len(shelf.rows(FollowUp))
    for number, fact in enumerate(table["follow_ups"]):
        paragraph = shelf.row(RecordParagraph, f"w-{fact['paragraph']}")
        shelf.put(
            FollowUp,
            f"w-{number}",
            label=fact["label"],
            what=said(fact["what"]),
            due=day(facts, fact["due"]),
            status=FollowUpStatus(fact["status"]),
            alternatives=fact.get("alternatives", False),
            consultation_id=paragraph.consultation_id,
            paragraph_id=paragraph.id,
            decision_id=shelf.id_of(Decision, f"w-{fact['paragraph']}/{fact['decision']}"),
            position=first + number,
        )
    shelf.flush()
    for number, fact in enumerate(table["follow_ups"]):
        for position, code in enumerate(fact["owners"]):
            owner = shelf.row(Delegation, code)
            values = {"name": owner.name, "delegation_id": owner.id, "position": position}
            shelf.put(FollowUpOwner, follow_up_id=shelf.id_of(FollowUp, f"w-{number}"), **values)
