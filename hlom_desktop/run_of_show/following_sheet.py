"""One room's day follows: its statements take the order of their list, its speakers' cues say what is so now."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any

from hlom_desktop.run_of_show.edits_day import beats_of, cues_of, hand_on_section, put_anchors, put_hours
from hlom_desktop.run_of_show.making import called, channels_of, heard_in
from hlom_desktop.run_of_show.model import Cue
from hlom_desktop.run_of_show.rules_cascade import Beat, cascaded, refilled, taken_over, with_beat, without_beat
from hlom_desktop.run_of_show.rules_made import ITEMS, columns_of, followed, is_conducting, made_of_turn, remade
from hlom_desktop.run_of_show.values import MadeCue
from hlom_desktop.sessions.rules import slot_of
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.speakers.debate import Debate, debates_of
from hlom_desktop.speakers.rules_turns import CHAIRS, Turn, lead_of, turns_of
from hlom_desktop.speakers.values import RoleRow, SpeakerStatus, Speaking
from hlom_desktop.speakers.values_list import SittingRow
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.writing import add, delete_with


class Sources:
    """All that cues follow. `leads` are the sessions whose first speaker is called at another second than before,
    `turnovers` the seconds between speakers that lists had before, by the list's id.
    """

    def __init__(self, floor: Speaking, leads: frozenset[int], turnovers: Mapping[int, int]) -> None:
        self.floor, self.leads, self.turnovers = floor, leads, turnovers
        self.zone = floor.zone
        self.sessions: Mapping[int, SessionRow] = {one.ref.id: one for one in floor.sessions}
        self.roles: Mapping[int, RoleRow] = {one.ref.id: one for one in floor.roles}

    @cached_property
    def debates(self) -> tuple[Debate, ...]:
        """The lists of speakers."""
        return debates_of(self.floor)

    def chair_of(self, session_id: int | None) -> RoleRow | None:
        """Who is in the chair of a session."""
        there = (one for one in self.floor.roles if one.session_id == session_id and one.kind in CHAIRS)
        return next((one for one in there if one.status is not SpeakerStatus.DECLINED), None)


def follow_sheet(db: Db, conference_id: int, day: date, room_id: int, sources: Sources) -> None:
    """Bring the cues of a room's day to their sources."""
    sheet = _Sheet(db, cues_of(db, conference_id, day, room_id), sources)
    for session_id in dict.fromkeys(row.session_id for row in sheet.rows if row.session_id is not None):
        session, heard = sources.sessions.get(session_id), heard_in(sources.debates, session_id)
        if session is not None and any(map(_is_made, sheet.of(session_id))):
            sheet.follow_list(session, *heard or (None, None))
    for row in sheet.rows:
        sheet.follow_role(row)
    sheet.write()


def _is_made(row: Cue) -> bool:
    return row.made is not None or row.inscription_id is not None


def _is_statement(row: Cue) -> bool:
    """Made from a list of speakers; so is one whose inscription has just been deleted."""
    if row.inscription_id is not None or row.made is None:
        return row.inscription_id is not None
    return row.role_id is None and not is_conducting(row.made) and row.made.item not in ITEMS.values()


class _Sheet:
    """The rows of a room's day and their hours, while they follow. `gaps`, `lengths` and first starts are by row id."""

    def __init__(self, db: Db, rows: list[Cue], sources: Sources) -> None:
        self.db, self.rows, self.sources = db, rows, sources
        self.beats = beats_of(rows)
        self.gaps: dict[int, int] = {}
        self.lengths: dict[int, int] = {}
        self.firsts: dict[int, int] = {}

    def of(self, session_id: int) -> list[Cue]:
        """The cues of a session."""
        return [row for row in self.rows if row.session_id == session_id]

    def follow_list(self, session: SessionRow, debate: Debate | None, sitting: SittingRow | None) -> None:
        """Take out who has no turn, put in who is new, and order the statements as the list does."""
        found = turns_of(debate, sitting) if debate is not None and sitting is not None else ()
        turns = {turn.inscription.ref.id: turn for turn in found}
        for row in [one for one in self.of(session.ref.id) if _is_statement(one)]:
            if row.inscription_id not in turns:
                self._take_out(row)
        if debate is None or sitting is None:
            return
        there = {row.inscription_id for row in self.of(session.ref.id)}
        for turn in called(found):
            if turn.inscription.ref.id not in there:
                self._put_in(session, debate, turn)
        self._order(session.ref.id, turns)
        for row in self.run(session.ref.id):
            self._remake(row, made_of_turn(debate, turns[row.inscription_id or 0]))
        self._set_gaps(session, debate, sitting)

    def run(self, session_id: int) -> list[Cue]:
        """The statements of a session."""
        return [row for row in self.of(session_id) if row.inscription_id is not None]

    def _take_out(self, row: Cue) -> None:
        at = self.rows.index(row)
        below = self.rows[at + 1] if at + 1 < len(self.rows) else None
        same = below is not None and below.session_id == row.session_id and _is_statement(below)
        self.beats = taken_over(self.beats, at) if same else without_beat(self.beats, at)
        hand_on_section(self.rows, at)
        self.rows.pop(at)
        delete_with(self.db, row)

    def _put_in(self, session: SessionRow, debate: Debate, turn: Turn) -> None:
        """A cue for a new speaker, after the session's last statement; its place among them comes later."""
        run = self.run(session.ref.id)
        after = self.rows.index(run[-1]) if run else self._before_first(session.ref.id)
        made = made_of_turn(debate, turn)
        gap = debate.speakers.turnover if run else 0
        self.beats = with_beat(self.beats, after, Beat(0, made.seconds), gap)
        like = self.of(session.ref.id)[0]
        place = {"conference_id": like.conference_id, "day": like.day, "room_id": like.room_id}
        columns = {"session_id": session.ref.id, "inscription_id": turn.inscription.ref.id}
        columns |= columns_of(made, channels=channels_of(session)) | {"item": made.item, "seconds": made.seconds}
        start = self.beats[after + 1].start
        self.rows.insert(after + 1, add(self.db, Cue, **place, **columns, start=start, position=after + 1))

    def _before_first(self, session_id: int) -> int:
        """After which cue a session's first statement stands: before the margin, else the closure, else at the end."""
        own = self.of(session_id)
        margin = next((row for row in own if row.absorbs_delay), None)
        closure = own[-1] if len(own) > 1 and own[-1].fixed else None
        before = margin or closure
        return self.rows.index(before) - 1 if before is not None else self.rows.index(own[-1])

    def _order(self, session_id: int, turns: Mapping[int, Turn]) -> None:
        """Who speaks changes from place to place; the sections begin where they did."""
        run = self.run(session_id)
        places = [self.rows.index(row) for row in run]
        wanted = sorted(run, key=lambda row: turns[row.inscription_id or 0].number)
        if wanted == run:
            return
        order = list(range(len(self.rows)))
        for place, row in zip(places, wanted, strict=True):
            order[place] = self.rows.index(row)
        heads = [row.section for row in run]
        self.beats = refilled(self.beats, order)
        self.rows = [self.rows[was] for was in order]
        for row, head in zip(wanted, heads, strict=True):
            if row.section != head:
                row.section = head

    def _set_gaps(self, session: SessionRow, debate: Debate, sitting: SittingRow) -> None:
        """Another turnover, where it was the old one; another lead, at which the first speaker is called."""
        run = self.run(session.ref.id)
        old = self.sources.turnovers.get(debate.speakers.ref.id)
        for row in run if old is not None else ():
            at = self.rows.index(row)
            if at + 1 < len(self.rows) and self.beats[at + 1].start - self.beats[at].end == old:
                self.gaps[self.rows[at + 1].id] = debate.speakers.turnover
        slot = slot_of(session, self.sources.zone)
        if session.ref.id in self.sources.leads and run and slot is not None:
            self.firsts[run[0].id] = 60 * slot.start + lead_of(debate, sitting)

    def follow_role(self, row: Cue) -> None:
        """A cue made from a role says what is so of it now; the chair's go over to whoever is in the chair."""
        if row.made is None or row.inscription_id is not None:
            return
        role = self.sources.roles.get(row.role_id or 0)
        if role is None and is_conducting(row.made):
            role = self.sources.chair_of(row.session_id)
            row.role_id = role.ref.id if role is not None else None
        if role is None or role.status is SpeakerStatus.DECLINED:
            return
        session = self.sources.sessions.get(role.session_id)
        self._remake(row, remade(row.made, role, session.spoken if session is not None else ()))

    def _remake(self, row: Cue, made: MadeCue) -> None:
        columns: dict[str, Any] = followed(row, made)
        if "seconds" in columns:
            self.lengths[row.id] = columns.pop("seconds")
        for name, value in columns.items():
            setattr(row, name, value)

    def write(self) -> None:
        """One pass over the hours, one more where a first speaker is called at another; then all goes into the rows."""
        place = {row.id: at for at, row in enumerate(self.rows)}
        gaps = {place[row_id]: gap for row_id, gap in self.gaps.items()}
        lengths = {place[row_id]: length for row_id, length in self.lengths.items()}
        beats = cascaded(self.beats, -1, 0, gaps, lengths) if gaps or lengths else self.beats
        for row_id, start in self.firsts.items():
            at = place[row_id]
            gap = max(0, start - beats[at - 1].end) if at else start
            beats = cascaded(beats, at - 1, 0, {at: gap})
        put_hours(self.rows, beats)
        put_anchors(self.rows, beats)
