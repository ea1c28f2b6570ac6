"""The buttons of a live room, each with its key printed on it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.live.played import Played
from hlom_desktop.live.values import PressKind
from hlom_desktop.words import Words

HEIGHT, PAD = 40, 10
KEYS = (("Space", "next"), ("B", "back"), ("H", "hold"), ("+", "more"), ("=", "more"), ("-", "less"), ("S", "skip"))
MORE_KEYS = (("R", "recording"),)


class PressButton(Button):
    """A button of 40 px that leaves room for six others beside it."""

    def _pad(self) -> int:
        return PAD


class PressBar(QWidget):
    """What the desk does while live; before, only the button that goes live. Buttons are pressed by keys as well."""

    pressed = Signal(object)
    """A `PressKind`."""
    added = Signal(int)
    """Seconds that are given, or taken."""
    went_live = Signal()
    """The room is to go live."""

    def __init__(self, look: LookSource, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._held = False

        def button(word: str, icon: str, key: str = "", name: str = "", **more: str) -> Button:
            return PressButton(look, word, icon, height=HEIGHT, key=key, name=name, **more)  # type: ignore[arg-type]

        self.live = button(words("Go live"), "play", kind="primary")
        self.next = button(words("Next cue"), "skip-forward", words("Space"), kind="primary")
        self.back = button(words("Back"), "arrow-counter-clockwise", "B")
        self.hold = button(words("Hold"), "pause", "H")
        self.more = button(words("+1 min"), "", name=words("One minute more"))
        self.less = button(words("−1 min"), "", name=words("One minute less"))
        self.skip = button(words("Skip"), "caret-double-right", "S")
        self.recording = button(words("Recording"), "film-strip", "R", words("Play the recording in place of the line"))
        self._lay_out()
        self._connect()

    @property
    def _for_live(self) -> tuple[Button, ...]:
        return self.next, self.back, self.hold, self.more, self.less, self.skip, self.recording

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 12)
        row.setSpacing(6)
        row.addWidget(self.live)
        for button in self._for_live[:-1]:
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.recording)
        for button in self._for_live:
            button.hide()

    def _connect(self) -> None:
        self.live.clicked.connect(self.went_live)
        self.more.clicked.connect(lambda: self.added.emit(60))
        self.less.clicked.connect(lambda: self.added.emit(-60))
        self.hold.clicked.connect(lambda: self.pressed.emit(PressKind.RESUME if self._held else PressKind.HOLD))
        for button, kind in (
            (self.next, PressKind.NEXT),
            (self.back, PressKind.BACK),
            (self.skip, PressKind.SKIP),
            (self.recording, PressKind.RECORDING),
        ):
            button.clicked.connect(self._presser(kind))

    def _presser(self, kind: PressKind) -> Callable[[], None]:
        return lambda: self.pressed.emit(kind)

    def listen_in(self, scope: QWidget) -> None:
        """Take the keys anywhere in `scope`; one held down presses once."""
        for key, name in (*KEYS, *MORE_KEYS):
            shortcut = QShortcut(QKeySequence(key), scope)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(getattr(self, name).click)

    def show_played(self, played: Played, *, can_go_live: bool) -> None:
        """Which buttons are there, and which can be pressed, by the log."""
        on, live = played.current is not None and played.is_live, played.is_live
        shown = live or played.ended is not None
        self.live.setVisible(not live)
        self.live.setEnabled(can_go_live)
        for button in self._for_live:
            button.setVisible(shown)
            button.setEnabled(on)
        self.next.setVisible(live)
        self.next.setEnabled(live and (on or played.next() is not None))
        self.back.setEnabled(played.can_go_back)
        self.skip.setEnabled(live and bool(played.next()))
        self._show_hold(played.held is not None)

    def _show_hold(self, held: bool) -> None:
        if held == self._held:
            return
        self._held = held
        word = self.words("Go on") if held else self.words("Hold")
        self.hold.set_icon("play" if held else "pause")
        self.hold.setText(word)
        self.hold.setAccessibleName(word)
