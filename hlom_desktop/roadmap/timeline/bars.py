"""From items to what the timeline draws: a mark for each in its lane, and what is said of those that are seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.life import DateStepRow, StepKind, moved_from
from hlom_desktop.conference.when.printing import as_stated, print_when
from hlom_desktop.conference.when.values import PARTS, Form, When
from hlom_desktop.refusals import N_
from hlom_desktop.roadmap.rules import days_overdue, is_kept, order_of
from hlom_desktop.roadmap.timeline.forms import MarkForm, bounds_of, form_of
from hlom_desktop.roadmap.timeline.lanes import By, lane_names, lanes_of
from hlom_desktop.roadmap.timeline.marks import PLAIN, Days, Mark, Marks, Odd
from hlom_desktop.roadmap.timeline.months import shortened
from hlom_desktop.roadmap.values import DependencyRow, ItemKind, ItemStatus, Roadmap, RoadmapItemRow
from hlom_desktop.words import Words

_PLAIN_FORMS = {
    Form.DAY: MarkForm.DAY,
    Form.DAY_RANGE: MarkForm.DAYS,
    Form.MONTH: MarkForm.SOFT,
    Form.MONTH_RANGE: MarkForm.SOFT,
    Form.QUARTER: MarkForm.SOFT,
    Form.YEAR: MarkForm.SOFT,
}


@dataclass(frozen=True)
class Bar:
    """One item as the timeline draws it: its lane, its date as stated and short, its title and state."""

    key: int
    lane: int
    when: When | None
    date: str
    title: str
    status: ItemStatus
    overdue: bool = False
    bold: bool = False

    @property
    def label(self) -> str:
        """The date as stated, then the title."""
        return f"{self.date} · {self.title}"


@dataclass(frozen=True)
class Telling:
    """What is said of items: in which language, and how they stand on which day."""

    roadmap: Roadmap
    language: Language
    words: Words
    today: date

    def bar(self, item: RoadmapItemRow, lane: int) -> Bar:
        """An item as it is drawn."""
        return Bar(
            key=item.ref.id,
            lane=lane,
            when=item.dates,
            date=short_date(item.dates, self.language, self.words),
            title=item.title.best(self.language)[0],
            status=item.status,
            overdue=days_overdue(item, self.today) is not None,
            bold=_is_the_meeting(self.roadmap, item),
        )

    def tip(self, item: RoadmapItemRow) -> str:
        """The whole title and date of an item, and how long it is overdue."""
        dates, late = item.dates, days_overdue(item, self.today)
        said = print_when(dates, self.language, year=True) if dates else date_text(None, self.language, self.words)
        lines = [item.title.best(self.language)[0], said]
        if late is not None:
            lines.append(self.words.plural("overdue {number} day", "overdue {number} days", late))
        return "\n".join(lines)


@dataclass(frozen=True)
class Chart:
    """Lanes by their names and the marks in them, in the order of `items`; what is said of one is said when asked."""

    lanes: tuple[str, ...] = ()
    marks: Marks = field(default_factory=Marks)
    items: Sequence[RoadmapItemRow] = ()
    telling: Telling | None = None
    _told: dict[int, Bar] = field(default_factory=dict, compare=False)

    def bar_at(self, at: int) -> Bar:
        """The bar at a position."""
        found = self._told.get(at)
        if found is None:
            if self.telling is None:
                raise IndexError(at)
            found = self._told[at] = self.telling.bar(self.items[at], self.marks.lanes[at])
        return found

    def bar(self, key: int | None) -> Bar | None:
        """The bar of an item; None where it is not drawn."""
        at = self.marks.position.get(key) if key is not None else None
        return None if at is None else self.bar_at(at)

    def tip(self, key: int | None) -> str:
        """The whole of what is to be said of an item in few lines; empty where it is not drawn."""
        at = self.marks.position.get(key) if key is not None else None
        return "" if at is None or self.telling is None else self.telling.tip(self.items[at])

    def is_late(self, at: int) -> bool:
        """Whether the item at a position is overdue."""
        return self.telling is not None and days_overdue(self.items[at], self.telling.today) is not None

    @property
    def bars(self) -> tuple[Bar, ...]:
        """All of them."""
        return tuple(self.bar_at(at) for at in range(len(self.items)))

    @property
    def dependencies(self) -> Sequence[DependencyRow]:
        """What hangs on what, shown or not."""
        return self.telling.roadmap.dependencies if self.telling is not None else ()

    def is_kept(self, dependency: DependencyRow) -> bool:
        """Whether, of two items that are shown, what comes after may still do so."""
        before, after = (self.items[self.marks.position[key]] for key in order_of(dependency))
        return is_kept(dependency, before.dates, after.dates)


def mark_of(bar: Bar) -> Mark:
    """What is placed for a bar."""
    form, (first, last), odd = _drawn(bar.when)
    return Mark(bar.key, bar.lane, form, first, last, odd, bar.status is ItemStatus.DONE)


def _drawn(when: When | None) -> tuple[MarkForm, Days, Odd]:
    """How a date is drawn, from which day to which, and what is odd about it."""
    form, bounds = form_of(when), bounds_of(when)
    if when is None or bounds is None:
        return form, (0, 0), PLAIN
    named = (when.first.toordinal(), when.last.toordinal()) if when.first and when.last else None
    hatched = form is MarkForm.HATCHED
    odd = Odd(
        named if form is MarkForm.PART else None,
        None,
        hatched and when.start is None,
        hatched and when.end is None,
    )
    return form, (bounds[0].toordinal(), bounds[1].toordinal()), odd if odd != PLAIN else PLAIN


def date_text(when: When | None, language: Language, words: Words) -> str:
    """A date as stated, for a reader of `language`; said so where there is none."""
    return words(N_("no date")) if when is None else as_stated(when, language)


def short_date(when: When | None, language: Language, words: Words) -> str:
    """The same with the months' names short, in the language of its words."""
    said = print_when(when, language) if when is not None else ""
    if when is None or when.words != said:  # what was stated as it is printed needs no second look
        said = date_text(when, language, words)
    spoken = language if when is None or when.form not in (Form.TEXT, Form.ATTACHED) else when.language
    return shortened(said, spoken)


def chart_of(
    roadmap: Roadmap,
    shown: Iterable[RoadmapItemRow],
    by: By,
    language: Language,
    words: Words,
    today: date,
) -> Chart:
    """The chart of the items shown; lanes without items are left out."""
    items = tuple(shown)
    names, own = lane_names(roadmap, by, language, words), lanes_of(items, by, language)
    used = set(own)
    order = [key for key in names if key in used]
    places = {key: at for at, key in enumerate(order)}
    marks = _marks(roadmap, items, [places[key] for key in own])
    return Chart(tuple(names[key] for key in order), marks, items, Telling(roadmap, language, words, today))


def _marks(roadmap: Roadmap, items: Sequence[RoadmapItemRow], lanes: Sequence[int]) -> Marks:
    """The columns; most dates, plain ones, thirds of a month, “by the end of”, are told at a glance."""
    keys: list[int] = []
    forms: list[MarkForm] = []
    firsts: list[int] = []
    lasts: list[int] = []
    odd: dict[int, Odd] = {}
    busy: list[int] = []
    by, part, done, day = MarkForm.BY, MarkForm.PART, ItemStatus.DONE, Form.DAY
    for at, item in enumerate(items):
        when = item.dates
        keys.append(item.ref.id)
        if item.status is done:
            busy.append(at)
        if when is not None and (end := when.end) is not None and when.phrase is None:
            stated, start, qualifier, last = when.form, when.start, when.qualifier, end.toordinal()
            plain = MarkForm.DAY if stated is day else _PLAIN_FORMS.get(stated)
            if plain is None:
                pass
            elif start is None or qualifier is None or qualifier in PARTS:
                lasts.append(last)
                if start is None:
                    forms.append(by)
                    firsts.append(last)
                    continue
                firsts.append(last if start is end else start.toordinal())
                forms.append(plain if qualifier is None else part)
                if qualifier is not None and when.first and when.last:
                    odd[at] = Odd((when.first.toordinal(), when.last.toordinal()))
                continue
        form, (first, last), oddity = _drawn(when)
        forms.append(form)
        firsts.append(first)
        lasts.append(last)
        if oddity is not PLAIN:
            odd[at] = oddity
    marks = Marks(keys, lanes, forms, firsts, lasts, odd, frozenset(busy))
    _note_moved(roadmap, marks, odd)
    return marks


def _note_moved(roadmap: Roadmap, marks: Marks, odd: dict[int, Odd]) -> None:
    """Where the marks were that have moved."""
    for item_id, was in _moved_from(roadmap).items():
        at, bounds = marks.position.get(item_id), bounds_of(was)
        if at is not None and bounds is not None and marks.firsts[at]:
            odd[at] = odd.get(at, PLAIN)._replace(was=(bounds[0].toordinal(), bounds[1].toordinal()))


def _moved_from(roadmap: Roadmap) -> dict[int, When]:
    """The dates that items were moved from, by their ids; lives in which nothing moved are not looked at."""
    moved = {step.roadmap_item_id for step in roadmap.steps if step.kind is StepKind.MOVED} - {None}
    lives: dict[int, list[DateStepRow]] = {}
    for step in [step for step in roadmap.steps if step.roadmap_item_id in moved] if moved else ():
        if step.roadmap_item_id is not None:
            lives.setdefault(step.roadmap_item_id, []).append(step)
    found = {item_id: moved_from(life) for item_id, life in lives.items() if item_id not in roadmap.linked}
    found |= {item_id: moved_from(roadmap.steps_of(item_id)) for item_id in roadmap.linked}
    return {item_id: when for item_id, when in found.items() if when is not None}


def _is_the_meeting(roadmap: Roadmap, item: RoadmapItemRow) -> bool:
    """Whether it is the conference itself: a meeting on its days."""
    own = (roadmap.conference.first_day, roadmap.conference.last_day)
    return item.kind is ItemKind.MEETING and bounds_of(item.dates) == own
