"""The day report on the screen: what was planned and what happened, room by room."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.choices import Choice
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.room_strip import RoomStrip, RoomTab
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.live.report.card import ReportCard
from hlom_desktop.live.report.drift import drift_of
from hlom_desktop.live.report.panel_figures import Figures
from hlom_desktop.live.report.panel_plot import DriftPlot
from hlom_desktop.live.report.queries import live_days
from hlom_desktop.live.report.rules import report_of
from hlom_desktop.live.report.said import figures_of, title_words
from hlom_desktop.live.report.table import report_columns
from hlom_desktop.live.report.values import CueReport, DayReport
from hlom_desktop.live.shown import LiveRoom
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.day_words import short_day

WORD = N_("Day report")
WHOLE_DAY = -1


class ReportView(TablePlace[CueReport]):
    """Rooms that were live in a strip, their figures, the plot of how late they ran, and every cue."""

    key: ClassVar[str] = "report"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"conference", "live_run", "press", "cue", "room", "session", "role", "inscription"}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        words = self.words
        self.days: tuple[LiveRoom, ...] = ()
        self.run_id: int | None = None
        self.session_id: int | None = WHOLE_DAY
        self.report: DayReport | None = None
        self.report_card = ReportCard(context)
        columns = report_columns(words, lambda: self.language, lambda: self.zone)
        never = (
            words("No room was live yet"),
            words("Once a room was live, what was planned and what happened stand here side by side, cue by cue."),
        )
        self.set_up(words(WORD), words("Filter cues"), columns, self.report_card, empty=never)
        self._lay_out_head()
        self._lay_out_figures()

    @property
    def zone(self) -> str:
        """The zone on whose clock the cues ran."""
        return self.days[0].zone if self.days else "UTC"

    @property
    def day(self) -> LiveRoom | None:
        """The room's day that is shown."""
        return next((one for one in self.days if one.run is not None and one.run.ref.id == self.run_id), None)

    def _lay_out_head(self) -> None:
        words = self.words
        self.print = Button(self.look, words("Print report"), "printer")
        self.print.clicked.connect(self.print_report)
        self.page.add_control(self.print)
        self.strip = RoomStrip(self.look, words("Rooms"))
        self.strip.chosen.connect(self.show_run)
        self.page.body.insertWidget(0, self.strip)

    def _lay_out_figures(self) -> None:
        words = self.words
        self.sessions = Choice(self.look, words("Session"))
        self.sessions.setMaximumWidth(300)
        self.sessions.activated.connect(lambda at: self.show_session(self.sessions.itemData(at)))
        self.figures = Figures(self.look, words("Key figures"))
        self.plot = DriftPlot(self.look, words("Later or earlier than planned, over the day"), words("plan"))
        self.plot.opened.connect(self._choose_number)
        self.plot_title = Label(self.look, words("Later or earlier than planned"), bold=True)
        above = QVBoxLayout()
        above.setContentsMargins(MARGIN, 12, MARGIN, 0)
        above.setSpacing(6)
        above.addWidget(self.figures)
        above.addSpacing(6)
        above.addWidget(self.plot_title)
        above.addWidget(self.plot)
        self.page.body.insertLayout(1, above)
        self.bar.insertWidget(1, self.sessions)

    # Reading and showing

    def read(self) -> None:
        """Ask for the logs."""
        self.context.desk.read(live_days, self.conference_id, then=self._read, slot=(id(self), "rows"))

    def _read(self, days: tuple[LiveRoom, ...]) -> None:
        self.days = days
        ids = [one.run.ref.id for one in days if one.run is not None]
        wanted = next((one for one in days if any(cue.ref.id == self._wanted for cue in one.cues)), None)
        if wanted is not None and wanted.run is not None:
            self.run_id = wanted.run.ref.id
        if self.run_id not in ids:
            self.run_id = ids[-1] if ids else None
        self._show_day()

    def _tab(self, day: LiveRoom) -> RoomTab:
        name = text_in(day.room.name, self.language) if day.room is not None else "–"
        own = day.run.ref.id if day.run is not None else 0
        language: Language = self.language  # type: ignore[assignment]
        return RoomTab(own, name, short_day(day.day, language, weekday=True))

    def _show_day(self) -> None:
        day = self.day
        self.report = None
        self.strip.show_tabs([self._tab(one) for one in self.days], self.run_id)
        if day is not None:
            speakers = {one.ref.id: one for one in day.inscriptions}
            self.report = report_of(day.played, speakers, self.context.now())
        self._show_sessions(day)
        self._show_figures()
        self.show_rows(self._rows())
        self.counted.emit(None)

    def _show_sessions(self, day: LiveRoom | None) -> None:
        """The sessions of this day, of which one may be looked at by itself."""
        titles = {one.ref.id: text_in(one.title, self.language) for one in day.sessions} if day is not None else {}
        held = [one.session_id for one in self.report.sessions if one.session_id] if self.report is not None else []
        if self.session_id not in held:
            self.session_id = WHOLE_DAY
        self.sessions.clear()
        self.sessions.addItem(self.words("Whole day"), WHOLE_DAY)
        for own in held:
            self.sessions.addItem(titles.get(own, "–"), own)
        self.sessions.setCurrentIndex(self.sessions.findData(self.session_id))
        self.sessions.setMinimumWidth(min(300, self.sessions.sizeHint().width()))
        self.sessions.setVisible(len(held) > 1)

    def _show_figures(self) -> None:
        report = self.report
        if report is None:
            return
        own = next((one.sums for one in report.sessions if one.session_id == self.session_id), report.sums)
        self.figures.show_figures(figures_of(own, self.zone, self.words, self.language))
        titles = {one.number: title_words(one, self.language) for one in report.cues}
        drift = drift_of(report)
        self.plot.setVisible(drift is not None)
        self.plot_title.setVisible(drift is not None)
        self.plot.show_drift(drift, report, self.zone, titles)

    def _rows(self) -> tuple[CueReport, ...]:
        if self.report is None:
            return ()
        if self.session_id == WHOLE_DAY:
            return self.report.cues
        own = self.session_id
        return tuple(one for one in self.report.cues if one.line.row is not None and one.line.row.session_id == own)

    def show_in_card(self, row: CueReport | None) -> None:
        """The cue chosen."""
        self.report_card.show_cue(row, self.report, self.zone)

    def retell(self) -> None:
        """Show the same day in the other language."""
        super().retell()
        self._show_day()

    def show_run(self, run_id: int) -> None:
        """Show another room's day."""
        self.run_id = run_id
        self._show_day()

    def show_session(self, session_id: int) -> None:
        """Look at one session, or at the whole day."""
        self.session_id = session_id
        self._show_figures()
        self.show_rows(self._rows())
        self.counted.emit(None)

    def go_to(self, row_id: int) -> None:
        """Show the room's day of a cue, and choose it there."""
        found = next((one for one in self.days if any(cue.ref.id == row_id for cue in one.cues)), None)
        if found is not None and found.run is not None:
            self.run_id, self.session_id = found.run.ref.id, WHOLE_DAY
            self._show_day()
        super().go_to(row_id)

    def _choose_number(self, number: int) -> None:
        cue = next((one for one in self.rows if one.number == number), None)
        if cue is not None:
            self.filter.clear()
            self.view.select_key(cue.ref.id)

    def print_report(self) -> None:
        """Make the report of this room and day."""
        day = self.day
        if day is not None:
            room = day.room
            name = None if room is None else room.number or room.name.best("en")[0]
            self.context.actions.export("day-report", day=day.day, room=name)
