"""The rows of delegates: those who attend something, those who ought to and cannot be reached, mailboxes left over."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from hlom_desktop.delegations.values import DelegateRow, DelegationRow
from hlom_desktop.delegations.values_nomination import Nomination
from hlom_desktop.invitations.rules_attendance import attending, mailbox_of
from hlom_desktop.invitations.shown import Inviting
from hlom_desktop.invitations.table_lines import DelegateLine, Held, HeldSession, SessionLine, Unreached
from hlom_desktop.storage.ref import Ref

ON_THE_WAY = frozenset({Nomination.NOMINATED, Nomination.VERIFIED})
"""Nominations that may still be approved; who is not accepted, or has withdrawn, is not waited for."""


def delegate_lines(inviting: Inviting, sessions: Sequence[SessionLine]) -> tuple[DelegateLine, ...]:
    """A row for each delegate; then one for each mailbox that holds something and is nobody's any more."""
    return _Gathered(inviting, sessions).lines()


@dataclass(frozen=True)
class _Gathered:
    inviting: Inviting
    sessions: Sequence[SessionLine]

    def lines(self) -> tuple[DelegateLine, ...]:
        homes = {row.ref.id: row for row in self.inviting.delegations}
        numbers = {issue.ref.id: issue.number for issue in self.inviting.issues}
        by_delegate, by_nobody = self._held()
        wished = self._wished()
        boxes = {
            row.ref.id: mailbox_of(row, homes[row.delegation_id]) if row.delegation_id in homes else None
            for row in self.inviting.delegates
        }
        shared = Counter(box for box in boxes.values() if box)
        found = []
        for row in self.inviting.delegates:
            held, wish = by_delegate.get(row.ref.id, {}), wished.get(row.ref.id, frozenset())
            box = boxes[row.ref.id]
            if held or wish:
                line = self._line(row, homes.get(row.delegation_id), box, held, wish)
                found.append(replace(line, shared=shared[box or ""] > 1, last_issue=_newest(held.values(), numbers)))
        return (*found, *(self._left_over(box, held, numbers) for box, held in sorted(by_nobody.items())))

    def _held(self) -> tuple[Mapping[int, dict[int, Held]], Mapping[str, dict[int, Held]]]:
        """What is held of each session, by delegate; and by mailbox where no delegate is left."""
        there = {row.ref.id for row in self.inviting.delegates}
        by_delegate: dict[int, dict[int, Held]] = defaultdict(dict)
        by_nobody: dict[str, dict[int, Held]] = defaultdict(dict)
        for line in self.sessions:
            for one in line.held:
                people = [key for key in one.standing.delegate_ids if key in there]
                for key in people:
                    by_delegate[key][line.ref.id] = one
                if not people:
                    by_nobody[one.standing.mailbox][line.ref.id] = one
        return by_delegate, by_nobody

    def _wished(self) -> Mapping[int, frozenset[int]]:
        """Which sessions each would attend if every nomination on its way were approved."""
        people = tuple(
            replace(row, nomination=Nomination.APPROVED) if row.nomination in ON_THE_WAY else row
            for row in self.inviting.delegates
        )
        found: dict[int, set[int]] = defaultdict(set)
        for session_id, ids in attending(replace(self.inviting, delegates=people)).items():
            for key in ids:
                found[key].add(session_id)
        refused = {row.ref.id for row in people if row.nomination is not Nomination.APPROVED}
        return {key: frozenset(ids) for key, ids in found.items() if key not in refused}

    def _line(
        self,
        row: DelegateRow,
        home: DelegationRow | None,
        mailbox: str | None,
        held: Mapping[int, Held],
        wished: frozenset[int],
    ) -> DelegateLine:
        unreached = None
        if row.nomination in ON_THE_WAY and wished:
            unreached = Unreached.NOT_APPROVED
        elif mailbox is None and wished:
            unreached = Unreached.NO_MAILBOX
        sessions = self._sessions(held, wished)
        return DelegateLine(row.ref, row, home, mailbox, False, sessions, None, unreached, row.nomination)

    def _left_over(self, mailbox: str, held: Mapping[int, Held], numbers: Mapping[int, int]) -> DelegateLine:
        given = [one.standing.last for one in held.values() if one.standing.last is not None]
        key = -min(row.ref.id for row in given)  # no delegate's: below every id
        home = next((row for row in self.inviting.delegations if (row.mailbox or "").casefold() == mailbox), None)
        sessions = self._sessions(held, frozenset())
        return DelegateLine(Ref(key, 0), None, home, mailbox, False, sessions, _newest(held.values(), numbers))

    def _sessions(self, held: Mapping[int, Held], wished: frozenset[int]) -> tuple[HeldSession, ...]:
        """By hour, as the sessions stand; those without an hour last."""
        found = [self.places[key] for key in {*held, *wished} if key in self.places]
        lines = (self.sessions[at] for at in sorted(found))
        return tuple(HeldSession(line.ref, line.title, line.slot, held.get(line.ref.id)) for line in lines)

    @cached_property
    def places(self) -> Mapping[int, int]:
        """At which place each session stands; they come by hour."""
        return {line.ref.id: at for at, line in enumerate(self.sessions)}


def _newest(held: Iterable[Held], numbers: Mapping[int, int]) -> int | None:
    """The number of the last issue in which something was given."""
    given = (one.standing.last for one in held)
    return max((numbers.get(row.issue_id, 0) for row in given if row is not None), default=None)
