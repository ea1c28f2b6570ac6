"""Documents, the roadmap, sessions, side events and stands, out of a template's facts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from hlom_desktop.conference.model import Objective, Track, VenueChange
from hlom_desktop.consultations.model import Consultation
from hlom_desktop.documents.model import Document
from hlom_desktop.roadmap.model import DateStep, RoadmapItem
from hlom_desktop.roadmap.values import ItemKind, ItemStatus, StepKind
from hlom_desktop.sessions.model import Session
from hlom_desktop.sessions.values import SessionKind, SessionStatus
from hlom_desktop.side_events.model import Proposal, Sponsor, Stand
from hlom_desktop.side_events.values import ProposalStatus, SponsorRole
from hlom_desktop.templates.facts import Fact, Facts, joined, known, remark, wording, words
from hlom_desktop.templates.shelf import Shelf


def put_documents(facts: Facts, shelf: Shelf) -> None:
    """The documents."""
    for position, fact in enumerate(facts.of("documents")):
        shelf.put(
            Document,
            fact["origin"],
            symbol=fact["symbol"],
            title=wording(fact["title"]),
            kind=fact["kind"],
            author=words(fact["author"]),
            dates=facts.when(fact.get("date")),
            status=fact["status"],
            periodicity=words(fact["periodicity"]),
            languages=tuple(fact.get("languages") or ()),
            note=remark(fact),
            position=position,
            **known(fact),
        )


def put_sessions(facts: Facts, shelf: Shelf) -> None:
    """The sessions that the document foresees; none has an hour."""
    for position, fact in enumerate(facts.of("sessions")):
        shelf.put(
            Session,
            fact["origin"],
            title=wording(fact["title"]),
            description=wording(fact["description"]),
            kind=SessionKind(fact["kind"]),
            objective_id=shelf.id_of(Objective, fact["objective"]),
            status=SessionStatus(fact["status"]),
            organizers=joined(fact.get("organizers") or ()),
            position=position,
            **known(fact),
        )


def put_roadmap(facts: Facts, shelf: Shelf, stated_at: datetime, author: str) -> None:
    """The roadmap's items with the date each was first stated with, and the meetings that changed their place."""
    papers = {fact["for_item"]: fact["origin"] for fact in facts.of("documents") if fact["for_item"]}
    tracks = {name: fact["origin"] for fact in facts.of("tracks") for name in fact["items"]}
    for fact in facts.of("roadmap"):
        track, paper = fact["track"] or tracks.get(fact["origin"]), fact["document"] or papers.get(fact["origin"])
        links = {
            "track_id": shelf.id_of(Track, track),
            "document_id": shelf.id_of(Document, paper),
            "consultation_id": shelf.id_of(Consultation, fact["consultation"]),
        }
        shelf.put(RoadmapItem, fact["origin"], **_item(facts, fact), **links)
    shelf.flush()
    for fact in facts.of("roadmap"):
        item = shelf.row(RoadmapItem, fact["origin"])
        if fact["parent"]:
            item.parent_id = shelf.id_of(RoadmapItem, fact["parent"])
        step = {"kind": StepKind.STATED, "dates": item.dates, "at": stated_at, "author": author}
        shelf.put(DateStep, roadmap_item_id=item.id, **step)
    for fact in facts.of("venue_changes"):
        item = shelf.row(RoadmapItem, fact["of"])
        texts = {"was": wording(fact["from"]), "became": wording(fact["to"]), "note": wording(fact["note"])}
        links = {"roadmap_item_id": item.id, "consultation_id": item.consultation_id}
        shelf.put(VenueChange, **texts, **links, **known({"origin": fact["of"], **fact}))


def _item(facts: Facts, fact: Fact) -> dict[str, Any]:
    return {
        "kind": ItemKind(fact["kind"]),
        "kind_stated": words(fact["kind_stated"]),
        "title": wording(fact["title"]),
        "note": remark(fact),
        "dates": facts.when(fact["date"]),
        "status": ItemStatus(fact["status"]),
        "in_table": fact["in_table"],
        "owner": wording(fact["owner"]),
        "people": joined([fact["hosts"], fact["people"]]),
        "place": wording(fact["place"]),
        "result": wording(fact["result"]),
        "same_as": fact["same_as"],
        "position": fact["position"] - 1,
        **known(fact),
    }


def put_side_events(facts: Facts, shelf: Shelf) -> None:
    """Side events that a document reports, with their hosts; and the exhibition's stands."""
    meetings = {item["origin"]: item.get("consultation") for item in facts.of("roadmap")}
    for number, fact in enumerate(facts.of("side_events"), start=1):
        texts = {"title": wording(fact["title"]), "place": wording(fact["place"]), "concept": remark(fact)}
        values = {"status": ProposalStatus.SCHEDULED, "dates": facts.when(fact["date"]), "number": number}
        beside = shelf.id_of(Consultation, meetings.get(fact.get("parent")))
        shelf.put(Proposal, fact["origin"], consultation_id=beside, **values, **texts, **known(fact))
    for position, fact in enumerate(facts.of("stands")):
        texts = {"title": wording(fact["title"]), "theme": joined(fact["contents"], "; ")}
        values = {"virtual": fact["mode"] == "virtual", "status": fact["status"], "position": position}
        shelf.put(Stand, fact["origin"], **texts, **values, **known(fact))
    shelf.flush()
    for fact in facts.of("side_events"):
        proposal_id = shelf.id_of(Proposal, fact["origin"])
        for position, host in enumerate(fact["hosts"]):
            who = {"role": SponsorRole.ORGANIZER, "name": wording(host)}
            shelf.put(Sponsor, proposal_id=proposal_id, position=position, **who)
