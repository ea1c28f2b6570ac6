"""The view of a meeting's runs: from settings and the invited to proposals, and from one of them to the runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.consultations.card.runs import RunsCard
from hlom_desktop.consultations.edits.meetings import change_consultation
from hlom_desktop.consultations.edits.runs import make_runs
from hlom_desktop.consultations.invited import InvitedLine, invited_delegations, invited_lines, with_hours
from hlom_desktop.consultations.panel_runs_found import RunsFound, RunsLine
from hlom_desktop.consultations.panel_runs_settings import Asked, RunsForm
from hlom_desktop.consultations.panel_views import RUNS, MeetingsView
from hlom_desktop.consultations.runs.group import NoDayForRuns, day_of, length_of, run_number, runs_of, standing_starts
from hlom_desktop.consultations.runs.rules import NoLength, RunsOutOfRange, check_settings, judge, propose
from hlom_desktop.consultations.runs.values import Invited, Proposal, RunSettings
from hlom_desktop.consultations.shown import Meetings
from hlom_desktop.consultations.table.meetings import date_text
from hlom_desktop.consultations.values import ConsultationRow
from hlom_desktop.delegations.rules import name_in
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Ground, Label
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.screen import MARGIN, Screen
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.sessions.values import RepeatGroupRow

USUAL = 2
"""Runs of a meeting that nobody has said is repeated: the fewest that make it so."""
_AT: dict[type[Refusal], str] = {NoDayForRuns: "day", NoLength: "minutes", RunsOutOfRange: "runs"}


class RunsPage(MeetingsView):
    """The runs of the meeting chosen in the first view."""

    its_view = RUNS

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        words = self.words
        self.meeting: ConsultationRow | None = None
        self._at: int | None = None
        self._lines: tuple[InvitedLine, ...] = ()
        self._base = Asked()
        self._invited: tuple[Invited, ...] = ()
        self._proposals: tuple[Proposal, ...] = ()
        self.page = Screen(self.look, words, words("Consultations"))
        self.card = self.runs_card = RunsCard(context)
        self.of = Label(self.look, px=15, bold=True)
        self.of.setMinimumWidth(0)
        self.note = Label(self.look, token="ink2", wrap=True)
        self.left_out = Label(self.look, px=11, token="warn", wrap=True)
        self.left_out.hide()
        self.form = RunsForm(self.look, words, self.reads, self._year)
        self.form.changed.connect(self._asked_anew)
        self.propose = Button(self.look, words("Propose start times"))
        self.propose.clicked.connect(self.propose_starts)
        context.desk.job_ended.connect(lambda: self.propose.setEnabled(True))
        self.said = Label(self.look, px=11, token="bad", wrap=True)
        self.said.hide()
        hint = N_("Invite those who are to attend, say day, length and how many runs, then have start times proposed.")
        self.hint = Label(self.look, words(hint), px=13, token="ink2", wrap=True)
        self.found = RunsFound(self.look, words)
        self.found.made.connect(self._make)
        self.runs_card.left.connect(self.come)
        self._lay_out()
        self.offer_views()

    def _lay_out(self) -> None:
        content = Ground(self.look)
        column = QVBoxLayout(content)
        column.setContentsMargins(MARGIN, 8, MARGIN, 4)
        column.setSpacing(2)
        for part in (self.of, self.note, self.form, self.left_out, self.said, self.hint, self.found):
            column.addWidget(part)
        column.addStretch(1)
        self.page.add_control(self.propose)
        around = QScrollArea()
        around.setWidgetResizable(True)
        around.setFrameShape(QFrame.Shape.NoFrame)
        around.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around.setAccessibleName(self.words("Runs"))
        around.setWidget(content)
        self.page.body.addWidget(around, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)

    def come(self) -> None:
        """The keyboard to the first of the settings."""
        self.form.fields["day"].setFocus()

    def _year(self) -> int | None:
        first = self.shown.conference.first_day if self.shown else None
        return (first or self.context.now().date()).year

    # Showing

    def show_meeting(self, meeting: ConsultationRow | None) -> None:
        """Show the runs of another meeting."""
        at = meeting.ref.id if meeting is not None else None
        if at != self._at:
            self._at = at
            self._proposals, self._base = (), Asked()
            self.form.show_asked(self._base)
            self.found.forget()
        if self.shown is not None:
            self.show_meetings(self.shown)

    def show_meetings(self, shown: Meetings) -> None:
        """Show the meeting, of those that were read, with its runs and its invited."""
        self.meeting = next((one for one in shown.meetings if one.ref.id == self._at), None)
        self.runs_card.show_row(self.meeting, shown)
        if self.meeting is None:
            words = self.words
            self.page.show_empty(
                words("No meeting is chosen"), words("Choose one among the meetings; its runs are planned here.")
            )
            return
        self.page.show_body()
        group = next((one for one in shown.repeats if one.ref.id == self.meeting.repeat_id), None)
        self._take(self._known(self.meeting, group, shown))
        asked = [one for one in shown.invitees if one.consultation_id == self.meeting.ref.id]
        self._lines = invited_lines(asked, shown.delegations, shown.groups, self.reads())
        self._invited = with_hours(self._lines)
        self._tell_meeting(self.meeting, group, shown)
        self._show_found()

    def _known(self, meeting: ConsultationRow, group: RepeatGroupRow | None, shown: Meetings) -> Asked:
        """What the store knows of what the fields ask; how often a repeated meeting is given may be open."""
        runs = runs_of(meeting, shown.meetings)
        zone = meeting.hours.zone if meeting.hours else shown.zone
        return Asked(day_of(meeting), length_of(meeting), group.runs if group else max(USUAL, len(runs)), zone)

    def _take(self, known: Asked) -> None:
        """Put what the store says anew into the fields; what was typed beside it stays."""
        names = (field.name for field in fields(Asked))
        news = {name: getattr(known, name) for name in names if getattr(known, name) != getattr(self._base, name)}
        self._base = known
        self.form.show_asked(replace(self.form.asked, **news))

    def _tell_meeting(self, meeting: ConsultationRow, group: RepeatGroupRow | None, shown: Meetings) -> None:
        words, language = self.words, self.reads()
        title, day = text_in(meeting.title, language), date_text(meeting, language)
        said = words("{date} · {title}", date=day, title=title) if day else title
        place = run_number(meeting, shown.meetings)
        if place is not None:
            said = words("{title} (run {run} of {runs})", title=said, run=place[0], runs=place[1])
        self.of.setText(self.look.metrics(15, True).elidedText(said, Qt.TextElideMode.ElideRight, 740))
        self.of.setToolTip(said)
        note = text_in(group.note, language) if group else ""
        self.note.setText(note)
        self.note.setVisible(bool(note))
        left = len(invited_delegations(self._lines)) - len(self._invited)
        without = words.plural(
            "{number} delegation without a time zone is left out.",
            "{number} delegations without a time zone are left out.",
            left,
        )
        self.left_out.setText(without)
        self.left_out.setVisible(bool(left))

    def _show_found(self) -> None:
        """The runs as they stand, where they are on the day asked for, and what was proposed."""
        settings, lines = self._settings(), []
        if settings is not None and self._invited and settings.minutes:
            lines = self._found_lines(settings)
            language = self.reads()
            names = {one.ref.id: name_in(one, language) for one in invited_delegations(self._lines)}
            self.found.show_found(self._invited, names, settings, lines)
        self.found.setVisible(bool(lines))
        self.hint.setVisible(not lines)

    def _found_lines(self, settings: RunSettings) -> list[RunsLine]:
        if self.meeting is None or self.shown is None:
            return []
        standing = standing_starts(runs_of(self.meeting, self.shown.meetings))
        clock = zone_named(settings.zone)
        here = standing and all(start.astimezone(clock).date() == settings.day for start in standing)
        lines = [RunsLine(0, judge(self._invited, standing, settings.minutes))] if here else []
        found = (judge(self._invited, one.starts, settings.minutes) for one in self._proposals)
        return lines + [RunsLine(number, one) for number, one in enumerate(found, 1)]

    def retell(self) -> None:
        """The same in the other language."""
        self.form.show_asked(self.form.asked)
        if self.shown is not None:
            self.show_meetings(self.shown)

    def go_to(self, row_id: int) -> None:
        """Show the runs of a meeting."""
        found = [one for one in self.shown.meetings if one.ref.id == row_id] if self.shown else []
        self.show_meeting(found[0] if found else None)

    # Finding

    def _settings(self) -> RunSettings | None:
        asked = self.form.asked
        return asked.settings(asked.day) if asked.day is not None else None

    def _asked_anew(self, key: str) -> None:
        """Something else is asked for: what was proposed holds no longer; a length is the meeting's own."""
        self.refuse()
        self._proposals = ()
        self.found.forget()
        if key == "minutes" and self.meeting is not None:
            minutes = self.form.asked.minutes
            self._base = replace(self._base, minutes=minutes)
            self._carry_out(change_consultation, minutes=minutes)
        self._show_found()

    def propose_starts(self) -> None:
        """Propose start times, beside the store's work; it can be cancelled."""
        self.refuse()
        for field in self.form.fields.values():
            field.refuse()
        settings, invited = self._settings(), self._invited
        try:
            if settings is None:
                raise NoDayForRuns
            check_settings(invited, settings)
        except Refusal as refusal:
            self._refused(refusal)
            return
        self.propose.setEnabled(False)

        def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Any:
            del progress
            try:
                return propose(invited, settings, cancelled)
            except Refusal as refusal:
                return refusal

        self.context.desk.job(self.words("Propose start times"), work, lambda got: self._found(got, invited, settings))

    def _found(self, got: Any, invited: tuple[Invited, ...], settings: RunSettings) -> None:
        """Show what was found, unless something else was asked for meanwhile."""
        if (invited, settings) != (self._invited, self._settings()):
            return
        if isinstance(got, Refusal):
            self._refused(got)
            return
        self._proposals = got
        self.found.forget()
        if got:
            self.found.starts = got[0].starts
        self._show_found()
        self.found.view.setFocus()

    # Gestures

    def _make(self, starts: Any) -> None:
        settings = self._settings()
        if settings is None:
            return
        self._carry_out(make_runs, starts, minutes=settings.minutes, zone=settings.zone)

    def _carry_out(self, edit: Callable[..., Any], *arguments: Any, **values: Any) -> None:
        if self.meeting is not None:
            self.context.desk.do(edit, self.meeting.ref, *arguments, origin=self, otherwise=self._refused, **values)

    def _refused(self, refusal: Refusal) -> None:
        """Say under the field in question why not, else under them all."""
        key, said = _AT.get(type(refusal)), refusal.said(self.words)
        if key is not None:
            self.form.fields[key].refuse(said)
            self.form.fields[key].setFocus()
        else:
            self.refuse(said)

    def refuse(self, text: str = "") -> None:
        """Say under the fields why something was refused."""
        self.said.setText(text)
        self.said.setVisible(bool(text))
