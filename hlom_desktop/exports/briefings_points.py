"""What a speaker is asked to prepare, point by point, by where they speak from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hlom_desktop.refusals import N_
from hlom_desktop.speakers.in_session import SpeakerInSession
from hlom_desktop.speakers.values import SpeakerMode
from hlom_desktop.speakers.values_ready import HybridRuleRow

_REMOTE = (
    N_("Use a computer on a cable (Ethernet), not a telephone or a tablet."),
    N_("Use a desktop microphone on USB and separate headphones: nothing built in, no Bluetooth."),
    N_("Sit in a quiet room where nobody comes in, and turn off notifications."),
    N_("Test the speed of your line from there, and have a second line at hand."),
    N_("Rehearse with the same equipment a day ahead at least, and check that the platform uses this microphone."),
)
"""The ticked points of the checklist, as one asks them of the speaker."""
_ALWAYS = N_("Keep your microphone off until you are given the floor.")
_PACE = N_("Read at no more than 120 words a minute, so that the interpreters can follow.")
_IN_ROOM = N_("Please be in the room {number} minutes before.")


@dataclass(frozen=True)
class Advice:
    """One thing to do: its message, and the figures in it."""

    message: str
    values: Mapping[str, int] = field(default_factory=dict)


def advice_of(statements: Iterable[SpeakerInSession], rule: HybridRuleRow) -> tuple[Advice, ...]:
    """What to prepare for these statements, each thing once."""
    modes = {one.row.mode for one in statements}
    found: list[Advice] = []
    if SpeakerMode.REMOTE in modes:
        found += [Advice(message) for message in _REMOTE]
        found.append(Advice(_ALWAYS))
    if SpeakerMode.IN_ROOM in modes:
        found.append(Advice(_IN_ROOM, {"number": rule.waiting_minutes}))
    found.append(Advice(_PACE))
    return tuple(found)
