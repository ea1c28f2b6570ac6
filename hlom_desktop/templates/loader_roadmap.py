"""The roadmap out of a template's facts: items, what hangs on what, changes of place, calls, and the life of dates."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from hlom_desktop.conference.life import StepKind
from hlom_desktop.conference.model import DateStep, Track, VenueChange
from hlom_desktop.consultations.model import Consultation, Workstream
from hlom_desktop.contributions.model import Call
from hlom_desktop.contributions.values import ContributionKind
from hlom_desktop.documents.model import Document
from hlom_desktop.roadmap.model import Dependency, RoadmapItem
from hlom_desktop.roadmap.values import DependencyKind, ItemKind, ItemStatus
from hlom_desktop.templates.facts import Fact, Facts, joined, known, remark, wording, words
from hlom_desktop.templates.shelf import Shelf


def put_roadmap(facts: Facts, shelf: Shelf) -> None:
    """The roadmap's items with what they are the dates of, and the meetings that changed their place."""
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
        shelf.row(RoadmapItem, fact["origin"]).parent_id = shelf.id_of(RoadmapItem, fact["parent"])
    for fact in facts.of("dependencies"):
        pair = {"item_id": shelf.id_of(RoadmapItem, fact["item"]), "on_id": shelf.id_of(RoadmapItem, fact["after"])}
        shelf.put(Dependency, **pair, kind=DependencyKind.START_AFTER)
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


def put_calls(facts: Facts, shelf: Shelf) -> None:
    """What the document asks of States and others in general, with the item, meeting or workstream it belongs to."""
    for position, fact in enumerate(facts.of("calls")):
        links = {
            "consultation_id": shelf.id_of(Consultation, fact["consultation"]),
            "workstream_id": shelf.id_of(Workstream, fact["workstream"]),
            "roadmap_item_id": shelf.id_of(RoadmapItem, fact["item"]),
        }
        texts = {"title": wording(fact["title"]), "text": wording(fact["text"])}
        dates = {"issued": facts.when(fact["issued"]), "deadline": facts.when(fact["deadline"])}
        values = {"kind": ContributionKind(fact["kind"]), "position": position}
        shelf.put(Call, fact["origin"], **values, **texts, **dates, **links, **known(fact))


def state_dates(shelf: Shelf, stated_at: datetime, author: str) -> None:
    """The first step in the life of every date: of items, consultations and documents."""
    dated: tuple[type[Any], ...] = (RoadmapItem, Consultation, Document)
    for kind in dated:
        for row in shelf.rows(kind):
            if row.dates is not None:
                step = {"kind": StepKind.STATED, "dates": row.dates, "at": stated_at, "author": author}
                shelf.put(DateStep, **{f"{kind.__tablename__}_id": row.id}, **step)
