"""The gestures on items that look like one: merge them, take over what the other says, or say that they are not."""

from __future__ import annotations

from typing import Any

from sqlalchemy import or_, select

from hlom_desktop.conference.model import Conference
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.roadmap import queries
from hlom_desktop.roadmap.edits import check_parents
from hlom_desktop.roadmap.edits_dates import settle_date, shown_date
from hlom_desktop.roadmap.model import Apart, Dependency, RoadmapItem
from hlom_desktop.roadmap.rules import DependencyCircle, circle_closed_by, order_of
from hlom_desktop.roadmap.rules_alike import FILLED, joined_sources
from hlom_desktop.storage.base import Base, Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.writing import GoneMeanwhile, add, delete_with, take

_LINKS = ("consultation_id", "document_id", "session_id", "track_id", "same_as", "kind_stated")
_OWN_TABLES = ("dependency", "apart")
"""Tables whose rows are handed over one by one, because two of them may become one."""


class MergedWithItself(Refusal):
    """One item chosen twice, or two of different conferences."""

    message = N_("Only two items of one conference can be merged.")


def merge_items(db: Db, stays: Ref, goes: Ref) -> None:
    """Make two items of a conference one: the first stays as it is, and gets from the other what it lacks.

    Links, steps of the date, dependencies, sources and what else hangs on the other come over; then it goes. Raises
    `MergedWithItself`, and `DependencyCircle` where something lies between the two.
    """
    row, other = take(db, RoadmapItem, stays), take(db, RoadmapItem, goes)
    if row is other or row.conference_id != other.conference_id:
        raise MergedWithItself
    say(db, N_("Merge “{other}” into “{title}”"), title=row.title, other=other.title)
    shown, theirs = shown_date(db, row), shown_date(db, other)
    for name in (*FILLED, *_LINKS):
        if _says_nothing(getattr(row, name)):
            setattr(row, name, getattr(other, name))
    row.parent_id = other.parent_id if row.parent_id is None else row.parent_id
    row.parent_id = None if row.parent_id in (row.id, other.id) else row.parent_id
    row.sources = joined_sources(row.sources, other.sources)
    row.origin = row.origin or other.origin
    row.in_table = row.in_table or other.in_table
    _hand_over(db, row, other)
    check_parents(db, row)
    _join_dependencies(db, row, other)
    _join_words_apart(db, row, other)
    db.flush()
    delete_with(db, other)
    settle_date(db, row, shown if shown is not None else theirs)


def take_over(db: Db, ref: Ref, other_id: int) -> None:
    """Write into an item what the one like it in another conference says and it does not; only this one changes.

    Empty texts are filled, sources joined, and the other is named as the same. Raises `GoneMeanwhile`.
    """
    row, other = take(db, RoadmapItem, ref), db.get(RoadmapItem, other_id)
    home = None if other is None else db.get(Conference, other.conference_id)
    if other is None or home is None:
        raise GoneMeanwhile
    say(db, N_("Take over what {conference} says of “{title}”"), conference=home.short, title=row.title)
    for name in FILLED:
        if _says_nothing(getattr(row, name)):
            setattr(row, name, getattr(other, name))
    row.sources = joined_sources(row.sources, other.sources)
    row.same_as = row.same_as or f"{home.key}:{other.origin or other.uid}"


def set_apart(db: Db, ref: Ref, other: str) -> None:
    """Say that an item and another, of this conference or not, named by its uid, are not the same."""
    row = take(db, RoadmapItem, ref)
    if db.execute(select(Apart.id).filter_by(item_id=row.id, other=other)).first() is None:
        add(db, Apart, conference_id=row.conference_id, item_id=row.id, other=other)
    say(db, N_("Say that “{title}” is not the same as another"), title=row.title)


def _says_nothing(value: Any) -> bool:
    return value is None or getattr(value, "is_empty", False)


def _hand_over(db: Db, row: RoadmapItem, other: RoadmapItem) -> None:
    """All rows that refer to the item that goes refer to the one that stays: steps, changes of place, parts, calls."""
    for mapper in Base.registry.mappers:
        table: Any = mapper.local_table
        columns = [] if table.name in _OWN_TABLES else [column for column in table.c if _refers_to_items(column)]
        for column in columns:
            key = mapper.get_property_by_column(column).key
            for one in db.scalars(select(mapper.class_).where(column == other.id)).all():
                if one is not row:
                    setattr(one, key, row.id)


def _refers_to_items(column: Any) -> bool:
    return any(key.column.table.name == RoadmapItem.__tablename__ for key in column.foreign_keys)


def _join_dependencies(db: Db, row: RoadmapItem, other: RoadmapItem) -> None:
    """What hung on the one that goes hangs on the one that stays, once; what joined the two is dropped."""
    kept: list[tuple[int, int]] = []
    both = {row.id, other.id}
    found = sorted(queries.dependencies(db, row.conference_id), key=lambda one: bool(both & {one.item_id, one.on_id}))
    for one in found:
        ends = [row.id if end == other.id else end for end in order_of(one)]
        pair = (ends[0], ends[1])
        held = db.get(Dependency, one.ref.id)
        if held is None:
            continue
        if pair[0] == pair[1] or pair in kept:
            delete_with(db, held)
            continue
        circle = circle_closed_by(*pair, kept)
        if circle:
            titles = (db.get(RoadmapItem, item_id) for item_id in circle)
            raise DependencyCircle(circle=" → ".join(item.title.best("en")[0] for item in titles if item is not None))
        kept.append(pair)
        held.item_id = row.id if held.item_id == other.id else held.item_id
        held.on_id = row.id if held.on_id == other.id else held.on_id


def _join_words_apart(db: Db, row: RoadmapItem, other: RoadmapItem) -> None:
    """What the one that goes was said not to be, the one that stays is not either."""
    named = or_(Apart.item_id.in_((row.id, other.id)), Apart.other.in_((row.uid, other.uid)))
    there: set[tuple[int, str]] = set()
    for one in db.scalars(select(Apart).where(Apart.conference_id == row.conference_id, named)).all():
        item_id = row.id if one.item_id == other.id else one.item_id
        uid = row.uid if one.other == other.uid else one.other
        if (item_id, uid) in there or (item_id, uid) == (row.id, row.uid):
            delete_with(db, one)
        else:
            there.add((item_id, uid))
            one.item_id, one.other = item_id, uid
