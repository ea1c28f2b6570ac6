"""A rehearsal: a copy of the store in which everything may be tried, and out of which nothing goes for use."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.queries import conferences
from hlom_desktop.live.model import Rehearsal
from hlom_desktop.live.values import RehearsalRow
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage import peek
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows
from hlom_desktop.storage.recording import leaves_the_house, moment, say
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add
from hlom_desktop.words import Words


class NothingToRehearse(Refusal):
    """A store without a conference."""

    message = N_("There is no conference in “{name}” to rehearse. Make one first.")


class RehearsalSendsNothing(Refusal):
    """A calendar, or anything else that reaches people as a message, was asked for in a rehearsal."""

    message = N_(
        "This is a rehearsal, and nothing is sent from a rehearsal: no calendars, no messages. Open the conference "
        "itself to make them."
    )


def make_rehearsal(store: Path, to: Path | None, clock: Callable[[], datetime]) -> Path:
    """Copy the whole store, open or not, and mark the copy as a rehearsal of each of its conferences; the copy.

    `to` is the copy's file, or a folder for it; None puts “NAME rehearsal.hlom” beside the store. What lies there
    already stays: the copy then has a number. It appears only when it is marked. Raises `StoreIsMissing`,
    `NothingToRehearse`, and what `peek.copy_store` raises.
    """
    if peek.probe(store, thorough=True) is peek.Found.NOTHING:
        raise peek.StoreIsMissing(name=store.name)
    target = _free_place(store, to)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".rehearsal-", dir=target.parent) as folder:
            copy = Path(folder) / target.name
            peek.copy_store(store, copy)
            _mark_copy(copy, store, clock)
            copy.replace(target)
    except PermissionError as error:
        raise peek.StoreIsReadOnly(name=target.name) from error
    return target


def _free_place(store: Path, to: Path | None) -> Path:
    wanted = store.parent if to is None else to
    if wanted.is_dir():
        wanted = wanted / f"{store.stem} rehearsal.hlom"
    first = wanted
    for number in count(2):
        if not wanted.exists():
            break
        wanted = first.with_name(f"{first.stem} {number}{first.suffix}")
    return wanted


def _mark_copy(copy: Path, store: Path, clock: Callable[[], datetime]) -> None:
    workspace = Workspace(copy, clock=clock)
    try:
        found = workspace.read(conferences)
        if not found:
            raise NothingToRehearse(name=store.name)
        for conference in found:
            workspace.do(mark_as_rehearsal, conference.ref.id, store.stem)
    finally:
        workspace.close()


def mark_as_rehearsal(db: Db, conference_id: int, of: str) -> None:
    """Say of a conference that it is only rehearsed, in a copy of the store `of`; no undo makes it real."""
    add(db, Rehearsal, conference_id=conference_id, of=of, made=moment(db))
    leaves_the_house(db)
    say(db, N_("Make a copy of “{name}” to rehearse with"), name=of)


def rehearsal_of(db: Db, conference_id: int | None = None) -> RehearsalRow | None:
    """Of which store this is a rehearsal; None in a store that is for use.

    A conference begun in the copy has no mark of its own, and is rehearsed as the others there are.
    """
    own = () if conference_id is None else read_rows(db, RehearsalRow, Rehearsal, conference_id=conference_id)
    return next(iter(own or read_rows(db, RehearsalRow, Rehearsal)), None)


def rehearsal_words(row: RehearsalRow, words: Words) -> str:
    """What the window says of a rehearsal beside the warning."""
    day = print_day(row.made.date(), words.language, weekday=False)  # type: ignore[arg-type]
    return words(
        "A copy of “{name}”, made on {day}. Nothing that is done in it reaches the conference itself, and nothing is "
        "sent from it.",
        name=row.of,
        day=day,
    )
