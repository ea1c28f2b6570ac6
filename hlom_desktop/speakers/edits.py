"""The gestures on roles in sessions, and on tests of connections."""

from __future__ import annotations

from datetime import date
from typing import Any

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.delegations.rules import usable_zone
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.sessions.model import Session
from hlom_desktop.speakers.edits_attempts import attempts_follow, note_attempt
from hlom_desktop.speakers.model import Inscription, Role
from hlom_desktop.speakers.rules import check_limit, connection_after
from hlom_desktop.speakers.values import ConnectionTest, RoleKind, SpeakerMode
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import GoneMeanwhile, add, change, next_position, remove, take


class NobodyNamed(Refusal):
    """A role of which neither function, name nor delegation is known."""

    message = N_("A role needs a function, a name or a delegation.")


class LeavesBeforeArriving(Refusal):
    """A speaker who would leave before arriving."""

    message = N_("A speaker cannot leave before arriving. Change one of the two moments.")


TESTS_SAID = {
    ConnectionTest.NOT_NEEDED: N_("Connection of “{title}”: no test needed"),
    ConnectionTest.MISSING: N_("Connection of “{title}”: not tested"),
    ConnectionTest.BOOKED: N_("Connection of “{title}”: test booked"),
    ConnectionTest.PASSED: N_("Connection of “{title}”: tested"),
    ConnectionTest.FAILED: N_("Connection of “{title}”: test failed"),
}


def add_role(db: Db, session_id: int, kind: RoleKind, function: Wording, **values: Any) -> int:
    """A new role after the others of its session; its id.

    Raises `NobodyNamed`, `LimitNotUsable`, `UnknownZone`, `LeavesBeforeArriving`, `GoneMeanwhile`.
    """
    home = db.get(Session, session_id)
    if home is None:
        raise GoneMeanwhile
    position = next_position(db, Role, session_id=session_id)
    due = connection_after(values.get("mode", SpeakerMode.IN_ROOM), ConnectionTest.NOT_NEEDED)
    values = {"position": position, "test": due} | checked(values)
    values |= {"conference_id": home.conference_id, "session_id": session_id, "kind": kind, "function": function}
    row = add(db, Role, **values)
    _settle(row)
    say(db, N_("Add a speaker to “{title}”"), title=home.title)
    return row.id


def change_role(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a role; with another mode, the test of its connection is due or falls away.

    Raises `NobodyNamed`, `LimitNotUsable`, `UnknownZone`, `LeavesBeforeArriving`.
    """
    row = take(db, Role, ref)
    change(db, Role, ref, **checked(with_test(row, values)))
    _settle(row)
    if "mode" in values or "test" in values:
        attempts_follow(db, row)
    say(db, N_("Edit speaker “{title}”"), title=said_of(db, row))


def delete_role(db: Db, ref: Ref) -> None:
    """Take a speaker out of a session."""
    row = take(db, Role, ref)
    title = said_of(db, row)
    remove(db, Role, ref)
    say(db, N_("Delete speaker “{title}”"), title=title)


def record_role_test(db: Db, ref: Ref, test: ConnectionTest, on: date | None = None, by: str | None = None) -> None:
    """Note how the test of a speaker's connection stands, on which day and by whom."""
    row = change(db, Role, ref, test=test, tested_on=on, tested_by=by or None)
    note_attempt(db, row)
    say(db, TESTS_SAID[test], title=said_of(db, row))


def record_inscription_test(db: Db, ref: Ref, test: ConnectionTest, on: date | None = None) -> None:
    """Note how the test of an inscribed speaker's connection stands, and on which day."""
    row = change(db, Inscription, ref, test=test, tested_on=on)
    note_attempt(db, row)
    say(db, TESTS_SAID[test], title=said_of(db, row))


def checked(values: dict[str, Any]) -> dict[str, Any]:
    """The values as they may be written: zones read, limits within bounds, empty texts as none."""
    found = {name: None if value == "" else value for name, value in values.items()}
    check_limit(found.get("minutes"))
    if "zone" in found:
        found["zone"] = usable_zone(found["zone"])
    for name in ("city", "on_behalf"):
        wording = found.get(name)
        if wording is not None and wording.is_empty:
            found[name] = None
    return found


def with_test(row: Role | Inscription, values: dict[str, Any]) -> dict[str, Any]:
    """The values, with what a change of mode does to the test of the connection."""
    if "mode" in values and "test" not in values:
        values = values | {"test": connection_after(values["mode"], row.test)}
        if values["test"] is not row.test:
            values["tested_on"] = None
    return values


def said_of(db: Db, row: Role | Inscription) -> Wording:
    """How the history names a speaker: by function, else by delegation; never by name."""
    if not row.function.is_empty:
        return row.function
    home = db.get(Delegation, row.delegation_id) if row.delegation_id is not None else None
    return home.name if home is not None else row.function


def _settle(row: Role) -> None:
    if row.function.is_empty and not row.name and row.delegation_id is None and row.delegate_id is None:
        raise NobodyNamed
    if row.arrives is not None and row.leaves is not None and row.leaves <= row.arrives:
        raise LeavesBeforeArriving
