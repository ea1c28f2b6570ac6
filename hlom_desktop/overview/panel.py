"""The first page: days to go, what is due, what clashes, what is not translated or tested."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hlom_desktop.conference.hours_printed import print_day, print_hour
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.when.printing import as_cell, as_stated, print_when
from hlom_desktop.desk.labels import Ground, Label, Rule, RunLabel
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.place import Context, Place
from hlom_desktop.desk.plots import DaysPlot
from hlom_desktop.findings import Finding, Severity
from hlom_desktop.overview.lines import Line, Lines
from hlom_desktop.overview.page import Due, Head, Page, Untested, read_page
from hlom_desktop.overview.participation_plots import ParticipationPlots
from hlom_desktop.overview.says import AREAS, MODES, PLACE_OF, TEXT_KINDS, state_said
from hlom_desktop.overview.translations_plot import TranslationsPlot

MOST_FINDINGS, MOST_UNTESTED = 6, 4


class OverviewPlace(Place):
    """The first page. It is shown before the store is open: what it needs is read by plain queries."""

    key = "overview"
    tables = frozenset(
        {"conference", "session", "inscription", "delegation", "delegate", "roadmap_item", "follow_up", "proposal"}
        | {"consultation", "document", "role", "venue", "given", "reply"}
    )

    def __init__(self, context: Context, store: Path, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._store = store
        self._head: Head | None = None
        self._page: Page | None = None
        self._findings: tuple[Finding, ...] | None = None
        self._days = Label(self.look, px=88, bold=True, spacing=-3)
        self._to_go = Label(self.look, px=22, bold=True)
        self._today = Label(self.look, px=12, token="ink2")
        self._title = Label(self.look, px=22, bold=True, wrap=True)
        self._where = Label(self.look, px=12, token="ink2", wrap=True)
        self._counts = RunLabel(self.look, px=12)
        self._due = Lines(self.look)
        self._clashes = Lines(self.look)
        self._untested = Lines(self.look)
        self._texts = TranslationsPlot(self.look)
        self._participation = ParticipationPlots(context)
        self._inscribed = DaysPlot(self.look, self.words("Inscribed to speak, by day"))
        self._infos = [Label(self.look, px=11, token="ink3") for _ in range(5)]
        self._lay_out()
        self._connect()

    # Laying out

    def _lay_out(self) -> None:
        page = Ground(self.look, "paper")
        whole = QVBoxLayout(page)
        whole.setContentsMargins(24, 8, 24, 16)
        whole.setSpacing(16)
        whole.addLayout(self._lay_out_head())
        whole.addLayout(self._lay_out_columns())
        whole.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(self.words("Overview"))
        scroll.setWidget(page)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)

    def _lay_out_columns(self) -> QHBoxLayout:
        columns, words = QHBoxLayout(), self.words
        columns.setSpacing(32)
        shown = self._sections = {
            "inscribed": self._section(words("Inscribed to speak, by day"), 4, self._inscribed),
            "untested": self._section(words("Untested connections"), 3, self._untested),
        }
        for key, title, info, plot in self._participation.parts():
            shown[key] = self._section(title, info, plot)
        clashes = self._section(words("Clashes and remarks"), 1, self._clashes)
        texts = self._section(words("Translations"), 2, self._texts)
        due = self._section(words("Next ten due"), 0, self._due)
        third = (shown["untested"], shown["inscribed"], shown["regions"], shown["answers"])
        for sections in ((due, shown["levels"]), (clashes, texts), third):
            column = QVBoxLayout()
            column.setSpacing(20)
            for section in sections:
                column.addWidget(section)
            column.addStretch(1)
            columns.addLayout(column, 1)
        return columns

    def _lay_out_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(32)
        left = QHBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._days, 0, Qt.AlignmentFlag.AlignBottom)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._to_go)
        words.addWidget(self._today)
        words.addSpacing(16)
        left.addLayout(words, 1)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addStretch(1)
        for widget in (self._title, self._where, self._counts):
            right.addWidget(widget)
        right.addSpacing(16)
        head.addLayout(left, 1)
        head.addLayout(right, 2)
        return head

    def _section(self, title: str, info: int | Label, content: QWidget) -> QWidget:
        section = QWidget()
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Rule(self.look))
        line = QHBoxLayout()
        line.setContentsMargins(0, 4, 0, 0)
        line.addWidget(Label(self.look, title, px=15, bold=True), 1)
        line.addWidget(self._infos[info] if isinstance(info, int) else info, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(line)
        column.addWidget(content)
        return section

    def _connect(self) -> None:
        go_to = self.context.actions.go_to
        for lines in (self._due, self._clashes, self._untested):
            lines.opened.connect(lambda target: go_to(*target))
        self._texts.opened.connect(go_to)
        self._inscribed.opened.connect(lambda _: go_to("speakers"))

    # What is shown

    def show_head(self, head: Head) -> None:
        """Show a conference at once, before the store is open."""
        self._head = head
        self.conference_id = head.id
        self._show(read_page(self._store, head, self._now().date(), whole=self.context.desk.is_ready))
        self._stale = not self.context.desk.is_ready  # what takes longer comes once the store is open

    def _now(self) -> datetime:
        moment = self.context.now()
        zone = self._head.zone if self._head is not None else None
        return moment.astimezone(ZoneInfo(zone)) if zone else moment.astimezone()

    def read(self) -> None:
        """Read the page again on the store's worker."""
        from hlom_desktop.overview.page import heads

        wanted, store, today = self.conference_id, self._store, self._now().date()

        def work(_: object) -> Page | None:
            head = next((one for one in heads(store) if one.id == wanted), None)
            return None if head is None else read_page(store, head, today)

        self.context.desk.on_store(work, self._show)

    def _show(self, page: Page | None) -> None:
        if page is None or page.head.id != self.conference_id:
            return
        self._head, self._page = page.head, page
        self._stale = False
        self._show_head(page)
        self._due.set_lines([self._due_line(due) for due in page.due])
        self._infos[0].setText(self.words("owner"))
        self._untested.set_lines([self._untested_line(one) for one in page.untested[:MOST_UNTESTED]])
        said = self.words("{number} of {total} remote", number=len(page.untested), total=page.remote)
        self._infos[3].setText(said)
        others = [language for language in ("en", "fr", "es") if language != page.head.title.source]
        self._texts.set_areas([(self.words(AREAS[one.area]), one) for one in page.translations if one.texts], others)
        self._infos[2].setText(self.words("missing · older than source"))
        self._show_plots(page)
        self._sections["untested"].setVisible(page.remote > 0)
        self.show_findings(self._findings or ())

    def _show_plots(self, page: Page) -> None:
        for key, is_shown in self._participation.show_counts(page.participation).items():
            self._sections[key].setVisible(is_shown)
        days = dict(page.inscribed_by_day)
        self._sections["inscribed"].setVisible(bool(days))
        if not days:
            return
        first, last = min(days), max(days)
        span = [date.fromordinal(at) for at in range(first.toordinal(), last.toordinal() + 1)]
        shown = [day for day in span if day.weekday() < 5 or day in days]
        language = self.words.language
        labels = {at: self._short_day(day) for at, day in enumerate(shown) if at % max(1, len(shown) // 3) == 0}
        tips = [f"{print_day(day, language, weekday=False)}: {days.get(day, 0)}" for day in shown]  # type: ignore[arg-type]
        self._inscribed.set_days([days.get(day, 0) for day in shown], labels, tips, reference=10)
        since = self.words("{number} since {day}", number=page.inscribed, day=self._short_day(first))
        self._infos[4].setText(since)

    def _short_day(self, day: date) -> str:
        whole = print_day(day, self.words.language, weekday=False)  # type: ignore[arg-type]
        return whole.removesuffix(str(day.year)).rstrip().removesuffix(" de")

    def _show_head(self, page: Page) -> None:
        head, now, language = page.head, self._now(), self.words.language
        days = (head.first_day - now.date()).days if head.first_day else None
        self._days.setVisible(days is not None and days >= 0)
        self._days.setText("" if days is None else str(max(0, days)))
        words = self.words.plural("day to go", "days to go", days or 0)
        if days is None:
            words = self.words("No date yet")
        elif days < 0:
            over = head.last_day is not None and now.date() > head.last_day
            words = self.words("It is over") if over else self.words("Under way")
        self._to_go.setText(words)
        hour = print_hour(now.hour * 60 + now.minute, language)  # type: ignore[arg-type]
        self._today.setText(f"{print_day(now.date(), language)}, {hour}")  # type: ignore[arg-type]
        self._title.setText(text_in(head.title, self.language))
        dates = as_stated(head.dates, self.language) if head.dates else ""  # type: ignore[arg-type]
        mode = self.words(MODES[head.mode]).lower() if head.mode else ""
        place = text_in(head.place or head.city, self.language)
        self._where.setText(" · ".join(part for part in (dates, place, mode) if part))
        self._counts.set_runs(self._count_runs(page))

    def _count_runs(self, page: Page) -> tuple[Run, ...]:
        plural = self.words.plural
        said = (
            (page.sessions, plural("session", "sessions", page.sessions)),
            (page.inscribed, plural("inscribed to speak", "inscribed to speak", page.inscribed)),
            (page.delegations, plural("delegation", "delegations", page.delegations)),
            (page.delegates, plural("delegate", "delegates", page.delegates)),
        )
        runs: list[Run] = []
        for number, words in said:
            if number:
                runs += [Run(str(number), bold=True), Run(f" {words}      ")]
        return tuple(runs)

    def _due_line(self, due: Due) -> Line:
        today = self._now().date()
        late = due.dates.end is not None and due.dates.end < today
        this_year = due.dates.end is not None and due.dates.end.year == today.year
        when = as_cell(print_when(due.dates, self.language, year=False if this_year else None))  # type: ignore[arg-type]
        return Line(
            text_in(due.title, self.language),
            (due.place, due.row_id),
            when,
            "bad" if late else "ink",
            right=text_in(due.owner, self.language),
        )

    def _untested_line(self, one: Untested) -> Line:
        who = state_said(one.alpha2, self.language) or text_in(one.delegation, self.language)
        failed = one.test == "failed"
        icon, token = ("warning-octagon-fill", "bad") if failed else ("hourglass-medium", "warn")
        return Line(
            f"{who} · {text_in(one.function, self.language)}" if who else text_in(one.function, self.language),
            ("speakers", one.row_id),
            icon=icon,
            icon_token=token,  # type: ignore[arg-type]
        )

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show the clashes and remarks as they are found."""
        self._findings = findings = tuple(
            one for one in findings if one.kind not in TEXT_KINDS and one.accepted is None
        )
        lines = [
            Line(
                finding.said(self.words, self.language),
                (PLACE_OF.get(finding.subjects[0].type, "overview"), finding.subjects[0].id),
                icon="warning-octagon-fill" if finding.severity is Severity.CLASH else "warning-fill",
                icon_token="bad" if finding.severity is Severity.CLASH else "warn",
            )
            for finding in findings[:MOST_FINDINGS]
        ]
        self._clashes.set_lines(lines)
        clashes = sum(finding.severity is Severity.CLASH for finding in findings)
        self._infos[1].setText(f"{clashes} · {len(findings) - clashes}" if findings else self.words("none"))

    def retell(self) -> None:
        """The same page in another language."""
        if self._page is not None:
            self._show(self._page)

    def go_to(self, row_id: int) -> None:
        """The page has no rows of its own."""
