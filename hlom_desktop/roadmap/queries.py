"""What is read of the roadmap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.model import Conference
from hlom_desktop.conference.queries import conference, date_steps, tracks, un_sessions
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.model import Consultation
from hlom_desktop.documents.model import Document
from hlom_desktop.roadmap import model, values
from hlom_desktop.roadmap.rules_dates import LinkTable, date_of, linked_to, session_date
from hlom_desktop.sessions.model import Session
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows
from hlom_desktop.storage.ref import Ref

_LINKED: dict[LinkTable, type[Any]] = {"document": Document, "consultation": Consultation, "session": Session}

_Found = dict[tuple[LinkTable, int], tuple[values.Linked, Wording]]


def items(db: Db, conference_id: int) -> tuple[values.RoadmapItemRow, ...]:
    """The items in the order in which they were written down, with the dates of what they are linked to."""
    own = _own_items(db, conference_id=conference_id)
    return _dated(own, _links(own, _linkable(db, conference_id)))


def dependencies(db: Db, conference_id: int) -> tuple[values.DependencyRow, ...]:
    """What hangs on what."""
    return read_rows(db, values.DependencyRow, model.Dependency, conference_id=conference_id)


def roadmap(db: Db, conference_id: int) -> values.Roadmap:
    """All that the roadmap's screen shows: ten queries, however many items."""
    own, found = _own_items(db, conference_id=conference_id), _linkable(db, conference_id)
    linked = _links(own, found)
    return values.Roadmap(
        conference=conference(db, conference_id),
        items=_dated(own, linked),
        steps=date_steps(db, conference_id),
        dependencies=dependencies(db, conference_id),
        tracks=tracks(db, conference_id),
        un_sessions=un_sessions(db, conference_id),
        documents=_titles(found, "document"),
        consultations=_titles(found, "consultation"),
        sessions=_titles(found, "session"),
        linked=linked,
        apart=read_rows(db, values.ApartRow, model.Apart, conference_id=conference_id),
    )


def neighbours(db: Db, conference_id: int) -> tuple[values.Neighbour, ...]:
    """The items of the other conferences of the store: six queries, however many there are."""
    table, homes = model.RoadmapItem.__table__, Conference.__table__
    elsewhere = _own_items(db, table.c.conference_id != conference_id)
    if not elsewhere:
        return ()
    query = select(table.c.id, homes.c.key, homes.c.short).join(homes, homes.c.id == table.c.conference_id)
    names = {row.id: (row.key, row.short) for row in db.connection().execute(query)}
    apart: dict[int, list[str]] = {}
    for one in read_rows(db, values.ApartRow, model.Apart):
        apart.setdefault(one.item_id, []).append(one.other)
    return tuple(
        values.Neighbour(*names[item.ref.id], item, tuple(apart.get(item.ref.id, ())))
        for item in _dated(elsewhere, _links(elsewhere, _linkable(db)))
    )


def _own_items(db: Db, *conditions: Any, **where: int) -> tuple[values.RoadmapItemRow, ...]:
    order = [model.RoadmapItem.__table__.c.position]
    return read_rows(db, values.RoadmapItemRow, model.RoadmapItem, *conditions, order=order, **where)


def _linkable(db: Db, conference_id: int | None = None) -> _Found:
    """Title and date of each row that an item can be the date of; of all conferences where none is given."""
    found: _Found = {}
    for name, kind in _LINKED.items():
        table = kind.__table__
        dated = table.c.hours if name == "session" else table.c.dates
        query = select(table.c.id, table.c.version, table.c.title, dated).order_by(table.c.id)
        if conference_id is not None:
            query = query.where(table.c.conference_id == conference_id)
        for row_id, version, title, when in db.connection().execute(query):
            dates = session_date(when.day if when else None) if name == "session" else when
            found[name, row_id] = values.Linked(name, Ref(row_id, version), dates), title
    return found


def _links(own: Iterable[values.RoadmapItemRow], found: _Found) -> dict[int, values.Linked]:
    links = (
        (item.ref.id, linked_to(item.kind, item.consultation_id, item.document_id, item.session_id)) for item in own
    )
    return {item_id: found[link][0] for item_id, link in links if link is not None and link in found}


def _dated(
    own: Iterable[values.RoadmapItemRow], linked: Mapping[int, values.Linked]
) -> tuple[values.RoadmapItemRow, ...]:
    def each() -> Iterator[values.RoadmapItemRow]:
        for item in own:
            link = linked.get(item.ref.id)
            dates = item.dates if link is None else date_of(item.dates, link.dates)
            yield item if dates is item.dates else replace(item, dates=dates)

    return tuple(each())


def _titles(found: _Found, table: LinkTable) -> tuple[tuple[int, Wording], ...]:
    return tuple((row_id, title) for (name, row_id), (_, title) in found.items() if name == table)
