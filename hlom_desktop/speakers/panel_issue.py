"""The line over the table on the list that was given out last: what changed since, and giving it out again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.issue_words import change_sentence, issue_line
from hlom_desktop.speakers.rules_issue import changes_since, issued_turns
from hlom_desktop.speakers.values_issue import ListIssueRow

MOST = 8
"""As many changes are told; the paper tells all."""


class IssueBar(QWidget):
    """Which list is out, how much has changed since, and a button that gives it out anew."""

    issued = Signal()
    """The list is to be given out."""

    def __init__(self, look: LookSource, telling: Telling) -> None:
        super().__init__()
        self.telling = telling
        words = telling.words
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 0, MARGIN, 8)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(10)
        self.changes = Label(look, token="ink2", wrap=True)
        self.line = Label(look, token="ink2")
        self.what = Button(look, words("What changed"), kind="link", height=26)
        self.what.clicked.connect(lambda: self._unfold(self.changes.isHidden()))
        self.issue = Button(look, words("Issue the list"), height=26)
        self.issue.clicked.connect(self.issued)
        row.addWidget(self.line)
        row.addWidget(self.what)
        row.addStretch(1)
        row.addWidget(self.issue)
        column.addLayout(row)
        self.changes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.changes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.changes.hide()
        column.addWidget(self.changes)

    def _unfold(self, shown: bool) -> None:
        self.changes.setVisible(shown)
        self.what.setText(self.telling.words("Hide what changed") if shown else self.telling.words("What changed"))
        self.what.updateGeometry()

    def show_debate(self, debate: Debate | None, issue: ListIssueRow | None) -> None:
        """Compare a list with how it was last given out; without a list the line goes."""
        self.setVisible(debate is not None)
        if debate is None:
            return
        found = changes_since(issue, issued_turns(debate)) if issue is not None else ()
        self.line.setText(issue_line(issue, len(found), debate.zone, self.telling))
        said = [change_sentence(one, debate, self.telling) for one in found[:MOST]]
        left = len(found) - len(said)
        if left > 0:
            said.append(self.telling.words.plural("and {number} more", "and {number} more", left))
        self.changes.setText("\n".join(said))
        self.what.setVisible(bool(found))
        if not found:
            self._unfold(False)
