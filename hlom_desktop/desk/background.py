"""Work off the window's thread: one worker a lane, results handed back on the window's own thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

Then = Callable[[Any], None]


class Background(QObject):
    """One lane of work, done in the order in which it was asked for.

    A job asked for with a `slot` replaces a waiting result of the same slot: only the newest is handed back.
    """

    _done = Signal(object, object)
    busy = Signal()
    """Something was asked for while nothing was under way."""
    idle = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._pool: ThreadPoolExecutor | None = None  # made with the first job: the first screen needs none
        self._newest: dict[object, int] = {}
        self._waiting = 0
        self._count = 0
        self._done.connect(self._hand_back)

    @property
    def is_idle(self) -> bool:
        """Nothing asked for is still to be handed back."""
        return self._waiting == 0

    def ask(
        self, work: Callable[[], Any], then: Then, otherwise: Callable[[Exception], None], slot: object = None
    ) -> None:
        """Do `work` on the lane's thread, then call `then` with its result, or `otherwise` with its error."""
        self._count += 1
        number = self._count
        self._waiting += 1
        if self._waiting == 1:
            self.busy.emit()
        if slot is not None:
            self._newest[slot] = number

        def run() -> None:
            try:
                result = work()
            except Exception as error:  # handed to the window, which says it or reports it
                failed = error
                self._done.emit((number, slot), lambda: otherwise(failed))
            else:
                self._done.emit((number, slot), lambda: then(result))

        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=self._name)
        self._pool.submit(run)

    def _hand_back(self, ticket: tuple[int, object], deliver: Callable[[], None]) -> None:
        number, slot = ticket
        self._waiting -= 1
        try:
            if slot is None or self._newest.get(slot) == number:
                deliver()
        finally:
            if self._waiting == 0:
                self.idle.emit()

    def stop(self) -> None:
        """Finish what is under way, drop what waits."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
