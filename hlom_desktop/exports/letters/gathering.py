"""Which letters on side events are owed, and all that they are written from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.queries import conference_by_key, venues
from hlom_desktop.conference.values import ConferenceRow, RoomRow, VenueRow
from hlom_desktop.exports.subjects import names_of
from hlom_desktop.side_events.queries import side_events
from hlom_desktop.side_events.rules import sponsor_name
from hlom_desktop.side_events.rules_call import Breach, breaches, numbers_of
from hlom_desktop.side_events.rules_letters import holding, last_letter, letter_due
from hlom_desktop.side_events.shown import ProposalLine, SideEvents
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.side_events.values_review import DecisionKind, DecisionLetterRow
from hlom_desktop.storage.base import Db


@dataclass(frozen=True)
class Owed:
    """A letter that is owed: on which proposal, of which kind, and what went out before it.

    `merged_into` is what the proposal became part of; `unmet` are the rules of the call that a refused one did not
    meet.
    """

    line: ProposalLine
    kind: DecisionKind
    before: DecisionLetterRow | None
    merged_into: ProposalLine | None
    unmet: tuple[Breach, ...]

    @property
    def status(self) -> ProposalStatus:
        """What holds of the proposal now."""
        return holding(self.line)

    def names(self) -> tuple[str, ...]:
        """By what it is asked for: number, title, who stands behind it."""
        behind = {sponsor_name(one, language) for one in self.line.sponsors for language in LANGUAGES}
        return (str(self.line.row.number), *names_of(self.line.row.title), *sorted(behind - {""}))


@dataclass(frozen=True)
class Letters:
    """The letters that are owed, by the proposals' numbers, and where the side events are held."""

    conference: ConferenceRow
    venues: tuple[VenueRow, ...]
    rooms: tuple[RoomRow, ...]
    owed: tuple[Owed, ...]


def gather_letters(db: Db, key: str) -> Letters:
    """Every letter that is owed now. Raises `NoSuchConference`."""
    own = conference_by_key(db, key).ref.id
    found = side_events(db, own)
    owed = tuple(
        Owed(line, kind, last_letter(line, found.letters), _merged_into(line, found), _unmet(line, found))
        for line in found.lines
        if (kind := letter_due(line, found.letters)) is not None
    )
    return Letters(found.conference, venues(db, own), found.rooms, owed)


def _merged_into(line: ProposalLine, found: SideEvents) -> ProposalLine | None:
    return found.line(line.row.merged_into_id) if line.row.status is ProposalStatus.MERGED else None


def _unmet(line: ProposalLine, found: SideEvents) -> tuple[Breach, ...]:
    """Of a refused one the rules it did not meet, as they were looked at while it stood beside the others."""
    if line.row.status is not ProposalStatus.DECLINED:
        return ()
    proposed = replace(line, row=replace(line.row, status=ProposalStatus.UNDER_REVIEW))
    return breaches(proposed, found.call, numbers_of(found.lines))


def language_of(owed: Owed, asked: Sequence[Language]) -> Language:
    """The contact's own language where it is among those asked for; else English where all are, or the first."""
    own = next((one for one in asked if one == owed.line.row.contact_language), None)
    return own or ("en" if len(asked) == len(LANGUAGES) else asked[0])
