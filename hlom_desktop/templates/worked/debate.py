"""The worked example's general debate: one hundred and twenty inscriptions in three sittings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from hlom_desktop.delegations.model import Delegation
from hlom_desktop.delegations.values import Level
from hlom_desktop.sessions.model import Session
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.model import Inscription, Sitting, SpeakersList
from hlom_desktop.speakers.values import ConnectionTest, SpeakerMode
from hlom_desktop.templates.shelf import Shelf
from hlom_desktop.templates.worked.people import Head, speakers_of
from hlom_desktop.templates.worked.ready import give_out, put_connections, put_precedence, put_wishes
from hlom_desktop.templates.worked.texts import in_geneva, said, worked_texts


def put_debate(shelf: Shelf, rng: Random, named: Mapping[str, Head], sessions: Mapping[str, Session]) -> Debate:
    """The list, its sittings, inscriptions and all that makes its speakers ready; the debate as it then stands."""
    debate = worked_texts("debate")
    title = said(worked_texts("setting")["list_title"])
    days = {"opens": date(2021, 11, 8), "closes": date(2021, 12, 8)}
    speakers = shelf.put(SpeakersList, title=title, minutes=3, group_minutes=5, turnover=30, **days)
    shelf.flush()
    for position, fact in enumerate(debate["sittings"]):
        name = fact["session"]
        values = {"session_id": sessions[name].id, "position": position, "lead": 0, "reserve": 2}
        shelf.put(Sitting, name, speakers_list_id=speakers.id, **values)
    shelf.flush()
    for at, (name, code, level) in zip(_moments(rng), _in_order_of_inscription(debate), strict=True):
        values = _speaker(shelf, code, named[code], debate)
        places = {"speakers_list_id": speakers.id, "sitting_id": shelf.id_of(Sitting, name)}
        shelf.put(Inscription, code, level=level, inscribed=at, **places, **values)
    shelf.flush()
    put_precedence(shelf, speakers)
    put_connections(shelf)
    put_wishes(shelf)
    return give_out(shelf, speakers)


def _in_order_of_inscription(debate: Mapping[str, Any]) -> list[tuple[str, str, Level]]:
    """Sitting, delegation and level: the sittings fill at the same pace, so that each keeps its order."""
    placed = []
    for fact in debate["sittings"]:
        speakers = list(speakers_of(fact))
        placed += [
            (number / len(speakers), fact["session"], code, level) for number, (code, level) in enumerate(speakers)
        ]
    return [(name, code, level) for _, name, code, level in sorted(placed, key=lambda place: place[:2])]


def _moments(rng: Random) -> list[datetime]:
    """One hundred and twenty moments in office hours from 8 November on, most of them on the first days of a week."""
    moments = []
    for number in range(120):
        week = number // 30
        day = rng.choices(range(5), (5, 4, 3, 2, 2))[0]
        opens = in_geneva(11, 8, 9) + timedelta(days=7 * week + day)
        moments.append(opens + timedelta(minutes=rng.randrange(8 * 60)))
    return sorted(moments)


def _speaker(shelf: Shelf, code: str, head: Head, debate: Mapping[str, Any]) -> dict[str, Any]:
    delegation = shelf.row(Delegation, code)
    group = debate["groups"].get(code)
    is_recorded = code in debate["recorded"].split()
    mode = SpeakerMode.RECORDED if is_recorded else SpeakerMode.IN_ROOM
    tested = ConnectionTest.MISSING if code == debate["untested"] else ConnectionTest.PASSED
    return {
        "delegation_id": delegation.id,
        "function": head.function,
        "gender": head.gender,
        "on_behalf": said(group) if group else None,
        "language": head.language,
        "mode": SpeakerMode.REMOTE if head.is_remote else mode,
        "zone": delegation.zone if head.is_remote else None,
        "city": said(worked_texts("cities")[code]) if head.is_remote else None,
        "test": tested if head.is_remote else ConnectionTest.NOT_NEEDED,
        "tested_on": date(2021, 12, 9) if head.is_remote and tested is ConnectionTest.PASSED else None,
    }
