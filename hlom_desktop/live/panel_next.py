"""The line of what comes next: number, name, who and from where; planned and expected hour."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hlom_desktop.conference.shown import text_in
from hlom_desktop.desk.labels import Ground, Label, RunLabel
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.live.said import hour_of
from hlom_desktop.live.state import LiveCue
from hlom_desktop.words import Words

HEIGHT = 44


class NextLine(Ground):
    """Between two rules, over the table."""

    def __init__(self, look: LookSource, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(look, "paper", ("top", "bottom"), "strong", parent=parent)
        self.words = words
        self.setFixedHeight(HEIGHT)
        self._number = Label(look, px=11, token="ink3")
        self._title = RunLabel(look, px=15, height=22)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._planned = Label(look, token="ink2")
        self._expected = Label(look, bold=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(16)
        row.addWidget(self._number)
        row.addWidget(self._title, 1)
        row.addWidget(self._planned)
        row.addWidget(self._expected)

    def show_next(self, cue: LiveCue | None, number: int | None, zone: str, language: str) -> None:
        """What Next goes to; that nothing is left where there is none."""
        words = self.words
        self._number.setText(words("Next") if number is None else words("Next · {number}", number=number))
        if cue is None:
            self._title.set_runs((Run(words("No cue is left."), "ink2"),))
        else:
            who, place = text_in(cue.who, language), self._place(cue, language)
            more = " · ".join(one for one in (who, place) if one)
            self._title.set_runs((Run(text_in(cue.item, language), bold=True), Run(f"   {more}", "ink2")))
        planned, expected = (cue.planned, cue.expected_start) if cue is not None else (None, None)
        self._planned.setText("" if cue is None else words("planned {hour}", hour=hour_of(planned, zone)))
        self._expected.setText("" if cue is None else words("expected {hour}", hour=hour_of(expected, zone)))

    def _place(self, cue: LiveCue, language: str) -> str:
        return text_in(cue.row.from_where, language) if cue.row is not None else ""
