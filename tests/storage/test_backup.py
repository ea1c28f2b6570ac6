"""Backups: one a day, thinned as they age; and the way back, with the present kept."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import Refusal
from hlom_desktop.storage import peek
from hlom_desktop.storage.backup import back_up_daily, backup_before, backups_folder, restore, to_keep
from hlom_desktop.storage.seats import StoreInUse
from hlom_desktop.templates.catalogue import new_empty

NOW = datetime(2021, 12, 10, 8, tzinfo=UTC)
TODAY = date(2021, 12, 10)
SITTING = """
import sys, pathlib
import hlom_desktop.schema
from hlom_desktop.storage.workspace import Workspace
workspace = Workspace(pathlib.Path(sys.argv[1]), author="bo")
print("here", flush=True)
sys.stdin.read()
workspace.close()
"""


@contextmanager
def another_program(path: Path) -> Iterator[None]:
    """A real second program that has the store open."""
    arguments = [sys.executable, "-c", SITTING, str(path)]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "here\n"
        yield


def add_conference(workspace: Any, key: str) -> None:
    workspace.do(new_empty, key, Wording.from_texts(en=key), NOW)


def daily(path: Path) -> Path:
    made = back_up_daily(path, TODAY)
    assert made is not None
    return made


def keys(path: Path) -> list[str]:
    return [row["key"] for row in peek.look(path, "SELECT key FROM conference ORDER BY id")]


def is_kept(day: date, days: set[date], today: date) -> bool:
    """The rule in words: of the last 7 days; or the newest of its week or month, with fewer than 4 or 12 newer."""
    if day > today:
        return False
    newer = {other for other in days if day < other <= today}
    weeks = {other.isocalendar()[:2] for other in newer}
    months = {(other.year, other.month) for other in newer}
    return (
        (today - day).days < 7
        or (day.isocalendar()[:2] not in weeks and len(weeks) < 4)
        or ((day.year, day.month) not in months and len(months) < 12)
    )


@given(st.sets(st.integers(-3, 900) | st.integers(-3, 60)), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_what_is_kept(ages: set[int], today: date) -> None:
    days = {today - timedelta(days=age) for age in ages}
    assert to_keep(days, today) == {day for day in days if is_kept(day, days, today)}


def test_a_backup_each_day_for_two_years(stores: Any, whole: Any) -> None:
    path = stores.path()
    folder = backups_folder(path)
    folder.mkdir()
    strangers = [folder / name for name in ("notes.txt", "conferences-2021-13-45.hlom", "other-2020-01-01.hlom")]
    for stranger in strangers:
        stranger.touch()
    made = [TODAY - timedelta(days=age) for age in range(730, 0, -1)]
    for day in made:
        (folder / f"conferences-{day}.hlom").touch()
    target = back_up_daily(path, TODAY)
    assert target == folder / "conferences-2021-12-10.hlom"
    assert back_up_daily(path, TODAY) is None
    assert whole(target) == whole(path)
    kept = {folder / f"conferences-{day}.hlom" for day in to_keep([*made, TODAY], TODAY)}
    assert set(folder.iterdir()) == kept | set(strangers)
    assert len(kept) == 7 + 2 + 11


def test_no_backup_of_nothing(tmp_path: Path) -> None:
    assert back_up_daily(tmp_path / "store.hlom", TODAY) is None
    assert list(tmp_path.iterdir()) == []


def test_a_backup_that_cannot_be_written_does_not_blame_the_store(stores: Any, tmp_path: Path) -> None:
    with pytest.raises(peek.StoreIsReadOnly, match=r"copy\.hlom"):
        peek.copy_store(stores.path(), tmp_path / "nowhere" / "copy.hlom")


def test_two_backups_in_one_second_are_both_kept(stores: Any) -> None:
    workspace = stores.open()
    first = backup_before(workspace.path, "restore", NOW)
    add_conference(workspace, "later")
    second = backup_before(workspace.path, "restore", NOW)
    assert (keys(first), keys(second)) == ([], ["later"])


def test_restore_saves_the_present_first(stores: Any, whole: Any) -> None:
    workspace = stores.open()
    add_conference(workspace, "first")
    backup = daily(workspace.path)
    add_conference(workspace, "second")
    before = whole(workspace.path)
    stores.close_all()
    saved = restore(workspace.path, backup)
    assert saved is not None
    assert (whole(saved), keys(workspace.path)) == (before, ["first"])
    assert restore(workspace.path, saved) != saved
    assert whole(workspace.path) == before


def test_a_workspace_restores_itself_and_goes_on(stores: Any) -> None:
    workspace = stores.open()
    add_conference(workspace, "first")
    backup = daily(workspace.path)
    add_conference(workspace, "second")
    saved = workspace.restore(backup)
    assert (keys(saved), keys(workspace.path)) == (["first", "second"], ["first"])
    assert workspace.undoable().arguments["title"]["en"] == "first"
    add_conference(workspace, "third")
    assert keys(workspace.path) == ["first", "third"]
    bo = stores.open(workspace.path, "bo")
    add_conference(bo, "fourth")
    assert [change.author for change in workspace.changes_by_others()] == ["bo"]


def test_restore_is_refused_while_another_program_has_the_store_open(stores: Any, whole: Any) -> None:
    workspace = stores.open()
    backup = daily(workspace.path)
    add_conference(workspace, "first")
    before = whole(workspace.path)
    with another_program(workspace.path):
        assert workspace.others_here() == ("bo",)
        with pytest.raises(StoreInUse, match="bo has this store open"):
            workspace.restore(backup)
        stores.close_all()
        with pytest.raises(StoreInUse):
            restore(workspace.path, backup)
    assert whole(workspace.path) == before
    assert restore(workspace.path, backup) is not None


@pytest.mark.parametrize("kind", ["missing", "empty", "text", "damaged", "newer"])
def test_what_is_no_backup_is_refused_and_the_store_stays(stores: Any, whole: Any, tmp_path: Path, kind: str) -> None:
    workspace = stores.open()
    add_conference(workspace, "first")
    before, source = whole(workspace.path), stores.path("backup.hlom")
    refusal: type[Refusal] = {"missing": peek.StoreIsMissing, "damaged": peek.StoreIsDamaged}.get(
        kind, peek.StoreIsForeign
    )
    if kind == "missing":
        source.unlink()
    elif kind == "newer":
        head = source.read_bytes().replace(peek.HEAD.encode(), b"9999")
        source.write_bytes(head)
        refusal = peek.StoreIsNewer
    else:
        source.write_bytes({"empty": b"", "text": b"agenda" * 90, "damaged": source.read_bytes()[:9000]}[kind])
    with pytest.raises(refusal):
        workspace.restore(source)
    add_conference(workspace, "second")
    assert keys(workspace.path) == ["first", "second"]
    assert whole(workspace.path)["conference"][1] == before["conference"][1]
    assert not backups_folder(workspace.path).exists()


def test_a_store_damaged_beyond_reading_can_be_restored(stores: Any) -> None:
    workspace = stores.open()
    add_conference(workspace, "first")
    backup = daily(workspace.path)
    stores.close_all()
    spoilt = workspace.path.read_bytes()[:5000]
    workspace.path.write_bytes(spoilt)
    workspace.path.with_name(workspace.path.name + "-journal").write_bytes(b"of the file that was")
    saved = restore(workspace.path, backup)
    assert saved is not None
    assert saved.read_bytes() == spoilt
    assert keys(stores.open(workspace.path).path) == ["first"]
