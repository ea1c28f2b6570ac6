"""What makes the worked example's speakers ready: precedence, groups, connections, recordings, the list given out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from hlom_desktop.delegations.model import Delegation
from hlom_desktop.delegations.values import RegionalGroup
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.model import (
    Inscription,
    ListIssue,
    PrecedenceCategory,
    Recording,
    Role,
    SpeakersList,
    SpokenFor,
    TestSlot,
)
from hlom_desktop.speakers.queries import debates
from hlom_desktop.speakers.rules_categories import USUAL
from hlom_desktop.speakers.rules_issue import issued_turns
from hlom_desktop.speakers.values import ConnectionTest, SpeakerMode
from hlom_desktop.templates.shelf import Shelf
from hlom_desktop.templates.worked.texts import in_geneva, worked_texts

TEST_MINUTES = 15


def put_precedence(shelf: Shelf, speakers: SpeakersList) -> None:
    """The usual ladder; who is in the groups for which statements are made."""
    for position, rung in enumerate(USUAL):
        shelf.put(
            PrecedenceCategory,
            speakers_list_id=speakers.id,
            title=rung.title,
            groups=rung.groups,
            levels=rung.levels,
            kinds=rung.kinds,
            position=position,
        )
    facts = worked_texts("ready")
    for code, region in facts["regions"].items():
        shelf.row(Inscription, code).for_region = RegionalGroup(region)
    for code, members in facts["members"].items():
        group = shelf.row(Inscription, code)
        for member in members.split():
            shelf.put(SpokenFor, inscription_id=group.id, delegation_id=shelf.row(Delegation, member).id)


def put_connections(shelf: Shelf) -> None:
    """Remote speakers have their link and have been tested, all but one; recordings have come, all but one."""
    facts = worked_texts("ready")
    remote = [one for one in shelf.rows(Inscription) if one.test is ConnectionTest.PASSED]
    for number, speaker in enumerate(remote):
        speaker.platform, speaker.technician = facts["platform"], facts["technician"]
        speaker.link_sent, speaker.tested_by = date(2021, 12, 7), facts["technician"]
        name = shelf.db.get(Delegation, speaker.delegation_id)
        speaker.display_name = f"{name.name.best('en')[0]} - {speaker.function.best('en')[0]}" if name else None
        speaker.checked = tuple(facts["checked"].split())
        starts = in_geneva(12, 9, 9) + timedelta(minutes=TEST_MINUTES * (number // 2))
        passed = {"starts": starts, "minutes": TEST_MINUTES, "by": facts["technician"]}
        shelf.put(TestSlot, inscription_id=speaker.id, result=ConnectionTest.PASSED, **passed)
    for code, fact in facts["recordings"].items():
        received = date.fromisoformat(fact["received"]) if "received" in fact else None
        values = {name: fact.get(name) for name in ("seconds", "language", "captions", "mark")}
        due = date.fromisoformat(fact["due"])
        shelf.put(Recording, inscription_id=shelf.row(Inscription, code).id, due=due, received=received, **values)


def put_films(shelf: Shelf, roles: Mapping[str, Sequence[Role]]) -> None:
    """The recordings of those panellists who are recorded have come."""
    recorded = [one for table in roles.values() for one in table if one.mode is SpeakerMode.RECORDED]
    for number, role in enumerate(recorded, start=4):
        values = {"due": date(2021, 12, 9), "received": date(2021, 12, 6), "language": role.language}
        shelf.put(Recording, role_id=role.id, mark=f"R{number}", seconds=60 * (role.minutes or 5), **values)


def put_wishes(shelf: Shelf) -> None:
    """Who arrives late, wants certain hours, or speaks if time permits."""
    for code, values in worked_texts("ready")["wishes"].items():
        row = shelf.row(Inscription, code)
        for name, value in values.items():
            setattr(row, name, in_geneva(*value) if name in ("arrives", "leaves") else value)


def give_out(shelf: Shelf, speakers: SpeakersList) -> Debate:
    """The list as it left the house on the eve, one speaker moved by hand and one inscribed since; the debate now."""
    facts = worked_texts("ready")["since"]
    shelf.flush()
    late = shelf.row(Inscription, facts["new"]).id
    turns = tuple(one for one in issued_turns(_debate(shelf, speakers)) if one.inscription_id != late)
    issued: dict[str, Any] = {"number": 1, "at": in_geneva(12, 9, 18), "author": facts["author"], "turns": turns}
    shelf.put(ListIssue, speakers_list_id=speakers.id, **issued)
    shelf.row(Inscription, facts["moved"]).position = facts["place"]
    shelf.flush()
    return _debate(shelf, speakers)


def _debate(shelf: Shelf, speakers: SpeakersList) -> Debate:
    return next(one for one in debates(shelf.db, shelf.conference_id) if one.speakers.ref.id == speakers.id)
