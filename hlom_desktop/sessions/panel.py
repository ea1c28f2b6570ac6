"""The screen of the programme: a grid of rooms and hours for each day, or a list; the card of what is chosen."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.desk.buttons import Button, Segmented
from hlom_desktop.desk.filter_field import FilterField
from hlom_desktop.desk.place import Context, Place
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import RowTable
from hlom_desktop.desk.screen import MARGIN, Screen
from hlom_desktop.sessions import queries
from hlom_desktop.sessions.board import ProgrammeBoard
from hlom_desktop.sessions.card import SessionCard
from hlom_desktop.sessions.grid.carrying import room_left
from hlom_desktop.sessions.panel_days import DayChoice
from hlom_desktop.sessions.panel_gestures import Gestures
from hlom_desktop.sessions.rules import USUAL_MINUTES, Slot, days_of, in_order, slot_of
from hlom_desktop.sessions.table import cells
from hlom_desktop.sessions.values import Programme, SessionRow

WIDE = 2000
"""From this width of the window on, both days stand side by side."""


class ProgrammePlace(Place):
    """The programme. `go_to` shows a session on its day, in the grid or in the list, whichever is open."""

    key: ClassVar[str] = "programme"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"session", "session_document", "repeat_group", "room", "objective", "theme", "document", "role"}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._programme: Programme | None = None
        self._selected: int | None = None
        self._wanted: int | None = None
        self._title_wanted = False
        words, look = self.words, self.look
        self.page = Screen(look, words, words("Programme"))
        self.days = DayChoice(look, words)
        views: list[tuple[object, str]] = [("grid", words("Grid")), ("list", words("List"))]
        self.views = Segmented(look, words("View"), views)
        self.new = Button(look, words("Session"), "plus", name=words("New session"))
        self.board = ProgrammeBoard(context)
        self.card: SessionCard = SessionCard(context)
        self.gestures = Gestures(context, lambda: self._programme, self)
        made = cells(words, self._read_programme, lambda: self._language, self.gestures.change)
        self.table: RowTable[SessionRow] = RowTable(made.columns(), key=lambda row: row.ref.id, parent=self)
        self.list: RowView[SessionRow] = RowView(look, self.table, words("Programme as a list"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.filter = FilterField(look, words("Filter sessions"), self)
        self._lay_out()
        self._connect()

    @property
    def _language(self) -> Language:
        return self.language  # type: ignore[return-value]

    def _read_programme(self) -> Programme:
        if self._programme is None:
            raise RuntimeError("no programme has been read yet")
        return self._programme

    def _lay_out(self) -> None:
        for control in (self.days, self.views, self.new):
            self.page.add_control(control)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)
        self._pages = QStackedWidget()
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(MARGIN, 8, MARGIN, 0)
        column.setSpacing(8)
        bar = QHBoxLayout()
        bar.addWidget(self.filter)
        bar.addStretch(1)
        column.addLayout(bar)
        column.addWidget(self.list, 1)
        self._pages.addWidget(self.board)
        self._pages.addWidget(listed)
        self.page.body.addWidget(self._pages, 1)

    def _connect(self) -> None:
        board, card = self.board, self.card
        self.days.chosen.connect(self._show_days)
        self.views.chosen.connect(lambda _: self._turn())
        self.new.clicked.connect(self.add_row)
        board.picked.connect(self._pick)
        board.opened.connect(lambda _: card.enter())
        board.dropped.connect(self.gestures.drop)
        board.place_wanted.connect(self._add_at)
        board.day_wanted.connect(self._step_day)
        board.away_wanted.connect(self.gestures.take_away)
        board.out_wanted.connect(self.gestures.unplace)
        self.gestures.settled.connect(self.read)
        self.gestures.refused.connect(board.hand.leave)
        self.gestures.made.connect(self._made)
        self.gestures.copied.connect(self.go_to)
        self.filter.filtered.connect(self.table.filter_by)
        self.filter.left_down.connect(self.list.setFocus)
        self.list.picked.connect(self._picked_in_list)
        self.list.opened.connect(lambda _: card.enter())
        self.table.refused.connect(self.context.desk.refused)
        card.left.connect(self._take_keyboard)
        card.earlier.connect(lambda: self._step(-1))
        card.later.connect(lambda: self._step(1))
        for keys, scope, act in (
            ("Ctrl+N", self, self.add_row),
            ("Ins", self, self.add_row),
            ("Ctrl+D", self, lambda: self.gestures.duplicate(self._selected)),
            ("F2", board, card.edit_title),
            ("Del", self.list, lambda: self.gestures.take_away(self._selected)),
            ("T", board, self._go_today),
        ):
            shortcut = QShortcut(QKeySequence(keys), scope)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # What a place does

    def read(self) -> None:
        """Ask for the programme."""
        self.context.desk.read(queries.programme, self.conference_id, then=self._show, slot=(id(self), "rows"))

    def _show(self, programme: Programme) -> None:
        self._programme, known = programme, {row.ref.id for row in programme.sessions}
        self.counted.emit(len(known) or None)
        if self._wanted in known:
            self._selected, self._wanted = self._wanted, None
        elif self._selected not in known:
            self._selected = None
        self._tell_days()
        self._fill_list(programme)
        self._show_body_or_empty()
        self._show_selected()
        if self._title_wanted and self._wanted is None:
            self._title_wanted = False
            self.card.edit_title()

    def _fill_list(self, programme: Programme, *, anew: bool = False) -> None:
        """Rows into the list; that the list keeps its own row meanwhile is no choice of the user's."""
        with QSignalBlocker(self.list):
            if anew:
                self.table.replace_rows(())
            self.table.replace_rows(in_order(programme.sessions))

    def retell(self) -> None:
        """The same sessions in the other language."""
        if self._programme is not None:
            self._tell_days()
            self._fill_list(self._programme, anew=True)
            self._show_selected()

    def tell_findings(self) -> None:
        """What is found about sessions is something else now."""
        if self._programme is not None and not self.board.hand.is_holding:
            self.board.show_programme(self._programme, self.days.value(), anew=True)
            self.board.select(self._selected)
            self.card.tell_findings()

    def go_to(self, row_id: int) -> None:
        """Choose a session now, or when it has been read."""
        if self._row(row_id) is None:
            self._wanted = row_id
            return
        self._selected = row_id
        self._show_selected()

    def show_conference(self, conference_id: int | None) -> None:
        """Another conference: nothing of it is chosen yet."""
        if conference_id != self.conference_id:
            self._selected = None
        super().show_conference(conference_id)

    # What is shown

    def _row(self, row_id: int | None) -> SessionRow | None:
        rows = self._programme.sessions if self._programme is not None else ()
        return next((row for row in rows if row.ref.id == row_id), None)

    def _tell_days(self) -> None:
        programme = self._programme
        if programme is not None:
            days = days_of(programme.conference, programme.sessions)
            own = days_of(programme.conference, ())
            self.days.show_days(days, own, self._language, wide=self.window().width() >= WIDE)

    def _show_days(self) -> None:
        if self._programme is not None:
            self.board.show_programme(self._programme, self.days.value())
            self.board.select(self._selected)

    def _show_selected(self) -> None:
        """The chosen session on its day and in the card; the first of the day where none is chosen."""
        programme = self._programme
        if programme is None:
            return
        if self._selected is None and programme.sessions:
            shown = [row for row in programme.sessions if row.hours and row.hours.day in self.days.value()]
            self._selected = in_order(tuple(shown) or programme.sessions)[0].ref.id
        row = self._row(self._selected)
        if row is not None and (slot := slot_of(row, programme.zone)) is not None:
            self.days.go_to(slot.day)
        self._show_days()
        self._select_in_list()
        self.card.show_session(row, programme)

    def _show_body_or_empty(self) -> None:
        programme = self._programme
        has_days = bool(self.days.value())
        if programme is None or has_days or programme.sessions:
            self.page.show_body()
            self.views.setEnabled(has_days)
            self._pages.setCurrentIndex(0 if has_days and self.views.value() == "grid" else 1)
            self.days.setVisible(self._pages.currentIndex() == 0)
            return
        sentence = self.words("It is made of sessions: plenaries, panels, side events. Make the first one here.")
        title, button = self.words("No programme yet"), self.words("New session")
        self.page.show_empty(title, sentence, button).pressed.connect(self.add_row)

    def _turn(self) -> None:
        """Grid or list, the choice kept."""
        self._show_body_or_empty()
        self._show_selected()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both days where the window is wide enough."""
        super().resizeEvent(event)
        if self._programme is not None:
            before = self.days.value()
            self._tell_days()
            if self.days.value() != before:
                self._show_days()

    def _pick(self, session_id: object) -> None:
        self._selected = session_id if isinstance(session_id, int) else None
        self._select_in_list()
        self.card.show_session(self._row(self._selected), self._programme)

    def _select_in_list(self) -> None:
        if self._selected is not None:
            with QSignalBlocker(self.list):
                self.list.select_key(self._selected)

    def _picked_in_list(self, row: SessionRow | None) -> None:
        if row is None or row.ref.id == self._selected:
            return
        self._selected = row.ref.id
        self.card.show_session(self._row(self._selected), self._programme)

    def _take_keyboard(self) -> None:
        if self._pages.currentIndex():
            self.list.setFocus()
        else:
            self.board.take_keyboard()

    def _step(self, by: int) -> None:
        """To the session before or after, by day and hour."""
        rows = list(self.table.shown) if self._pages.currentIndex() else list(in_order(self._read_programme().sessions))
        ids = [row.ref.id for row in rows]
        at = ids.index(self._selected) + by if self._selected in ids else 0
        if 0 <= at < len(ids):
            self.go_to(ids[at])

    def _step_day(self, by: int) -> None:
        if self.days.step(by):
            self._show_days()

    def _go_today(self) -> None:
        """The day it is at the venue, where it is one of the programme's."""
        zone = self._read_programme().zone
        if not self.board.hand.is_holding and self.days.go_to(self.context.now().astimezone(zone_named(zone)).date()):
            self._show_days()

    # What is carried out

    def add_row(self) -> None:
        """A new session without an hour."""
        self.gestures.add(self._language)

    def _add_at(self, slot: Slot) -> None:
        """A new session where nothing stood, as long as usual or as the room is free."""
        taken = self.board.hand.field.taken.values()
        self.gestures.add(self._language, room_left(slot, taken, USUAL_MINUTES))

    def _made(self, session_id: int) -> None:
        self.filter.clear()
        self._title_wanted = True
        self.go_to(session_id)
