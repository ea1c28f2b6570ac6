"""What an organizer does on the roadmap's screen, each a gesture that undo takes back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from hlom_desktop.conference.card import with_text
from hlom_desktop.conference.when.values import When
from hlom_desktop.desk.place import Context
from hlom_desktop.refusals import Refusal
from hlom_desktop.roadmap import edits, edits_alike, edits_dates
from hlom_desktop.roadmap.edits_dates import Restated
from hlom_desktop.roadmap.panel_asking import Pending
from hlom_desktop.roadmap.rules_alike import Alike
from hlom_desktop.roadmap.rules_followers import followers
from hlom_desktop.roadmap.values import DependencyKind, ItemStatus, LagUnit, Roadmap, RoadmapItemRow
from hlom_desktop.storage.ref import Ref

Refuse = Callable[[Refusal], None]


class ItemGestures(QObject):
    """Carries gestures out on the roadmap that `roadmap` gives, for the screen `origin`."""

    asked = Signal(object)
    """A Pending: others hang on what was moved; nothing has moved yet."""
    begun = Signal()
    """A gesture is under way: what was refused before is no longer said."""
    refused = Signal(str, object)
    """The key of the field whose gesture was refused, empty where it is of none, and the Refusal."""

    def __init__(self, context: Context, roadmap: Callable[[], Roadmap | None], origin: QObject) -> None:
        super().__init__(origin)
        self._context, self._roadmap, self._origin = context, roadmap, origin

    def _do(self, key: str, edit: Any, *arguments: Any, otherwise: Refuse | None = None, **values: Any) -> None:
        def refuse(refusal: Refusal) -> None:
            self.refused.emit(key, refusal)

        self.begun.emit()
        self._context.desk.do(edit, *arguments, origin=self._origin, otherwise=otherwise or refuse, **values)

    # Columns

    def change(self, item: RoadmapItemRow, key: str, value: Any) -> None:
        """Set one column."""
        self._do(key, edits.change_item, item.ref, **{key: value})

    def retype_title(self, item: RoadmapItemRow, typed: str, language: str) -> None:
        """Write the title in the language of the contents."""
        self.change(item, "title", with_text(item.title, language, typed))

    def retype_owner(self, item: RoadmapItemRow, typed: str, language: str) -> None:
        """Write the owner anew in the language that is read."""
        owner = with_text(item.owner, language, typed.strip())
        self.change(item, "owner", None if owner.is_empty else owner)

    def set_status(self, item: RoadmapItemRow, status: ItemStatus) -> None:
        """Confirm, mark done, cancel, or open again."""
        gestures: Mapping[ItemStatus, Any] = {
            ItemStatus.DONE: edits.mark_done,
            ItemStatus.CONFIRMED: edits.confirm_item,
            ItemStatus.CANCELLED: edits.cancel_item,
        }
        if status in gestures:
            self._do("status", gestures[status], item.ref)
        else:
            self._do("status", edits.reopen_item, item.ref, status)

    def delete(self, items: Sequence[RoadmapItemRow]) -> None:
        """Delete items; undo brings them back."""
        if items:
            self._do("", edits.delete_items, tuple(item.ref for item in items))

    # Dates

    def restate(self, item: RoadmapItemRow, when: When | None) -> None:
        """State another date; where others hang on the item it is asked first whether they move too."""
        found = self.followers(item.ref.id, when) if when is not None else {}
        if found and when is not None:
            self.asked.emit(Pending(item, when, found))
        else:
            self.move_alone(item, when)

    def followers(self, item_id: int, when: When) -> Mapping[int, When]:
        """Where what hangs on an item would go if it moved to `when`."""
        roadmap = self._roadmap()
        return {} if roadmap is None else followers(roadmap, item_id, when)

    def dropped(self, item_id: int, when: When, with_followers: bool) -> None:
        """Carry out a drop on the timeline: at once with what hangs on it, or else as a date that is typed."""
        roadmap = self._roadmap()
        item = roadmap.item(item_id) if roadmap is not None else None
        if item is None:
            return
        found = self.followers(item_id, when) if with_followers else {}
        if found:
            self.move_along(Pending(item, when, found))
        else:
            self.restate(item, when)

    def answered(self, pending: Pending, too: bool) -> None:
        """Carry out what the organizer said about what hangs on an item."""
        if too:
            self.move_along(pending)
        else:
            self.move_alone(pending.item, pending.when)

    def move_alone(self, item: RoadmapItemRow, when: When | None) -> None:
        """State another date; what hangs on the item stays."""
        roadmap = self._roadmap()
        linked = roadmap.linked_ref(item.ref.id) if roadmap is not None else None
        self._do("dates", edits_dates.restate_date, item.ref, when, linked)

    def move_along(self, pending: Pending) -> None:
        """Move an item and what hangs on it, in one gesture."""
        roadmap = self._roadmap()
        if roadmap is None:
            return
        dates = {pending.item.ref.id: pending.when, **pending.followers}
        moves = [
            Restated(item.ref, when, roadmap.linked_ref(item_id))
            for item_id, when in dates.items()
            if (item := roadmap.item(item_id)) is not None
        ]
        if moves:
            self._do("dates", edits_dates.restate_with_followers, moves[0], moves[1:])

    # What hangs together

    def add_link(self, item: RoadmapItemRow, other: int, before: bool, refuse: Refuse) -> None:
        """Make another item come before, or after."""
        kind = DependencyKind.START_AFTER if before else DependencyKind.FINISH_BEFORE
        self._do("", edits.add_dependency, item.ref, other, kind, otherwise=refuse)

    def drop_link(self, dependency: Ref) -> None:
        """Drop a dependency."""
        self._do("", edits.drop_dependency, dependency)

    def set_lag(self, dependency: Ref, lag: int, unit: LagUnit) -> None:
        """Set the time that lies between at least."""
        self._do("", edits.change_lag, dependency, lag, unit)

    # What looks alike

    def join(self, pair: Alike) -> None:
        """Make two items of the conference one, or take over what one of another conference says."""
        if pair.is_elsewhere:
            self._do("", edits_alike.take_over, pair.item.ref, pair.other.ref.id)
        else:
            self._do("", edits_alike.merge_items, pair.item.ref, pair.other.ref)

    def set_apart(self, pair: Alike) -> None:
        """Say that two items are not the same."""
        self._do("", edits_alike.set_apart, pair.item.ref, pair.other.uid)
