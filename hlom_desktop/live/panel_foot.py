"""The last line of a live room: that it is live, the show's own hour, the last press, and a clock that jumped."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hlom_desktop.desk.labels import Ground, RunLabel
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.live.said import hour_of, second_of, span_words
from hlom_desktop.live.shown import LiveRoom
from hlom_desktop.live.state import LiveState
from hlom_desktop.live.values import PressKind, PressRow
from hlom_desktop.refusals import N_
from hlom_desktop.words import Words

HEIGHT = 26
PRESS_LABELS: Mapping[PressKind, str] = MappingProxyType(
    {
        PressKind.NEXT: N_("Next cue"),
        PressKind.BACK: N_("Back"),
        PressKind.HOLD: N_("Hold"),
        PressKind.RESUME: N_("Go on"),
        PressKind.ADD: N_("Minutes"),
        PressKind.SKIP: N_("Skip"),
        PressKind.UNSKIP: N_("Do not skip"),
        PressKind.CALL: N_("Call now"),
        PressKind.ABSENT: N_("Absent"),
        PressKind.RECORDING: N_("Recording"),
        PressKind.TOLD: N_("Told"),
        PressKind.CLOCK: N_("Clock"),
        PressKind.END: N_("End"),
    }
)


class LiveFoot(Ground):
    """One line under the table."""

    def __init__(self, look: LookSource, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(look, "paper", ("top",), parent=parent)
        self.words = words
        self.setFixedHeight(HEIGHT)
        self.left, self.right = RunLabel(look, px=11), RunLabel(look, px=11, right=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(16)
        row.addWidget(self.left, 1)
        row.addWidget(self.right)

    def show_state(self, room: LiveRoom, state: LiveState) -> None:
        """How it stands at this moment."""
        words = self.words
        if not state.is_live:
            self.left.set_runs((Run(words("Not live"), "ink3"),))
            self.right.set_runs(())
            return
        live = Run(words("Live"), "bad", bold=True, icon="record-fill")
        self.left.set_runs((live, Run("   "), self._said(room, state)))
        at = words("show time {hour}", hour=second_of(state.at, room.zone))
        last = _last(room)
        pressed = f"{second_of(last.at, room.zone)} {words(PRESS_LABELS[last.kind])}   " if last is not None else ""
        self.right.set_runs((Run(pressed, "ink3"), Run(at, "ink2")))

    def _said(self, room: LiveRoom, state: LiveState) -> Run:
        """That all is kept; or by how much the computer's clock has jumped, which leaves the show alone."""
        jump = next((one for one in reversed(room.presses) if one.kind is PressKind.CLOCK and one.number > 1), None)
        if jump is not None:
            seconds = jump.seconds or 0
            length = ("+" if seconds > 0 else "−") + span_words(timedelta(seconds=abs(seconds)))
            hour = hour_of(jump.at, room.zone)
            said = self.words("The computer’s clock jumped by {length} at {hour}; the show’s clock goes on.",
                              length=length, hour=hour)  # fmt: skip
            return Run(said, "warn", icon="warning-fill")
        return Run(self.words("Every press is kept · no network needed"), "ink3")


def _last(room: LiveRoom) -> PressRow | None:
    return next((one for one in reversed(room.presses) if one.kind is not PressKind.CLOCK), None)
