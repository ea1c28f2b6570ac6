"""What each reviewer says of a proposal in words, and who must not judge it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.labels import RunLabel
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import Run
from hlom_desktop.side_events.edits.reviews import set_conflict, set_remark
from hlom_desktop.side_events.rules_review import own_interest
from hlom_desktop.side_events.shown import ProposalLine
from hlom_desktop.side_events.values_review import ReviewerRow, ReviewRow
from hlom_desktop.words import Words


class OneReviewer(QWidget):
    """Number and name, the remark, and the conflict of interest with its reason; one press sets it or takes it back."""

    def __init__(
        self, look: LookSource, words: Words, number: int, reviewer: ReviewerRow, carry_out: Callable[..., None]
    ) -> None:
        super().__init__()
        self._words, self._carry_out = words, carry_out
        self.reviewer = reviewer
        self._line: ProposalLine | None = None
        self._own = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(1)
        head = QHBoxLayout()
        runs = (Run(f"{number}  ", "ink3"), Run(reviewer.name, bold=True))
        head.addWidget(RunLabel(look, runs), 1)
        self.switch = Button(look, words("Conflict of interest"), kind="link")
        self.switch.setAccessibleName(f"{reviewer.name}: {words('Conflict of interest')}")
        self.switch.clicked.connect(self._switch)
        head.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(head)
        self.hint = RunLabel(look)
        column.addWidget(self.hint)
        self.reason = LineField(look, "conflict", words("Conflict"), words, hint=words("why"))
        self.remark = LineField(look, "remark", words("Remark"), words)
        for field in (self.reason, self.remark):
            field.line.setAccessibleName(f"{field.label}, {reviewer.name}")
            field.committed.connect(self._commit)
            column.addWidget(field)

    def show_review(self, line: ProposalLine, review: ReviewRow | None) -> None:
        """Show what the reviewer says of a proposal."""
        words, conflict = self._words, review.conflict if review is not None else None
        self._line, self._own = line, own_interest(self.reviewer, line)
        judges = conflict is None
        said = words("Conflict of interest") if judges else words("Take the conflict back")
        self.switch.setText(said)
        self.switch.setAccessibleName(f"{self.reviewer.name}: {said}")
        self.switch.updateGeometry()
        warning = (Run(icon="warning-fill", token="warn"), Run(words("Their delegation stands behind it."), "warn"))
        self.hint.set_runs(warning if self._own and judges else ())
        self.hint.setVisible(self._own and judges)
        self.reason.setVisible(not judges)
        self.reason.set_value(conflict or None)
        self.remark.set_value(review.remark if review is not None else None)

    def _commit(self, key: str, value: str) -> None:
        if self._line is not None:
            edit = set_remark if key == "remark" else set_conflict
            at = self.remark if key == "remark" else self.reason
            self._carry_out(edit, self._line.ref, self.reviewer.ref, value, at=at)

    def _switch(self) -> None:
        """Set the conflict, with its reason where it is known; or take it back."""
        if self._line is None:
            return
        judges = self.reason.isHidden()
        reason = (self._words("own delegation") if self._own else "") if judges else None
        self._carry_out(set_conflict, self._line.ref, self.reviewer.ref, reason)
