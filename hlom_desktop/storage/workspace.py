"""The workspace: the only way to the store. Reads are read-only; every change is one recorded gesture."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from sqlalchemy import Table, bindparam, event, select
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage import backup, codec, history, opening, peek, rawrows, recording, seats
from hlom_desktop.storage.base import Base, Db
from hlom_desktop.storage.history import Change, Step
from hlom_desktop.storage.steps import history_row

T = TypeVar("T")
P = ParamSpec("P")


class NothingToUndo(Refusal):
    """This seat has no step left to take back."""

    message = N_("There is nothing to undo.")


class NothingToRedo(Refusal):
    """This seat has undone nothing since its last gesture."""

    message = N_("There is nothing to redo.")


class CannotUndo(Refusal):
    """Rows of the step were changed after it."""

    message = N_(
        "This cannot be undone: something in it was changed afterwards. Undo that first, or change it by hand."
    )


class NotText(Refusal):
    """A text with half a character in it, such as a broken clipboard gives."""

    message = N_("This text holds a broken character, which cannot be kept. Type it again.")


class StillInUse(Refusal):
    """The change would leave a reference that leads nowhere."""

    message = N_("This is still in use elsewhere, so nothing was changed.")


Follower = Callable[[Db, Mapping[str, set[int]]], None]
"""What must follow from a change, in the same gesture: `follow(db, touched)`, the ids of touched rows by table."""


@dataclass(frozen=True)
class Done(Generic[T]):
    """What a gesture gave back, and what it touched; `change` is None where it changed nothing."""

    result: T
    change: Change | None


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Workspace:
    """A seat at a store. Not shared between threads at the same moment; closed when done."""

    def __init__(
        self,
        path: Path,
        author: str | None = None,
        clock: Callable[[], datetime] = _utc_now,
        followers: Sequence[Follower] = (),
    ) -> None:
        """Open the store at `path`, making or migrating it as needed. Raises `peek`'s refusals."""
        opening.prepare(path)
        self.path = path
        self._clock = clock
        self._followers = followers
        self._engine = opening.engine_for(path)
        self.seat = seats.take_seat(path, author)
        self._watch = peek.Watch(path)
        self._seen = self.read(history.last_step)

    def close(self) -> None:
        """Give the seat back and let the file go."""
        self._watch.close()
        self._engine.dispose()
        self.seat.leave()

    def read(self, query: Callable[Concatenate[Db, P], T], *args: P.args, **named: P.kwargs) -> T:
        """What `query` reads, in one transaction that ends with it."""
        with Session(self._engine, autoflush=False) as db:
            event.listen(db, "before_flush", _refuse_flush)
            db.info["seat"] = self.seat.number
            try:
                return query(db, *args, **named)
            except DBAPIError as error:
                refusal = peek.refusal_for(error.orig, self.path)
                if isinstance(refusal, peek.StoreIsReadOnly):
                    _refuse_flush()
                raise refusal or error from error

    def do(self, edit: Callable[Concatenate[Db, P], T], *args: P.args, **named: P.kwargs) -> Done[T]:
        """Carry out one gesture: all of it, recorded, or none of it.

        `edit` takes the open transaction first and names the gesture with `recording.say`. Whatever it raises
        leaves the store as it was.
        """
        with self._explained(), self._writing() as db:
            stamp = self._stamp("do")
            db.info["at"], db.info["author"] = stamp["at"], stamp["author"]
            step = recording.begin_step(db, **stamp)
            recorder = recording.Recorder(db, step)
            result = edit(db, *args, **named)
            db.flush()
            for follow in self._followers:
                follow(db, recorder.touched())
                db.flush()
            touched = recorder.write()
            if not touched:
                return Done(result, None)
            if "said" not in db.info:
                raise RuntimeError("an edit must name its gesture: call say()")
            message, arguments = db.info["said"]
            conference = self._conference_of(db, touched, step)
            count = sum(map(len, touched.values()))
            kind = db.info.get("kind", stamp["kind"])
            told = {"message": message, "arguments": arguments, "rows": count, "conference_id": conference}
            recording.close_step(db, step, kind=kind, **told)
            self._commit(db)
        return Done(result, self.read(_change_of, step))

    def undo(self) -> Change:
        """Take back this seat's newest gesture. Raises `NothingToUndo`, `CannotUndo`."""
        return self._replay("undo", history.undoable, NothingToUndo)

    def redo(self) -> Change:
        """Do again what was undone last. Raises `NothingToRedo`, `CannotUndo`."""
        return self._replay("redo", history.redoable, NothingToRedo)

    def undoable(self) -> Step | None:
        """What Undo would take back."""
        return self.read(history.undoable, self.seat.number)

    def redoable(self) -> Step | None:
        """What Redo would do again."""
        return self.read(history.redoable, self.seat.number)

    def changes_by_others(self) -> tuple[Change, ...]:
        """What other seats did since the last call; cheap where nobody wrote."""
        if not self._watch.has_changed():
            return ()
        found = self.read(history.changes_since, self._seen)
        self._seen = max([self._seen, *(change.step for change in found)])
        return tuple(change for change in found if change.seat != self.seat.number)

    def restore(self, source: Path) -> Path | None:
        """Put a backup in the store's place, the present one saved first; where that was saved.

        Raises what `backup.restore` raises; the store is then as it was.
        """
        self._watch.close()
        try:
            saved = backup.restore(self.path, source, self.seat.number, self._clock())
            opening.prepare(self.path)
        finally:
            self._watch = peek.Watch(self.path)
            self._seen = self.read(history.last_step)
        return saved

    def others_here(self) -> tuple[str, ...]:
        """Who else has the store open."""
        return seats.others_here(self.path, self.seat.number)

    def _stamp(self, kind: str) -> dict[str, object]:
        return {"at": self._clock(), "author": self.seat.author, "seat": self.seat.number, "kind": kind}

    def _writing(self) -> Session:
        db = Session(self._engine.execution_options(writes=True), expire_on_commit=False, autoflush=False)
        db.info["seat"] = self.seat.number
        return db

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Says what is wrong with the store, where a write fails because of it."""
        try:
            yield
        except DBAPIError as error:
            raise peek.refusal_for(error.orig, self.path) or error from error
        except UnicodeEncodeError as error:
            raise NotText from error

    @staticmethod
    def _commit(db: Session) -> None:
        try:
            db.commit()
        except IntegrityError as error:
            raise StillInUse from error

    @staticmethod
    def _conference_of(db: Session, touched: dict[str, set[int]], step: int) -> int | None:
        """The conference that a step belongs to: that of its first row."""
        for name, ids in touched.items():
            if name == "conference":
                return min(ids)
        query = select(history_row.c.before, history_row.c.after).where(history_row.c.step == step)
        query = query.order_by(history_row.c.id).limit(1)
        before, after = db.connection().execute(query).one()
        conference: int | None = json.loads(after or before).get("conference_id")
        return conference

    def _replay(self, kind: str, find: Callable[[Db, int], Step | None], nothing: type[Refusal]) -> Change:
        """Set every row of a step back to what it was before it (or after it, for redo), as a step of its own."""
        with self._explained(), self._writing() as db:
            step = find(db, self.seat.number)
            if step is None:
                raise nothing
            number = recording.begin_step(db, **self._stamp(kind), of=step.id)
            try:
                count = _set_back(db, step.id, number, forwards=kind == "redo")
            except IntegrityError as error:  # what must be unique was given to another row meanwhile
                raise CannotUndo from error
            recording.close_step(
                db,
                number,
                message=step.message,
                arguments=codec.to_json(step.arguments),
                rows=count,
                conference_id=step.conference_id,
            )
            recording.close_step(db, step.id, undone=kind == "undo")
            try:
                self._commit(db)
            except StillInUse as error:
                raise CannotUndo from error
        return self.read(_change_of, number)


def _refuse_flush(*_: object) -> None:
    raise RuntimeError("a read changes nothing: use Workspace.do")


def _change_of(db: Db, step: int) -> Change:
    return next(change for change in history.changes_since(db, step - 1) if change.step == step)


def _set_back(db: Db, step: int, number: int, *, forwards: bool) -> int:
    """Write the rows of `step` as they were on its other side; how many. Raises `CannotUndo`."""
    query = select(history_row).where(history_row.c.step == step).order_by(history_row.c.id)
    inverse: list[dict[str, Any]] = []
    by_table: dict[str, list[tuple[int, str | None, str | None]]] = {}
    for row in db.connection().execute(query).mappings():
        now, then = (row["before"], row["after"]) if forwards else (row["after"], row["before"])
        by_table.setdefault(row["table"], []).append((row["row"], now, then))
        inverse.append({"step": number, "table": row["table"], "row": row["row"], "before": now, "after": then})
    for name, rows in by_table.items():
        table = Base.metadata.tables[name]
        present = rawrows.frozen_rows(db, table, [row_id for row_id, _, _ in rows])
        if any(not rawrows.same_but_version(present.get(row_id), now) for row_id, now, _ in rows):
            raise CannotUndo
        _put_in_place(db, table, {row_id: then for row_id, _, then in rows}, number)
    if inverse:
        db.connection().execute(history_row.insert(), inverse)
    return len(inverse)


def _put_in_place(db: Db, table: Table, rows: dict[int, str | None], number: int) -> None:
    """Take the rows out and put them in as they were: then no two of them have a unique value at once."""
    gone = table.delete().where(table.c.id == bindparam("row_id"))
    db.connection().execute(gone, [{"row_id": row_id} for row_id in rows])
    back = [rawrows.thawed(table, then) | {"version": number} for then in rows.values() if then is not None]
    if back:
        db.connection().execute(table.insert(), back)
