"""A debate: one list of speakers with all that decides its order, its hours and its sum."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from hlom_desktop.delegations.values import DelegationRow
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.speakers.values import InscriptionRow, RoleRow, Speaking
from hlom_desktop.speakers.values_list import CategoryRow, SittingRow, SpeakersListRow, SpokenForRow


@dataclass(frozen=True)
class Debate:
    """One list of speakers. Categories stand in their order, sittings in that of the programme.

    `spoken_for` gives, by an inscription's id, the ids of the delegations of the group for which it speaks, those of
    a regional group too; `zone` is the conference's, in which preferred hours are meant.
    """

    speakers: SpeakersListRow
    categories: tuple[CategoryRow, ...]
    sittings: tuple[SittingRow, ...]
    inscriptions: tuple[InscriptionRow, ...]
    spoken_for: Mapping[int, frozenset[int]]
    delegations: Mapping[int, DelegationRow]
    sessions: Mapping[int, SessionRow]
    roles: tuple[RoleRow, ...]
    zone: str

    def sitting_in(self, session_id: int) -> SittingRow | None:
        """The list's sitting in a session; None where the session does not hear it."""
        return next((one for one in self.sittings if one.session_id == session_id), None)

    def sitting(self, sitting_id: int | None) -> SittingRow | None:
        """The sitting of this id."""
        return next((one for one in self.sittings if one.ref.id == sitting_id), None)

    def session_of(self, sitting: SittingRow | None) -> SessionRow | None:
        """The session in which a sitting is held."""
        return self.sessions.get(sitting.session_id) if sitting is not None else None

    @cached_property
    def by_sitting(self) -> Mapping[int | None, tuple[InscriptionRow, ...]]:
        """Who is inscribed for each sitting, withdrawn or not; those without a sitting under None."""
        found: dict[int | None, list[InscriptionRow]] = {}
        for one in self.inscriptions:
            found.setdefault(one.sitting_id, []).append(one)
        return {sitting: tuple(rows) for sitting, rows in found.items()}

    @cached_property
    def places(self) -> Mapping[int, int]:
        """The place of each category on the ladder, by its id."""
        return {one.ref.id: at for at, one in enumerate(self.categories)}


def debates_of(found: Speaking) -> tuple[Debate, ...]:
    """The debates out of all that is spoken, in the order of their lists."""
    return debates_from(
        found.lists,
        found.categories,
        found.sittings,
        found.inscriptions,
        found.spoken_for,
        delegations={one.ref.id: one for one in found.delegations},
        sessions={one.ref.id: one for one in found.sessions},
        roles=found.roles,
        zone=found.zone,
    )


def debates_from(
    lists: Iterable[SpeakersListRow],
    categories: Collection[CategoryRow],
    sittings: Collection[SittingRow],
    inscriptions: Collection[InscriptionRow],
    spoken_for: Iterable[SpokenForRow],
    *,
    delegations: Mapping[int, DelegationRow],
    sessions: Mapping[int, SessionRow],
    roles: tuple[RoleRow, ...],
    zone: str,
) -> tuple[Debate, ...]:
    """The debates out of the rows of all lists, in the order of `lists`."""
    members = _members(spoken_for)
    debates = []
    for speakers in lists:
        row_id = speakers.ref.id
        inscribed = tuple(one for one in inscriptions if one.speakers_list_id == row_id)
        ladder = [one for one in categories if one.speakers_list_id == row_id]
        debate = Debate(
            speakers=speakers,
            categories=tuple(sorted(ladder, key=lambda one: (one.position, one.ref.id))),
            sittings=_in_time((one for one in sittings if one.speakers_list_id == row_id), sessions),
            inscriptions=inscribed,
            spoken_for={one.ref.id: _group(one, members, delegations.values()) for one in inscribed},
            delegations=delegations,
            sessions=sessions,
            roles=roles,
            zone=zone,
        )
        debates.append(debate)
    return tuple(debates)


def _members(rows: Iterable[SpokenForRow]) -> Mapping[int, set[int]]:
    found: dict[int, set[int]] = {}
    for row in rows:
        found.setdefault(row.inscription_id, set()).add(row.delegation_id)
    return found


def _group(
    one: InscriptionRow, members: Mapping[int, set[int]], delegations: Iterable[DelegationRow]
) -> frozenset[int]:
    """The delegations of the group for which a statement is made: those named, and those of the regional group."""
    found = set(members.get(one.ref.id, ()))
    if one.for_region is not None:
        found |= {row.ref.id for row in delegations if row.region is one.for_region}
    return frozenset(found)


def _in_time(rows: Iterable[SittingRow], sessions: Mapping[int, SessionRow]) -> tuple[SittingRow, ...]:
    """Sittings in the order of the programme; those of sessions without an hour last, by position."""

    def place(row: SittingRow) -> tuple[bool, int, int, int, int]:
        session = sessions.get(row.session_id)
        hours = session.hours if session is not None else None
        day, start = (hours.day.toordinal(), hours.start) if hours is not None else (0, 0)
        return hours is None, day, start, row.position, row.ref.id

    return tuple(sorted(rows, key=place))
