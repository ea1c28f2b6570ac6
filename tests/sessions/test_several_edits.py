"""The gestures on several sessions on a real store: whole rows before and after, one step of undo each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from hlom_desktop.conference.hours import Hours
from hlom_desktop.sessions import edits, edits_several
from hlom_desktop.sessions.edits_parts import add_service
from hlom_desktop.sessions.queries_parts import services
from hlom_desktop.sessions.rules import Slot, hours_at
from hlom_desktop.sessions.rules_gestures import NoPlaceYet, PastMidnight, continued
from hlom_desktop.sessions.values import ServiceKind, SessionRow, SessionStatus
from hlom_desktop.speakers.queries import roles

ZONE, DAY, NEXT = "Europe/Zurich", date(2021, 12, 14), date(2021, 12, 15)
SKILLS, PANEL, DATA = "Skills and higher education", "Enhance refugee self-reliance", "Data for solutions"
CLEAN = "Clean energy challenge"


def state(full: Any) -> list[SessionRow]:
    """Every session, without the step that wrote it."""
    return [replace(row, ref=row.ref.id) for row in full.programme().sessions]  # type: ignore[arg-type]


def done(full: Any, edit: Any, *arguments: Any) -> tuple[list[SessionRow], dict[int, SessionRow]]:
    """Sessions before the gesture, and those it changed; that undo takes all of it back is checked here."""
    before = state(full)
    full.do(edit, *arguments)
    after = state(full)
    full.desk.undo()
    full.settle()
    assert state(full) == before
    full.desk.redo()
    full.settle()
    assert state(full) == after
    return before, {row.ref: row for row in after if row not in before}  # type: ignore[misc]


def said(full: Any) -> tuple[str, dict[str, Any]]:
    step = full.desk.workspace.undoable()
    return str(step.message), step.arguments


def bare(row: SessionRow, **values: Any) -> SessionRow:
    return replace(row, ref=row.ref.id, **values)


def refusal(full: Any, edit: Any, *arguments: Any) -> Exception:
    """What the gesture is refused with; nothing has changed."""
    before = state(full)
    found: list[Exception] = []
    full.desk.do(edit, *arguments, otherwise=found.append)
    full.settle()
    assert state(full) == before
    return found[0]


def test_two_exchange_hours_and_rooms(full: Any) -> None:
    one, other = full.row(SKILLS), full.row(PANEL)
    _, changed = done(full, edits_several.swap_sessions, one.ref, other.ref)
    assert changed == {
        one.ref.id: bare(one, hours=replace(other.hours, minutes=75), room_id=other.room_id),
        other.ref.id: bare(other, hours=replace(one.hours, minutes=120), room_id=one.room_id),
    }
    assert said(full)[0] == "Swap “{title}” and “{other}”"
    assert isinstance(refusal(full, edits_several.swap_sessions, one.ref, full.row(DATA).ref), NoPlaceYet)


def test_what_follows_is_pushed_and_brought_forward(full: Any) -> None:
    rows = [full.row(SKILLS), full.row(CLEAN)]
    refs = [row.ref for row in rows]
    _, changed = done(full, edits_several.push_sessions, refs, 15)
    assert changed == {row.ref.id: bare(row, hours=replace(row.hours, start=row.hours.start + 15)) for row in rows}
    assert said(full)[0] == "Push “{title}” and what follows by {minutes} minutes"
    full.do(edits_several.push_sessions, [row.ref for row in (full.row(SKILLS), full.row(CLEAN))], -15)
    assert said(full)[0] == "Bring “{title}” and what follows {minutes} minutes forward"
    assert [full.row(row.title.en).hours for row in rows] == [row.hours for row in rows]
    assert isinstance(refusal(full, edits_several.push_sessions, refs, 800), PastMidnight)


def test_one_becomes_two(full: Any) -> None:
    row, paper = full.row(PANEL), full.programme().documents[0].ref.id
    full.do(edits.attach_document, row.ref, paper)
    full.do(add_service, row.ref, ServiceKind.CAPTIONING)
    row = full.row(PANEL)
    before, changed = done(full, edits_several.split_session, row.ref, 45)
    second = changed.pop(max(changed))
    assert changed == {row.ref.id: bare(row, hours=replace(row.hours, minutes=45), minutes=45)}
    assert replace(second, ref=row.ref.id) == bare(
        row,
        uid=second.uid,
        title=continued(row.title),
        hours=replace(row.hours, start=row.hours.start + 45, minutes=75),
        minutes=75,
        repeat_id=None,
        position=max(one.position for one in before) + 1,
        origin=None,
    )
    programme = full.programme()
    assert {link.session_id for link in programme.attached} == {row.ref.id}
    assert {role.session_id for role in full.read(roles, full.conference_id)} == {row.ref.id}
    kinds = [(one.session_id, one.kind) for one in full.read(services, full.conference_id)]
    assert kinds == [(row.ref.id, ServiceKind.CAPTIONING), (second.ref, ServiceKind.CAPTIONING)]
    assert said(full)[0] == "Split session “{title}”"


def test_several_move_leave_and_go_in_one_step(full: Any) -> None:
    rows = [full.row(SKILLS), full.row(CLEAN)]
    moves = [
        edits_several.Move(row.ref, hours_at(Slot(NEXT, 600, 660, None), ZONE, row.hours), row.room_id) for row in rows
    ]
    _, changed = done(full, edits_several.move_sessions, moves)
    assert changed == {row.ref.id: bare(row, hours=Hours(NEXT, 600, 60, ZONE), minutes=60) for row in rows}
    assert said(full) == ("Move {number} sessions", {"number": 2})
    refs = [full.row(row.title.en).ref for row in rows]
    _, changed = done(full, edits_several.unplace_sessions, refs)
    assert changed == {row.ref.id: bare(row, hours=None, minutes=60, room_id=None) for row in rows}
    refs = [full.row(row.title.en).ref for row in rows]
    done(full, edits_several.take_away_sessions, refs[:1], refs[1:])
    assert full.row(SKILLS).status is SessionStatus.CANCELLED
    assert all(row.title.en != CLEAN for row in full.programme().sessions)


def test_a_copy_stands_elsewhere_with_its_documents(full: Any) -> None:
    row, paper = full.row(SKILLS), full.programme().documents[0].ref.id
    full.do(edits.attach_document, row.ref, paper)
    hours = Hours(NEXT, 600, 75, ZONE)
    before, changed = done(full, edits.copy_session_to, row.ref, hours, None)
    copy = changed.popitem()[1]
    position = max(one.position for one in before) + 1
    assert replace(copy, ref=row.ref.id) == bare(row, uid=copy.uid, hours=hours, room_id=None, position=position)
    assert {link.session_id for link in full.programme().attached} == {row.ref.id, copy.ref}
