"""What is expected of 2,000 cues of a live room, against a bare loop that adds up their lengths."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import process_time
from typing import Any

from benchmarks.figures import Figure, milliseconds
from hlom_desktop.conference.wording import Wording
from hlom_desktop.live.rules import replay, state_at
from hlom_desktop.live.values import LiveRunRow, PlannedCue, PressKind, PressRow
from hlom_desktop.run_of_show.values import CueRow
from hlom_desktop.storage.ref import Ref

CUES = 2000
DAY, ZONE = date(2021, 12, 14), "Europe/Zurich"
BEGUN = datetime(2021, 12, 13, 23, tzinfo=UTC)


def live_cues(folder: Path) -> list[Figure]:
    """One pass over a room of which half is done; and its whole log played again."""
    del folder
    cues = [_cue(number) for number in range(1, CUES + 1)]
    plan = tuple(PlannedCue(one.ref.id, one.start, one.seconds, one.item) for one in cues)
    run = LiveRunRow(Ref(1, 1), 1, DAY, BEGUN, None, plan)
    presses = [_next(number) for number in range(1, CUES // 2 + 1)]
    now = BEGUN + timedelta(seconds=43 * CUES // 2)
    played = replay(cues, run, presses, ZONE)
    expected = milliseconds(lambda: state_at(played, now), 15, process_time)
    replayed = milliseconds(lambda: replay(cues, run, presses, ZONE), 15, process_time)
    floor = milliseconds(lambda: _bare(cues), 15, process_time)
    return [
        Figure(f"what is expected of {CUES:,} cues", "ms CPU", expected, "a bare sum of moments", floor, 20),
        Figure(f"playing a log of {CUES // 2:,} presses again", "ms CPU", replayed, "a bare sum of moments", floor, 40),
    ]


def _bare(cues: list[CueRow]) -> list[datetime]:
    """Each cue's start, one after the other."""
    clock, found = BEGUN, []
    for cue in cues:
        found.append(clock)
        clock += timedelta(seconds=cue.seconds)
    return found


def _cue(number: int) -> CueRow:
    texts: dict[str, Any] = dict.fromkeys(
        ("section", "who", "from_where", "languages", "sound_and_picture", "notes", "who_acts")
    )
    links: dict[str, Any] = dict.fromkeys(("inscription_id", "role_id"))
    item = Wording.from_texts(en=f"Cue {number}")
    bends: dict[str, Any] = {"fixed": number % 40 == 0, "absorbs_delay": number % 40 == 39, "remote": False}
    return CueRow(
        Ref(number, 1), 1, DAY, 40 * number, 40, item=item, session_id=number // 40, position=number,
        **bends, **texts, **links,
    )  # fmt: skip


def _next(number: int) -> PressRow:
    at = BEGUN + timedelta(seconds=42 * number)
    return PressRow(Ref(number, 1), 1, number, PressKind.NEXT, at, number, None, None)
