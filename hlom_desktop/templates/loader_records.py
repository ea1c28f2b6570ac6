"""The records of consultations out of a template's facts: paragraphs, footnotes, statements, and what follows."""

from __future__ import annotations

from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.model import (
    AgendaItem,
    Consultation,
    Decision,
    FloorStatement,
    FollowUp,
    FollowUpOwner,
    Footnote,
    RecordParagraph,
)
from hlom_desktop.consultations.values_record import FollowUpStatus, ParagraphKind
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.delegations.states import state_name
from hlom_desktop.documents.model import Document, Statement, StatementVersion
from hlom_desktop.documents.values import StatementStage
from hlom_desktop.sessions.model import Session
from hlom_desktop.templates.facts import Fact, Facts, joined, known, wording
from hlom_desktop.templates.shelf import Shelf

SAYS_NOTHING_TO_DO = {ParagraphKind.NARRATIVE, ParagraphKind.GROUP_STATEMENT}


def put_records(facts: Facts, shelf: Shelf) -> None:
    """The records with what was said and decided, the statements as texts, then what is to be done."""
    for fact in facts.of("consultations"):
        _put_record(shelf, fact, shelf.row(Consultation, fact["origin"]).id)
    _put_floor(facts, shelf)
    _put_statements(facts, shelf)
    _put_follow_ups(facts, shelf)


def _put_record(shelf: Shelf, fact: Fact, meeting_id: int) -> None:
    for item in fact["record"]:
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
    for item in fact["record"]:
        paragraph = shelf.row(RecordParagraph, str(item["number"]))
        for position, note in enumerate(item["footnotes"]):
            shelf.put(Footnote, paragraph_id=paragraph.id, text=wording(note), position=position)
        if paragraph.kind not in SAYS_NOTHING_TO_DO:
            _put_decisions(shelf, item, paragraph)
    shelf.flush()


def _put_decisions(shelf: Shelf, item: Fact, paragraph: RecordParagraph) -> None:
    """The lettered parts of what a paragraph asks; the whole of it where it has none. Follow-ups find them by name."""
    parts = item["decisions"] or [{"text": None, "follow_ups": item["follow_ups"]}]
    for position, part in enumerate(parts):
        values = {"kind": paragraph.kind, "text": wording(part["text"]) or paragraph.text, "position": position}
        made = shelf.put(Decision, paragraph_id=paragraph.id, **values)
        for follow_up in part["follow_ups"]:
            shelf.call(made, follow_up)


def _state(alpha2: str | None) -> Wording | None:
    if alpha2 is None:
        return None
    return Wording.from_texts(**{language: state_name(alpha2, language) for language in ("en", "fr", "es")})


def _put_floor(facts: Facts, shelf: Shelf) -> None:
    """Interventions stand in the one record that the document holds."""
    for position, fact in enumerate(facts.of("interventions")):
        paragraph = shelf.row(RecordParagraph, str(fact["paragraph"]))
        values = {"who": wording(fact["who"]), "gist": wording(fact["gist"]), "position": position}
        place = {"consultation_id": paragraph.consultation_id, "paragraph_id": paragraph.id}
        shelf.put(FloorStatement, fact["origin"], **place, **values, **known(fact))


def _put_statements(facts: Facts, shelf: Shelf) -> None:
    """What a document says was delivered, as a statement with that version; the documents hold no earlier text."""
    for position, fact in enumerate(facts.of("statements")):
        places = {
            "delegation_id": shelf.id_of(Delegation, fact["delegation"]),
            "consultation_id": shelf.id_of(Consultation, fact["consultation"]),
            "session_id": shelf.id_of(Session, fact["session"]),
        }
        texts = {"who": wording(fact["who"]), "note": wording(fact["note"]), "language": fact["language"]}
        shelf.put(Statement, fact["origin"], **places, **texts, position=position, **known(fact))
    shelf.flush()
    for fact in facts.of("statements"):
        version = {"stage": StatementStage.AS_DELIVERED, "confidential": False}
        shelf.put(StatementVersion, statement_id=shelf.id_of(Statement, fact["origin"]), **version)


def _put_follow_ups(facts: Facts, shelf: Shelf) -> None:
    for position, fact in enumerate(facts.of("follow_ups")):
        paragraph = shelf.find(RecordParagraph, str(fact["paragraph"]))
        decision = shelf.find(Decision, fact["origin"])
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
            consultation_id=paragraph.consultation_id if paragraph else shelf.id_of(Consultation, fact["consultation"]),
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
