"""The card of a cue: its texts, its hours, where it comes from and who acts, and the hour where the speaker is."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.lengths import length_words, read_length
from hlom_desktop.conference.shown import text_in
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.choices import NOTHING, CheckSetField, ChoiceField
from hlom_desktop.desk.fields import LineField, ReadField
from hlom_desktop.desk.place import Context
from hlom_desktop.run_of_show.edits import change_cue, move_cue, set_length, set_linked, set_start, toggle_fixed
from hlom_desktop.run_of_show.lines import SheetLine, hour_words, local_words
from hlom_desktop.run_of_show.shown import RunOfShow
from hlom_desktop.run_of_show.starts import read_start, start_words
from hlom_desktop.run_of_show.typed import mark_words
from hlom_desktop.run_of_show.values import TEAM_LABELS, CueColour, CueRow, CueTeam

"""Teams in one row of the card."""


class CueCard(RowCard[CueRow]):
    """One cue; start, length and place move what follows."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, change_cue, table="cue", title="item")
        words = self.words
        self._speaker: int | None = None
        self.add_texts([("item", words("Cue")), ("who", words("Who"))])
        self._add_hours()
        for key, label in (
            ("from_where", words("From")),
            ("sound_and_picture", words("Sound and picture")),
            ("slides", words("Slides")),
            ("lower_third", words("Name plate")),
            ("standby", words("Standby")),
            ("notes", words("Notes")),
            ("who_acts", words("Who acts")),
            ("section", words("Section that it opens")),
        ):
            self.add_texts([(key, label)], label)

    def _add_hours(self) -> None:
        look, words = self.look, self.words
        yes_no = [(False, words("No")), (True, words("Yes"))]
        marks = [(None, NOTHING), *((one, mark_words(one, words)) for one in CueColour)]
        teams = [(one, words(TEAM_LABELS[one]), words(TEAM_LABELS[one])) for one in CueTeam]
        section = self.add_form(
            [
                LineField(look, "start", words("Start"), words, parse=read_start, show=start_words),
                LineField(look, "seconds", words("Length"), words, parse=read_length, show=length_words),
                ChoiceField(look, "fixed", words("Fixed"), yes_no),
                ChoiceField(look, "linked", words("Starts after the one above"), yes_no),
                ChoiceField(look, "locks_end", words("Keeps its end"), yes_no),
                ChoiceField(look, "absorbs_delay", words("Absorbs delay"), yes_no),
                LineField(look, "languages", words("Languages"), words, hint=words("EN FR ES")),
                LineField(look, "channels", words("Interpretation"), words, hint=words("EN FR ES")),
                ChoiceField(look, "remote", words("Remote"), yes_no),
                ChoiceField(look, "recorded", words("Recorded"), yes_no),
                ReadField(look, "local", words("Local hour")),
                CheckSetField(look, "teams", words("Teams"), teams),
                ChoiceField(look, "colour", words("Mark"), marks),
                ChoiceField(look, "session_id", words("Session")),
            ]
        )
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        self.up = Button(look, words("Up"), "arrow-up", height=26, name=words("Move the cue up"))
        self.down = Button(look, words("Down"), "arrow-down", height=26, name=words("Move the cue down"))
        self.up.clicked.connect(lambda: self.move_by(-1))
        self.down.clicked.connect(lambda: self.move_by(1))
        self.speaker = Button(look, words("Show in Speakers"), kind="link")
        self.speaker.clicked.connect(self._show_speaker)
        for button in (self.up, self.down):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.speaker, 0, Qt.AlignmentFlag.AlignVCenter)
        section.add(holder)

    def show_line(self, line: SheetLine | None, show: RunOfShow | None) -> None:
        """Show a cue; None where nothing is chosen."""
        if line is None or show is None:
            self.show_values(None)
            return
        cue, words = line.cue, self.words
        self._local = local_words(show, cue, words, self.language)
        sessions = [(one.session.ref.id, text_in(one.session.title, self.language)) for one in show.placed]
        field = self.fields["session_id"]
        assert isinstance(field, ChoiceField)
        field.set_choices([(None, NOTHING), *sessions])
        badges = [
            (cue.fixed, Badge(words("Fixed"), "push-pin-fill")),
            (cue.remote, Badge(words("Remote"), "monitor")),
            (cue.recorded, Badge(words("Recorded"), "film-strip")),
            (cue.absorbs_delay, Badge(words("Absorbs delay"), "arrows-left-right")),
        ]
        eyebrow = words("Cue {number} · {hour}", number=line.number, hour=hour_words(cue.start))
        self.show_values(cue, eyebrow, tuple(badge for there, badge in badges if there))
        self.fields["local"].setVisible(bool(self._local))
        self._speaker = cue.inscription_id or cue.role_id
        self.speaker.setVisible(self._speaker is not None)

    def value_of(self, row: CueRow, key: str) -> Any:
        """What the field of `key` shows."""
        return self._local if key == "local" else getattr(row, key)

    def commit(self, key: str, value: Any) -> None:
        """Start, length, being fixed and linked are gestures of their own."""
        row = self.row
        if row is None:
            return
        if key == "start":
            self.carry_out(set_start, row.ref, value, at=key)
        elif key == "seconds":
            self.carry_out(set_length, row.ref, value, at=key)
        elif key == "fixed":
            self.carry_out(toggle_fixed, row.ref, at=key)
        elif key == "linked":
            self.carry_out(set_linked, row.ref, value, at=key)
        elif key in ("languages", "channels"):
            self.change(key, value.upper() if value else None)
        else:
            super().commit(key, value)

    def move_by(self, by: int) -> None:
        """Let the cue change places with the one above or below."""
        if self.row is not None:
            self.carry_out(move_cue, self.row.ref, by)

    def _show_speaker(self) -> None:
        self.context.actions.go_to("speakers", self._speaker)
