"""What is measured, by name."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from itertools import count
from pathlib import Path
from statistics import median
from time import process_time
from types import MappingProxyType

from benchmarks.busy import all_pairs, busy_rooms, overlaps_found
from benchmarks.cues import cascade
from benchmarks.figures import Figure, milliseconds
from benchmarks.invitations import invitations
from benchmarks.kills import ROOT, kill_often
from benchmarks.live_cues import live_cues
from benchmarks.placing import placing
from benchmarks.stores import NOW, large_store, worked_example
from benchmarks.timelines import timeline
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conflicts.checks import check
from hlom_desktop.conflicts.picture import gather_picture
from hlom_desktop.sessions.edits import change_session, move_session
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.storage.base import Ref
from hlom_desktop.storage.history import last_step
from hlom_desktop.storage.workspace import Workspace

KILLS = 1000


def start_up(folder: Path) -> list[Figure]:
    """CPU from the start of the process to the first screen of the worked example, the least of seven."""
    store = worked_example(folder)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}

    def seconds(what: str) -> float:
        arguments = [sys.executable, "-m", "benchmarks.first_paint", what, str(store)]
        done = subprocess.run(arguments, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True, text=True)
        return float(done.stdout)

    pairs = [(seconds("program"), seconds("bare")) for _ in range(7)]
    ours, bare = (min(column) for column in zip(*pairs, strict=True))
    return [Figure("start-up to the first screen", "s CPU", ours, "a bare window with a table", bare, 2.5)]


def edit(folder: Path) -> list[Figure]:
    """A gesture that changes one row, and one that moves a session, among 10,000 sessions."""
    path = large_store(folder)
    workspace = Workspace(path, "bench")
    numbers = count()

    def rename() -> None:
        ref = Ref(7, workspace.read(last_step))
        workspace.do(lambda db: change_session(db, ref, expected=next(numbers)))

    def move() -> None:
        number = next(numbers)
        hours = Hours(NOW.date(), 8 * 60 + number % 600, 45, "Europe/Zurich")
        workspace.do(move_session, Ref(9, workspace.read(last_step)), hours, number % 20 + 1)

    with closing(sqlite3.connect(folder / "floor.db", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE session (id INTEGER PRIMARY KEY, expected INTEGER)")
        connection.execute("INSERT INTO session VALUES (1, 0)")

        def bare() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE session SET expected = ?", (next(numbers),))
            connection.execute("COMMIT")

        works = (bare, rename, move, workspace.undo)
        times = [[milliseconds(work, 1) for work in works] for _ in range(60)]
    workspace.close()
    floor, *ours = (median(column) for column in zip(*times, strict=True))
    names = ("gesture on one row", "moving a session", "undo")
    return [Figure(name, "ms", took, "a bare commit", floor, 10) for name, took in zip(names, ours, strict=True)]


def picture(folder: Path) -> list[Figure]:
    """All that the checks look at, read from 10,000 sessions and 50,000 roles."""
    path = large_store(folder)
    workspace = Workspace(path, "bench")
    ours = milliseconds(lambda: workspace.read(gather_picture, 1, NOW))
    listed = milliseconds(lambda: workspace.read(sessions, 1))
    workspace.close()
    with closing(sqlite3.connect(path)) as connection:

        def raw(*tables: str) -> None:
            for name in tables:
                connection.execute(f"SELECT * FROM {name} WHERE conference_id = 1 ORDER BY id").fetchall()

        both, one = milliseconds(lambda: raw("session", "role")), milliseconds(lambda: raw("session"))
    return [
        Figure("picture, 10,000 sessions, 50,000 roles", "ms", ours, "raw rows", both, 4),
        Figure("list of 10,000 sessions", "ms", listed, "raw rows", one, 4),
    ]


def checks(folder: Path) -> list[Figure]:
    """What one move costs, against the check of everything; and that, against comparing all pairs. CPU alone counts."""
    workspace = Workspace(large_store(folder), "bench")
    seen = workspace.read(gather_picture, 1, NOW)
    workspace.close()
    target = Hours(NOW.date(), 600, 60, "Europe/Zurich")
    whole = milliseconds(lambda: check(seen), 3, process_time)
    move = milliseconds(lambda: check(seen.with_moved(5000, target, 1), frozenset({5000})), 200, process_time)
    busy = busy_rooms(seen)
    if {*overlaps_found(busy)} != all_pairs(busy):
        raise AssertionError("the checks and all pairs do not find the same")
    ours = milliseconds(lambda: check(busy), 7, process_time)
    pairs = milliseconds(lambda: all_pairs(busy), 3, process_time)
    return [
        Figure("checking one move", "ms CPU", move, "checking 10,000 sessions", whole, 0.001),
        Figure("all checks of 10,000 sessions in four rooms", "ms CPU", ours, "all pairs per resource", pairs, 0.25),
    ]


def table_filter(folder: Path) -> list[Figure]:
    """Typing a word above a table of 10,000 sessions, against a plain filter in Python."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from hlom_desktop.desk.rows import Column, RowTable

    application = QApplication.instance() or QApplication([])
    workspace = Workspace(large_store(folder), "bench")
    rows = workspace.read(sessions, 1)
    workspace.close()

    def title(row: SessionRow) -> str:
        return row.title.best("en")[0]

    columns = [Column[SessionRow]("title", "Title", title), Column[SessionRow]("kind", "Kind", lambda row: row.kind)]
    shown = RowTable(columns, lambda row: row.ref.id, rows)
    typed = count()
    ours = milliseconds(lambda: shown.filter_by(f"panel {next(typed)}"), 30)
    texts = [f"{title(row)}\n{row.kind}".lower() for row in rows]
    wanted = ("panel", "123")
    floor = milliseconds(lambda: [row for row, text in zip(rows, texts, strict=True) if all(w in text for w in wanted)])
    del application
    return [Figure("filtering 10,000 rows", "ms", ours, "the same in plain Python", floor, 2)]


def exports(folder: Path) -> list[Figure]:
    """A page of the agenda as PDF, against a page of plain text that typst sets to the same standards; both cold."""
    store = worked_example(folder)

    def a_page(what: str) -> tuple[float, int]:
        arguments = [sys.executable, "-m", "benchmarks.cold_pdf", what, str(store), str(folder)]
        done = subprocess.run(arguments, cwd=ROOT, stdout=subprocess.PIPE, check=True, text=True)
        took, pages = done.stdout.split()
        return float(took) / int(pages), int(pages)

    pairs = [(a_page("agenda"), a_page("plain")) for _ in range(5)]
    ours, floor = (median(took for took, _ in column) for column in zip(*pairs, strict=True))
    return [Figure(f"agenda as PDF, a page of {pairs[0][0][1]}", "ms", ours, "a plain page by typst", floor, 4)]


def kills(folder: Path) -> list[Figure]:
    """A thousand programs killed while they write."""
    from hlom_desktop.conference.wording import Wording
    from hlom_desktop.templates.catalogue import new_empty

    path = folder / "kills.hlom"
    workspace = Workspace(path, "bench")
    workspace.do(new_empty, "hlom", Wording.from_texts(en="HLOM"), NOW)
    workspace.close()
    left = [*kill_often(path, KILLS, seed=1)]
    return [
        Figure("kills that lost or halved one", "", sum(bool(one.fault()) for one in left), f"of {KILLS}", aim=0),
        Figure("kills that hit a write", "", sum(one.was_writing for one in left), f"of {KILLS}"),
        Figure("gestures that were done", "", sum(len(one.told) for one in left)),
    ]


PARTS: Mapping[str, Callable[[Path], list[Figure]]] = MappingProxyType(
    {
        "start-up": start_up,
        "edit": edit,
        "picture": picture,
        "checks": checks,
        "filter": table_filter,
        "timeline": timeline,
        "cascade": cascade,
        "live": live_cues,
        "exports": exports,
        "invitations": invitations,
        "placing": placing,
        "kills": kills,
    }
)
