"""The worked example's forty proposals of side events, with their sponsors; and what delegations contribute."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from hlom_desktop.conference.model import Objective, Room, Theme
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.contributions.model import Contribution, Match
from hlom_desktop.contributions.values import ContributionKind, ContributionStage, MatchState
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.interpretation.model import Assignment, Team
from hlom_desktop.sessions.model import Session
from hlom_desktop.sessions.values import SessionKind, SessionStatus
from hlom_desktop.side_events.model import Proposal, Sponsor
from hlom_desktop.side_events.values import ProposalStatus, SponsorRole
from hlom_desktop.templates.facts import Facts
from hlom_desktop.templates.shelf import Shelf
from hlom_desktop.templates.worked.people import language_of
from hlom_desktop.templates.worked.programme import PLATFORM
from hlom_desktop.templates.worked.texts import hours_at, said, worked_texts

PREFERRED = ("14/12 13:15", "14/12 18:15", "15/12 13:15", "15/12 18:15")  # the same in every language
NEEDS = ("Projector", "Camera and two microphones", None, "Wheelchair access to the podium", None)


def put_side_events(shelf: Shelf, rng: Random, first_position: int) -> None:
    """The proposals; those with a place are sessions too, the first of them the one that the document foresees."""
    table = worked_texts("side_events")
    for number, fact in enumerate(table, start=1):
        if "at" in fact:
            _put_session(shelf, fact, number, first_position)
    shelf.flush()
    for number, fact in enumerate(table, start=1):
        if "team" in fact:
            session_id = shelf.id_of(Session, f"side-event-{number}")
            shelf.put(Assignment, session_id=session_id, team_id=shelf.id_of(Team, fact["team"]))
        shelf.put(Proposal, str(number), **_proposal(shelf, rng, fact, number))
    shelf.flush()
    for number, fact in enumerate(table, start=1):
        proposal = shelf.row(Proposal, str(number))
        if "into" in fact:
            proposal.merged_into_id = shelf.id_of(Proposal, str(fact["into"]))
        _put_sponsors(shelf, fact, proposal)


def _put_session(shelf: Shelf, fact: Mapping[str, Any], number: int, first_position: int) -> None:
    day, span, room = fact["at"].split()
    mode = _mode(room)
    values = {
        "kind": SessionKind.SIDE_EVENT,
        "title": said(fact["title"]),
        "theme_id": shelf.id_of(Theme, fact["theme"]),
        "mode": mode,
        "hours": hours_at(f"{day} {span}"),
        "room_id": shelf.id_of(Room, room),
        "spoken": _languages(fact),
        "interpreted": _languages(fact) if "team" in fact else (),
        "link": None if mode is Mode.IN_PERSON else f"{PLATFORM}/side-event-{number}",
        "expected": fact["expected"],
        "status": SessionStatus.CONFIRMED,
        "organizers": _organizers(shelf, fact),
        "position": first_position + number,
    }
    if "fact" not in fact:
        shelf.put(Session, f"side-event-{number}", **values)
        return
    session = shelf.row(Session, fact["fact"])
    for name, value in (values | {"description": None}).items():  # the call has ended
        setattr(session, name, value)


def _proposal(shelf: Shelf, rng: Random, fact: Mapping[str, Any], number: int) -> dict[str, Any]:
    session = shelf.find(Session, fact.get("fact", f"side-event-{number}"))
    status = ProposalStatus.SCHEDULED if session else ProposalStatus(fact["status"])
    first = fact["by"].split()[0]
    return {
        "number": number,
        "title": said(fact["title"]),
        "theme_id": shelf.id_of(Theme, fact["theme"]),
        "format": rng.choice(("panel", "round table", "presentation")),
        "mode": session.mode if session else rng.choice((Mode.HYBRID, Mode.IN_PERSON)),
        "languages": _languages(fact),
        "expected": fact["expected"],
        "minutes": session.hours.minutes if session and session.hours else fact.get("minutes", 75),
        "needs": rng.choice(NEEDS),
        "preferred": rng.choice(PREFERRED),
        "contact_email": f"side-events.{first.lower()}@example.org",
        "contact_language": language_of(first, worked_texts("debate")),
        "received": None if status is ProposalStatus.DRAFT else date(2021, 9, 20) + timedelta(days=rng.randrange(50)),
        "status": status,
        "reason": said(fact["reason"]) if "reason" in fact else None,
        "session_id": session.id if session else None,
    }


def _mode(room: str) -> Mode:
    return Mode.IN_PERSON if room == "5" else Mode.HYBRID


def _languages(fact: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(fact.get("languages", "en").split())


def _organizers(shelf: Shelf, fact: Mapping[str, Any]) -> Wording:
    names = [shelf.row(Delegation, code).name for code in fact["by"].split()]
    return Wording.from_texts(
        en=", ".join(name.best("en")[0] for name in names),
        fr=", ".join(name.best("fr")[0] for name in names),
        es=", ".join(name.best("es")[0] for name in names),
    )


def _put_sponsors(shelf: Shelf, fact: Mapping[str, Any], proposal: Proposal) -> None:
    sponsors = [(SponsorRole.ORGANIZER, code) for code in fact["by"].split()]
    sponsors += [(SponsorRole.CO_SPONSOR, code) for code in fact.get("with", "").split()]
    for position, (role, code) in enumerate(sponsors):
        who = {"delegation_id": shelf.id_of(Delegation, code), "role": role}
        shelf.put(Sponsor, proposal_id=proposal.id, position=position, **who)


def put_contributions(facts: Facts, shelf: Shelf) -> None:
    """Pledges, reviews, inputs, a request and the offer that meets it."""
    table = worked_texts("contributions")
    for fact in table:
        asked, received = (
            facts.when({"text": text, "bounds": (None, None), "year_stated": True}) if text else None
            for text in ("4 October 2021", fact.get("received"))
        )
        shelf.put(
            Contribution,
            f"{fact['kind']} of {fact['of']}",
            kind=ContributionKind(fact["kind"]),
            title=said(fact["title"]),
            delegation_id=shelf.id_of(Delegation, fact["of"]),
            objective_id=shelf.id_of(Objective, fact["objective"]),
            stage=ContributionStage(fact["stage"]) if "stage" in fact else None,
            asked=asked,
            received=received,
        )
    shelf.flush()
    for fact in table:
        if "meets" in fact:
            request = shelf.id_of(Contribution, f"request of {fact['meets']}")
            offer = shelf.id_of(Contribution, f"offer of {fact['of']}")
            shelf.put(Match, request_id=request, offer_id=offer, state=MatchState.AGREED)
