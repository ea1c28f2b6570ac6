"""Workstreams and consultations out of a template's facts: their agendas, papers, officers and who is invited."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.values import Mode
from hlom_desktop.consultations.model import (
    AgendaItem,
    Consultation,
    ConsultationDocument,
    Enclosure,
    Invitee,
    Officer,
    Workstream,
)
from hlom_desktop.consultations.values import ConsultationKind, ConsultationStatus, OfficerRole
from hlom_desktop.delegations.model import StakeholderGroup
from hlom_desktop.delegations.values import Gender
from hlom_desktop.documents.model import Document
from hlom_desktop.sessions.model import RepeatGroup
from hlom_desktop.templates.facts import Fact, Facts, hours_of, known, sources, wording
from hlom_desktop.templates.shelf import Shelf


def put_meetings(facts: Facts, shelf: Shelf) -> None:
    """Workstreams, repeat groups and consultations."""
    for position, fact in enumerate(facts.of("workstreams")):
        texts = {"title": wording(fact["title"]), "lead": wording(fact["lead"])}
        shelf.put(Workstream, fact["origin"], number=fact["number"], position=position, **texts, **known(fact))
    for fact in facts.of("consultations"):
        if repeat := fact["repeat"]:
            texts = {"title": wording(repeat["text"]), "note": wording(repeat["ambiguity"])}
            where = {"origin": f"{fact['origin']}/repeat", "sources": sources(repeat)}
            shelf.put(RepeatGroup, fact["origin"], runs=repeat["runs"], **texts, **where)
    shelf.flush()
    for position, fact in enumerate(facts.of("consultations")):
        shelf.put(Consultation, fact["origin"], position=position, **_consultation(facts, shelf, fact))
    shelf.flush()
    for fact in facts.of("consultations"):
        meeting = shelf.row(Consultation, fact["origin"])
        meeting.parent_id = shelf.id_of(Consultation, fact["parent"])
        _put_agenda(shelf, fact, meeting.id)
    shelf.flush()
    for fact in facts.of("consultations"):
        _put_papers(shelf, fact, shelf.row(Consultation, fact["origin"]).id)
    _put_officers(facts, shelf)


def _consultation(facts: Facts, shelf: Shelf, fact: Fact) -> dict[str, Any]:
    dates = facts.when(fact["date"])
    repeat = shelf.find(RepeatGroup, fact["origin"])
    return {
        "kind": ConsultationKind(fact["kind"]),
        "number": fact["number"],
        "title": wording(fact["title"]),
        "dates": dates,
        "hours": hours_of(dates, fact["time"]),
        "mode": Mode(fact["mode"]) if fact["mode"] else None,
        "place": wording(fact["place"]),
        "convener": wording(fact["convener"]),
        "audience": wording(fact["audience"]),
        "purpose": wording(fact["purpose"]),
        "languages": tuple(fact["languages"]),
        "status": ConsultationStatus(fact["status"]),
        "recurrence": wording(fact["recurrence"]),
        "repeat_id": repeat.id if repeat else None,
        "workstream_id": shelf.id_of(Workstream, fact["workstream"]),
        **known(fact),
    }


def _put_agenda(shelf: Shelf, fact: Fact, meeting_id: int) -> None:
    """The agenda's items; topics that a document only names follow without a label, called “topic-1” and so on."""
    items = fact["agenda"]
    for position, item in enumerate(items):
        values = {"label": item["label"], "title": wording(item["title"]), "position": position}
        where = {"origin": item["origin"], "sources": sources(item) or sources(fact)}
        shelf.put(AgendaItem, item["origin"], consultation_id=meeting_id, **values, **where)
    for position, topic in enumerate(fact["topics"]):
        where = {"origin": f"{fact['origin']}/topic-{position + 1}", "sources": sources(fact)}
        values = {"label": "", "title": wording(topic), "position": len(items) + position}
        shelf.put(AgendaItem, where["origin"], consultation_id=meeting_id, **values, **where)


def _put_papers(shelf: Shelf, fact: Fact, meeting_id: int) -> None:
    """The papers before a meeting, each with its agenda item if one is stated; the enclosures; the groups invited."""
    for paper in fact["documents"]:
        item = shelf.id_of(AgendaItem, paper["agenda"])
        before = {"document_id": shelf.id_of(Document, paper["document"]), "agenda_item_id": item}
        shelf.put(ConsultationDocument, consultation_id=meeting_id, **before)
    for position, enclosed in enumerate(fact["enclosures"]):
        document_id = shelf.id_of(Document, enclosed["document"])
        values = {"title": wording(enclosed["title"]), "document_id": document_id, "position": position}
        shelf.put(Enclosure, consultation_id=meeting_id, **values)
    for group in fact["invitees"]:
        shelf.put(Invitee, consultation_id=meeting_id, stakeholder_group_id=shelf.id_of(StakeholderGroup, group))


def _put_officers(facts: Facts, shelf: Shelf) -> None:
    """Who has a part in a meeting; then the people named who stand in no meeting, as officers of the whole."""
    people = {fact["origin"]: fact for fact in facts.of("people")}
    at_meetings = set()
    for fact in facts.of("consultations"):
        meeting_id = shelf.id_of(Consultation, fact["origin"])
        for position, officer in enumerate(fact["officers"]):
            person = people.get(officer["person"], {}) if officer["person"] else {}
            at_meetings.add(officer["person"])
            values = _officer(facts, {**person, **officer, "source": person.get("source") or fact["source"]})
            shelf.put(Officer, consultation_id=meeting_id, position=position, **values, origin=officer["person"])
    others = [fact for origin, fact in people.items() if origin not in at_meetings]
    for position, fact in enumerate(others):
        shelf.put(Officer, position=position, **_officer(facts, fact), origin=fact["origin"])


def _officer(facts: Facts, fact: Fact) -> dict[str, Any]:
    role, gender = fact["role"], fact.get("gender")
    return {
        "function": wording(fact["function"]),
        "name": fact.get("name"),
        "gender": Gender(gender) if gender else None,
        "role": OfficerRole(role) if role else None,
        "term": facts.when(fact.get("term")),
        "personal_capacity": fact.get("personal_capacity", False),
        "sources": sources(fact),
    }
