"""All that the screen of delegations shows, with the cycle of nomination, read together."""

from __future__ import annotations

from dataclasses import dataclass

from hlom_desktop.conference.values import ConferenceRow
from hlom_desktop.delegations.values import Participants
from hlom_desktop.delegations.values_nomination import DelegateAudienceRow, NoteAddresseeRow, NoteVerbaleRow


@dataclass(frozen=True, kw_only=True)
class Nominating(Participants):
    """The participants of a conference with its notes verbales, whom they went to, and each delegate's publics."""

    conference: ConferenceRow
    notes: tuple[NoteVerbaleRow, ...] = ()
    addressees: tuple[NoteAddresseeRow, ...] = ()
    delegate_audiences: tuple[DelegateAudienceRow, ...] = ()
