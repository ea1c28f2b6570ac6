"""Documents, sessions, side events and stands, out of a template's facts."""

from __future__ import annotations

from hlom_desktop.conference.model import Mandate, Objective
from hlom_desktop.consultations.model import Consultation
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.documents.model import Document, DocumentIssue
from hlom_desktop.documents.values import DocumentKind, DocumentStatus
from hlom_desktop.sessions.model import Session
from hlom_desktop.sessions.values import SessionKind, SessionStatus
from hlom_desktop.side_events.model import Proposal, Sponsor, Stand
from hlom_desktop.side_events.values import ProposalStatus, SponsorRole
from hlom_desktop.templates.facts import Facts, joined, known, remark, wording
from hlom_desktop.templates.shelf import Shelf


def put_documents(facts: Facts, shelf: Shelf) -> None:
    """The documents, with the languages in which it is said where they can be had."""
    for position, fact in enumerate(facts.of("documents")):
        shelf.put(
            Document,
            fact["origin"],
            symbol=fact["symbol"],
            title=wording(fact["title"]),
            kind=DocumentKind(fact["kind"]),
            author=wording(fact["author"]),
            personal_capacity=fact["personal_capacity"],
            mandate_id=shelf.id_of(Mandate, fact["mandate"]),
            dates=facts.when(fact["date"]),
            status=DocumentStatus(fact["status"]) if fact["status"] else None,
            periodicity=wording(fact["periodicity"]),
            languages=tuple(fact["languages"]),
            note=remark(fact),
            position=position,
            **known(fact),
        )
    shelf.flush()
    for fact in facts.of("documents"):
        for issue in fact["issues"]:
            document_id = shelf.id_of(Document, fact["origin"])
            values = {"language": issue["language"], "issued": facts.when(issue["issued"]), "link": issue["link"]}
            shelf.put(DocumentIssue, document_id=document_id, **values)


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
        for position, (host, code) in enumerate(zip(fact["hosts"], fact["host_delegations"], strict=True)):
            delegation_id = shelf.id_of(Delegation, code)
            who = {"role": SponsorRole.ORGANIZER, "name": wording(host), "delegation_id": delegation_id}
            shelf.put(Sponsor, proposal_id=proposal_id, position=position, **who)
