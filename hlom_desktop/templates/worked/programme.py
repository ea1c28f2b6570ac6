"""The worked example's sessions: those the document foresees, given their hours, and the illustrative ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from hlom_desktop.conference.model import Room
from hlom_desktop.conference.values import Mode
from hlom_desktop.delegations.model import Audience, Delegation
from hlom_desktop.documents.model import Document
from hlom_desktop.interpretation.model import Assignment, Team
from hlom_desktop.sessions.model import RepeatGroup, Session, SessionDocument
from hlom_desktop.sessions.values import PLENARY_KINDS, Access, SessionKind, SessionStatus
from hlom_desktop.speakers.model import Role
from hlom_desktop.speakers.values import ConnectionTest, RoleKind, SpeakerMode, SpeakerStatus
from hlom_desktop.templates.shelf import Shelf
from hlom_desktop.templates.worked.texts import GENDERS, hours_at, moment_at, said, worked_texts

PLATFORM = "https://platform.example.org/hlom"
WEBCAST = "https://webcast.example.org/hlom"


def put_programme(shelf: Shelf) -> dict[str, Session]:
    """The sessions by their names in the example's table; sessions of the document keep their row."""
    repeat = worked_texts("setting")["repeat"]
    texts = {"title": said(repeat["title"]), "note": said(repeat["note"])}
    shelf.put(RepeatGroup, "platform", runs=4, **texts)
    shelf.flush()
    table = worked_texts("programme")
    sessions = {}
    for position, fact in enumerate(table):
        sessions[fact["name"]] = _session(shelf, fact, position)
    shelf.flush()
    for fact in table:
        _put_service(shelf, fact, sessions[fact["name"]])
    return sessions


def _session(shelf: Shelf, fact: Mapping[str, Any], position: int) -> Session:
    values = _values(shelf, fact, position)
    if "fact" not in fact:
        description = said(fact["description"]) if "description" in fact else None
        return shelf.put(Session, fact["name"], kind=SessionKind(fact["kind"]), description=description, **values)
    session = shelf.row(Session, fact["fact"])
    for name, value in values.items():
        setattr(session, name, value)
    if "stale" in fact:  # the English was edited after it had been translated
        older: dict[str, Any] = {f"of_{fact['stale']}": "0" * 12}
        session.title = replace(session.title, **older)
    if "missing" in fact and session.description is not None:
        session.description = session.description.with_text(fact["missing"], None)
    return session


def _values(shelf: Shelf, fact: Mapping[str, Any], position: int) -> dict[str, Any]:
    is_online = fact["room"] == "Online"
    languages = tuple(fact["languages"].split())
    placed = fact["at"] is not None
    mode = Mode(fact["mode"]) if "mode" in fact else Mode.VIRTUAL if is_online else Mode.HYBRID
    streamed = fact.get("streamed", False)
    values = {
        "mode": mode,
        "hours": hours_at(fact["at"], fact.get("label")) if placed else None,
        "minutes": fact.get("minutes"),
        "room_id": shelf.id_of(Room, fact["room"]) if placed else None,
        "access": Access(fact.get("access", "open")),
        "spoken": languages,
        "interpreted": languages if "team" in fact or fact.get("interpreted") else (),
        "repeat_id": shelf.id_of(RepeatGroup, "platform") if fact.get("repeat") else None,
        "link": None if mode is Mode.IN_PERSON or not languages else f"{PLATFORM}/{fact['name']}",
        "streaming": streamed,
        "stream_link": f"{WEBCAST}/{fact['name']}" if streamed else None,
        "expected": fact.get("expected"),
        "capacity": fact.get("capacity"),
        "audience_id": shelf.id_of(Audience, fact.get("audience")),
        "status": SessionStatus.CONFIRMED if placed else SessionStatus.PROPOSED,
        "position": position,
    }
    return values | ({"title": said(fact["title"])} if "title" in fact else {})


def _put_service(shelf: Shelf, fact: Mapping[str, Any], session: Session) -> None:
    """The team at the session, and the papers before it."""
    if "team" in fact:
        shelf.put(Assignment, session_id=session.id, team_id=shelf.id_of(Team, fact["team"]))
    for name in fact.get("papers", ()):
        shelf.put(SessionDocument, session_id=session.id, document_id=shelf.id_of(Document, name))


def put_roles(shelf: Shelf, sessions: Mapping[str, Session]) -> dict[str, list[Role]]:
    """Who chairs, moderates and speaks in the plenary and the panels, by session."""
    cities = worked_texts("cities")
    return {
        name: [_put_role(shelf, fact, sessions[name], cities, position) for position, fact in enumerate(table)]
        for name, table in worked_texts("panels").items()
    }


def _put_role(
    shelf: Shelf, fact: Mapping[str, Any], session: Session, cities: Mapping[str, list[str]], position: int
) -> Role:
    delegation = shelf.row(Delegation, fact["of"])
    remote = fact.get("remote")
    mode = SpeakerMode.RECORDED if fact.get("recorded") else SpeakerMode.IN_ROOM
    is_panel = session.kind not in PLENARY_KINDS
    return shelf.put(
        Role,
        session_id=session.id,
        kind=RoleKind(fact["kind"]),
        function=said(fact["function"]),
        gender=GENDERS[fact["gender"]],
        delegation_id=delegation.id,
        mode=SpeakerMode.REMOTE if remote else mode,
        language=fact.get("language", "en"),
        minutes=fact.get("minutes", 8 if is_panel and fact["kind"] == "panellist" else None),
        status=SpeakerStatus.CONFIRMED,
        zone=delegation.zone if remote else None,
        city=said(cities[remote]) if remote else None,
        arrives=moment_at(fact["arrives"]) if "arrives" in fact else None,
        test=ConnectionTest.PASSED if remote else ConnectionTest.NOT_NEEDED,
        tested_on=date(2021, 12, 9) if remote else None,
        tested_by="Platform desk" if remote else None,
        position=position,
    )
