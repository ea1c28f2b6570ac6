"""Backups of the store: one a day, kept 7 days, 4 weeks and 12 months; and the way back."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path

from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage import peek
from hlom_desktop.storage.seats import StoreInUse, others_here

KEEP_DAYS, KEEP_WEEKS, KEEP_MONTHS = 7, 4, 12
_DAY = re.compile(r"-(\d{4}-\d{2}-\d{2})\.hlom$")


def backups_folder(store: Path) -> Path:
    """Where the backups of this store lie: beside it."""
    return store.parent / "backups"


def to_keep(days: Iterable[date], today: date) -> set[date]:
    """Which days' backups stay: the last 7 days, then the newest of each of 4 weeks and of 12 months."""
    past = sorted({day for day in days if day <= today}, reverse=True)
    kept = {day for day in past if day > today - timedelta(days=KEEP_DAYS)}
    weeks: dict[tuple[int, int], date] = {}
    months: dict[tuple[int, int], date] = {}
    for day in past:
        weeks.setdefault(day.isocalendar()[:2], day)
        months.setdefault((day.year, day.month), day)
    kept.update(list(weeks.values())[:KEEP_WEEKS])
    kept.update(list(months.values())[:KEEP_MONTHS])
    return kept


def back_up_daily(store: Path, today: date) -> Path | None:
    """Today's backup, if there is none yet, and the old ones thinned out; the file made."""
    folder = backups_folder(store)
    target = folder / f"{store.stem}-{today.isoformat()}.hlom"
    if target.exists() or not store.exists():
        return None
    folder.mkdir(exist_ok=True)
    peek.copy_store(store, target)
    dated = {}
    for path in folder.iterdir():
        day = _day_of(path, store)
        if day is not None:
            dated[day] = path
    for day in set(dated) - to_keep(dated, today):
        if day < today:
            dated[day].unlink()
    return target


def _day_of(path: Path, store: Path) -> date | None:
    """The day of a daily backup of this store; None for any other file."""
    match = _DAY.search(path.name)
    if match is None or path.name != f"{store.stem}-{match[1]}.hlom":
        return None
    try:
        return date.fromisoformat(match[1])
    except ValueError:
        return None


def backup_before(store: Path, what: str, now: datetime | None = None) -> Path:
    """A backup of the store as it is, before something replaces or rewrites it; never thinned out.

    A store too damaged to be read is copied byte by byte.
    """
    moment = (now or datetime.now()).strftime("%Y%m%d-%H%M%S")
    folder = backups_folder(store)
    folder.mkdir(exist_ok=True)
    name = f"{store.stem}-before-{what}-{moment}"
    target = folder / f"{name}.hlom"
    for number in count(2):
        if not target.exists():
            break
        target = folder / f"{name}-{number}.hlom"
    try:
        peek.copy_store(store, target)
    except peek.StoreIsDamaged:
        shutil.copyfile(store, target)
    return target


class WouldOverwrite(Refusal):
    """A backup's target that is something else than an earlier backup."""

    message = N_("“{name}” is not a backup, so it is not replaced. Give the backup another name.")


def back_up_to(store: Path, target: Path) -> None:
    """A whole copy of the store at `target`; an earlier copy there is replaced, nothing else is.

    Raises `StoreIsMissing`, `WouldOverwrite`, and what `peek.copy_store` raises.
    """
    if peek.probe(store, thorough=True) is peek.Found.NOTHING:
        raise peek.StoreIsMissing(name=store.name)
    if target.exists():
        try:
            own = target.samefile(store) or peek.probe(target) is peek.Found.NOTHING
        except Refusal as refusal:
            raise WouldOverwrite(name=target.name) from refusal
        if own:
            raise WouldOverwrite(name=target.name)
    target.parent.mkdir(parents=True, exist_ok=True)
    peek.copy_store(store, target)


def restore(store: Path, source: Path, own_seat: int | None = None, now: datetime | None = None) -> Path | None:
    """Put `source` in the store's place, the present store saved first; where that was saved.

    Raises `StoreIsMissing`, `peek`'s refusals of a file that is not a store, and `StoreInUse` while another
    program has the store open.
    """
    if not source.exists():
        raise peek.StoreIsMissing(name=source.name)
    if peek.probe(source, thorough=True) is peek.Found.NOTHING:
        raise peek.StoreIsForeign(name=source.name)
    others = others_here(store, own_seat)
    if others:
        raise StoreInUse(author=others[0])
    saved = backup_before(store, "restore", now) if store.exists() else None
    store.parent.mkdir(parents=True, exist_ok=True)
    store.with_name(store.name + "-journal").unlink(missing_ok=True)  # it belongs to the file that is replaced
    peek.copy_store(source, store)
    return saved
