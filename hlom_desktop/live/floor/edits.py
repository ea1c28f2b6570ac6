"""The gestures of the room's view that no concept below has: open the list, announce, a limit from here on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.contributions.edits.contributions import add_contribution
from hlom_desktop.contributions.said import on_day
from hlom_desktop.contributions.values import ContributionKind, ContributionStage
from hlom_desktop.live import edits as live_edits
from hlom_desktop.refusals import N_
from hlom_desktop.run_of_show.edits import make_cues
from hlom_desktop.run_of_show.queries import cues
from hlom_desktop.speakers.edits_list import change_inscription
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say


def open_list(db: Db, conference_id: int, day: date, room_id: int, at: datetime, off: int = 0) -> int:
    """Go live with a room, whose cues are made from the programme first where it has none; the run's id.

    Raises `NothingThatDay`, `AlreadyLive`.
    """
    say(db, N_("Open the list of speakers"))
    if not cues(db, conference_id, day, room_id):
        make_cues(db, conference_id, day, room_id)
    return live_edits.go_live(db, conference_id, day, room_id, at, off)


def announce(
    db: Db, conference_id: int, delegation_id: int | None, text: str, language: Language, received: date
) -> int:
    """What a delegation undertakes while it speaks, in the speaker's words: a pledge, announced; its id.

    Raises `NoText`.
    """
    title = Wording().with_text(language, text)
    say(db, N_("“{title}” was announced"), title=title)
    return add_contribution(
        db,
        conference_id,
        title,
        ContributionKind.PLEDGE,
        delegation_id=delegation_id,
        stage=ContributionStage.ANNOUNCED,
        received=on_day(received, language),
    )


def limit_from_here(db: Db, refs: Sequence[Ref], minutes: int, number: int) -> None:
    """Give those who are still to speak another limit; `number` is the place from which on. Raises `LimitNotUsable`."""
    say(db, N_("Set {minutes} min from no. {number} on"), minutes=minutes, number=number)
    for ref in refs:
        change_inscription(db, ref, minutes=minutes)
