"""In the card: what comes before an item and what after, with the time between, and what may be added."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import Column, RowTable
from hlom_desktop.desk.tokens import Token
from hlom_desktop.refusals import Refusal
from hlom_desktop.roadmap.rules import days_between, is_kept, order_of
from hlom_desktop.roadmap.rules_lag import lag_said, read_lag
from hlom_desktop.roadmap.timeline.bars import short_date
from hlom_desktop.roadmap.values import DependencyRow, LagUnit, Roadmap, RoadmapItemRow
from hlom_desktop.storage.ref import Ref
from hlom_desktop.words import Words


@dataclass(frozen=True)
class Link:
    """One neighbour of an item: whether it comes before it, its title and date, the days between."""

    ref: Ref
    other: int
    before: bool
    said: str
    between: str
    lag: int
    unit: LagUnit
    kept: bool


class Linking(Protocol):
    """What the list of neighbours asks of the screen."""

    def add_link(self, item: RoadmapItemRow, other: int, before: bool, refuse: Callable[[Refusal], None]) -> None:
        """Make another item come before, or after."""

    def drop_link(self, dependency: Ref) -> None:
        """Drop a dependency."""

    def set_lag(self, dependency: Ref, lag: int, unit: LagUnit) -> None:
        """Set the time that lies between at least."""


def links_of(roadmap: Roadmap, item: RoadmapItemRow, language: Language, words: Words) -> tuple[Link, ...]:
    """The neighbours of an item, what comes before it first."""
    found = [_link(roadmap, one, item, language, words) for one in roadmap.dependencies]
    return tuple(sorted((one for one in found if one is not None), key=lambda one: not one.before))


def _link(
    roadmap: Roadmap, dependency: DependencyRow, item: RoadmapItemRow, language: Language, words: Words
) -> Link | None:
    earlier, later = (roadmap.item(one) for one in order_of(dependency))
    if earlier is None or later is None or item.ref.id not in (earlier.ref.id, later.ref.id):
        return None
    before = later.ref.id == item.ref.id
    other = earlier if before else later
    days = days_between(earlier.dates, later.dates)
    return Link(
        ref=dependency.ref,
        other=other.ref.id,
        before=before,
        said=f"{other.title.best(language)[0]}, {short_date(other.dates, language, words)}",
        between=span_said(days, words),
        lag=dependency.lag,
        unit=dependency.unit,
        kept=is_kept(dependency, earlier.dates, later.dates),
    )


def span_said(days: int | None, words: Words) -> str:
    """The time between two dates: in weeks from two on, else in days; empty where it is not known."""
    if days is None:
        return ""
    if days < 0:
        return words.plural("{number} day too late", "{number} days too late", -days)
    if days >= 14:
        return words.plural("{number} week", "{number} weeks", days // 7)
    return words.plural("{number} day", "{number} days", days)


class LinkList(QWidget):
    """The neighbours as a list, Del drops one; under it the two fields that add one."""

    followed = Signal(int)
    """The user goes to a neighbour: its id."""

    def __init__(self, look: LookSource, words: Words, linking: Linking) -> None:
        super().__init__()
        self._words, self._linking = words, linking
        self._item: RoadmapItemRow | None = None
        columns = (
            Column[Link](
                "order", "", lambda one: words("Before it") if one.before else words("After it"), token="ink3"
            ),
            Column[Link]("said", "", lambda one: one.said, stretch=True),
            Column[Link]("between", "", lambda one: one.between, align="right", bold=True, token=_token),
            Column[Link]("lag", "", self._lag_said, align="right", token="ink3", tip=self._tip, edit=self._retype_lag),
        )
        self.table: RowTable[Link] = RowTable(columns, lambda one: one.ref.id, parent=self)
        self.view: RowView[Link] = RowView(look, self.table, words("Before and after"), compact=True, many=False)
        self.view.opened.connect(lambda link: self.followed.emit(link.other))
        drop = QShortcut(QKeySequence("Del"), self.view)
        drop.setContext(Qt.ShortcutContext.WidgetShortcut)
        drop.activated.connect(self._drop)
        self.remove = Button(look, words("Drop the dependency"), kind="link")
        self.remove.clicked.connect(self._drop)
        self.before = ChoiceField(look, "before", words("Put before"), hint=words("Choose an item"))
        self.after = ChoiceField(look, "after", words("Put after"), hint=words("Choose an item"))
        self.before.committed.connect(lambda _, other: self._add(other, True))
        self.after.committed.connect(lambda _, other: self._add(other, False))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self.view, self.before, self.after):
            column.addWidget(widget)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)

    def show_links(self, roadmap: Roadmap, item: RoadmapItemRow, language: Language) -> None:
        """Show the neighbours of an item, and offer all others."""
        self._item = item
        links = links_of(roadmap, item, language, self._words)
        self.table.replace_rows(links)
        self.view.setVisible(bool(links))
        self.remove.setVisible(bool(links))
        others = [(one.ref.id, one.title.best(language)[0]) for one in roadmap.items if one.ref.id != item.ref.id]
        for field in (self.before, self.after):
            field.set_choices(others)
            field.set_value(None)

    def _lag_said(self, link: Link) -> str:
        return lag_said(link.lag, link.unit, self._words)

    def _tip(self, link: Link) -> str:
        return self._words("F2: the time that lies between at least, such as 10 days or 3 weeks")

    def _retype_lag(self, link: Link, typed: str) -> None:
        self._linking.set_lag(link.ref, *read_lag(typed, link.unit))

    def _drop(self) -> None:
        link = self.view.current() or (self.table.shown[0] if len(self.table.shown) == 1 else None)
        if link is not None:
            self._linking.drop_link(link.ref)

    def _add(self, other: object, before: bool) -> None:
        if self._item is not None and isinstance(other, int):
            field = self.before if before else self.after
            self._linking.add_link(self._item, other, before, lambda refusal: field.refuse(refusal.said(self._words)))


def _token(link: Link) -> Token:
    return "ink" if link.kept else "bad"
