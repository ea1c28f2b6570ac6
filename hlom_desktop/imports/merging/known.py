"""What a conference already holds, as far as a spreadsheet of one kind is merged with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.values import ConferenceRow, RoomRow, TopicRow
from hlom_desktop.conference.when.sessions import UnSessions
from hlom_desktop.conference.wording import Wording
from hlom_desktop.contributions.values import CallRow, ContributionRow, PartnerRow
from hlom_desktop.delegations.rules import wording_of
from hlom_desktop.delegations.values import AudienceRow, DelegateRow, DelegationRow
from hlom_desktop.delegations.values_nomination import DelegateAudienceRow
from hlom_desktop.folding import folded
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.merging.slot_words import slot_wording
from hlom_desktop.invitations.values import AttendanceRow
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.side_events.values import ProposalRow, ProposedSpeakerRow, SponsorRow
from hlom_desktop.side_events.values_call import SlotRow, WishRow
from hlom_desktop.speakers.values import RoleRow


@dataclass(frozen=True)
class Known:
    """All that rows of `kind` are compared with and refer to; what that kind does not need is empty."""

    kind: ImportKind
    conference: ConferenceRow
    un_sessions: UnSessions
    delegations: tuple[DelegationRow, ...]
    delegates: tuple[DelegateRow, ...] = ()
    sessions: tuple[SessionRow, ...] = ()
    rooms: tuple[RoomRow, ...] = ()
    themes: tuple[TopicRow, ...] = ()
    objectives: tuple[TopicRow, ...] = ()
    audiences: tuple[AudienceRow, ...] = ()
    delegate_audiences: tuple[DelegateAudienceRow, ...] = ()
    attendance: tuple[AttendanceRow, ...] = ()
    roles: tuple[RoleRow, ...] = ()
    proposals: tuple[ProposalRow, ...] = ()
    sponsors: tuple[SponsorRow, ...] = ()
    persons: tuple[ProposedSpeakerRow, ...] = ()
    slots: tuple[SlotRow, ...] = ()
    wishes: tuple[WishRow, ...] = ()
    contributions: tuple[ContributionRow, ...] = ()
    partners: tuple[PartnerRow, ...] = ()
    calls: tuple[CallRow, ...] = ()

    @property
    def zone(self) -> str:
        """The zone whose clock hours are read on: the conference's, UTC while it has none."""
        return self.conference.zone or "UTC"

    @cached_property
    def delegation_names(self) -> Mapping[int, Wording]:
        """What each delegation is called."""
        return {row.ref.id: wording_of(row) for row in self.delegations}

    @cached_property
    def states(self) -> Mapping[str, int]:
        """The delegation of each State."""
        return {row.alpha2: row.ref.id for row in self.delegations if row.alpha2 is not None}

    @cached_property
    def others_called(self) -> Mapping[str, frozenset[int]]:
        """Delegations of no State, by their names in any language, folded."""
        return called((row.ref.id, row.name) for row in self.delegations if row.alpha2 is None)

    @cached_property
    def sessions_by_id(self) -> Mapping[int, SessionRow]:
        """The sessions by their ids."""
        return {row.ref.id: row for row in self.sessions}

    @cached_property
    def wishes_of(self) -> Mapping[tuple[int, bool], tuple[int, ...]]:
        """The slots that each proposal wishes for (True), the first choice first, and those not possible (False)."""
        found: dict[tuple[int, bool], tuple[int, ...]] = {}
        for row in self.wishes:
            key = (row.proposal_id, row.possible)
            found[key] = (*found.get(key, ()), row.slot_id)
        return found

    @cached_property
    def titles(self) -> Mapping[str, Mapping[int, Wording]]:
        """What is meant by the ids that stand in the fields of these keys."""
        return {
            "session": {row.ref.id: row.title for row in self.sessions},
            "attends": {row.ref.id: row.title for row in self.sessions},
            "room": {row.ref.id: row.name for row in self.rooms},
            "theme": {row.ref.id: row.title for row in self.themes},
            "objective": {row.ref.id: row.title for row in self.objectives},
            "audience": {row.ref.id: row.title for row in self.audiences},
            "audiences": {row.ref.id: row.title for row in self.audiences},
            "call": {row.ref.id: row.title for row in self.calls},
            "slots": (slots := {row.ref.id: slot_wording(row, self.zone) for row in self.slots}),
            "not_slots": slots,
        }

    @cached_property
    def called(self) -> Mapping[str, Mapping[str, frozenset[int]]]:
        """The ids by these texts, folded, for the same keys; rooms also by number."""
        found = {key: dict(called(titles.items())) for key, titles in self.titles.items()}
        for room in self.rooms:
            if room.number:
                number = plain(room.number)
                found["room"][number] = found["room"].get(number, frozenset()) | {room.ref.id}
        return found

    @cached_property
    def numbers(self) -> Mapping[str, Mapping[int, int]]:
        """Themes and objectives by their numbers."""
        topics = {"theme": self.themes, "objective": self.objectives}
        return {key: {row.number: row.ref.id for row in rows if row.number} for key, rows in topics.items()}


def plain(text: str) -> str:
    """A text as it is compared: without case, accents and repeated blanks."""
    return " ".join(folded(text).split())


def texts_of(wording: Wording | None) -> tuple[str, ...]:
    """The texts of a wording, folded, each once."""
    texts = (wording.in_language(language) for language in LANGUAGES) if wording is not None else ()
    return tuple(dict.fromkeys(plain(text) for text in texts if text))


def called(named: Iterable[tuple[int, Wording]]) -> Mapping[str, frozenset[int]]:
    """The ids that bear each text, in any language."""
    found: dict[str, frozenset[int]] = {}
    for row_id, wording in named:
        for text in texts_of(wording):
            found[text] = found.get(text, frozenset()) | {row_id}
    return found


def language_of(code: str) -> Language:
    """The working language of a code; English for any other."""
    return next((one for one in LANGUAGES if one == code), "en")
