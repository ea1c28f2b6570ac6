"""What start times are proposed from: day, length, number of runs, the venue's clock, when the staff can begin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from hlom_desktop.conference.hours_printed import print_day, print_hour
from hlom_desktop.conference.hours_typed import read_day, read_hour
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.panel_zones import ZoneField
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.consultations.runs.values import DAY, MOST_RUNS, RunSettings
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.fields import Field, LineField, MinutesField
from hlom_desktop.desk.look import LookSource
from hlom_desktop.words import Words


@dataclass(frozen=True)
class Asked:
    """What stands in the fields; None where it is not known yet. Hours are minutes after midnight."""

    day: date | None = None
    minutes: int | None = None
    runs: int | None = None
    zone: str = "UTC"
    earliest: int | None = None
    latest: int | None = None

    def settings(self, day: date) -> RunSettings:
        """What is proposed from; where no number of runs or no length is known it is 0, which is refused there."""
        return RunSettings(
            day,
            self.minutes or 0,
            self.runs or 0,
            self.zone,
            earliest=self.earliest or 0,
            latest=DAY if self.latest is None else self.latest,
        )


class RunsForm(QWidget):
    """Six fields in three columns."""

    changed = Signal(str)
    """The key of the field in which something new stands."""

    def __init__(
        self, look: LookSource, words: Words, language: Callable[[], Language], year: Callable[[], int | None]
    ) -> None:
        super().__init__()
        self._language, self._year = language, year
        self._asked = Asked()
        self.fields: dict[str, Field] = {}
        for field in self._made(look, words):
            self.fields[field.key] = field
            field.committed.connect(self._committed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(0)
        for at, field in enumerate(self.fields.values()):
            grid.addWidget(field, at % 2, at // 2, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(at // 2, 1)

    def _made(self, look: LookSource, words: Words) -> tuple[Field, ...]:
        sessions = load_un_sessions()

        def show_hour(minute: int) -> str:
            return print_hour(minute, self._language())

        day = LineField(
            look,
            "day",
            words("Day"),
            words,
            hint=words("such as 15 September"),
            parse=lambda typed: read_day(typed, self._language(), sessions, self._year()),
            show=lambda value: print_day(value, self._language(), weekday=False),
        )
        length = MinutesField(look, "minutes", words("Length"), words, unit="min", least=1, most=DAY)
        numbers = [(number, str(number)) for number in range(1, MOST_RUNS + 1)]
        runs = ChoiceField(look, "runs", words("Runs"), numbers, hint=words("how many?"))
        zone = ZoneField(look, "zone", words("Time zone"), words)
        hint = words("at any hour")
        earliest = LineField(look, "earliest", words("Not before"), words, hint=hint, parse=read_hour, show=show_hour)
        latest = LineField(look, "latest", words("Not after"), words, hint=hint, parse=read_hour, show=show_hour)
        return day, length, runs, zone, earliest, latest

    @property
    def asked(self) -> Asked:
        """What stands in the fields."""
        return self._asked

    def show_asked(self, asked: Asked) -> None:
        """Show other values."""
        self._asked = asked
        for key, field in self.fields.items():
            field.set_value(getattr(asked, key))

    def _committed(self, key: str, value: Any) -> None:
        if key == "zone" and value is None:
            value = "UTC"
        self._asked = replace(self._asked, **{key: value})
        self.changed.emit(key)
