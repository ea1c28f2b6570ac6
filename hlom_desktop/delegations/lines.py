"""What the tables of the screen show of each row: the row with what others say of it."""

from __future__ import annotations

from dataclasses import dataclass

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.rules import (
    by_delegation,
    coming,
    highest_level,
    in_alphabet,
    in_tree,
    shared_mailboxes,
    wording_of,
)
from hlom_desktop.delegations.rules_nomination import NoteCount, Notes, Silence, Stage, stages
from hlom_desktop.delegations.shown import Nominating
from hlom_desktop.delegations.values import (
    AudienceRow,
    DelegateRow,
    DelegationRow,
    Level,
    StakeholderGroupRow,
)
from hlom_desktop.delegations.values_nomination import NoteAddresseeRow, NoteVerbaleRow
from hlom_desktop.storage.ref import Ref


@dataclass(frozen=True)
class DelegationLine:
    """A delegation: its name as it is to be shown, its people with the head first, its group.

    `stage` is how far its nomination has come, `silence` what it was asked and has not answered, `notes` all that it
    was sent with its answer to each.
    """

    ref: Ref
    row: DelegationRow
    name: Wording
    people: tuple[DelegateRow, ...]
    group: Wording | None
    stage: Stage = Stage.NOT_INVITED
    silence: Silence | None = None
    notes: tuple[tuple[NoteVerbaleRow, NoteAddresseeRow | None], ...] = ()

    @property
    def head(self) -> DelegateRow | None:
        """Who leads it; None where nobody is named as the head."""
        return self.people[0] if self.people and self.people[0].is_head else None

    @property
    def level(self) -> Level | None:
        """The highest level among its people who are to come."""
        return highest_level(coming(self.people))


@dataclass(frozen=True)
class DelegateLine:
    """A delegate with the delegation's name; `shared` where several have the same mailbox.

    `silent` where the delegation has not replied; `audiences` are the ids of the publics of which the delegate is.
    """

    ref: Ref
    row: DelegateRow
    home: Wording
    shared: bool
    silent: bool = False
    audiences: tuple[int, ...] = ()


@dataclass(frozen=True)
class GroupLine:
    """A group of stakeholders: how deep it stands, inside which, and how many delegations are in it."""

    ref: Ref
    row: StakeholderGroupRow
    depth: int
    parent: Wording | None
    delegations: tuple[DelegationRow, ...]


@dataclass(frozen=True)
class AudienceLine:
    """An audience, and how many sessions are held for it."""

    ref: Ref
    row: AudienceRow
    sessions: int


@dataclass(frozen=True)
class AddresseeLine:
    """A mission to which a note goes; `answer` is its reply, perhaps kept under another note. None while silent."""

    ref: Ref
    row: NoteAddresseeRow
    home: Wording
    answer: NoteAddresseeRow | None


@dataclass(frozen=True)
class NoteLine:
    """A note verbale with whom it goes to, in the alphabet, and how many have replied."""

    ref: Ref
    row: NoteVerbaleRow
    addressees: tuple[AddresseeLine, ...]
    count: NoteCount


def delegation_lines(found: Nominating, language: Language) -> tuple[DelegationLine, ...]:
    """The delegations in the alphabetical order of `language`."""
    people = by_delegation(found.delegates)
    groups = {group.ref.id: group.title for group in found.groups}
    notes = Notes(found.notes, found.addressees)
    reached, silences = stages(found.delegations, found.delegates, notes), notes.silences()
    return tuple(
        DelegationLine(
            row.ref,
            row,
            wording_of(row),
            people.get(row.ref.id, ()),
            groups.get(row.stakeholder_group_id or 0),
            reached[row.ref.id],
            silences.get(row.ref.id),
            tuple((note, notes.answer(note, row.ref.id)) for note in notes.sent_to(row.ref.id)),
        )
        for row in in_alphabet(found.delegations, language)
    )


def delegate_lines(found: Nominating, language: Language) -> tuple[DelegateLine, ...]:
    """The delegates by delegation in the alphabetical order of `language`, heads first, then by precedence."""
    people = by_delegation(found.delegates)
    shared = shared_mailboxes(found.delegates)
    silent = Notes(found.notes, found.addressees).silences()
    publics: dict[int, list[int]] = {}
    for one in found.delegate_audiences:
        publics.setdefault(one.delegate_id, []).append(one.audience_id)
    return tuple(
        DelegateLine(
            one.ref,
            one,
            wording_of(home),
            (one.email or "").casefold() in shared,
            home.ref.id in silent,
            tuple(publics.get(one.ref.id, ())),
        )
        for home in in_alphabet(found.delegations, language)
        for one in people.get(home.ref.id, ())
    )


def note_lines(found: Nominating, language: Language) -> tuple[NoteLine, ...]:
    """The notes in their order, the addressees of each in the alphabetical order of `language`."""
    notes = Notes(found.notes, found.addressees)
    homes = in_alphabet(found.delegations, language)
    lines = []
    for note in notes.rows:
        to = {one.delegation_id: one for one in notes.addressees(note)}
        addressees = tuple(
            AddresseeLine(to[home.ref.id].ref, to[home.ref.id], wording_of(home), notes.answer(note, home.ref.id))
            for home in homes
            if home.ref.id in to
        )
        lines.append(NoteLine(note.ref, note, addressees, notes.count(note)))
    return tuple(lines)


def group_lines(found: Nominating, language: Language) -> tuple[GroupLine, ...]:
    """The groups as a tree; the delegations in each in the alphabetical order of `language`."""
    titles = {group.ref.id: group.title for group in found.groups}
    inside: dict[int, list[DelegationRow]] = {}
    for home in in_alphabet(found.delegations, language):
        inside.setdefault(home.stakeholder_group_id or 0, []).append(home)
    return tuple(
        GroupLine(row.ref, row, depth, titles.get(row.parent_id or 0), tuple(inside.get(row.ref.id, ())))
        for row, depth in in_tree(found.groups)
    )


def audience_lines(found: Nominating) -> tuple[AudienceLine, ...]:
    """The audiences in their order."""
    held = dict(found.sessions_for)
    return tuple(AudienceLine(row.ref, row, held.get(row.ref.id, 0)) for row in found.audiences)
