"""The worked example's audiences, the parts of its sessions, and the services that let everybody follow them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from hlom_desktop.delegations.model import Audience
from hlom_desktop.sessions.model import Service, Session, SubItem
from hlom_desktop.sessions.values import ServiceKind
from hlom_desktop.speakers.model import Role
from hlom_desktop.templates.shelf import Shelf
from hlom_desktop.templates.worked.texts import said, worked_texts


def put_audiences(shelf: Shelf) -> None:
    """The publics for whom sessions are held."""
    for position, fact in enumerate(worked_texts("parts")["audiences"]):
        shelf.put(Audience, fact["name"], title=said(fact["title"]), position=position)
    shelf.flush()


def put_parts(shelf: Shelf, sessions: Mapping[str, Session], roles: Mapping[str, Sequence[Role]]) -> None:
    """What an opening, a report and a closing consist of; one of them is too long for its session."""
    for name, table in worked_texts("parts")["sub_items"].items():
        for position, fact in enumerate(table):
            role_id = roles[name][fact["role"]].id if "role" in fact else None
            values = {"minutes": fact["minutes"], "role_id": role_id, "position": position}
            shelf.put(SubItem, session_id=sessions[name].id, title=said(fact["title"]), **values)


def put_services(shelf: Shelf, sessions: Mapping[str, Session]) -> None:
    """Captioning, International Sign and what else was asked for; one of them nobody has booked yet."""
    for fact in worked_texts("parts")["services"]:
        session = sessions.get(fact["session"]) or shelf.row(Session, fact["session"])
        shelf.put(
            Service,
            session_id=session.id,
            kind=ServiceKind(fact["kind"]),
            provider=fact.get("provider"),
            booked=date.fromisoformat(fact["booked"]) if "booked" in fact else None,
        )
