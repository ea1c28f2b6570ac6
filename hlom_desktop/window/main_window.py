"""The main window: it shows places and cards, and hands the screens what lies above them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from hlom_desktop.conflicts.live import LiveFindings
from hlom_desktop.desk.place import Context, Place
from hlom_desktop.desk.rail import Place as RailPlace
from hlom_desktop.findings import Finding
from hlom_desktop.overview.page import Head, figures, heads
from hlom_desktop.overview.panel import OverviewPlace
from hlom_desktop.window.held import HeldInvitations
from hlom_desktop.window.news import News
from hlom_desktop.window.parts import Parts
from hlom_desktop.window.places import CONFERENCE, OVERVIEW, PLACES
from hlom_desktop.window.rail_words import conference_lines
from hlom_desktop.window.state import Seated
from hlom_desktop.window.walking import Walk
from hlom_desktop.words import Words

if TYPE_CHECKING:
    from hlom_desktop.storage.history import Change
    from hlom_desktop.window.gestures import Gestures


class MainWindow(QMainWindow):
    """One window at one store. `language_wanted` asks for another window in that interface language."""

    language_wanted = Signal(str)

    def __init__(self, seated: Seated, words: Words) -> None:
        super().__init__()
        self.seated, self.words = seated, words
        self.head: Head | None = None
        self.heads: tuple[Head, ...] = ()
        self.places: dict[str, Place] = {}
        self.setWindowTitle(words("HLOM Desktop"))
        self.setMinimumSize(1180, 680)
        self.live = LiveFindings(seated.desk, self.now, self)
        self.context = Context(seated.desk, seated.look, words, seated.reader, self, self.now, seated.steady)
        self.parts = Parts(seated.look, words, seated.settings.card_width)
        self.setCentralWidget(self.parts)
        self.walk = Walk(self)
        self.news = News(self)
        self.held = HeldInvitations(seated.desk, self)
        self.gestures: Gestures | None = None
        self._connect()
        self._name_places({})
        self.news.tell()

    # The clock and the conference

    def now(self) -> datetime:
        """What the command line said is now, else the hour that the conference says it is, else the clock."""
        as_of = self.head.as_of if self.head is not None else None
        return self.seated.told_now or as_of or self.seated.clock()

    def show_store(self) -> None:
        """Show the conference that was open last, else the newest; the welcome where there is none."""
        self.heads = heads(self.seated.store) if self.seated.store.exists() else ()
        wanted = self.head.key if self.head is not None else self.seated.settings.conference
        self.show_conference(next((one for one in self.heads if one.key == wanted), next(iter(self.heads), None)))

    def show_conference(self, head: Head | None) -> None:
        """Show a conference in every place; None shows the welcome."""
        self.head = head
        self.parts.rail.setVisible(head is not None)
        if self.gestures is not None:
            self.gestures.show_conferences()
        if head is None:
            self.walk.show_welcome()
            return
        self.seated.choose(conference=head.key)
        self.parts.rail.set_conference(*conference_lines(head, self.seated.reader.language, self.words))
        self.setWindowTitle(self.words("{name} · HLOM Desktop", name=head.short))
        self._name_places(figures(self.seated.store, head.id))
        overview = self.place(OVERVIEW[0])
        if isinstance(overview, OverviewPlace):
            overview.show_head(head)
        for place in self.places.values():
            if place is not overview:
                place.show_conference(head.id)
        self.held.show_conference(head.id)
        if self.seated.desk.is_ready:
            self.live.show_conference(head.id)
            self.news.read_paper()
        self.walk.go_to(self.walk.current or self.seated.settings.place)

    def place(self, key: str) -> Place:
        """A place's screen, made when it is first asked for."""
        if key not in self.places:
            if key == OVERVIEW[0]:
                made: Place = OverviewPlace(self.context, self.seated.store)
            else:
                made = next(one for one in (*PLACES, CONFERENCE) if one.key == key).make(self.context)
            self.places[key] = made
            if self.head is not None:
                made.show_conference(self.head.id)
        return self.places[key]

    # What screens ask (desk.place.Actions)

    def go_to(self, place: str, row_id: int | None = None, view: str = "") -> None:
        """Show a place, and in it the row."""
        self.walk.go_to(place, row_id, view)

    def export(self, product: str, **narrowed: Any) -> None:
        """Ask where to, then make the product's files."""
        self.do_gesture("export", product, narrowed)

    def invitations_touched(self, session_ids: Collection[int]) -> int:
        """How many invitations to these sessions are held."""
        return self.held.count(session_ids)

    def send_mail(self) -> None:
        """Show what of the invitations goes out by mail, and how far it is."""
        self.do_gesture("send_mail")

    def findings_of(self, table: str, row_id: int) -> tuple[Finding, ...]:
        """What is found about one row now."""
        return self.live.of(table, row_id)

    def findings_if_moved(self, session_id: int, hours: Any, room_id: int | None) -> tuple[Finding, ...]:
        """What would be found about a session elsewhere."""
        return self.live.if_moved(session_id, hours, room_id)

    def findings_if_changed(self, sessions: Mapping[int, Any]) -> tuple[Finding, ...]:
        """What would be found about sessions that were otherwise."""
        return self.live.if_changed(sessions)

    def accept_finding(self, finding: Finding, reason: str) -> None:
        """Leave what was found as it is, for a reason."""
        self.do_gesture("accept", finding, reason)

    def reopen_finding(self, finding: Finding) -> None:
        """Take back that a finding may stand."""
        self.do_gesture("reopen", finding)

    def change_mode(self, session_ids: tuple[int, ...] = (), day: date | None = None) -> None:
        """Ask how these sessions, a day, or the conference are to be held."""
        self.do_gesture("change_mode", session_ids, day)

    def people_of(self, session_id: int) -> tuple[Any, ...]:
        """The roles of a session, then who is inscribed to speak in it."""
        return self.live.people_of(session_id)

    def do_gesture(self, name: str, *given: object) -> None:
        """Carry out a gesture of the menus, which are made once the first screen stands."""
        if self.gestures is not None:
            self.gestures.carry_out(name, *given)

    # What the desk tells

    def _connect(self) -> None:
        desk, parts = self.seated.desk, self.parts
        listeners: tuple[tuple[Any, Callable[..., object]], ...] = (
            (desk.ready, self._ready),
            (desk.changed, self._changed),
            (self.live.found, self._found),
            (self.seated.reader.changed, self._retell),
        )
        for signal, listener in listeners:
            signal.connect(listener)
        parts.rail.chosen.connect(lambda key: self.walk.go_to(str(key)))
        parts.rail.menu_wanted.connect(self._conference_menu)
        parts.menu_row.language_chosen.connect(self._language_chosen)
        parts.menu_row.find_wanted.connect(lambda typed: self.do_gesture("find", typed))
        parts.menu_row.languages.set_value(self.seated.reader.language)

    def make_menus(self) -> None:
        """Make the menus, the finder and what else the first screen does not need."""
        if self.gestures is None:
            from hlom_desktop.window.gestures import Gestures

            self.gestures = Gestures(self)
            self.gestures.show_conferences()

    def _ready(self) -> None:
        if self.head is None:
            self.show_store()
            return
        self.live.show_conference(self.head.id)
        self.news.read_paper()
        for place in self.places.values():
            place.read_if_seen()

    def _changed(self, change: Change, origin: object) -> None:
        del origin
        self.news.forget_refusal()
        if change.touches("conference", "venue"):
            self.show_store()
        elif self.head is not None:
            self._name_places(figures(self.seated.store, self.head.id))

    def say_failure(self, error: BaseException) -> None:
        """Report an unexpected error and let the user go on."""
        from hlom_desktop.window.crash import tell_failure, write_report

        tell_failure(self, self.words, write_report(error))

    def leave(self) -> None:
        """Close this window for another one; the desk goes on."""
        for place in self.places.values():
            place.show_conference(None)  # what it is looking for is not handed to it any more
            place.deleteLater()
        self.hide()
        self.deleteLater()

    def _found(self, findings: tuple[Finding, ...]) -> None:
        overview = self.places.get(OVERVIEW[0])
        if isinstance(overview, OverviewPlace):
            overview.show_findings(findings)
        for place in self.places.values():
            place.tell_findings()
        self.news.tell()

    def _retell(self) -> None:
        self.seated.choose(content=self.seated.reader.language)
        self.parts.menu_row.languages.set_value(self.seated.reader.language)
        if self.head is not None:
            self.parts.rail.set_conference(*conference_lines(self.head, self.seated.reader.language, self.words))

    # What the parts show

    def _name_places(self, counted: dict[str, int]) -> None:
        keys = [OVERVIEW, *((one.key, one.icon, one.word) for one in PLACES)]
        rows = [RailPlace(key, icon, self.words(word), str(counted.get(key, ""))) for key, icon, word in keys]
        current = self.parts.rail.value()
        self.parts.rail.set_places(rows)
        if current is not None and current in [key for key, _, _ in keys]:
            self.parts.rail.go_to(current)

    def _language_chosen(self, language: str) -> None:
        self.seated.reader.turn_to(language)

    def _conference_menu(self, at: QPoint) -> None:
        if self.gestures is not None:
            self.gestures.menus.conferences.popup(at)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what the user arranged."""
        self.seated.choose(card_width=self.parts.card_width(), place=self.walk.current or "overview")
        super().closeEvent(event)
