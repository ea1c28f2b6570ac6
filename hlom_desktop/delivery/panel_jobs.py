"""What takes long in the dialog of mail: sending, a test, drafts; beside the store, with progress and a stop."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from hlom_desktop.desk.place import Context
from hlom_desktop.refusals import Refusal
from hlom_desktop.storage.history import changes_since, last_step

SEND, TEST, DRAFTS = "send", "test", "drafts"


class MailJobs(QObject):
    """One job at a time. A refusal comes back as a result, for the dialog lies over the window that would say it."""

    moved = Signal(int, int)
    """So many of so many done."""
    ended = Signal(str, object)
    """Which job, and its result: an `Outcome`, a `Report`, None for a test, or the `Refusal`."""

    def __init__(self, context: Context, key: Callable[[], str]) -> None:
        super().__init__(context.desk)  # a job outlives the dialog that began it
        self._context, self._key = context, key
        self.running = self._title = ""
        self._dismissed = False
        context.desk.job_moved.connect(self._moved)

    def send(self) -> None:
        """Send what is to be sent."""
        from hlom_desktop.delivery.sending import send

        key = self._key()

        def work(progress: Any, cancelled: Any) -> Any:
            return send(self._context.desk.workspace, key, progress=progress, cancelled=cancelled)

        self._start(SEND, self._context.words("Send invitations"), work)

    def test(self) -> None:
        """Send the account's own address a test, in the language in which contents are read."""
        from hlom_desktop.delivery.trial import send_to_self

        key = self._key()
        language: Any = self._context.reader.language

        def work(progress: Any, cancelled: Any) -> Any:
            return send_to_self(self._context.desk.workspace, key, language=language)

        self._start(TEST, self._context.words("Send a test to myself"), work)

    def drafts(self, folder: Path) -> None:
        """Write the drafts of the newest issue into a folder."""
        from hlom_desktop.delivery.drafts import drafts

        key = self._key()
        language = self._context.words.language

        def work(progress: Any, cancelled: Any) -> Any:
            store = self._context.desk.workspace
            return drafts(store, key, folder, language=language, progress=progress, cancelled=cancelled)

        self._start(DRAFTS, self._context.words("Make drafts"), work)

    def stop(self) -> None:
        """End the job after the message under way."""
        self._context.desk.cancel_job()

    def dismiss(self) -> None:
        """The dialog is closed: go when the job under way has ended."""
        self._dismissed = True
        if not self.running:
            self.deleteLater()

    def _start(self, name: str, title: str, work: Callable[[Any, Any], Any]) -> None:
        if self.running:
            return
        self.running, self._title = name, title
        desk = self._context.desk

        def guarded(progress: Any, cancelled: Any) -> tuple[Any, Any]:
            before = desk.workspace.read(last_step)
            try:
                result = work(progress, cancelled)
            except (Refusal, OSError) as error:
                result = error
            after = desk.workspace.read(last_step)
            changes = desk.workspace.read(changes_since, after - 1) if after > before else ()
            return result, changes

        desk.job(title, guarded, self._end)

    def _moved(self, title: str, done: int, of: int) -> None:
        if self.running and title == self._title and of:
            self.moved.emit(done, of)

    def _end(self, found: tuple[Any, Any]) -> None:
        """Tell the screens that messages have moved, then the dialog how it ended."""
        (result, changes), name = found, self.running
        self.running = ""
        for change in changes:
            self._context.desk.changed.emit(change, self)
        self.ended.emit(name, result)
        if self._dismissed:
            self.deleteLater()
