"""What is found about a session, in its card: left so for a reason, and reopened."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hlom_desktop.desk.access import nameless
from hlom_desktop.findings import Finding, Severity, Subject
from hlom_desktop.sessions.card_remarks import RemarkLine

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton


def _finding(kind: str, accepted: str | None = None) -> Finding:
    subject = Subject("session", "uid", ("A", "A", "A"), 1)
    return Finding(kind, Severity.CLASH, (subject,), f"{kind} is wrong.", (), accepted)


def test_a_finding_is_accepted_with_a_reason_and_reopened(carded: Any) -> None:
    above, remarks = carded.above, carded.card.remarks
    above.found = (_finding("chair", "The host chairs."), _finding("room"))
    carded.card.tell_findings()
    room, chair = remarks.findChildren(RemarkLine)
    assert (room.finding.kind, chair.finding.kind, remarks._info.text()) == ("room", "chair", "1")
    assert nameless(carded.card) == []
    QTest.mouseClick(room.button, LEFT)
    assert (room.is_asking, room.reason.line.hasFocus()) == (True, True)
    QTest.keyClicks(room.reason.line, "Both are sh")
    carded.card.tell_findings()
    assert room.reason.line.text() == "Both are sh"
    QTest.keyClicks(room.reason.line, "ort.")
    QTest.keyClick(room.reason.line, KEY.Key_Return)
    assert above.accepted == [("room", "Both are short.")]
    QTest.mouseClick(chair.button, LEFT)
    assert above.reopened == ["chair"]
    above.found = (_finding("room", "Both are short."), _finding("chair"))
    carded.card.tell_findings()
    carded.full.qtbot.wait(1)
    shown = [line for line in remarks.findChildren(RemarkLine) if line.isVisible()]
    assert [(line.finding.kind, line.button.text()) for line in shown] == [("chair", "Accept …"), ("room", "Reopen")]
    assert shown[0].button.hasFocus()


def test_a_reason_may_be_given_up(carded: Any) -> None:
    carded.above.found = (_finding("room"),)
    carded.card.tell_findings()
    line = carded.card.remarks.findChildren(RemarkLine)[0]
    QTest.keyClick(line.button, KEY.Key_Return)
    QTest.keyClicks(line.reason.line, "No")
    QTest.keyClick(line.reason.line, KEY.Key_Escape)
    QTest.keyClick(line.reason.line, KEY.Key_Escape)
    assert (line.is_asking, line.button.hasFocus(), carded.above.accepted) == (False, True, [])
