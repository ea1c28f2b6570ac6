"""The desk: what every screen works at. A gesture is one line; what it touched is told to all screens."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

from PySide6.QtCore import QObject, QTimer, Signal

from hlom_desktop.desk.background import Background, Then
from hlom_desktop.refusals import Refusal

if TYPE_CHECKING:
    from hlom_desktop.storage.base import Db
    from hlom_desktop.storage.history import Change, Step
    from hlom_desktop.storage.workspace import Workspace

P = ParamSpec("P")
LOOK_FOR_OTHERS_EVERY = 1000  # milliseconds; two programs see each other within two seconds


def _nothing(_: object) -> None:
    """For those who need no answer."""


class Desk(QObject):
    """Reads and gestures of one window, done by one database worker; the window never waits.

    `changed` carries a `Change` and its origin: the object that asked for it, or None for another program.
    `history_moved` carries the steps that Undo and Redo would take. `refused` carries a `Refusal` nobody else
    showed, `failed` an unexpected error. `busy` tells when the store's worker begins and ends a run of work.
    """

    ready = Signal()
    changed = Signal(object, object)
    history_moved = Signal(object, object)
    refused = Signal(object)
    failed = Signal(object)
    others_moved = Signal(object)
    job_moved = Signal(str, int, int)
    job_ended = Signal()
    busy = Signal(bool)

    def __init__(self, open_workspace: Callable[[], Workspace], parent: QObject | None = None) -> None:
        """`open_workspace` is called on the worker: it imports and opens what the first screen does not need."""
        super().__init__(parent)
        self._store = Background("store", self)
        self._jobs = Background("jobs", self)
        self._store.busy.connect(lambda: self.busy.emit(True))
        self._store.idle.connect(lambda: self.busy.emit(False))
        self._open = open_workspace
        self._workspace: Workspace | None = None
        self._cancelled = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_FOR_OTHERS_EVERY)
        self._timer.timeout.connect(self._look_for_others)

    def start(self) -> None:
        """Open the store on the worker; `ready` follows, or `refused`."""
        self._store.ask(self._open, self._opened, self._say)

    def _opened(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._timer.start()
        self.tell_history()
        self.ready.emit()

    @property
    def is_ready(self) -> bool:
        """The store is open."""
        return self._workspace is not None

    @property
    def is_idle(self) -> bool:
        """Nothing asked for is still under way."""
        return self._store.is_idle and self._jobs.is_idle

    @property
    def workspace(self) -> Workspace:
        """The open store; used on the worker only."""
        if self._workspace is None:
            raise RuntimeError("the store is not open yet")
        return self._workspace

    def read(
        self, query: Callable[Concatenate[Db, P], Any], /, *args: Any, then: Then, slot: object = None, **named: Any
    ) -> None:
        """Hand what `query` reads to `then`; with a `slot`, only the newest answer of that slot."""
        self._store.ask(lambda: self.workspace.read(query, *args, **named), then, self._say, slot)

    def do(
        self,
        edit: Callable[Concatenate[Db, P], Any],
        /,
        *args: Any,
        origin: object = None,
        then: Then = _nothing,
        otherwise: Callable[[Refusal], None] | None = None,
        **named: Any,
    ) -> None:
        """Carry out one gesture; `changed` tells the screens what it touched, then `then` gets its result.

        `otherwise` is given the refusal instead of the whole window, for a field that shows it in place.
        """

        def finish(done: Any) -> None:
            if done.change is not None:
                self._tell(done.change, origin)
            then(done.result)

        def fail(error: Exception) -> None:
            if otherwise is not None and isinstance(error, Refusal):
                otherwise(error)
            else:
                self._say(error)

        self._store.ask(lambda: self.workspace.do(edit, *args, **named), finish, fail)

    def undo(self) -> None:
        """Take back the newest gesture of this seat."""
        self._store.ask(self.workspace.undo, lambda change: self._tell(change, None), self._say)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._store.ask(self.workspace.redo, lambda change: self._tell(change, None), self._say)

    def on_store(self, work: Callable[[Workspace], Any], then: Then = _nothing) -> None:
        """Work that needs the workspace itself: backups, history."""
        self._store.ask(lambda: work(self.workspace), then, self._say)

    def job(
        self,
        title: str,
        work: Callable[[Callable[[int, int], None], Callable[[], bool]], Any],
        then: Then,
    ) -> None:
        """A long job beside the store: `work(progress, cancelled)`; `job_moved` carries title, done, of how many."""
        self._cancelled = False
        self.job_moved.emit(title, 0, 0)

        def progress(done: int, of: int) -> None:
            self.job_moved.emit(title, done, of)

        def end(result: Any) -> None:
            self.job_ended.emit()
            then(result)

        def fail(error: Exception) -> None:
            self.job_ended.emit()
            self._say(error)

        self._jobs.ask(lambda: work(progress, lambda: self._cancelled), end, fail)

    def long_gesture(
        self,
        title: str,
        work: Callable[[Workspace, Callable[[int, int], None], Callable[[], bool]], Any],
        then: Then,
    ) -> None:
        """A long job that also writes, `work(workspace, progress, cancelled)`; what it changed is told at its end."""
        from hlom_desktop.storage.history import changes_since, last_step

        def run(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Any:
            before = self.workspace.read(last_step)
            result = work(self.workspace, progress, cancelled)
            return result, self.workspace.read(changes_since, before)

        def end(found: Any) -> None:
            result, changes = found
            for change in changes:
                self._tell(change, None)
            then(result)

        self.job(title, run, end)

    def cancel_job(self) -> None:
        """Ask the job under way to stop at its next step."""
        self._cancelled = True

    def stop(self) -> None:
        """Finish what is under way and close the store."""
        self._timer.stop()
        self._cancelled = True
        self._jobs.stop()
        self._store.stop()
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None

    def _tell(self, change: Change, origin: object) -> None:
        self.changed.emit(change, origin)
        self.tell_history()

    def tell_history(self) -> None:
        """Tell what Undo and Redo would take now."""

        def steps() -> tuple[Step | None, Step | None]:
            return self.workspace.undoable(), self.workspace.redoable()

        self._store.ask(steps, lambda found: self.history_moved.emit(*found), self._say, slot="history")

    def _look_for_others(self) -> None:
        if not self.is_ready:
            return

        def look() -> tuple[tuple[Change, ...], tuple[str, ...]]:
            return self.workspace.changes_by_others(), self.workspace.others_here()

        def tell(found: tuple[tuple[Change, ...], tuple[str, ...]]) -> None:
            changes, others = found
            for change in changes:
                self.changed.emit(change, None)
            self.others_moved.emit(others)

        self._store.ask(look, tell, self._say, slot="others")

    def _say(self, error: Exception) -> None:
        if isinstance(error, Refusal):
            self.refused.emit(error)
        else:
            self.failed.emit(error)
