"""What a screen is given and what it must do: the places of the rail all stand on this."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.steady import steady_seconds
from hlom_desktop.findings import Finding
from hlom_desktop.words import Words

if TYPE_CHECKING:
    from hlom_desktop.storage.history import Change


class Reader(QObject):
    """The language in which contents are read: not that of the interface."""

    changed = Signal()

    def __init__(self, language: str = "en", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = language

    def turn_to(self, language: str) -> None:
        """Read contents in `language` from now on."""
        if language != self.language:
            self.language = language
            self.changed.emit()


class Actions(Protocol):
    """What a screen needs of what lies above it; the window answers."""

    def go_to(self, place: str, row_id: int | None = None, view: str = "") -> None:
        """Show a place, and in it the row; `view` names the one of its views in which the row stands."""

    def export(self, product: str, **narrowed: Any) -> None:
        """Ask where to, then make the product's files, narrowed as the options of an export are named: `day`, `room`
        (a number or a name), `subject` (one meeting, owner or delegation), `release`, `role`, `since_issue`.
        """

    def invitations_touched(self, session_ids: Collection[int]) -> int:
        """How many invitations to these sessions are held, and would have to be given anew; at once, from memory."""

    def send_mail(self) -> None:
        """Show what of the invitations goes out by mail, and how far it is."""

    def findings_of(self, table: str, row_id: int) -> tuple[Finding, ...]:
        """What is found about one row now."""

    def findings_if_moved(self, session_id: int, hours: Any, room_id: int | None) -> tuple[Finding, ...]:
        """What would be found about a session at another hour or in another room; at once, from memory."""

    def findings_if_changed(self, sessions: Mapping[int, Any]) -> tuple[Finding, ...]:
        """What would be found about these sessions if they were as given; at once, from memory."""

    def accept_finding(self, finding: Finding, reason: str) -> None:
        """Leave what was found as it is, for a reason that stays."""

    def reopen_finding(self, finding: Finding) -> None:
        """Take back that a finding may stand."""

    def change_mode(self, session_ids: tuple[int, ...] = (), day: date | None = None) -> None:
        """Ask how these sessions, a day, or the whole conference are to be held from now on."""

    def people_of(self, session_id: int) -> tuple[Any, ...]:
        """The roles of a session, as rows of the speakers' table."""


@dataclass(frozen=True)
class Context:
    """What every screen is given. `now` is the clock, or the worked example's hour; `steady` counts seconds, whatever
    the computer's clock is set to.
    """

    desk: Desk
    look: LookSource
    words: Words
    reader: Reader
    actions: Actions
    now: Callable[[], datetime]
    steady: Callable[[], float] = steady_seconds


class Place(QWidget):
    """A screen. It reads its rows when it is shown and what it shows was touched; hidden, it only notes it.

    `key` names it to the rail and to `Actions.go_to`; `tables` are those whose rows it shows. `card` is what the
    window puts at the right, None where the screen has none.
    """

    key: ClassVar[str]
    tables: ClassVar[frozenset[str]]

    counted = Signal(object)
    """How many things the screen shows, for the rail; None for no figure."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)
        self.context = context
        self.words = context.words
        self.look = context.look
        self.card: QWidget | None = None
        self.conference_id: int | None = None
        self._stale = True
        context.desk.changed.connect(self._changed)
        context.reader.changed.connect(self.retell)

    @property
    def language(self) -> str:
        """The language in which contents are read."""
        return self.context.reader.language

    def show_conference(self, conference_id: int | None) -> None:
        """Show another conference."""
        self.conference_id = conference_id
        self._stale = True
        self.read_if_seen()

    def read_if_seen(self) -> None:
        """Read now where somebody looks, else when they do."""
        ready = self.context.desk.is_ready and self.conference_id is not None
        if self._stale and ready and self.isVisible():
            self._stale = False
            self.read()

    def read(self) -> None:
        """Ask the desk for the rows, and show them when they come."""
        raise NotImplementedError

    def retell(self) -> None:
        """Show the same rows in another language."""
        raise NotImplementedError

    def go_to(self, row_id: int) -> None:
        """Select a row, perhaps one that is still being read."""
        raise NotImplementedError

    def go_to_in(self, view: str, row_id: int) -> None:
        """Select a row of one of the place's views; a place of one view has no other."""
        self.go_to(row_id)

    def tell_findings(self) -> None:
        """What is found about the rows has moved; screens that mark rows look again."""

    def _changed(self, change: Change, origin: object) -> None:
        del origin
        if change.touches(*self.tables) or change.touches("conference"):
            self._stale = True
            self.read_if_seen()

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: read what was noted."""
        super().showEvent(event)
        self.read_if_seen()
