"""A roadmap with every kind of date, made by the gestures of the program, and a desk to show it on."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

import hlom_desktop.schema  # noqa: F401
from hlom_desktop.conference.model import Conference, Track
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.refusals import N_
from hlom_desktop.roadmap import edits, edits_dates, queries
from hlom_desktop.roadmap.panel import RoadmapPlace
from hlom_desktop.roadmap.values import ItemKind, ItemStatus, Roadmap
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add
from hlom_desktop.words import Words

NOW = datetime(2021, 10, 12, 9, tzinfo=UTC)
EARLIER = datetime(2021, 1, 14, 9, tzinfo=UTC)
ITEMS = Path(__file__).with_name("items_2021.csv")


def when(text: str, year: int = 2021) -> When:
    """A date as it is typed."""
    return parse_when(text, "en", year=year, sessions=load_un_sessions())


def new_conference(db: Db) -> int:
    """A conference of December 2021 with one track."""
    row = add(
        db,
        Conference,
        key="hlom-2021",
        short="HLOM 2021",
        title=Wording.from_texts(en="High-Level Officials Meeting"),
        dates=when("14-15 December 2021"),
        first_day=date(2021, 12, 14),
        last_day=date(2021, 12, 15),
        roadmap_label=Wording.from_texts(en="Tentative dates", fr="Dates provisoires", es="Fechas provisionales"),
    )
    add(db, Track, conference_id=row.id, title=Wording.from_texts(en="Pledges", fr="Engagements"))
    say(db, N_("New conference"))
    return row.id


@dataclass
class Clock:
    """The moment at which gestures are made."""

    now: datetime = EARLIER

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Store:
    """A store with one conference."""

    workspace: Workspace
    ben: Workspace
    clock: Clock
    conference: int
    ids: dict[str, int] = field(default_factory=dict)

    def roadmap(self) -> Roadmap:
        """As it is read."""
        return self.workspace.read(queries.roadmap, self.conference)

    def item(self, item_id: int) -> Any:
        """One item as it is read now."""
        return self.roadmap().item(item_id)

    def do(self, edit: Callable[..., Any], *arguments: Any, at: datetime | None = None, **values: Any) -> Any:
        """One gesture of Ana's, made `at` a moment."""
        self.clock.now = at or self.clock.now
        return self.workspace.do(edit, *arguments, **values).result

    def restate(self, item_id: int, text: str | None, at: datetime | None = None, *, by_ben: bool = False) -> Any:
        """State another date, as the screen does."""
        self.clock.now = at or self.clock.now
        roadmap = self.roadmap()
        item = roadmap.item(item_id)
        assert item is not None
        stated = None if text is None else when(text)
        workspace = self.ben if by_ben else self.workspace
        return workspace.do(edits_dates.restate_date, item.ref, stated, roadmap.linked_ref(item_id)).result

    def new(self, title: str, dates: str | None = None, kind: ItemKind = ItemKind.DEADLINE, **values: Any) -> int:
        """A new item."""
        made: int = self.do(
            edits.add_item,
            self.conference,
            kind,
            Wording.from_texts(en=title),
            dates=when(dates) if dates else None,
            **values,
        )
        return made


@pytest.fixture
def store(store_path: Path) -> Iterator[Store]:
    """An empty roadmap."""
    clock = Clock()
    workspace = Workspace(store_path, "Ana", clock)
    made = workspace.do(new_conference).result
    ben = Workspace(store_path, "Ben", clock)
    yield Store(workspace, ben, clock, made)
    ben.close()
    workspace.close()


def fill(store: Store) -> None:
    """Items with every kind of date, one narrowed twice, one moved, two that hang together."""
    with ITEMS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            title = Wording.from_texts(en=row["en"], fr=row["fr"] or None, es=None)
            kind, status, owner = (
                ItemKind(row["kind"]),
                ItemStatus(row["status"]),
                Wording.from_texts(en=row["owner"]) if row["owner"] else None,
            )
            values = {"dates": when(row["dates"]), "status": status, "owner": owner}
            store.ids[row["en"]] = store.do(edits.add_item, store.conference, kind, title, **values)
    paper, report, meeting, proposals = (
        next(item_id for title, item_id in store.ids.items() if title.startswith(start))
        for start in ("Issuance", "GCR", "High", "Proposals")
    )
    hatched = store.item(report).dates.with_bounds(date(2021, 9, 20), date(2021, 12, 8))
    store.do(edits_dates.restate_date, store.item(report).ref, hatched)
    store.restate(paper, "10 to 30 November", datetime(2021, 10, 4, tzinfo=UTC))
    store.restate(paper, "mid-November", NOW)
    store.restate(proposals, "by 20 November", NOW)
    for earlier in (paper, report):
        store.do(edits.add_dependency, store.item(meeting).ref, earlier)


@pytest.fixture
def full(store: Store) -> Store:
    """A store with all the items."""
    fill(store)
    return store


class Quiet:
    """The window's answers where there is no window."""

    def __getattr__(self, name: str) -> Callable[..., tuple[Any, ...]]:
        return lambda *_, **__: ()


@dataclass
class Shown:
    """The screen with its desk."""

    place: RoadmapPlace
    desk: Desk
    look: LookSource
    store: Store
    wait: Callable[[], None]


@pytest.fixture
def shown(qtbot: QtBot, full: Store) -> Iterator[Shown]:
    """The screen of the filled roadmap, as it is when it has read its rows."""
    desk, look = Desk(lambda: Workspace(full.workspace.path, "Ana", lambda: NOW)), LookSource()
    context = Context(desk, look, Words("en"), Reader("en"), Quiet(), lambda: NOW)
    place = RoadmapPlace(context)
    qtbot.addWidget(place)
    qtbot.addWidget(place.item_card)
    desk.start()
    qtbot.waitUntil(lambda: desk.is_ready, timeout=20_000)
    place.resize(814, 704)
    place.show()
    place.item_card.resize(384, 704)
    place.item_card.show()
    place.show_conference(full.conference)

    def wait() -> None:
        qtbot.waitUntil(lambda: desk.is_idle, timeout=20_000)

    wait()
    yield Shown(place, desk, look, full, wait)
    desk.stop()
