"""The worked example's papers planned by a rule, what it publishes after the meeting, and statements with versions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from hlom_desktop.conference.life import StepKind
from hlom_desktop.conference.model import DateStep
from hlom_desktop.conference.when.values import When
from hlom_desktop.consultations.model import Consultation
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.documents.model import Document, DocumentIssue, DocumentRule, Statement, StatementVersion
from hlom_desktop.documents.values import DocumentKind, DocumentStatus, StatementStage
from hlom_desktop.roadmap.model import Dependency, RoadmapItem
from hlom_desktop.roadmap.values import DependencyKind, ItemKind, ItemStatus, LagUnit
from hlom_desktop.sessions.model import Session
from hlom_desktop.templates.facts import Facts
from hlom_desktop.templates.shelf import Shelf
from hlom_desktop.templates.worked.texts import ZONE, said, worked_texts


def day(facts: Facts, text: str | None) -> When | None:
    """A date of the example, as vague as its table says it; its year is always stated."""
    return None if text is None else facts.when({"text": text, "bounds": (None, None), "year_stated": True})


def put_papers(facts: Facts, shelf: Shelf) -> None:
    """Documents planned by Geneva's rule: one in time, one over its words and not out in all, one not handed in."""
    table = worked_texts("before")
    rule = shelf.put(DocumentRule, **{**table["rule"], "title": said(table["rule"]["title"])})
    shelf.flush()
    first = len(shelf.rows(Document))
    for number, fact in enumerate(table["documents"]):
        planned = rule.id if fact.get("plan", True) else None
        values = _document(facts, fact) | {"rule_id": planned, "position": first + number}
        shelf.put(Document, fact["name"], **values)
    shelf.flush()
    for fact in table["documents"]:
        for language, issued in fact.get("issued", {}).items():
            values = {"language": language, "issued": day(facts, issued)}
            shelf.put(DocumentIssue, document_id=shelf.id_of(Document, fact["name"]), **values)


def _document(facts: Facts, fact: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "symbol": fact.get("symbol"),
        "title": said(fact["title"]),
        "kind": DocumentKind(fact["kind"]),
        "author": said(fact["author"]),
        "personal_capacity": fact.get("personal", False),
        "status": DocumentStatus(fact["status"]),
        "dates": day(facts, fact["dates"]),
        "submitted": day(facts, fact.get("submitted")),
        "signed": day(facts, fact.get("signed")),
        "signed_by": fact.get("signed_by"),
        "words": fact.get("words"),
        "languages": ("en", "fr", "es"),
    }


def put_statements(facts: Facts, shelf: Shelf) -> None:
    """One read on behalf of a group, confidential until it was delivered; one that is still confidential."""
    table = worked_texts("asked")["statements"]
    for position, fact in enumerate(table):
        places = {
            "delegation_id": shelf.id_of(Delegation, fact["of"]),
            "consultation_id": shelf.id_of(Consultation, fact.get("meeting")),
            "session_id": shelf.id_of(Session, fact.get("session")),
        }
        texts = {"who": said(fact["who"]), "language": fact["language"]}
        shelf.put(Statement, fact["of"], **places, **texts, position=position)
    shelf.flush()
    for fact in table:
        statement_id = shelf.id_of(Statement, fact["of"])
        for position, (stage, confidential, words, received) in enumerate(fact["versions"]):
            values = {"stage": StatementStage(stage), "confidential": confidential, "words": words}
            dates = {"received": day(facts, received), "position": position}
            shelf.put(StatementVersion, statement_id=statement_id, **values, **dates)


def put_what_follows(facts: Facts, shelf: Shelf) -> None:
    """The secretariat's own items after the meeting: a chain of dependencies, and one whose date was moved."""
    table = worked_texts("before")
    first = len(shelf.rows(RoadmapItem))
    for number, fact in enumerate(table["items"]):
        texts = {"title": said(fact["title"]), "owner": said(fact["owner"])}
        values = {"kind": ItemKind(fact["kind"]), "status": ItemStatus(fact["status"]), "position": first + number}
        document_id = shelf.id_of(Document, fact.get("document"))
        dates = day(facts, fact["dates"])
        shelf.put(RoadmapItem, fact["name"], in_table=False, dates=dates, document_id=document_id, **texts, **values)
    shelf.flush()
    for fact in table["items"]:
        item_id = shelf.id_of(RoadmapItem, fact["name"])
        for kind, text, on in fact.get("steps", [["stated", fact["dates"], "2021-11-15"]]):
            at = datetime.combine(date.fromisoformat(on), time(10), ZoneInfo(ZONE))
            step = {"kind": StepKind(kind), "dates": day(facts, text), "at": at, "author": "UNHCR"}
            shelf.put(DateStep, roadmap_item_id=item_id, **step)
    for after, before, lag, unit in table["dependencies"]:
        pair = {"item_id": shelf.id_of(RoadmapItem, after), "on_id": shelf.id_of(RoadmapItem, before)}
        shelf.put(Dependency, **pair, kind=DependencyKind.START_AFTER, lag=lag, unit=LagUnit(unit))
