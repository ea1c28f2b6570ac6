"""What the desk tells that stands at the window's foot: refusals, colleagues, the last change, work under way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from hlom_desktop.live.values import NOT_FOR_USE
from hlom_desktop.releases.tables import RELEASED_TABLES
from hlom_desktop.telling import tell
from hlom_desktop.window.foot_lines import left_items, right_items

if TYPE_CHECKING:
    from hlom_desktop.live.values import RehearsalRow
    from hlom_desktop.releases.shown import PaperState
    from hlom_desktop.storage.history import Change, Step
    from hlom_desktop.window.main_window import MainWindow


class News(QObject):
    """The foot and the progress line of one window, kept current."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.refused = ""
        self.others: tuple[str, ...] = ()
        self.last = ""
        self._job = ""
        desk, parts = window.seated.desk, window.parts
        self.on_paper, self.rehearsal = "", False
        desk.changed.connect(self._changed)
        desk.refused.connect(self.say_refusal)
        desk.others_moved.connect(self._others_moved)
        desk.history_moved.connect(self._history_moved)
        desk.job_moved.connect(self._job_moved)
        desk.job_ended.connect(self._job_ended)
        desk.busy.connect(self._busy)
        parts.progress.cancelled.connect(desk.cancel_job)
        parts.foot.pressed.connect(self._pressed)

    def tell(self) -> None:
        """Show what stands in the foot now."""
        window = self._window
        findings = window.live.findings if window.head is not None else None
        window.parts.foot.set_left(() if findings is None else left_items(findings, window.words))
        right = right_items(self.refused, self.others, self.last, window.words, self.on_paper, rehearsal=self.rehearsal)
        window.parts.foot.set_right(right)

    def read_paper(self) -> None:
        """Read whether this is a rehearsal, which revision of the programme is on paper, and what changed since."""
        from hlom_desktop.live.rehearsal import rehearsal_of
        from hlom_desktop.releases.queries import paper_state

        head, self.on_paper = self._window.head, ""
        if head is not None:
            self._window.seated.desk.read(rehearsal_of, then=self._show_rehearsal, slot=(id(self), "rehearsal"))
            self._window.seated.desk.read(paper_state, head.id, then=self._show_paper, slot=(id(self), "paper"))

    def _show_rehearsal(self, found: RehearsalRow | None) -> None:
        window, self.rehearsal = self._window, found is not None
        if found is not None and window.head is not None:
            said = {"name": window.head.short, "mark": window.words(NOT_FOR_USE)}
            window.setWindowTitle(window.words("{name} · {mark} · HLOM Desktop", **said))
        self.tell()

    def _show_paper(self, state: PaperState) -> None:
        from hlom_desktop.releases.shown import paper_sentence

        self.on_paper = paper_sentence(state, self._window.words)
        self.tell()

    def _changed(self, change: Change, origin: object) -> None:
        del origin
        if change.touches(*RELEASED_TABLES, "release", "release_task"):
            self.read_paper()

    def forget_refusal(self) -> None:
        """Something was done since: what was refused before is over."""
        self.refused = ""

    def say_refusal(self, refusal: Any) -> None:
        """Say in the foot why something was not done."""
        self.refused = refusal.said(self._window.words)
        self.tell()

    def _others_moved(self, others: tuple[str, ...]) -> None:
        if others != self.others:
            self.others = others
            self.tell()

    def _history_moved(self, undo: Step | None, redo: Step | None) -> None:
        words = self._window.words
        said = [tell(step.message, step.arguments, words) if step else None for step in (undo, redo)]
        moment = undo.at.astimezone() if undo is not None else None
        self.last = f"{moment:%H:%M} {said[0]}" if moment is not None else ""
        if self._window.gestures is not None:
            self._window.gestures.show_history(*said)
        self.tell()

    def _job_moved(self, title: str, done: int, of: int) -> None:
        progress = self._window.parts.progress
        said = self._window.words("{title} · {done} of {of}", title=title, done=done, of=of) if of else title
        if not self._job:
            progress.start(said)
        self._job = title
        progress.advance(done / of if of else None, said)

    def _job_ended(self) -> None:
        self._job = ""
        self._window.parts.progress.finish()

    def _busy(self, busy: bool) -> None:
        """Work on the store that takes over 300 ms is shown; a gesture is whole or nothing, so it has no Cancel."""
        if self._job:
            return
        if busy:
            self._window.parts.progress.start(self._window.words("Working …"), cancellable=False)
        else:
            self._window.parts.progress.finish()

    def _pressed(self, key: str) -> None:
        if key in ("clashes", "remarks", "texts"):
            self._window.walk.to_finding(key)
        elif key == "releases":
            self._window.walk.go_to("releases")
        elif key == "history":
            self._window.do_gesture("undo")
