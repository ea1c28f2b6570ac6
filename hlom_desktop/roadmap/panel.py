"""The roadmap's screen: the timeline, the table under or beside it, the card of what is chosen."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from hlom_desktop.conference.card import with_text
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.values import When, sort_key
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.buttons import Segmented
from hlom_desktop.desk.choices import Toggle
from hlom_desktop.desk.labels import Label, Rule
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.refusals import Refusal
from hlom_desktop.roadmap import edits, queries
from hlom_desktop.roadmap.card import ItemCard, read_typed_date
from hlom_desktop.roadmap.rules import is_open
from hlom_desktop.roadmap.table import columns_of
from hlom_desktop.roadmap.timeline.bars import By, chart_of
from hlom_desktop.roadmap.timeline.scale import Zoom
from hlom_desktop.roadmap.timeline.view import TimelineView
from hlom_desktop.roadmap.values import DateStepRow, DependencyKind, ItemKind, ItemStatus, Roadmap, RoadmapItemRow
from hlom_desktop.storage.ref import Ref

BESIDE_FROM = 2000
"""Width of the window from which the table stands beside the timeline."""
_MOST_OF_HEIGHT = 0.58


class RoadmapPlace(TablePlace[RoadmapItemRow]):
    """What happens when; timeline and table share what is chosen and what is filtered."""

    key = "roadmap"
    tables = frozenset({"roadmap_item", "date_step", "dependency", "track", "document", "consultation", "session"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.roadmap: Roadmap | None = None
        self._by: By = "kind"
        self._sized_by_hand = False
        words = self.words
        self.item_card = ItemCard(context, self)
        self.timeline = TimelineView(self.look, words)
        self.set_up(
            words("Roadmap"),
            words("Type to filter"),
            columns_of(self),
            self.item_card,
            words("Item"),
            (words("No items yet"), words("Write down what is known so far: “May” or “by end Sept” will do.")),
        )
        self._add_controls()
        self.timeline.picked.connect(self._picked_on_timeline)
        self.timeline.opened.connect(lambda _: self.item_card.enter())
        self.timeline.restated.connect(self._dropped)
        self.timeline.zoomed.connect(self._zooms.set_value)
        self.item_card.links.followed.connect(self.go_to)
        self.table.filtered.connect(self._draw)
        delete = QShortcut(QKeySequence("Del"), self.timeline)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.delete_row)

    # Layout

    def _add_controls(self) -> None:
        words = self.words
        by = (("kind", words("Kind")), ("track", words("Track")), ("owner", words("Owner")))
        zooms = (("year", words("Year")), ("quarter", words("Quarter")), ("month", words("Month")))
        self._lanes = Segmented(self.look, words("Lanes"), by, "kind")
        self._zooms = Segmented(self.look, words("Zoom"), zooms, "year")
        self._lanes.chosen.connect(self._lanes_chosen)
        self._zooms.chosen.connect(lambda zoom: self.timeline.zoom_to(cast("Zoom", zoom)))
        label = Label(self.look, words("Lanes"), token="ink2")
        for at, widget in enumerate((label, self._lanes, self._zooms)):
            self.page.controls.insertWidget(at, widget)

    def _lay_out_table(self) -> None:
        """Timeline above, filter and table beneath, a rule between; all in a splitter that turns when it is wide."""
        self.bar = QHBoxLayout()
        self.bar.setContentsMargins(MARGIN - 4, 8, MARGIN - 4, 8)
        self.bar.setSpacing(8)
        self._open_only = Toggle(self.look, self.words("Status: open"), self.words("Only what is still to happen"))
        self._open_only.clicked.connect(self._filter)
        self._info = Label(self.look, px=11, token="ink2")
        for widget in (self.filter, self._open_only):
            self.bar.addWidget(widget)
        self.bar.addWidget(self.said)
        self.bar.addStretch(1)
        self.bar.addWidget(self._info)
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule(self.look))
        column.addLayout(self.bar)
        around = QHBoxLayout()
        around.setContentsMargins(MARGIN - 4, 0, MARGIN - 4, 0)
        around.addWidget(self.view)
        column.addLayout(around, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.timeline)
        self.splitter.addWidget(lower)
        self.splitter.splitterMoved.connect(self._moved_by_hand)
        self.page.body.addWidget(self.splitter, 1)

    def _moved_by_hand(self) -> None:
        self._sized_by_hand = True

    def _share_room(self) -> None:
        """Timeline as high as its lanes while that leaves the table its part; beside each other, two to one."""
        wide = self.window().width() >= BESIDE_FROM
        turned = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self.splitter.orientation() != turned:
            self.splitter.setOrientation(turned)
            self._sized_by_hand = False
        if self._sized_by_hand:
            return
        whole = self.splitter.width() if wide else self.splitter.height()
        first = whole * 3 // 5 if wide else min(self.timeline.sizeHint().height(), int(whole * _MOST_OF_HEIGHT))
        self.splitter.setSizes([first, whole - first])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The table goes beside the timeline where there is room."""
        super().resizeEvent(event)
        self._share_room()

    # Reading

    def read(self) -> None:
        """Ask for the whole roadmap."""
        slot = (id(self), "rows")
        self.context.desk.read(queries.roadmap, self.conference_id, then=self._show, slot=slot)

    def _show(self, roadmap: Roadmap) -> None:
        self.roadmap = roadmap
        undated = (date.max, date.max, "")
        rows = sorted(roadmap.items, key=lambda item: sort_key(item.dates) if item.dates else undated)
        count = len(rows)
        hint = self.words.plural("Type to filter {number} item", "Type to filter {number} items", count)
        self.filter.set_hint(hint)
        label = roadmap.conference.roadmap_label
        self._info.setText(label.best(self.content_language)[0] if label else "")
        self.show_rows(rows)
        self._draw()

    def _draw(self) -> None:
        if self.roadmap is None:
            return
        chart = chart_of(self.roadmap, self.table.shown, self._by, self.content_language, self.words, self.today())
        self.timeline.show_chart(chart, self.today(), self.content_language)
        current = self.view.current()
        self.timeline.select(current.ref.id if current is not None else None)
        self._share_room()

    def retell(self) -> None:
        """Titles and dates in the other language."""
        super().retell()
        self._draw()

    def show_in_card(self, row: RoadmapItemRow | None) -> None:
        """Card and timeline show what is chosen in the table."""
        if self.roadmap is not None:
            self.item_card.show_item(self.roadmap, row)
        self.timeline.select(row.ref.id if row is not None else None)

    def _filter(self) -> None:
        self.table.filter_by(self.filter.text(), is_open if self._open_only.isChecked() else None)

    def _connect(self, card: Any) -> None:
        super()._connect(card)
        self.filter.filtered.disconnect()
        self.filter.filtered.connect(lambda _: self._filter())

    def _lanes_chosen(self, by: object) -> None:
        self._by = cast("By", by)
        self._draw()

    def _picked_on_timeline(self, key: int) -> None:
        self.view.select_key(key)

    # What columns and card ask

    @property
    def content_language(self) -> Language:
        """The language of titles and dates."""
        return cast("Language", self.language)

    def today(self) -> date:
        """The day by the clock that the screen was given."""
        return self.context.now().date()

    def steps_of(self, item_id: int) -> tuple[DateStepRow, ...]:
        """The steps of an item's date."""
        return self.roadmap.steps_of(item_id) if self.roadmap is not None else ()

    def read_date(self, typed: str) -> When | None:
        """The date that was typed, None where nothing was. Raises a Refusal."""
        if self.roadmap is None:
            return None
        return read_typed_date(typed, self.roadmap, self.content_language, self.today())

    @property
    def _author(self) -> str:
        return self.context.desk.workspace.seat.author

    # Gestures

    def retype_date(self, item: RoadmapItemRow, typed: str) -> None:
        """State the date typed in a cell. Raises a Refusal."""
        self.restate(item, self.read_date(typed))

    def retype_title(self, item: RoadmapItemRow, typed: str) -> None:
        """Write the title in the language of the contents."""
        self.change(item, "title", with_text(item.title, self.language, typed))

    def retype_owner(self, item: RoadmapItemRow, typed: str) -> None:
        """Write the owner anew in the language that is read."""
        owner = with_text(item.owner, self.content_language, typed.strip())
        self.change(item, "owner", None if owner.is_empty else owner)

    def change(self, item: RoadmapItemRow, key: str, value: Any) -> None:
        """Set one column; a refusal stands under its field."""
        self._edit_in(key, edits.change_item, item.ref, **{key: value})

    def restate(self, item: RoadmapItemRow, when: When | None) -> None:
        """State another date; what was said before is kept."""
        self._edit_in("dates", edits.restate_date, item.ref, when, self.context.now(), self._author)

    def _dropped(self, key: int, when: When) -> None:
        item = self.row_of(key)
        if item is not None:
            self.restate(item, when)

    def set_status(self, item: RoadmapItemRow, status: ItemStatus) -> None:
        """Confirm, mark done, cancel, or open again."""
        if status is ItemStatus.DONE:
            self._edit_in("status", edits.mark_done, item.ref, self.context.now(), self._author)
        elif status is ItemStatus.CONFIRMED:
            self._edit_in("status", edits.confirm_item, item.ref, self.context.now(), self._author)
        elif status is ItemStatus.CANCELLED:
            self._edit_in("status", edits.cancel_item, item.ref)
        else:
            self._edit_in("status", edits.reopen_item, item.ref, status)

    def add_link(self, item: RoadmapItemRow, other: int, before: bool) -> None:
        """Make another item come before, or after."""
        kind = DependencyKind.START_AFTER if before else DependencyKind.FINISH_BEFORE
        field = self.item_card.links.before if before else self.item_card.links.after
        self.context.desk.do(
            edits.add_dependency, item.ref, other, kind, origin=self, otherwise=lambda no: field.refuse(self._said(no))
        )

    def drop_link(self, dependency: Ref) -> None:
        """Drop a dependency."""
        self.edit(edits.drop_dependency, dependency)

    def set_lag(self, dependency: Ref, lag: int) -> None:
        """Set the days that lie between at least."""
        self.edit(edits.change_lag, dependency, lag)

    def _said(self, refusal: Refusal) -> str:
        return refusal.said(self.words)

    def _edit_in(self, key: str, edit: Any, *arguments: Any, **values: Any) -> None:
        """Carry out a gesture of a field of the card; what is refused is said under it."""
        self.said.setText("")
        fields = self.item_card.form.fields

        def refuse(refusal: Refusal) -> None:
            if key in fields:
                fields[key].refuse(self._said(refusal))
            else:
                self.refuse(refusal)

        self.context.desk.do(edit, *arguments, origin=self, otherwise=refuse, **values)

    def add_row(self) -> None:
        """A new item without a date, its title ready to be typed."""
        if self.conference_id is not None:
            title = Wording().with_text(self.content_language, self.words("New item"))
            now, author = self.context.now(), self._author
            self.make(edits.add_item, self.conference_id, ItemKind.DEADLINE, title, now=now, author=author)

    def delete_row(self) -> None:
        """Delete what is chosen; undo brings it back."""
        refs = tuple(item.ref for item in self.view.selected())
        if refs:
            self.edit(edits.delete_items, refs)
