"""What was found for a repeated meeting: the proposals, the one chosen on the clocks of the invited, whom it leaves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.conference.zones import zone_named
from hlom_desktop.consultations.runs.rows import rows_of
from hlom_desktop.consultations.runs.rules import at_clock, judge
from hlom_desktop.consultations.runs.said import city_of, hour_there
from hlom_desktop.consultations.runs.table_strip import RunsStrip
from hlom_desktop.consultations.runs.values import Invited, Proposal, RunSettings
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Label, Rule
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import Column, RowTable
from hlom_desktop.words import Words

_HEAD, _ROW = 25, 24
_LIST = _HEAD + 6 * _ROW
"""Pixels for the proposals and how things stand, and for those whom no run serves."""


@dataclass(frozen=True)
class RunsLine:
    """One choice of starts: number 0 for the runs as they stand, then the proposals, the best first."""

    number: int
    proposal: Proposal


@dataclass(frozen=True)
class Unserved:
    """A delegation that no run serves: its name, its zone, and the runs' hours on its clock."""

    key: int
    name: str
    city: str
    hours: str


class FollowedStrip(RunsStrip):
    """The strip, telling its starts also while a run is held."""

    held = Signal(object)
    """The starts shown now, in UTC."""

    def event(self, event: QEvent) -> bool:
        """Tell where the runs are when something has moved one."""
        before = self.starts
        done = super().event(event)
        if self.starts != before:
            self.held.emit(self.starts)
        return done


class RunsFound(QWidget):
    """A table of proposals, those whom the chosen one leaves, its strip, and the button that makes it so."""

    made = Signal(object)
    """The starts, in UTC, in which the runs are to be made."""

    def __init__(self, look: LookSource, words: Words) -> None:
        super().__init__()
        self._look, self._words = look, words
        self._invited: Sequence[Invited] = ()
        self._names: Mapping[int, str] = {}
        self._settings: RunSettings | None = None
        self.starts: tuple[datetime, ...] = ()
        self._by_hand = False
        self.table: RowTable[RunsLine] = RowTable(self._columns(), key=lambda line: line.number, parent=self)
        self.view = RowView(look, self.table, words("Start times"), many=False)
        self.view.picked.connect(self._pick)
        self.unserved: RowTable[Unserved] = RowTable(self._unserved_columns(), key=lambda one: one.key, parent=self)
        self.unserved_view = RowView(look, self.unserved, words("Served by no run"), many=False)
        self.all_served = Label(
            look, words("Every delegation can attend a run in waking hours."), token="ink2", wrap=True
        )
        self.figure = Label(look, px=22, bold=True)
        self.figures = Label(look, token="ink2")
        self.figures.setMinimumWidth(0)
        self.make = Button(look, words("Make these runs"), kind="primary")
        self.make.clicked.connect(lambda: self.made.emit(self.starts))
        self.strip = FollowedStrip(look, words)
        self.strip.held.connect(self._tell_figures)
        self.strip.moved.connect(self._moved)
        self._lay_out()

    def _lay_out(self) -> None:
        lists = QHBoxLayout()
        lists.setSpacing(32)
        for view in (self.view, self.unserved_view):
            view.setFixedHeight(_LIST)
            view.verticalHeader().setDefaultSectionSize(_ROW)
        beside = QVBoxLayout()
        beside.setSpacing(6)
        beside.addWidget(self.unserved_view)
        beside.addWidget(self.all_served)
        beside.addStretch(1)
        lists.addWidget(self.view, 5)
        lists.addLayout(beside, 3)
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 6, 0, 4)
        line.setSpacing(10)
        line.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignBaseline)
        line.addWidget(self.figures, 1, Qt.AlignmentFlag.AlignBaseline)
        line.addWidget(self.make)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(lists)
        column.addWidget(Rule(self._look))
        column.addWidget(self._line)
        column.addWidget(self.strip)
        column.addStretch(1)

    def _columns(self) -> tuple[Column[RunsLine], ...]:
        words = self._words

        def of(number: int) -> str:
            return words("{number} of {all}", number=number, all=len(self._invited))

        return (
            Column("starts", words("Start times"), self._starts_said, stretch=True, runs=self._starts_runs),
            Column(
                "working",
                words("Working hours"),
                lambda line: of(line.proposal.working),
                sort=lambda line: line.proposal.working,
                align="right",
            ),
            Column(
                "waking",
                words("Waking hours"),
                lambda line: of(line.proposal.waking),
                sort=lambda line: line.proposal.waking,
                align="right",
            ),
            Column(
                "unserved",
                words("No run"),
                lambda line: str(len(line.proposal.unserved)),
                align="right",
                token=lambda line: "warn" if line.proposal.unserved else "ink2",
                tip=lambda line: ", ".join(self._names.get(key, "") for key in line.proposal.unserved),
            ),
        )

    def _unserved_columns(self) -> tuple[Column[Unserved], ...]:
        words = self._words
        return (
            Column("name", words("Served by no run"), lambda one: one.name, stretch=True),
            Column(
                "hours",
                words("Local hours"),
                lambda one: one.hours,
                token="warn",
                icon=lambda one: ("moon-fill", "warn"),
                tip=lambda one: one.city,
            ),
        )

    # Showing

    def forget(self) -> None:
        """Other start times are asked for: what was chosen or moved by hand is over."""
        self.starts, self._by_hand = (), False

    def show_found(
        self, invited: Sequence[Invited], names: Mapping[int, str], settings: RunSettings, lines: Sequence[RunsLine]
    ) -> None:
        """Show these choices for these delegations; what was chosen, or moved by hand, stays, else it is the first."""
        self._invited, self._names, self._settings = invited, names, settings
        kept = self.starts if self._by_hand else None
        chosen = next((line for line in lines if line.proposal.starts == self.starts), None)
        self.table.replace_rows(())
        self.table.replace_rows(lines)
        if lines:
            self.view.select_key((chosen or lines[0]).number)
        for part in (self._line, self.strip):
            part.setVisible(bool(lines))
        self._tell(kept or (chosen or lines[0]).proposal.starts if lines else ())

    def _pick(self, line: Any) -> None:
        if line is not None:
            self._by_hand = False
            self._tell(line.proposal.starts)

    def _moved(self, run: int, start: datetime) -> None:
        """A run was let go elsewhere."""
        self._by_hand = True
        self.starts = (*self.starts[:run], start, *self.starts[run + 1 :])
        self._tell_figures(self.starts)

    def _tell(self, starts: tuple[datetime, ...]) -> None:
        self.starts = starts
        if self._settings is None or not starts:
            self.unserved.replace_rows(())
            return
        self.strip.show_runs(rows_of(self._invited, starts[0]), self._settings, starts)
        self._tell_figures(starts)

    def _tell_figures(self, starts: tuple[datetime, ...]) -> None:
        """How many attend when, and whom these starts leave."""
        if self._settings is None:
            return
        found, words = judge(self._invited, starts, self._settings.minutes), self._words
        self.figure.setText(words("{number} of {all}", number=found.working, all=len(self._invited)))
        self.figures.setText(words("in working hours, {waking} in waking hours", waking=found.waking))
        zones = {one.key: one.zone for one in self._invited}
        self.unserved.replace_rows([self._unserved(key, zones[key], starts) for key in found.unserved])
        self.all_served.setVisible(not found.unserved)
        self.unserved_view.setFixedHeight(_LIST if found.unserved else _HEAD)

    def _unserved(self, key: int, zone: str, starts: Sequence[datetime]) -> Unserved:
        assert self._settings is not None
        clock, day = zone_named(zone), self._settings.day
        there = (hour_there(at_clock(clock, start, 0)[0], day) for start in sorted(starts))
        return Unserved(key, self._names.get(key, ""), city_of(zone), " · ".join(there))

    # Cells

    def _starts_said(self, line: RunsLine) -> str:
        if self._settings is None:
            return ""
        clock = zone_named(self._settings.zone)
        return " · ".join(hour_there(start.astimezone(clock), self._settings.day) for start in line.proposal.starts)

    def _starts_runs(self, line: RunsLine) -> tuple[Run, ...]:
        said = Run(self._starts_said(line), bold=True)
        return (said,) if line.number else (said, Run("  " + self._words("now"), "ink3"))
