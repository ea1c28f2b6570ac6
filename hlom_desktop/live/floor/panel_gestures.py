"""What is done in the room's view: presses of the live day, and gestures on the list as anywhere else."""

from __future__ import annotations

from datetime import date
from typing import Any

from hlom_desktop.conference.zones import zone_named
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.live.clock import ShowClock
from hlom_desktop.live.edits import press
from hlom_desktop.live.floor import edits
from hlom_desktop.live.floor.floor import Floor, FloorLine
from hlom_desktop.live.floor.shown import OnFloor, SittingToChoose
from hlom_desktop.live.floor.sum import limitable, sum_of
from hlom_desktop.live.values import PressKind
from hlom_desktop.refusals import Refusal
from hlom_desktop.speakers import edits_list, edits_order


class FloorGestures(TablePlace[FloorLine]):
    """The base of the room's view: it knows what was read and the show's clock, and does what is asked for."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.found: OnFloor | None = None
        self.floor: Floor | None = None
        self.clock = ShowClock(context.now, context.steady)
        self._run: int | None = None

    def anchor(self, found: OnFloor) -> None:
        """Another run has a clock of its own: the wall's as its log corrects it, and not before its last press."""
        run = found.run.ref.id if found.run is not None else None
        if run is not None and run != self._run:
            played = found.played
            self.clock = ShowClock(self.context.now, self.context.steady, -float(played.off), played.last)
        elif run is not None:
            self.clock.note(found.played.off - self.clock.off())
        self._run = run

    def note_jump(self) -> None:
        """The computer's clock has left the show's: the log of a live room says so."""
        jump = self.clock.jump()
        if jump is not None and self.floor is not None and self.floor.is_live:
            self.clock.note(round(jump))
            self.press(PressKind.CLOCK, seconds=round(jump))

    # The live day

    def press(self, kind: PressKind, cue_id: int | None = None, seconds: int | None = None) -> None:
        """One press, at this moment of show time."""
        run = self.found.run if self.found is not None else None
        if run is not None:
            self.edit(press, run.ref, kind, self.clock.now(), cue_id=cue_id, seconds=seconds)

    def press_as_shown(self, kind: PressKind) -> None:
        """A press of a button: Next goes where the button says, Absent and Recording are about who is on."""
        state = self.floor.state if self.floor is not None else None
        if state is None:
            return
        about = state.next if kind is PressKind.NEXT else state.current
        if kind is PressKind.ABSENT and (self.floor is None or self.floor.speaking is None):
            about = state.next
        named = kind in (PressKind.NEXT, PressKind.ABSENT, PressKind.RECORDING)
        self.press(kind, about.cue_id if named and about is not None else None)

    def add_seconds(self, seconds: int) -> None:
        """Give who is on a minute, or take one."""
        self.press(PressKind.ADD, seconds=seconds)

    def call(self, inscription_id: int) -> None:
        """Call a speaker out of order."""
        line = self.floor.line_of(inscription_id) if self.floor is not None else None
        if line is not None and line.cue_id is not None:
            self.press(PressKind.CALL, line.cue_id)

    def open_list(self) -> None:
        """Go live with the sitting's room; its cues are made first where there are none."""
        room = self.found.room if self.found is not None else None
        if room is not None:
            place = (self.conference_id, room.day, room.room_id)
            self.edit(edits.open_list, *place, self.clock.now(), self.clock.off())

    # The list

    def chosen_line(self) -> FloorLine | None:
        """The speaker that the card shows."""
        return self.view.current()

    def on_list(self, edit: Any, *arguments: Any) -> None:
        """A gesture of the list on the chosen speaker."""
        line = self.chosen_line()
        if line is not None:
            self.edit(edit, line.ref, *arguments)

    def withdraw(self, gone: bool) -> None:
        """The chosen speaker withdraws, or is put back."""
        self.on_list(edits_list.withdraw if gone else edits_list.put_back)

    def set_absent(self, absent: bool) -> None:
        """The chosen speaker is not there, or is after all; in a live room the log says so too."""
        line = self.chosen_line()
        if absent and line is not None and line.cue_id is not None and self.floor is not None and self.floor.is_live:
            self.press(PressKind.ABSENT, line.cue_id)
        else:
            self.on_list(edits_list.mark_absent if absent else edits_list.mark_present)

    def swap_with(self, inscription_id: int) -> None:
        """The chosen speaker changes places with another."""
        other = self.floor.line_of(inscription_id) if self.floor is not None else None
        if other is not None:
            self.on_list(edits_order.swap, other.ref)

    def reply(self, line: FloorLine | None = None) -> None:
        """A delegation asks for its right of reply, heard when the day's sittings end."""
        line = line or self.chosen_line()
        room = self.found.room if self.found is not None else None
        if line is None or self.floor is None or room is None or line.row.delegation_id is None:
            return
        speakers = self.floor.debate.speakers.ref
        self.edit(edits_list.add_reply, speakers, line.row.delegation_id, self.clock.now(), room.day)

    # Ways out of an overrun

    def limit_rest(self, minutes: int) -> None:
        """All single delegations still to speak have so many minutes, in one gesture."""
        if self.floor is None:
            return
        rest = [one for one in limitable(self.floor) if one.seconds != 60 * minutes]
        if rest:
            first = self.floor.following[0].number or 1
            self.edit(edits.limit_from_here, [one.ref for one in rest], minutes, first)

    def move_rest(self) -> None:
        """Those who do not fit are heard in the next sitting."""
        after = self.next_sitting()
        late = sum_of(self.floor).late if self.floor is not None else ()
        if after is not None and late:
            self.edit(edits_order.move_to_sitting, [one.ref for one in late], after.sitting.ref.id)

    def next_sitting(self) -> SittingToChoose | None:
        """The sitting of the same list after the one shown."""
        if self.found is None or self.found.chosen is None:
            return None
        chosen = self.found.chosen
        same = [one for one in self.found.sittings if one.debate.speakers.ref.id == chosen.debate.speakers.ref.id]
        at = [one.sitting.ref.id for one in same].index(chosen.sitting.ref.id) + 1
        return same[at] if at < len(same) else None

    # Announced while speaking

    def announcer(self) -> FloorLine | None:
        """Whose words are written down: who speaks, else who is chosen."""
        speaking = self.floor.speaking if self.floor is not None else None
        return speaking or self.chosen_line()

    def announce(self, text: str) -> None:
        """What somebody undertakes becomes a contribution of today, in the language they speak."""
        line = self.announcer()
        if line is None or self.floor is None:
            return
        spoken = line.row.language
        language = spoken if spoken in ("en", "fr", "es") else self.language
        origin: Any = self
        self.context.desk.do(
            edits.announce,
            self.conference_id or 0,
            line.row.delegation_id,
            text,
            language,
            self.today(),
            origin=origin,
            otherwise=self.refuse_announced,
        )

    def refuse_announced(self, refusal: Refusal) -> None:
        """Say why what was announced could not be written."""
        self.refuse(refusal)

    def today(self) -> date:
        """The day it is at the conference."""
        zone = self.floor.debate.zone if self.floor is not None else "UTC"
        return self.clock.now().astimezone(zone_named(zone)).date()
