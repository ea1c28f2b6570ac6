"""A small day, its list of speakers, and its log, made without a store."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import Level
from hlom_desktop.live.played import Played
from hlom_desktop.live.rules import replay
from hlom_desktop.live.values import LiveRunRow, PlannedCue, PressKind, PressRow
from hlom_desktop.run_of_show.values import CueRow
from hlom_desktop.speakers.values import ConnectionTest, InscriptionKind, InscriptionRow, SpeakerMode
from hlom_desktop.storage.ref import Ref

DAY = date(2021, 12, 14)
TEN = datetime(2021, 12, 14, 10, tzinfo=UTC)
EMPTY: dict[str, Any] = dict.fromkeys(("section", "who", "from_where", "languages", "sound_and_picture", "notes",
                                       "who_acts", "session_id", "inscription_id", "role_id"))  # fmt: skip


def cue(number: int, start: int, seconds: int, **values: Any) -> CueRow:
    """A cue that starts so many seconds after ten."""
    usual = {"fixed": False, "remote": False, "absorbs_delay": False, "position": number}
    own = {"start": 36000 + start, "seconds": seconds, "item": Wording.from_texts(en=f"Cue {number}")}
    return CueRow(ref=Ref(number, 1), room_id=1, day=DAY, **(EMPTY | usual | own | values))


def inscription(number: int, kind: InscriptionKind = InscriptionKind.STATEMENT) -> InscriptionRow:
    """Somebody on the list."""
    nothing = dict.fromkeys(
        ("sitting_id", "delegation_id", "gender", "on_behalf", "language", "minutes", "zone", "city", "tested_on",
         "position")
    )  # fmt: skip
    values: dict[str, Any] = nothing | {"function": Wording.from_texts(en="Minister"), "level": Level.MINISTER}
    values |= {"inscribed": TEN, "mode": SpeakerMode.IN_ROOM, "test": ConnectionTest.NOT_NEEDED, "withdrawn": False}
    return InscriptionRow(ref=Ref(number, 1), speakers_list_id=1, kind=kind, **values)


def live(cues: list[CueRow], *pressed: tuple[int, PressKind, int | None], more: int | None = None) -> Played:
    """A day that went live at ten; presses at seconds after ten, each about a cue."""
    baseline = tuple(PlannedCue(one.ref.id, one.start, one.seconds, one.item) for one in cues)
    run = LiveRunRow(Ref(1, 1), 1, DAY, TEN, None, baseline)
    presses = [
        PressRow(Ref(number, 1), 1, number, kind, TEN + timedelta(seconds=at), cue_id, more, None)
        for number, (at, kind, cue_id) in enumerate(pressed, start=1)
    ]
    return replay([one for one in cues if one.notes is None], run, presses, "UTC")


K = PressKind
SMALL = [
    cue(1, 0, 120, session_id=7),
    cue(2, 120, 300, session_id=7, role_id=5),
    cue(3, 420, 180, session_id=7, inscription_id=31),
    cue(4, 600, 180, session_id=7, inscription_id=32),
    cue(5, 780, 180, session_id=7, inscription_id=33),
    cue(6, 960, 180, session_id=8, inscription_id=34),
    cue(7, 1140, 120, session_id=8, inscription_id=35),
    cue(8, 1260, 60, session_id=8),
]
SPEAKERS = {number: inscription(number) for number in (31, 32, 33, 34)} | {35: inscription(35, InscriptionKind.REPLY)}
