"""The fields of a meeting's hours: as stated, and which clock is meant where label and zone contradict each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.conference.hours import Contradiction, Hours, contradiction
from hlom_desktop.conference.hours_printed import print_hours
from hlom_desktop.conference.hours_stated import StatedHours, stated_hours
from hlom_desktop.conference.languages import Language
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.fields import LABEL_WIDTH, WhenField
from hlom_desktop.desk.labels import Label, RunLabel
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import Run
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.words import Words

Clock = Literal["label", "zone"]


def hours_field(look: LookSource, key: str, words: Words, language: Callable[[], Language]) -> WhenField:
    """A field for hours with their label, such as “15:00–18:00 CET”; its value is typed as `StatedHours`."""

    def show(value: Hours | StatedHours) -> str:
        said = print_hours(value.start, value.minutes, language())
        return f"{said} {value.label}" if value.label else said

    def parse(typed: str) -> StatedHours | None:
        return stated_hours(typed, language()) if typed.strip() else None

    def understand(typed: str) -> str:
        stated = stated_hours(typed, language())
        return words("= {hours}, {number} min", hours=show(stated), number=stated.minutes)

    return WhenField(
        look,
        key,
        words("Hours"),
        words,
        understand=understand,
        parse=parse,
        show=show,
        hint=words("such as 15:00–18:00 CET"),
    )


class ClockChoice(QWidget):
    """The remark that a label contradicts the zone's clock on that day, and the two readings to choose from."""

    chosen = Signal(object)
    """`label`, `zone`, or None to leave it open again."""

    def __init__(self, look: LookSource, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        column = QVBoxLayout(self)
        column.setContentsMargins(LABEL_WIDTH + 8, 2, 0, 6)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(4)
        self._icon = RunLabel(look)
        self._icon.setFixedWidth(18)
        self.remark = Label(look, px=11, token="ink", wrap=True)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.remark, 1)
        column.addLayout(line)
        self.buttons: dict[Clock, Button] = {}
        names: dict[Clock, str] = {"label": words("The label as stated"), "zone": words("The clock of the place")}
        for key, name in names.items():
            button = self.buttons[key] = Button(look, height=24, name=name)
            button.setCheckable(True)
            button.clicked.connect(lambda on, one=key: self.chosen.emit(one if on else None))
            column.addWidget(button)

    def show_hours(self, hours: Hours | None) -> None:
        """Show what is to be chosen for these hours; nothing where label and clock agree."""
        try:
            found = contradiction(hours) if hours is not None else None
        except Refusal:
            found = None
        self.setVisible(found is not None)
        if hours is None or found is None:
            return
        settled = hours.start_utc() is not None
        icon, token = ("check-circle", "ok") if settled else ("warning-fill", "warn")
        self._icon.set_runs((Run(icon=icon, token=token),))  # type: ignore[arg-type]
        self.remark.setText(self._sentence(found, settled))
        self._show_button("label", hours, found.label)
        self._show_button("zone", hours, _city(found.zone))
        self.buttons["label"].setVisible(len(found.label_offsets) == 1)

    def _show_button(self, key: Clock, hours: Hours, clock: str) -> None:
        button = self.buttons[key]
        text = self._words("{clock}: {hours} UTC", clock=clock, hours=_in_utc(hours, key))
        button.setText(text)
        button.setChecked(hours.choice == key)
        button.setAccessibleName(self._words("The hours are meant in {clock}", clock=text))
        button.updateGeometry()

    def _sentence(self, found: Contradiction, settled: bool) -> str:
        zone = _city(found.zone)
        if settled:
            message = N_("Stated in {label}, which {zone} does not keep on that day. Chosen:")
            return self._words(message, label=found.label, zone=zone)
        if not found.label_offsets:
            return self._words("“{label}” is not a label that is known.", label=found.label)
        return self._words(
            "{label} is not the clock of {zone} on that day. Which of the two is meant?",
            label=found.label,
            zone=zone,
        )


def _city(zone: str) -> str:
    """The city that a zone is named for: short enough for a narrow card."""
    return zone.rpartition("/")[2].replace("_", " ")


def _in_utc(hours: Hours, choice: Clock) -> str:
    """“10:00–12:00”, by either reading; empty where it has none."""
    start = replace(hours, choice=choice).start_utc()
    if start is None:
        return ""
    end = start + timedelta(minutes=hours.minutes)
    return f"{_clock(start)}–{_clock(end)}"


def _clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"
