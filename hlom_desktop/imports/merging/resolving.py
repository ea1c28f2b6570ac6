"""What names in cells mean here: delegations, sessions, rooms, themes; a name that may mean several States is asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hlom_desktop.delegations.values_nomination import NOMINATION_LABELS, SEAT_LABELS, Nomination, SeatInDelegation
from hlom_desktop.imports.columns.tables import COLUMN_TABLES
from hlom_desktop.imports.merging.body import Body
from hlom_desktop.imports.merging.known import Known, plain
from hlom_desktop.imports.merging.plan import Note
from hlom_desktop.imports.merging.reasons import (
    NoSuchSession,
    NotARole,
    NotAState,
    NotThereYet,
    SeveralCalled,
    StateGuessed,
)
from hlom_desktop.imports.merging.said_of_delegates import HEAD, NOMINATION_WORDS, ORDINARY, SEAT_WORDS, words_in
from hlom_desktop.imports.merging.slots import SlotFinder
from hlom_desktop.imports.repeated import repeated
from hlom_desktop.imports.states import Ambiguous, Found
from hlom_desktop.imports.values_read.delegations import DelegationNamed
from hlom_desktop.imports.values_read.reasons import AddressForDelegation
from hlom_desktop.imports.values_read.times import ReadingContext
from hlom_desktop.refusals import Refusal

_BETWEEN = re.compile(r"\s*[;\n|•]\s*")
_NUMBER = re.compile(r"(?:\D{0,24}\s)?(\d{1,3})\s*[.:)–—-]?(?:\s.*)?", re.DOTALL)


@dataclass(frozen=True)
class Asked:
    """A name of which it is asked which State it means."""

    text: str
    candidates: tuple[str, ...]


@dataclass(frozen=True)
class SlotsSaid:
    """The slots that a cell names, and what of it names none."""

    ids: tuple[int, ...]
    rest: str = ""


@dataclass(frozen=True)
class HeadSaid:
    """That a delegate leads the delegation, as a cell under the role in the delegation says it."""


class Resolver:
    """Finds what cells name. `states` are the answers given so far; what is worth knowing is put into `notes`."""

    def __init__(self, known: Known, states: Mapping[str, str]) -> None:
        self._known = known
        self._states = {plain(text): alpha2 for text, alpha2 in states.items()}
        self.notes: list[Note] = []

    def body(self, named: DelegationNamed) -> Body | Asked | Refusal:
        """The delegation of a name: that of the State, else another of this name, else one that is not there yet."""
        match named.state:
            case Found(alpha2, guessed):
                if guessed:
                    self.notes.append(StateGuessed(named.text, alpha2))
                return self._state(alpha2)
            case Ambiguous(candidates):
                answer = self._states.get(plain(named.text))
                return self._state(answer) if answer is not None else Asked(repeated(named.text), candidates)
        there = self._known.others_called.get(plain(named.text), frozenset())
        if there:
            return Body(min(there))
        return AddressForDelegation() if "@" in named.text else Body(name=" ".join(named.text.split()))

    def _state(self, alpha2: str) -> Body:
        there = self._known.states.get(alpha2)
        return Body(alpha2=alpha2) if there is None else Body(there)

    def bodies(self, named: tuple[DelegationNamed, ...]) -> tuple[Body, ...] | Asked | Refusal:
        """The delegations of several names; the first that is refused or to be asked, if any is."""
        found = [self.body(one) for one in named]
        against = next((one for one in found if not isinstance(one, Body)), None)
        return against or tuple(dict.fromkeys(one for one in found if isinstance(one, Body)))

    def session(self, text: str, day: date | None) -> int | Refusal:
        """The session of a title, on that day where one is stated."""
        ids = self._known.called["session"].get(plain(text), frozenset())
        rows = [self._known.sessions_by_id[one] for one in sorted(ids)]
        if day is not None:
            rows = [row for row in rows if row.hours is None or row.hours.day == day]
        if not rows:
            return NoSuchSession(text=repeated(text))
        return rows[0].ref.id if len(rows) == 1 else SeveralCalled(text=repeated(text))

    def linked(self, key: str, text: str) -> int | Refusal:
        """The room, theme, objective, audience or call of a name or number."""
        ids = self._known.called[key].get(plain(text), frozenset())
        number = _NUMBER.fullmatch(text.strip())
        if not ids and number is not None and int(number[1]) in self._known.numbers.get(key, {}):
            return self._known.numbers[key][int(number[1])]
        if len(ids) > 1:
            return SeveralCalled(text=repeated(text))
        return min(ids) if ids else self._missing(key, text)

    def several(self, key: str, text: str) -> tuple[int, ...] | Refusal:
        """The audiences or sessions of names that stand side by side."""
        whole = self._known.called[key].get(plain(text), frozenset())
        names = [text] if whole else [name for name in _BETWEEN.split(text) if name]
        found = []
        for name in names:
            one = self.session(name, None) if key == "attends" else self.linked(key, name)
            if isinstance(one, Refusal):
                return one
            found.append(one)
        return tuple(sorted(set(found)))

    def slots(self, text: str, context: ReadingContext) -> SlotsSaid:
        """The slots of a cell in their order, parted by semicolons, bars or lines."""
        finder, exact = SlotFinder(self._known.slots, context), self._known.called["slots"]
        ids, rest = [], []
        for part in filter(None, _BETWEEN.split(text)):
            there = exact.get(plain(part), frozenset())
            found = min(there) if len(there) == 1 else finder.find(part)
            if found is not None:
                ids.append(found)
            else:
                rest.append(part)
        return SlotsSaid(tuple(dict.fromkeys(ids)), "; ".join(rest) if ids else text)

    def _missing(self, key: str, text: str) -> Refusal:
        return NotThereYet(text=repeated(text), column=COLUMN_TABLES[self._known.kind].field(key).labels)

    def part(self, text: str) -> SeatInDelegation | HeadSaid | Refusal | None:
        """What a delegate is in the delegation; None for a member like others."""
        plain_text = plain(text)
        seat = words_in(plain_text, SEAT_WORDS, SEAT_LABELS)
        if seat is not None or plain_text in ORDINARY:
            return seat
        return HeadSaid() if HEAD.search(plain_text) else NotARole(text=repeated(text))

    def nomination(self, text: str) -> Nomination | Refusal:
        """How far a nomination has come, in the words of registration platforms too."""
        return words_in(plain(text), NOMINATION_WORDS, NOMINATION_LABELS) or NotAState(text=repeated(text))
