"""What the worked example's secretariat asked for: calls, who answered, joint pledges, requests beside offers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hlom_desktop.conference.model import Objective
from hlom_desktop.consultations.model import AgendaItem, Consultation, RecordParagraph
from hlom_desktop.contributions.model import Addressee, Call, Contribution, Match, Partner, TakenUp
from hlom_desktop.contributions.values import ContributionKind, ContributionStage, MatchState
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.documents.model import Document
from hlom_desktop.templates.facts import Facts
from hlom_desktop.templates.shelf import Shelf
from hlom_desktop.templates.worked.papers import day
from hlom_desktop.templates.worked.texts import said, worked_texts


def put_asked(facts: Facts, shelf: Shelf) -> None:
    """A call of the example's own and October's of the document, each answered by some; where answers were taken up."""
    table = worked_texts("asked")
    for fact in table["calls"]:
        _put_call(facts, shelf, fact)
    shelf.flush()
    for fact in table["calls"]:
        for code in fact["to"].split():
            reminded = day(facts, fact["reminded"].get(code))
            whom = {"call_id": shelf.id_of(Call, fact["name"]), "delegation_id": shelf.id_of(Delegation, code)}
            shelf.put(Addressee, **whom, reminded=reminded)
    for fact in table["contributions"]:
        shelf.put(
            Contribution, fact.get("name", f"{fact['kind']} of {fact['of']}"), **_contribution(facts, shelf, fact)
        )
    shelf.flush()
    for name, call in table["answers"].items():
        shelf.row(Contribution, name).call_id = shelf.id_of(Call, call)
    _put_links(shelf, table)


def _put_call(facts: Facts, shelf: Shelf, fact: Mapping[str, Any]) -> None:
    """The call itself, where the document has it not."""
    if "title" not in fact:
        return
    shelf.put(
        Call,
        fact["name"],
        kind=ContributionKind(fact["kind"]),
        title=said(fact["title"]),
        text=said(fact["text"]),
        issued=day(facts, fact["issued"]),
        deadline=day(facts, fact["deadline"]),
        consultation_id=shelf.id_of(Consultation, fact["meeting"]),
        position=len(shelf.rows(Call)),
    )


def _contribution(facts: Facts, shelf: Shelf, fact: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "kind": ContributionKind(fact["kind"]),
        "title": said(fact["title"]),
        "delegation_id": shelf.id_of(Delegation, fact["of"]),
        "entity": said(fact["entity"]) if "entity" in fact else None,
        "objective_id": shelf.id_of(Objective, fact["objective"]),
        "stage": ContributionStage(fact["stage"]) if "stage" in fact else None,
        "received": day(facts, fact["received"]),
        "call_id": shelf.id_of(Call, fact.get("call")),
        "about_id": shelf.id_of(Contribution, fact.get("about")),
    }


def _put_links(shelf: Shelf, table: Mapping[str, Any]) -> None:
    """Partners of a joint pledge, offers beside requests, and where answers were taken up."""
    for fact in table["contributions"]:
        for code in fact.get("with", "").split():
            pledge = shelf.id_of(Contribution, fact["name"])
            shelf.put(Partner, contribution_id=pledge, delegation_id=shelf.id_of(Delegation, code))
    for request, offer, state in table["matches"]:
        pair = {"request_id": shelf.id_of(Contribution, request), "offer_id": shelf.id_of(Contribution, offer)}
        shelf.put(Match, **pair, state=MatchState(state))
    for name, number, item, document in table["taken_up"]:
        shelf.put(
            TakenUp,
            contribution_id=shelf.id_of(Contribution, name),
            paragraph_id=shelf.id_of(RecordParagraph, f"w-{number}" if number else None),
            agenda_item_id=shelf.id_of(AgendaItem, item),
            document_id=shelf.id_of(Document, document),
        )
