"""A person is forgotten: here, in the whole history, and for ever."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from hlom_desktop.conference.edits import add_room
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.queries import conferences
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations import edits
from hlom_desktop.delegations.edits_forgetting import forget_delegate
from hlom_desktop.delegations.edits_nomination import set_nomination
from hlom_desktop.delegations.queries import delegates
from hlom_desktop.delegations.values_nomination import Nomination
from hlom_desktop.exports.invitations.giving import give_out
from hlom_desktop.exports.options import Options
from hlom_desktop.invitations.edits import add_rule
from hlom_desktop.invitations.queries import given
from hlom_desktop.invitations.values import AttendanceBy
from hlom_desktop.live.edits import go_live
from hlom_desktop.live.queries import live_runs
from hlom_desktop.run_of_show.edits import make_cues
from hlom_desktop.run_of_show.edits_issue import issue_sheet
from hlom_desktop.run_of_show.following import follow
from hlom_desktop.run_of_show.queries import cues, sheet_issues
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.speakers.edits import add_role
from hlom_desktop.speakers.queries import roles
from hlom_desktop.speakers.values import RoleKind
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.history import FORGOT, redact, steps
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.steps import history_row, history_step
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import change

Do = Callable[..., Any]
DAY, NOON = date(2021, 12, 14), datetime(2021, 12, 10, 12, tzinfo=UTC)
FUNCTION = Wording.from_texts(en="Minister for Migration")
PRIVATE = ("López", "example.org", "wheelchair", "Excma.", "Cats")


def everything(db: Db) -> str:
    """All that the history holds, as text."""
    rows = [tuple(row) for table in (history_row, history_step) for row in db.execute(select(table))]
    return json.dumps(rows, default=str, ensure_ascii=False)


def make_ana(do: Do) -> None:
    home = do(edits.add_delegation, 1, Wording.from_texts(en="Mayors"))
    do(edits.add_delegate, home, FUNCTION, name="Ana López", email="ana@example.org", title="Excma.", interests="Cats")


def test_nothing_of_the_person_is_left(store: Workspace, do: Do, look_up: Do) -> None:
    make_ana(do)
    do(edits.change_delegate, look_up().delegates[0].ref, email="lopez@example.org", needs="wheelchair")
    assert all(word in store.read(everything) for word in PRIVATE)
    before = look_up().delegates[0]
    do(forget_delegate, before.ref)
    after = look_up().delegates[0]
    gone = dict.fromkeys(("name", "title", "email", "needs", "interests"))
    assert after == replace(before, ref=after.ref, uid=after.uid, **gone)
    assert after.uid != before.uid
    assert not [word for word in (*PRIVATE, before.uid) if word in store.read(everything)]
    newest = store.read(steps)[0]
    assert (newest.kind, newest.message) == (FORGOT, "Forget a person: “{title}”")


def test_no_undo_and_no_redo_bring_it_back(store: Workspace, do: Do, look_up: Do) -> None:
    make_ana(do)
    ref = look_up().delegates[0].ref
    do(edits.change_delegate, ref, needs="wheelchair")
    do(forget_delegate, ref)
    forgotten = look_up().delegates[0]
    seen = []
    for move in (*3 * (store.undo,), *3 * (store.redo,)):
        move()
        seen += [replace(one, ref=forgotten.ref) for one in look_up().delegates]
        assert not [word for word in PRIVATE if word in store.read(everything)]
    assert seen == 3 * [forgotten]


def test_what_was_taken_out_by_hand_before_is_forgotten_too(store: Workspace, do: Do, look_up: Do) -> None:
    make_ana(do)
    ref = look_up().delegates[0].ref
    do(edits.change_delegate, ref, name=None, email=None)
    do(forget_delegate, ref)
    assert not [word for word in PRIVATE if word in store.read(everything)]


def test_names_in_the_persons_roles_go_others_stay(store: Workspace, do: Do, look_up: Do) -> None:
    make_ana(do)
    who = look_up().delegates[0]
    session = do(add_session, 1, Wording.from_texts(en="Opening"), SessionKind.OPENING)
    do(add_role, session, RoleKind.CHAIR, FUNCTION, name="Ana López", delegate_id=who.ref.id)
    do(add_role, session, RoleKind.MODERATOR, FUNCTION, name="Li Wei")
    do(forget_delegate, who.ref)
    assert [one.name for one in store.read(roles, 1)] == [None, "Li Wei"]
    told = store.read(everything)
    assert "López" not in told
    assert "Li Wei" in told


def test_a_refused_gesture_redacts_nothing(store: Workspace, do: Do, look_up: Do) -> None:
    from hlom_desktop.delegations.model import Delegate

    def half(db: Db) -> None:
        change(db, Delegate, ref, name=None)
        redact(db, "delegate", ref.id, ("name",))
        say(db, "Half")
        raise edits.NobodyNamed

    make_ana(do)
    ref = look_up().delegates[0].ref
    with pytest.raises(edits.NobodyNamed):
        do(half)
    assert look_up().delegates[0].name == "Ana López"
    assert "López" in store.read(everything)


def test_the_name_goes_from_the_run_of_show_too(store: Workspace, do: Do, look_up: Do) -> None:
    make_ana(do)
    ana = look_up().delegates[0]
    following = Workspace(store.path, "desk", followers=(follow,))
    room = following.do(add_room, 1, Wording(en="Room 1")).result
    hours = Hours(date(2021, 12, 14), 600, 60, "Europe/Zurich")
    session = following.do(add_session, 1, Wording(en="Panel"), SessionKind.PANEL, hours=hours, room_id=room).result
    following.do(add_role, session, RoleKind.PANELLIST, FUNCTION, name="Ana López", delegate_id=ana.ref.id)
    following.do(make_cues, 1, hours.day, room)
    following.do(issue_sheet, 1, room, hours.day)
    following.do(go_live, 1, hours.day, room, datetime(2021, 12, 14, 9, tzinfo=UTC))
    assert "López" in str(following.read(cues, 1)) + str(following.read(sheet_issues, 1))
    following.do(forget_delegate, following.read(delegates, 1)[0].ref)
    left = (cues, sheet_issues, live_runs)
    assert not [read for read in left if "López" in str(following.read(read, 1))]
    assert "López" not in following.read(everything)
    following.close()


def test_the_address_goes_from_the_ledger_too(store: Workspace, do: Do, look_up: Do, tmp_path: Path) -> None:
    make_ana(do)
    do(set_nomination, [look_up().delegates[0].ref], Nomination.APPROVED)
    session = do(add_session, 1, Wording(en="Panel"), SessionKind.PANEL, hours=Hours(DAY, 600, 60, "Europe/Zurich"))
    do(add_rule, session, AttendanceBy.EVERYBODY, None)
    give_out(store, store.read(conferences)[0].key, Options(tmp_path, NOON))
    assert [one.mailbox for one in store.read(given, 1)] == ["ana@example.org"]
    do(forget_delegate, look_up().delegates[0].ref)
    assert [one.mailbox.startswith("forgotten-") for one in store.read(given, 1)] == [True]
    assert "ana@example.org" not in store.read(everything)
