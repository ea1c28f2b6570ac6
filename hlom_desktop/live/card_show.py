"""The card of a live room: whom to tell, how late it ran and will run, and what the chosen cue needs."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hlom_desktop.conference.shown import text_in
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Card, Form, Section
from hlom_desktop.desk.fields import ReadField
from hlom_desktop.desk.labels import RunLabel
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.place import Context
from hlom_desktop.live.card_plot import DriftPlot
from hlom_desktop.live.card_tell import TellList
from hlom_desktop.live.card_tell_words import tell_words
from hlom_desktop.live.played import CueStatus
from hlom_desktop.live.rules_line import drift_line
from hlom_desktop.live.rules_told import tellings
from hlom_desktop.live.said import drift_words, span_words, whole_minutes
from hlom_desktop.live.shown import LiveRoom
from hlom_desktop.live.state import LiveCue, LiveState
from hlom_desktop.live.values import PressKind


class LiveCard(Card):
    """What stands beside the table of a live room."""

    pressed = Signal(object)
    """A `PressKind` about the chosen cue: Call, Absent, or Skip, which takes a skip back."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.look, context.words)
        look, self.words = context.look, context.words
        words = self.words
        self.show_arrows(False)
        self.tell = TellList(look, words)
        self.add(self.tell)
        self.drift = Section(look, words("Drift"), words("minutes over"), rule="strong")
        self.plot = DriftPlot(look, words)
        self.drift.add(self.plot)
        self.add(self.drift)
        self.cue = Section(look)
        self.cue_title = RunLabel(look)
        self.cue.add(self.cue_title)
        self.form = Form()
        for key, label in (
            ("sound", words("Audio")),
            ("channels", words("Channels")),
            ("screen", words("Screen")),
            ("standby", words("Standby")),
            ("acts", words("Who acts")),
            ("recording", words("Recording")),
            ("notes", words("Notes")),
        ):
            self.form.add(ReadField(look, key, label))
        self.cue.add(self.form)
        self.cue.add(self._buttons(context))
        self.add(self.cue)

    def _buttons(self, context: Context) -> QWidget:
        look, words = context.look, self.words
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(8)
        self.call = Button(look, words("Call now"), height=28, key="C")
        self.absent = Button(look, words("Absent"), height=28, key="A")
        self.skip = Button(look, words("Do not skip"), height=28, key="S")
        for button, kind in (
            (self.call, PressKind.CALL),
            (self.absent, PressKind.ABSENT),
            (self.skip, PressKind.SKIP),
        ):
            button.clicked.connect(lambda _=False, pressed=kind: self.pressed.emit(pressed))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        return holder

    def show_state(self, room: LiveRoom, state: LiveState, name: str, language: str) -> None:
        """Whom to tell, and the drift, at this moment."""
        words = self.words
        found = tellings(room, state)
        late = state.drift is not None and whole_minutes(state.drift) != 0
        because = words("because of {drift}", drift=drift_words(words, state.drift)) if late and state.drift else ""
        self.set_head(because, words("To tell"))
        nobody = words("Nobody has to be told of a delay now.") if state.is_live else words("The room is not live.")
        self.tell.show_all([tell_words(words, one, name, room.zone, language) for one in found], nobody)
        line = drift_line(state)
        self.drift.setVisible(line is not None)
        self.plot.show_line(line, room.zone)

    def show_cue(self, room: LiveRoom | None, cue: LiveCue | None, number: int | None, language: str) -> None:
        """What the chosen cue needs; nothing where none is chosen."""
        row = cue.row if cue is not None else None
        self.cue.setVisible(row is not None)
        if room is None or cue is None or row is None:
            return
        screen = [text_in(one, language) for one in (row.slides, row.lower_third)]
        recording = room.cast.recording(row)
        values = {
            "sound": text_in(row.sound_and_picture, language),
            "channels": row.channels or "",
            "screen": ", ".join(one for one in screen if one),
            "standby": text_in(row.standby, language),
            "acts": text_in(row.who_acts, language),
            "recording": "" if recording is None else self._recording(recording.mark, recording.seconds),
            "notes": text_in(row.notes, language),
        }
        self.form.set_values(values)
        for key, value in values.items():
            self.form.fields[key].setVisible(bool(value))
        name = self.words("Cue {number}", number=number or "—")
        self.cue_title.set_runs((Run(f"{name}  ", bold=True), Run(text_in(row.item, language), "ink2")))
        self._enable(room, cue)

    def _recording(self, mark: str | None, seconds: int | None) -> str:
        length = span_words(timedelta(seconds=seconds)) if seconds is not None else ""
        return ", ".join(one for one in (mark or "", length) if one) or self.words("received")

    def _enable(self, room: LiveRoom, cue: LiveCue) -> None:
        live = room.played.is_live
        skipped = cue.status is CueStatus.SKIPPED
        self.call.setEnabled(live and cue.status is not CueStatus.CURRENT)
        self.absent.setEnabled(live and cue.status in (CueStatus.CURRENT, CueStatus.TO_COME))
        self.absent.setVisible(not skipped)
        self.skip.setEnabled(live)
        self.skip.setVisible(skipped)
