"""The screen of the programme: a grid for each day or for each room, or a list; the card of what is chosen."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.desk.place import Context, Place
from hlom_desktop.sessions import queries
from hlom_desktop.sessions.board import ProgrammeBoard
from hlom_desktop.sessions.card import SessionCard
from hlom_desktop.sessions.grid.carrying import room_left
from hlom_desktop.sessions.grid.geometry import Column
from hlom_desktop.sessions.grid.keyboard import Asked
from hlom_desktop.sessions.panel_doors import Doors
from hlom_desktop.sessions.panel_gestures import Gestures
from hlom_desktop.sessions.panel_head import LIST, ProgrammeHead
from hlom_desktop.sessions.panel_list import ProgrammeList
from hlom_desktop.sessions.panel_menu import GridMenus
from hlom_desktop.sessions.panel_proposals import Proposals
from hlom_desktop.sessions.rules import USUAL_MINUTES, Slot, first_of, in_order, slot_of
from hlom_desktop.sessions.values import Programme, SessionRow


class ProgrammePlace(Place):
    """The programme. `go_to` shows a session on its day, in the grid or in the list, whichever is open."""

    key: ClassVar[str] = "programme"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"session", "session_document", "repeat_group", "room", "objective", "theme", "document", "role"}
        | {"sub_item", "service", "audience", "booth"}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._programme: Programme | None = None
        self._selected: int | None = None
        self._wanted: int | None = None
        self._title_wanted = False
        words, look = self.words, self.look
        self.head = ProgrammeHead(look, words)
        self.page, self.days, self.rooms, self.views = self.head.page, self.head.days, self.head.rooms, self.head.views
        self.board = ProgrammeBoard(context)
        self.card: SessionCard = SessionCard(context)
        self.gestures = Gestures(context, lambda: self._programme, self)
        self.listed = ProgrammeList(look, words, self._read_programme, lambda: self._language, self.gestures.change)
        self.table, self.list = self.listed.table, self.listed.view
        self.proposals = Proposals(context, lambda: self._programme, self.board, self.gestures, self)
        self.menus = GridMenus(words, self.board.grid, self.proposals, self)
        self.doors = Doors(self.days, self.rooms, self.board.hand, self)
        self.board.doors = self.doors.over
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
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.board)
        self._pages.addWidget(self.listed)
        self.page.body.addWidget(self.proposals.bar)
        self.page.body.addWidget(self._pages, 1)

    def _connect(self) -> None:
        board, card, head = self.board, self.card, self.head
        self.days.chosen.connect(self._show_sight)
        self.rooms.chosen.connect(self._show_sight)
        self.views.chosen.connect(lambda _: self._turn())
        head.new.clicked.connect(self.add_row)
        head.mode.clicked.connect(self._change_mode)
        head.print.clicked.connect(lambda: self.context.actions.export("glance"))
        board.picked.connect(self._pick)
        board.opened.connect(lambda _: card.enter())
        board.dropped.connect(self.gestures.drop)
        board.place_wanted.connect(self._add_at)
        board.page_wanted.connect(self._step_page)
        board.sight_wanted.connect(self._bring_into_sight)
        board.asked.connect(self.proposals.ask)
        board.menu_wanted.connect(self._show_menu)
        self.doors.opened.connect(self._bring_into_sight)
        self.gestures.settled.connect(self.read)
        self.gestures.refused.connect(board.hand.leave)
        self.gestures.made.connect(self._made)
        self.gestures.copied.connect(self.go_to)
        self.list.picked.connect(self._picked_in_list)
        self.list.opened.connect(lambda _: card.enter())
        self.table.refused.connect(self.context.desk.refused)
        self.menus.opened.connect(card.enter)
        self.menus.new_wanted.connect(self._add_at)
        card.left.connect(self._take_keyboard)
        card.earlier.connect(lambda: self._step(-1))
        card.later.connect(lambda: self._step(1))
        self._connect_keys()

    def _connect_keys(self) -> None:
        board, card = self.board, self.card
        for keys, scope, act in (
            ("Ctrl+N", self, self.add_row),
            ("Ins", self, self.add_row),
            ("Ctrl+D", self, lambda: self.gestures.duplicate(self._selected)),
            ("F2", board, card.edit_title),
            ("Del", self.list, lambda: self.proposals.ask(Asked.AWAY, self._ids())),
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
        self._tell_head()
        self.listed.fill(programme)
        self._show_body_or_empty()
        self._show_selected()
        self.proposals.refresh()
        if self._title_wanted and self._wanted is None:
            self._title_wanted = False
            self.card.edit_title()

    def retell(self) -> None:
        """The same sessions in the other language."""
        if self._programme is not None:
            self._tell_head()
            self.listed.fill(self._programme, anew=True)
            self._show_selected()

    def tell_findings(self) -> None:
        """What is found about sessions is something else now."""
        if self._programme is not None and not self.board.hand.is_holding:
            self._show_sight(anew=True)
            self.proposals.refresh()
            self.card.tell_findings()

    def go_to(self, row_id: int) -> None:
        """Choose a session now, or when it has been read."""
        if self._row(row_id) is None:
            self._wanted = row_id
            return
        self._selected = row_id
        self.head.forget()
        self._show_selected()

    def show_conference(self, conference_id: int | None) -> None:
        """Another conference: nothing of it is chosen yet."""
        if conference_id != self.conference_id:
            self._selected = None
        super().show_conference(conference_id)

    # What is shown

    def _row(self, row_id: int | None) -> SessionRow | None:
        return None if self._programme is None else self._programme.session(row_id)

    def _ids(self) -> tuple[int, ...]:
        """The sessions that a gesture is about: on the grid all that are chosen."""
        if self._pages.currentIndex() == 0:
            return self.board.grid.chosen()
        return () if self._selected is None else (self._selected,)

    def _tell_head(self) -> None:
        if self._programme is not None:
            self.head.tell(self._programme, self._language, self.window())
            self.head.share()

    def _show_sight(self, *, anew: bool = False) -> None:
        if self._programme is not None:
            self.board.show_programme(self._programme, self.head.sight(self._programme), anew=anew)
            self.board.select(self._selected)

    def _show_selected(self) -> None:
        """The chosen session in sight and in the card; the first of the day where none is chosen."""
        programme = self._programme
        if programme is None:
            return
        if self._selected is None:
            self._selected = first_of(programme.sessions, self.days.value())
        row = self._row(self._selected)
        if row is not None and (slot := slot_of(row, programme.zone)) is not None:
            self.head.bring(row.ref.id, slot)
        self._show_sight()
        self.listed.select(self._selected)
        self.card.show_session(row, programme)

    def _show_body_or_empty(self) -> None:
        programme = self._programme
        has_days = bool(self.days.value())
        if programme is None or has_days or programme.sessions:
            self.page.show_body()
            self._pages.setCurrentIndex(1 if self.head.show_view(has_days=has_days) == LIST else 0)
            self.head.share()
            return
        self.head.show_empty().pressed.connect(self.add_row)

    def _turn(self) -> None:
        """Another view, the choice kept."""
        self.head.forget()
        self._show_body_or_empty()
        self._show_selected()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both days where the window is wide enough."""
        super().resizeEvent(event)
        before = self.days.value()
        self._tell_head()
        if self.days.value() != before:
            self._show_sight()

    def _bring_into_sight(self, place: Column) -> None:
        """What is held is on this day and in this room."""
        self.head.go_to(place)
        if self._programme is not None:
            self.board.show_programme(self._programme, self.head.sight(self._programme))
            self.board.carry_on()

    def _pick(self, session_id: object) -> None:
        self._selected = session_id if isinstance(session_id, int) else None
        self.listed.select(self._selected)
        self.card.show_session(self._row(self._selected), self._programme)

    def _picked_in_list(self, row: SessionRow | None) -> None:
        if row is not None and row.ref.id != self._selected:
            self._pick(row.ref.id)

    def _take_keyboard(self) -> None:
        if self._pages.currentIndex():
            self.list.setFocus()
        else:
            self.board.take_keyboard()

    def _step(self, by: int) -> None:
        """To the session before or after, by day and hour."""
        listed = self._pages.currentIndex() == 1
        ids = [row.ref.id for row in (self.table.shown if listed else in_order(self._read_programme().sessions))]
        at = ids.index(self._selected) + by if self._selected in ids else 0
        if 0 <= at < len(ids):
            self.go_to(ids[at])

    def _step_page(self, by: int) -> None:
        if self.head.step(by):
            self._show_sight()

    def _go_today(self) -> None:
        """The day it is at the venue, where it is one of the programme's."""
        today = self.context.now().astimezone(zone_named(self._read_programme().zone)).date()
        if not self.board.hand.is_holding and self.days.go_to(today):
            self._show_sight()

    # What is carried out

    def _show_menu(self, slot: Slot | None, at: QPoint) -> None:
        told = (self._read_programme(), self._language, at)
        if slot is None:
            self.menus.show_for(self._ids(), *told)
        else:
            self.menus.show_for_place(slot, *told)

    def _change_mode(self) -> None:
        """Of the sessions chosen where they are several, of the day in sight, else of the conference."""
        several = self.board.grid.chosen() if len(self.board.grid.chosen()) > 1 else ()
        self.context.actions.change_mode(several, self.head.only_day())

    def add_row(self) -> None:
        """A new session without an hour."""
        self.gestures.add(self._language)

    def _add_at(self, slot: Slot) -> None:
        """A new session where nothing stood, as long as usual or as the room is free."""
        taken = self.board.hand.field.taken.values()
        self.gestures.add(self._language, room_left(slot, taken, USUAL_MINUTES))

    def _made(self, session_id: int) -> None:
        self.listed.filter.clear()
        self._title_wanted = True
        self.go_to(session_id)
