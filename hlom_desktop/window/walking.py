"""Going from place to place: the rail, Alt+Left, F6 through the parts, F8 through what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from hlom_desktop.findings import Finding
from hlom_desktop.overview.says import PLACE_OF
from hlom_desktop.window.foot_lines import is_open, sort_of

if TYPE_CHECKING:
    from hlom_desktop.window.main_window import MainWindow

_FOCUS = Qt.FocusReason.ShortcutFocusReason


class Walk:
    """Where the user is, and where they were."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._been: list[str] = []
        self._at_finding = -1
        self.current = ""

    def go_to(self, key: str, row_id: int | None = None, view: str = "") -> None:
        """Show a place; with a row, choose it there, in one of its views where that is named."""
        window = self._window
        if window.head is None:
            return
        place = window.place(key)
        if self.current and self.current != key:
            self._been.append(self.current)
        self.current = key
        window.parts.show_place(place, place.card)
        window.parts.rail.go_to(key)
        if row_id is not None and view:
            place.go_to_in(view, row_id)
        elif row_id is not None:
            place.go_to(row_id)
        focus = QApplication.focusWidget()
        if focus is None or not window.parts.rail.isAncestorOf(focus):
            self._enter(window.parts.screens)

    def back(self) -> None:
        """Alt+Left: where one was before."""
        if self._been:
            key = self._been.pop()
            self.current = ""
            self.go_to(key)

    def show_welcome(self) -> None:
        """What is shown while the store has no conference."""
        from hlom_desktop.window.welcome import Welcome

        window = self._window
        self.current = ""
        window.parts.show_place(Welcome(window.context, lambda: window.do_gesture("new")), None)

    def next_part(self) -> None:
        """F6: rail, screen, card, foot, and round again."""
        parts = self._window.parts
        stops: list[QWidget] = [parts.rail, parts.screens, parts.cards, parts.foot]
        focus = QApplication.focusWidget()
        at = next((n for n, stop in enumerate(stops) if focus and (stop is focus or stop.isAncestorOf(focus))), -1)
        for step in range(1, len(stops) + 1):
            stop = stops[(at + step) % len(stops)]
            if stop.isVisible() and self._enter(stop):
                return

    def _enter(self, stop: QWidget) -> bool:
        parts = self._window.parts
        if stop is parts.rail:
            parts.rail.take_keyboard()
            return True
        if stop is parts.foot:
            parts.foot.take_keyboard()
            return True
        current = parts.screens.currentWidget() if stop is parts.screens else parts.cards.currentWidget()
        for widget in current.findChildren(QWidget) if current is not None else ():
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
                widget.setFocus(_FOCUS)
                return True
        return False

    def next_finding(self) -> None:
        """F8: the next of all that was found."""
        self._to(tuple(one for one in self._window.live.findings if is_open(one)))

    def to_finding(self, sort: str) -> None:
        """The next clash, remark or text to translate."""
        self._to(tuple(one for one in self._window.live.findings if is_open(one) and sort_of(one) == sort))

    def _to(self, findings: tuple[Finding, ...]) -> None:
        if findings:
            self._at_finding = (self._at_finding + 1) % len(findings)
            subject = findings[self._at_finding].subjects[0]
            self.go_to(PLACE_OF.get(subject.type, "overview"), subject.id)
