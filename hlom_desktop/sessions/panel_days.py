"""Which days of the programme are shown: one of a few words, a list where there are many, both where it is wide."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.desk.buttons import Segmented
from hlom_desktop.desk.choices import Choice
from hlom_desktop.desk.look import LookSource
from hlom_desktop.sessions.day_words import short_day
from hlom_desktop.words import Words

_MOST_WORDS = 5
_TOGETHER = -1


def segment_at(segments: Segmented, point: QPoint) -> int | None:
    """The place of the segment at a point of the screen, from nought; None where there is none."""
    at, row = segments.mapFromGlobal(point), segments.layout()
    here = segments.childAt(at) if segments.isVisible() and segments.rect().contains(at) else None
    return None if here is None or row is None else row.indexOf(here)


def segments_width(segments: Segmented) -> int:
    """What all its words need beside each other."""
    row = segments.layout()
    items = [row.itemAt(at) for at in range(row.count())] if row is not None else []
    words = (item.widget() for item in items if item is not None)
    return sum(word.sizeHint().width() for word in words if word is not None)


class DayChoice(QWidget):
    """Chooses one day; where the window is wide, also both days of a conference that has two, side by side."""

    chosen = Signal()
    """The user chose."""

    def __init__(self, look: LookSource, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._days: tuple[date, ...] = ()
        self._own: tuple[date, ...] = ()
        self._at = 0
        self._wide = self._narrow = False
        name = words("Day")
        self.segments = Segmented(look, name, [])
        self.list = Choice(look, name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.segments)
        row.addWidget(self.list)
        self.segments.chosen.connect(self._choose)
        self.list.activated.connect(self._choose)

    def show_days(self, days: tuple[date, ...], own: tuple[date, ...], language: Language, *, wide: bool) -> None:
        """Offer these days, of which `own` are the conference's; the one chosen stays where it still is one of them."""
        kept = self._days[self._at] if 0 <= self._at < len(self._days) else None
        together = self._at == _TOGETHER
        first_wide = wide and not self._wide
        self._days, self._own, self._wide = days, own, wide
        if self._can_join and (first_wide or together):
            self._at = _TOGETHER
        elif kept in days:
            self._at = days.index(kept)
        else:
            self._at = days.index(own[0]) if own and own[0] in days else 0
        said = [(at, short_day(day, language)) for at, day in enumerate(days)]
        joined = [(_TOGETHER, self._words("Both"))] if self._can_join else []
        many = len(days) > _MOST_WORDS
        self.segments.set_choices([] if many else [*said, *joined], self._at)
        self.list.clear()
        self.list.addItems([short_day(day, language, weekday=True) for day in days])
        self.list.setCurrentIndex(self._at)
        self.be_narrow(self._narrow)

    def width_as(self, *, narrow: bool) -> int:
        """How wide it is with the days beside each other, or in a list."""
        if len(self._days) < 2:
            return 0
        if narrow or len(self._days) > _MOST_WORDS:
            return self.list.sizeHint().width()
        return segments_width(self.segments)

    def be_narrow(self, narrow: bool) -> None:
        """Offer the days in a list also where they are few."""
        self._narrow = narrow and not self._can_join
        listed = len(self._days) > _MOST_WORDS or (self._narrow and len(self._days) > 1)
        self.segments.setVisible(not listed and len(self._days) > 1)
        self.list.setVisible(listed)

    @property
    def _can_join(self) -> bool:
        return self._wide and len(self._own) == 2 and set(self._own) <= set(self._days)

    def value(self) -> tuple[date, ...]:
        """The days to show."""
        return self._own if self._at == _TOGETHER else self._days[self._at : self._at + 1]

    def go_to(self, day: date) -> bool:
        """Show `day`; whether other days are shown now."""
        if day in self.value() or day not in self._days:
            return False
        self._set(self._days.index(day))
        return True

    def day_at(self, point: QPoint) -> date | None:
        """The day whose button is at this point of the screen."""
        at = segment_at(self.segments, point)
        return self._days[at] if at is not None and at < len(self._days) else None

    def step(self, by: int) -> bool:
        """The next day, or the one before; whether there was one."""
        at = self._at + by
        if self._at == _TOGETHER or not 0 <= at < len(self._days):
            return False
        self._set(at)
        return True

    def _set(self, at: int) -> None:
        self._at = at
        self.list.setCurrentIndex(at)
        if len(self._days) <= _MOST_WORDS:
            self.segments.set_value(at)

    def _choose(self, at: object) -> None:
        self._at = at if isinstance(at, int) else 0
        self.list.setCurrentIndex(self._at)
        if len(self._days) <= _MOST_WORDS:
            self.segments.set_value(self._at)
        self.chosen.emit()
