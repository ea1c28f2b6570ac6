"""The one large figure over a sheet: when the day is planned to end; beside it, which version of the sheet is out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.conference.zones import zone_named
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.run_of_show.lines import hour_words
from hlom_desktop.run_of_show.rules_issue import Standing
from hlom_desktop.words import Words


class DayFigure(QWidget):
    """The planned end, how it compares with that of the sessions, and the state of the sheet."""

    def __init__(self, look: LookSource, words: Words) -> None:
        super().__init__()
        self._words = words
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.state = Label(look, px=11, token="ink2", wrap=True)
        self.end = Label(look, px=28, bold=True)
        self.end_words = Label(look, px=11, token="ink3")
        self.over_words = Label(look, bold=True)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.end_words)
        lines.addWidget(self.over_words)
        self.state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.issue = Button(look, words("Issue and print"), height=26)
        row.addWidget(self.state, 1)
        row.addWidget(self.issue)
        row.addSpacing(12)
        row.addWidget(self.end)
        row.addLayout(lines)

    def show_end(self, end: int | None, due: int | None) -> None:
        """`end` is planned, `due` is when the last session ends, in seconds after midnight; None where unknown."""
        words = self._words
        if end is None:
            return
        self.end.setText(hour_words(end))
        self.end_words.setText(words("planned end"))
        over = 0 if due is None else end - due
        said = words("on time") if not over else words("{minutes} min after its sessions", minutes=-(-over // 60))
        if over < 0:
            said = words("{minutes} min before its sessions end", minutes=-over // 60)
        self.end.set_token("bad" if over > 0 else "ink")
        self.over_words.set_token("bad" if over > 0 else "ok" if not over else "ink2")
        self.over_words.setText(said if due is not None else words("no session ends here"))

    def show_standing(self, standing: Standing, zone: str) -> None:
        """“Version 7, 08:10”, with the cues that changed since; “Draft” before the first."""
        issue, words = standing.issue or standing.since, self._words
        if issue is None:
            self.state.setText(words("Draft"))
            return
        at = issue.at.astimezone(zone_named(zone))
        told = {"version": issue.number, "hour": f"{at:%H:%M}"}
        if standing.issue is not None:
            self.state.setText(words("Version {version}, {hour} · issued as it stands", **told))
            return
        self.state.setText(
            words.plural(
                "Version {version}, {hour} · {number} cue changed since",
                "Version {version}, {hour} · {number} cues changed since",
                standing.number,
                **told,
            )
        )
