"""Counting what the screen shows: who attends each session, what each mailbox holds of it, what was answered."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from hlom_desktop.delegations.queries import delegates
from hlom_desktop.invitations.queries import inviting as read_inviting
from hlom_desktop.invitations.queries import issues
from hlom_desktop.invitations.rules_attendance import attending
from hlom_desktop.invitations.rules_ledger import Holds, number_outdated, standing
from hlom_desktop.invitations.rules_replies import answer_of
from hlom_desktop.invitations.shown import Inviting
from hlom_desktop.invitations.table_delegates import delegate_lines
from hlom_desktop.invitations.table_issues import issue_lines
from hlom_desktop.invitations.table_lines import Figures, Held, SessionLine, Shown
from hlom_desktop.invitations.table_told import told_title
from hlom_desktop.invitations.values import AttendanceRow
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.sessions.rules import in_order, slot_of
from hlom_desktop.sessions.values import SessionKind, SessionRow
from hlom_desktop.storage.ref import Ref

if TYPE_CHECKING:
    from hlom_desktop.storage.base import Db

Row = TypeVar("Row")
Prints = Callable[[Inviting], Mapping[tuple[int, str], str]]
"""The fingerprint of what each mailbox would be given now of each of its sessions."""


def shown_of(db: Db, conference_id: int, prints: Prints) -> Shown:
    """Read and count all that the screen shows; on the store's worker, for it may take a while."""
    return gather(read_inviting(db, conference_id), prints)


def delegates_behind(db: Db, conference_id: int, prints: Prints) -> int | None:
    """How many delegates hold an old version, for the rail; None where nobody does."""
    found = read_inviting(db, conference_id)
    return number_outdated(standing(found, prints(found))) or None


def view_of(db: Db, conference_id: int, row_id: int) -> str | None:
    """In which view a row of this id stands: of several, a session before a delegate before an issue."""
    places: tuple[tuple[str, Callable[[Db, int], Sequence[Any]]], ...] = (
        ("sessions", sessions),
        ("delegates", delegates),
        ("issues", issues),
    )
    return next((key for key, read in places if any(row.ref.id == row_id for row in read(db, conference_id))), None)


def gather(inviting: Inviting, prints: Prints) -> Shown:
    """Count all that the screen shows of what was read."""
    attend = attending(inviting)
    held = held_by(inviting, prints)
    lines = _session_lines(inviting, attend, held)
    return Shown(
        inviting,
        lines,
        delegate_lines(inviting, lines),
        issue_lines(inviting),
        figures_of(held),
    )


def held_by(inviting: Inviting, prints: Prints) -> tuple[Held, ...]:
    """How every session stands with every mailbox that ought to have it, or has it still."""
    answers = answer_of(inviting.given, inviting.replies)
    found = []
    for one in standing(inviting, prints(inviting)):
        answered = answers.get((one.session_id, one.mailbox.casefold()))
        found.append(Held(one, answered.reply if answered is not None else None))
    return tuple(found)


def figures_of(held: Sequence[Held]) -> Figures:
    """What is due, and how many delegates it is about."""
    numbers = Counter(one.holds for one in held)
    invited = {key for one in held if one.holds is not Holds.TO_CANCEL for key in one.standing.delegate_ids}
    old = number_outdated(one.standing for one in held)
    return Figures(numbers[Holds.NONE], numbers[Holds.OLD], numbers[Holds.TO_CANCEL], len(invited), old)


@dataclass(frozen=True)
class _Parts:
    """What the rows of sessions are made of, by the session's id."""

    inviting: Inviting
    attend: Mapping[int, frozenset[int]]
    held: Mapping[int, tuple[Held, ...]]
    rules: Mapping[int, tuple[AttendanceRow, ...]]

    def line(self, session: SessionRow) -> SessionLine:
        """One session of the programme."""
        row_id = session.ref.id
        return SessionLine(
            session.ref,
            session,
            session.title,
            slot_of(session, self.inviting.conference.zone or "UTC"),
            self.rules.get(row_id, ()),
            self.attend.get(row_id, frozenset()),
            self.held.get(row_id, ()),
        )

    def gone(self, session_id: int) -> SessionLine:
        """A session that is no more, as those who hold it were told of it."""
        held = self.held[session_id]
        told = next(one.standing.last for one in held if one.standing.last is not None)
        return SessionLine(Ref(session_id, 0), None, told_title(told), None, (), frozenset(), held)


def _session_lines(
    inviting: Inviting, attend: Mapping[int, frozenset[int]], held: Sequence[Held]
) -> tuple[SessionLine, ...]:
    """The sessions to which one can be invited, by day and hour; then those that are gone and still held."""
    by_session: dict[int, list[Held]] = defaultdict(list)
    for one in held:
        by_session[one.standing.session_id].append(one)
    rules: dict[int, list[AttendanceRow]] = defaultdict(list)
    for rule in inviting.rules:
        rules[rule.session_id].append(rule)
    parts = _Parts(inviting, attend, _frozen(by_session), _frozen(rules))
    there = {row.ref.id for row in inviting.sessions}
    lines = [
        parts.line(row)
        for row in in_order(tuple(inviting.sessions))
        if row.kind is not SessionKind.BREAK or row.ref.id in by_session
    ]
    gone = [key for key, rows in by_session.items() if key not in there and rows]
    return (*lines, *(parts.gone(key) for key in sorted(gone)))


def _frozen(lists: Mapping[int, list[Row]]) -> Mapping[int, tuple[Row, ...]]:
    return {key: tuple(rows) for key, rows in lists.items()}
