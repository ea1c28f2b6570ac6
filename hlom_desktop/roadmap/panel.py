"""The roadmap's screen: the timeline, the table under or beside it, the card of what is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.card import new_text
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.life import DateStepRow
from hlom_desktop.conference.when.values import When
from hlom_desktop.desk.place import Context
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.roadmap import edits, queries
from hlom_desktop.roadmap.card import ItemCard, read_typed_date
from hlom_desktop.roadmap.panel_asking import Pending
from hlom_desktop.roadmap.panel_gestures import ItemGestures
from hlom_desktop.roadmap.panel_layout import LANES, TimelinePlace
from hlom_desktop.roadmap.panel_shown import Narrowed
from hlom_desktop.roadmap.rules_slips import Slip
from hlom_desktop.roadmap.table import MOVED_COLUMNS, USUAL_COLUMNS, columns_of
from hlom_desktop.roadmap.timeline.bars import chart_of
from hlom_desktop.roadmap.timeline.lanes import By
from hlom_desktop.roadmap.timeline.scale import Zoom
from hlom_desktop.roadmap.values import ItemKind, Neighbour, Roadmap, RoadmapItemRow


class RoadmapPlace(TimelinePlace):
    """What happens when; timeline and table share what is chosen and what is filtered."""

    key = "roadmap"
    product = "roadmap"
    tables = frozenset(
        {"roadmap_item", "date_step", "dependency", "apart", "track", "document", "consultation", "session"}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.roadmap: Roadmap | None = None
        self._near: tuple[Neighbour, ...] = ()
        self._by: By = "kind"
        words = self.words
        self.narrowed = Narrowed()
        self.gestures = ItemGestures(context, lambda: self.roadmap, self)
        self.item_card = ItemCard(context, self, self.gestures)
        self.timeline.followers = self.gestures.followers
        self.set_up(
            words("Roadmap"),
            words("Type to filter"),
            columns_of(self),
            self.item_card,
            words("Item"),
            (words("No items yet"), words("Write down what is known so far: “May” or “by end Sept” will do.")),
        )
        self.view.hide_columns(MOVED_COLUMNS)
        self.add_controls()
        self._listen()

    def _listen(self) -> None:
        timeline, gestures, asking = self.timeline, self.gestures, self.asking
        timeline.picked.connect(self.view.select_key)
        timeline.opened.connect(lambda _: self.item_card.enter())
        timeline.restated.connect(gestures.dropped)
        timeline.zoomed.connect(self.zooms.set_value)
        self.zooms.chosen.connect(lambda zoom: timeline.zoom_to(cast("Zoom", zoom)))
        self.lanes.activated.connect(self._lanes_chosen)
        gestures.asked.connect(self._ask)
        gestures.begun.connect(lambda: self.said.setText(""))
        gestures.refused.connect(self._refused)
        asking.answered.connect(self._answered)
        asking.cancelled.connect(self._let_go)
        for followed in (self.item_card.links.followed, self.item_card.offers.followed):
            followed.connect(self.go_to)
        self.shown_bar.changed.connect(self._narrow)
        self.shown_bar.refused.connect(self.refuse)
        self.table.filtered.connect(self._draw)
        delete = QShortcut(QKeySequence("Del"), timeline)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.delete_row)

    # Reading

    def read(self) -> None:
        """Ask for the whole roadmap, and for the items of other conferences that may be the same."""
        for query, then in ((queries.roadmap, self._show), (queries.neighbours, self._show_near)):
            self.context.desk.read(query, self.conference_id, then=then, slot=(id(self), query.__name__))

    def _show(self, roadmap: Roadmap) -> None:
        self.roadmap = roadmap
        hint = self.words.plural("Type to filter {number} item", "Type to filter {number} items", len(roadmap.items))
        self.filter.set_hint(hint)
        self.shown_bar.suggest(self.today())
        self._narrow()
        self._ask_again()

    def _show_near(self, near: Sequence[Neighbour]) -> None:
        self._near = tuple(near)
        self.show_in_card(self.view.current())

    def _narrow(self) -> None:
        """Show the items that are asked for, with the columns for them."""
        if self.roadmap is None:
            return
        self.narrowed = Narrowed.of(self.roadmap, self.shown_bar.shown, self.shown_bar.since, self.today())
        self.shown_bar.set_counts(*self.narrowed.counts)
        self.view.hide_columns(USUAL_COLUMNS if self.narrowed.since else MOVED_COLUMNS)
        self.show_rows(self.narrowed.rows)
        self._filter()
        if self.view.current() is None and self.table.shown:
            self.view.select_key(self.table.shown[0].ref.id)
        self._say_shown()
        self._draw()

    def _say_shown(self) -> None:
        label = self.roadmap.conference.roadmap_label if self.roadmap is not None else None
        text = label.best(self.content_language)[0] if label else ""
        self.info.setText(self.narrowed.said(self.words) or text)

    def _draw(self) -> None:
        if self.roadmap is None:
            return
        chart = chart_of(self.roadmap, self.table.shown, self._by, self.content_language, self.words, self.today())
        self.timeline.show_chart(chart, self.today(), self.content_language)
        current = self.view.current()
        self.timeline.select(current.ref.id if current is not None else None)
        self.share_room()

    def retell(self) -> None:
        """Titles and dates in the other language."""
        super().retell()
        self._draw()

    def show_in_card(self, row: RoadmapItemRow | None) -> None:
        """Card and timeline show what is chosen in the table."""
        if self.roadmap is not None:
            self.item_card.show_item(self.roadmap, row, self._near)
        self.timeline.select(row.ref.id if row is not None else None)

    def _filter(self) -> None:
        self.table.filter_by(self.filter.text(), self.narrowed.keep)

    def _connect(self, card: Any) -> None:
        super()._connect(card)
        self.filter.filtered.disconnect()
        self.filter.filtered.connect(lambda _: self._filter())

    def _lanes_chosen(self, at: int) -> None:
        self._by = LANES[at]
        self._draw()

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

    def slip_of(self, item_id: int) -> Slip | None:
        """What became of an item's date since the chosen day; None where that is not asked."""
        return self.narrowed.slips.get(item_id)

    # Gestures

    def retype_date(self, item: RoadmapItemRow, typed: str) -> None:
        """State the date typed in a cell. Raises a Refusal."""
        self.gestures.restate(item, self.read_date(typed))

    def retype_title(self, item: RoadmapItemRow, typed: str) -> None:
        """Write the title in the language of the contents."""
        self.gestures.retype_title(item, typed, self.language)

    def retype_owner(self, item: RoadmapItemRow, typed: str) -> None:
        """Write the owner anew in the language that is read."""
        self.gestures.retype_owner(item, typed, self.content_language)

    def add_row(self) -> None:
        """A new item without a date, its title ready to be typed."""
        if self.conference_id is not None:
            title = new_text(self.content_language, N_("New item"))
            self.shown_bar.show_all()
            self.make(edits.add_item, self.conference_id, ItemKind.DEADLINE, title)

    def delete_row(self) -> None:
        """Delete what is chosen; undo brings it back."""
        self.gestures.delete(self.view.selected())

    def _refused(self, key: str, refusal: Refusal) -> None:
        """What is refused is said under its field of the card, else above the table."""
        fields = self.item_card.form.fields
        if key in fields:
            fields[key].refuse(refusal.said(self.words))
        else:
            self.refuse(refusal)

    # What hangs on a moved item

    def _ask(self, pending: Pending) -> None:
        self.timeline.show_pending(pending.item.ref.id, pending.when, pending.followers)
        self.asking.ask(pending, pending.item.title.best(self.content_language)[0])

    def _ask_again(self) -> None:
        """After the roadmap was read anew: the question as it is now, or none where it is settled."""
        pending = self.asking.pending
        if pending is None or self.roadmap is None:
            return
        item = self.roadmap.item(pending.item.ref.id)
        found = self.gestures.followers(pending.item.ref.id, pending.when)
        if item is None or not found or item.dates != pending.item.dates:
            self.asking.leave()
        else:
            self._ask(Pending(item, pending.when, found))

    def _answered(self, pending: Pending, too: bool) -> None:
        self.timeline.clear_pending()
        self.gestures.answered(pending, too)

    def _let_go(self) -> None:
        """Nothing moves; the fields say again what was there."""
        self.timeline.clear_pending()
        self.show_in_card(self.view.current())
