"""Consultations, their agendas, officers and records, and what follows from them, out of a template's facts."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.model import (
    AgendaItem,
    Consultation,
    ConsultationDocument,
    Decision,
    FloorStatement,
    FollowUp,
    FollowUpOwner,
    Officer,
    RecordParagraph,
    Workstream,
)
from hlom_desktop.consultations.values import ConsultationKind, ConsultationStatus, FollowUpStatus, ParagraphKind
from hlom_desktop.delegations.states import state_name
from hlom_desktop.delegations.values import Gender
from hlom_desktop.documents.model import Document
from hlom_desktop.sessions.model import RepeatGroup
from hlom_desktop.templates.facts import Fact, Facts, hours_of, joined, known, remark, sources, wording, words
from hlom_desktop.templates.shelf import Shelf

GENDERS = {"f": Gender.FEMININE, "m": Gender.MASCULINE}
SAYS_NOTHING_TO_DO = {ParagraphKind.NARRATIVE, ParagraphKind.GROUP_STATEMENT}


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
        "convener": words(fact["convener"]),
        "audience": wording(fact["audience"]),
        "purpose": remark(fact),
        "languages": tuple((facts.table["languages"] or {}).get("codes", ())),
        "status": ConsultationStatus(fact["status"]),
        "recurrence": wording(fact["recurrence"]),
        "repeat_id": repeat.id if repeat else None,
        **known(fact),
    }


def put_records(facts: Facts, shelf: Shelf) -> None:
    """Of each consultation: agenda, topics, documents, officers, record, decisions; then what follows."""
    for fact in facts.of("consultations"):
        meeting = shelf.row(Consultation, fact["origin"])
        _put_agenda(shelf, fact, meeting.id)
        for name in fact.get("documents") or ():
            shelf.put(ConsultationDocument, consultation_id=meeting.id, document_id=shelf.id_of(Document, name))
    _put_officers(facts, shelf)
    shelf.flush()
    for fact in facts.of("consultations"):
        _put_record(shelf, fact, shelf.row(Consultation, fact["origin"]).id)
    shelf.flush()
    _put_statements(facts, shelf)
    _put_follow_ups(facts, shelf)


def _put_agenda(shelf: Shelf, fact: Fact, meeting_id: int) -> None:
    """The agenda's items; topics that a document only names follow without a label."""
    items = fact.get("agenda") or ()
    for position, item in enumerate(items):
        values = {"label": item["label"], "title": wording(item["title"]), "position": position}
        where = {"origin": item["origin"], "sources": sources(item) or sources(fact)}
        shelf.put(AgendaItem, item["origin"], consultation_id=meeting_id, **values, **where)
    for position, topic in enumerate(fact.get("topics") or ()):
        where = {"origin": f"{fact['origin']}/topic-{position + 1}", "sources": sources(fact)}
        values = {"label": "", "title": wording(topic), "position": len(items) + position}
        shelf.put(AgendaItem, consultation_id=meeting_id, **values, **where)


def _put_officers(facts: Facts, shelf: Shelf) -> None:
    """The people named; one who is an officer of a meeting stands there only."""
    people = {words(fact["function"]): fact for fact in facts.of("people")}
    named = set()
    for fact in facts.of("consultations"):
        for position, officer in enumerate(fact.get("officers") or ()):
            person = people.get(words(officer["function"]), {})
            named.add(words(officer["function"]))
            shelf.put(
                Officer,
                consultation_id=shelf.id_of(Consultation, fact["origin"]),
                function=wording(officer["function"]),
                name=person.get("name"),
                gender=GENDERS.get(officer["gender"]),
                position=position,
                origin=person.get("origin"),
                sources=sources(person) or sources(fact),
            )
    others = [fact for function, fact in people.items() if function not in named]
    for position, fact in enumerate(others):
        values = {"function": wording(fact["function"]), "name": fact["name"], "gender": GENDERS.get(fact["gender"])}
        shelf.put(Officer, fact["origin"], position=position, **values, **known(fact))


def _put_record(shelf: Shelf, fact: Fact, meeting_id: int) -> None:
    for item in fact.get("record") or ():
        statement = item["statement"] or {}
        shelf.put(
            RecordParagraph,
            str(item["number"]),
            consultation_id=meeting_id,
            agenda_item_id=shelf.id_of(AgendaItem, item["agenda"]),
            kind=ParagraphKind(item["kind"]),
            text=wording(item["summary"]),
            on_behalf=wording(statement.get("on_behalf_of")),
            delivered_by=_state(statement.get("delivered_by")),
            position=item["number"] - 1,
            **known(item),
        )
    shelf.flush()
    for item in fact.get("record") or ():
        kind = ParagraphKind(item["kind"])
        if kind not in SAYS_NOTHING_TO_DO:
            paragraph = shelf.row(RecordParagraph, str(item["number"]))
            shelf.put(Decision, str(item["number"]), paragraph_id=paragraph.id, kind=kind, text=paragraph.text)


def _state(alpha2: str | None) -> Wording | None:
    if alpha2 is None:
        return None
    return Wording.from_texts(**{language: state_name(alpha2, language) for language in ("en", "fr", "es")})


def _put_statements(facts: Facts, shelf: Shelf) -> None:
    """Interventions stand in the one record that the document holds."""
    for position, fact in enumerate(facts.of("interventions")):
        paragraph = shelf.row(RecordParagraph, str(fact["paragraph"]))
        values = {"who": wording(fact["who"]), "gist": wording(fact["gist"]), "position": position}
        place = {"consultation_id": paragraph.consultation_id, "paragraph_id": paragraph.id}
        shelf.put(FloorStatement, fact["origin"], **place, **values, **known(fact))


def _put_follow_ups(facts: Facts, shelf: Shelf) -> None:
    for position, fact in enumerate(facts.of("follow_ups")):
        number = str(fact["paragraph"])
        paragraph, decision = shelf.find(RecordParagraph, number), shelf.find(Decision, number)
        mandate = shelf.find(Document, fact["mandate"])
        shelf.put(
            FollowUp,
            fact["origin"],
            label=fact["label"],
            what=wording(fact["what"]),
            due=facts.when(fact["due"]),
            due_stated=wording(fact["due_stated"]) or joined([(fact["due"] or {}).get("note")]),
            status=FollowUpStatus(fact["status"]),
            alternatives=fact["alternatives"],
            mandate=(mandate.symbol or mandate.title.en) if mandate else fact["mandate"],
            consultation_id=paragraph.consultation_id if paragraph else None,
            paragraph_id=paragraph.id if paragraph else None,
            decision_id=decision.id if decision else None,
            position=position,
            **known(fact),
        )
    shelf.flush()
    for fact in facts.of("follow_ups"):
        for position, owner in enumerate(fact["owners"]):
            follow_up_id = shelf.id_of(FollowUp, fact["origin"])
            shelf.put(FollowUpOwner, follow_up_id=follow_up_id, name=wording(owner), position=position)
