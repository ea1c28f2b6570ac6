"""What is found about a session, in its card: each sentence with its icon, to be left so with a reason, or reopened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Section
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Actions
from hlom_desktop.desk.tokens import Token
from hlom_desktop.findings import Finding, Severity
from hlom_desktop.sessions.card_lists import Lines
from hlom_desktop.words import Words


class RemarkLine(QWidget):
    """One finding: its icon, its sentence on as many lines as it needs, and beside it what one can do about it.

    An accepted one is grey, with the reason why it may stand.
    """

    accepted = Signal(str)
    """The reason that was typed."""
    reopened = Signal()
    """It is to stand open again."""

    def __init__(self, look: LookSource, words: Words, finding: Finding) -> None:
        super().__init__()
        self._look, self.finding = look, finding
        self._icon, self._token = _mark(finding)
        remark, reason = finding.said(words), finding.accepted
        closed = reason is not None
        text = words("{remark} Left so: {reason}", remark=remark, reason=reason) if closed else remark
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 2, 0, 2)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Label(look, text, wrap=True, token="ink3" if closed else "ink"), 1)
        word = words("Reopen") if closed else words("Accept …")
        name = words("Reopen: {remark}", remark=remark) if closed else words("Accept: {remark}", remark=remark)
        self.button = Button(look, word, kind="link", name=name)
        self.button.clicked.connect(self.reopened if closed else self.ask)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self.reason = LineField(look, "reason", "", words, hint=words("why it may stand, then Enter"))
        self.reason.line.setAccessibleName(words("Why it may stand: {remark}", remark=remark))
        self.reason.committed.connect(lambda _, typed: self._give(typed))
        self.reason.hide()
        column.addWidget(self.reason)

    @property
    def is_asking(self) -> bool:
        """Whether a reason is being typed."""
        return not self.reason.isHidden()

    def ask(self) -> None:
        """Ask for the reason, in place."""
        self.reason.show()
        self.reason.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_keyboard(self) -> bool:
        """Whether the keyboard is in it."""
        return self.button.hasFocus() or self.reason.line.hasFocus()

    def take_keyboard(self) -> None:
        """The keyboard into it, where the one before it had it."""
        self.show()
        place = self.reason.line if self.is_asking else self.button
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self, reason: str) -> None:
        if reason:
            self.accepted.emit(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the finding as it stood."""
        if event.key() == Qt.Key.Key_Escape and self.is_asking:
            self.reason.set_value(None)
            self.reason.hide()
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon beside the first line."""
        self._look.draw_icon(QPainter(self), QRectF(0, 3, 14, 14), self._icon, self._token)


def _mark(finding: Finding) -> tuple[str, Token]:
    if finding.accepted is not None:
        return "check", "ink3"
    if "night" in finding.kind:
        return "moon-fill", "bad" if finding.severity is Severity.CLASH else "warn"
    return ("warning-octagon-fill", "bad") if finding.severity is Severity.CLASH else ("warning-fill", "warn")


class RemarkSection(Section):
    """All that is found about a session, what was accepted after what stands open."""

    def __init__(self, look: LookSource, words: Words, actions: Actions) -> None:
        super().__init__(look, words("Remarks"), " ")
        self._words, self._actions, self._paper = words, actions, look
        self._lines = Lines()
        self.add(self._lines)
        self._shown: list[RemarkLine] = []

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Show these; a line that says the same as before stays, with the reason that is being typed in it."""
        ordered = sorted(found, key=lambda one: one.accepted is not None)
        if [one.finding for one in self._shown] != ordered:
            kept = {line.finding.key: line for line in self._shown if line.is_asking}
            at = next((line.finding.key for line in self._shown if line.has_keyboard()), None)
            self._shown = [self._line(one, kept.get(one.key)) for one in ordered]
            self._lines.replace(list(self._shown))
            for line in self._shown:
                if line.finding.key == at:
                    line.take_keyboard()
        self.set_info(str(sum(one.accepted is None for one in found) or ""))
        self.setVisible(bool(found))

    def _line(self, finding: Finding, before: RemarkLine | None) -> RemarkLine:
        line = RemarkLine(self._paper, self._words, finding)
        line.accepted.connect(lambda reason: self._actions.accept_finding(finding, reason))
        line.reopened.connect(lambda: self._actions.reopen_finding(finding))
        if before is not None and finding.accepted is None:
            line.reason.show()
            line.reason.line.setText(before.reason.line.text())
            line.reason.line.setModified(True)
        return line
