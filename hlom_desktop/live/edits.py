"""The gestures of a live day. Each is a row in an append-only log that undo never takes back: Back is a press."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import NamedTuple

from sqlalchemy import func, select

from hlom_desktop.conference.queries import conference
from hlom_desktop.conference.wording import Wording
from hlom_desktop.live.model import LiveRun, Press
from hlom_desktop.live.played import CueStatus, Played
from hlom_desktop.live.queries import presses
from hlom_desktop.live.rules_replay import replay
from hlom_desktop.live.values import LiveRunRow, PlannedCue, PressKind
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.run_of_show.queries import cues
from hlom_desktop.run_of_show.values import CueRow
from hlom_desktop.speakers import edits_list
from hlom_desktop.speakers.model import Inscription, Recording
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.reading import read_rows
from hlom_desktop.storage.recording import leaves_the_house, say
from hlom_desktop.storage.writing import GoneMeanwhile, add


class NoCues(Refusal):
    """A room would go live with nothing to show."""

    message = N_("This room has no cues on that day. Make them first.")


class AlreadyLive(Refusal):
    """A room that is live would go live again."""

    message = N_("This room is live already. End it before it goes live again.")


class NotLive(Refusal):
    """A press where nothing is live."""

    message = N_("This room is no longer live. Press Back to go on, or go live again.")


class NothingBefore(Refusal):
    """Back at the very beginning."""

    message = N_("Nothing was on before this, so there is nothing to go back to.")


class NothingOn(Refusal):
    """A press about the current cue where there is none."""

    message = N_("No cue is on. Press Next first.")


class NothingToCome(Refusal):
    """Next after the last cue."""

    message = N_("No cue is left. End the day, or call a cue once more.")


_SAID: Mapping[PressKind, str] = MappingProxyType(
    {
        PressKind.NEXT: N_("Next: “{title}”"),
        PressKind.BACK: N_("Back to “{title}”"),
        PressKind.HOLD: N_("Hold “{title}”"),
        PressKind.RESUME: N_("Go on with “{title}”"),
        PressKind.ADD: N_("Another length for “{title}” on the day"),
        PressKind.SKIP: N_("Skip “{title}”"),
        PressKind.UNSKIP: N_("Do not skip “{title}”"),
        PressKind.CALL: N_("Call “{title}”"),
        PressKind.ABSENT: N_("“{title}” is absent"),
        PressKind.RECORDING: N_("Play the recording of “{title}”"),
        PressKind.TOLD: N_("Note who was told of the delay"),
        PressKind.CLOCK: N_("Note that the computer’s clock has jumped"),
        PressKind.END: N_("End the live day"),
    }
)


def go_live(db: Db, conference_id: int, day: date, room_id: int, at: datetime, off: int = 0) -> int:
    """Go live with a room: its plan is kept as it stands now, to measure the day by; the run's id.

    `at` is show time; `off` the seconds by which the computer's clock is already known to be ahead of it. Raises
    `NoCues`, `AlreadyLive`.
    """
    leaves_the_house(db)
    sheet = cues(db, conference_id, day, room_id)
    if not sheet:
        raise NoCues
    place = {"conference_id": conference_id, "day": day, "room_id": room_id}
    if db.scalars(select(LiveRun.id).filter_by(**place, ended=None)).first() is not None:
        raise AlreadyLive
    baseline = tuple(PlannedCue(one.ref.id, one.start, one.seconds, one.item, one.who) for one in sheet)
    run = add(db, LiveRun, **place, started=at, ended=None, baseline=baseline)
    if off:
        _write(db, run, PressKind.CLOCK, at, seconds=off)
    say(db, N_("Go live"))
    return run.id


def press(
    db: Db,
    run: Ref,
    kind: PressKind,
    at: datetime,
    *,
    cue_id: int | None = None,
    seconds: int | None = None,
    text: str | None = None,
) -> None:
    """Write a press at a moment of show time into the log of a run.

    `cue_id` is the cue that the screen showed: where to go for Next, else what it is about (without it, the current
    cue). A press that would do nothing because another seat did it already is not written. Raises `NotLive`,
    `NothingBefore`, `NothingOn`, `NothingToCome`.
    """
    leaves_the_house(db)
    row = db.get(LiveRun, run.id)
    if row is None:
        raise GoneMeanwhile
    sheet = cues(db, row.conference_id, row.day, row.room_id)
    played = _played(db, row, sheet)
    _check(played, kind)
    if kind is PressKind.NEXT and cue_id is None:
        line = played.next()
        cue_id = None if line is None else line.cue_id
    if _is_done_already(played, kind, cue_id):
        return
    about = cue_id if cue_id is not None or kind is PressKind.NEXT else _about(played, kind)
    if kind is PressKind.RECORDING and seconds is None:
        seconds = _recorded(db, next((one for one in sheet if one.ref.id == about), None))
    if kind is PressKind.CALL and not played.has_begun:
        _skip_above(db, row, played, about, at)
    _write(db, row, kind, at, cue_id=about, seconds=seconds, text=text)
    say(db, _SAID[kind], title=_title(played, about))
    _follow_up(db, row, played, sheet, _Done(kind, at, about))


class _Done(NamedTuple):
    kind: PressKind
    at: datetime
    cue_id: int | None


def _follow_up(db: Db, row: LiveRun, played: Played, sheet: tuple[CueRow, ...], done: _Done) -> None:
    """What a press does besides standing in the log."""
    if done.kind is PressKind.ABSENT:
        _absent(db, row, played, sheet, done.cue_id, done.at)
    elif done.kind is PressKind.BACK:
        _present(db, played, sheet)
        row.ended = None
    elif done.kind is PressKind.END:
        row.ended = done.at


def _check(played: Played, kind: PressKind) -> None:
    """Whether a press makes sense where the room stands."""
    if kind in (PressKind.TOLD, PressKind.CLOCK):
        return
    if kind is PressKind.BACK and not played.can_go_back:
        raise NothingBefore
    if kind is not PressKind.BACK and played.ended is not None:
        raise NotLive
    if kind in (PressKind.HOLD, PressKind.RESUME) and played.current is None:
        raise NothingOn
    if kind is PressKind.NEXT and played.current is None and played.next() is None:
        raise NothingToCome


def _is_done_already(played: Played, kind: PressKind, cue_id: int | None) -> bool:
    """Whether another seat, or a second touch of the key, has brought about already what is asked for."""
    if kind is PressKind.CALL:
        return cue_id is None or cue_id == played.current
    if kind is PressKind.HOLD:
        return played.held is not None
    if kind is PressKind.RESUME:
        return played.held is None
    return kind is PressKind.NEXT and cue_id is not None and cue_id not in {one.cue_id for one in played.to_come()}


def _about(played: Played, kind: PressKind) -> int | None:
    """The cue that a press without one is about. Raises `NothingOn`."""
    if kind in (PressKind.ADD, PressKind.SKIP, PressKind.ABSENT, PressKind.RECORDING) and played.current is None:
        raise NothingOn
    if kind in (PressKind.TOLD, PressKind.CLOCK, PressKind.END):
        return None
    return played.before if kind is PressKind.BACK else played.current


def _skip_above(db: Db, row: LiveRun, played: Played, cue_id: int | None, at: datetime) -> None:
    """A room that starts in the middle leaves out what stands above."""
    for line in played.lines:
        if line.cue_id == cue_id:
            return
        if played.status_of(line) is CueStatus.TO_COME:
            _write(db, row, PressKind.SKIP, at, cue_id=line.cue_id)


def _absent(db: Db, row: LiveRun, played: Played, sheet: tuple[CueRow, ...], cue_id: int | None, at: datetime) -> None:
    """The list puts an absent speaker where its setting says; where that one was on, the next is called."""
    cue = next((one for one in sheet if one.ref.id == cue_id), None)
    if cue_id == played.current:
        line = next((one for one in played.to_come() if one.cue_id != cue_id), None)
        if line is not None:
            _write(db, row, PressKind.NEXT, at, cue_id=line.cue_id)
    speaker = _inscribed(db, cue)
    if speaker is not None:
        edits_list.mark_absent(db, Ref(speaker.id, speaker.version))


def _present(db: Db, played: Played, sheet: tuple[CueRow, ...]) -> None:
    """Who was marked absent by mistake, and is gone back to, is there after all."""
    cue = next((one for one in sheet if one.ref.id == played.before), None)
    speaker = _inscribed(db, cue)
    if speaker is not None and speaker.absent and cue is not None and played.played(cue.ref.id).absences:
        edits_list.mark_present(db, Ref(speaker.id, speaker.version))


def _inscribed(db: Db, cue: CueRow | None) -> Inscription | None:
    return None if cue is None or cue.inscription_id is None else db.get(Inscription, cue.inscription_id)


def _recorded(db: Db, cue: CueRow | None) -> int | None:
    """The length of the recording of a cue's speaker; None where none is known: then the planned length counts."""
    if cue is None or (cue.inscription_id is None and cue.role_id is None):
        return None
    whose = {"inscription_id": cue.inscription_id} if cue.inscription_id is not None else {"role_id": cue.role_id}
    found = db.scalars(select(Recording).filter_by(**whose).order_by(Recording.received.is_(None), Recording.id.desc()))
    return next((one.seconds for one in found if one.seconds is not None), None)


def _played(db: Db, row: LiveRun, sheet: tuple[CueRow, ...]) -> Played:
    run = read_rows(db, LiveRunRow, LiveRun, id=row.id)[0]
    zone = conference(db, row.conference_id).zone or "UTC"
    return replay(sheet, run, presses(db, [row.id]), zone)


def _title(played: Played, cue_id: int | None) -> Wording | str:
    return next((one.item for one in played.lines if one.cue_id == cue_id), "")


def _write(
    db: Db,
    row: LiveRun,
    kind: PressKind,
    at: datetime,
    cue_id: int | None = None,
    seconds: int | None = None,
    text: str | None = None,
) -> None:
    """Append to the log; its moments never run backwards."""
    last = db.execute(select(func.max(Press.number), func.max(Press.at)).filter_by(live_run_id=row.id)).one()
    number = 1 if last[0] is None else last[0] + 1
    values = {"kind": kind, "at": max(at, last[1] or row.started), "cue_id": cue_id, "seconds": seconds, "text": text}
    add(db, Press, conference_id=row.conference_id, live_run_id=row.id, number=number, **values)
