"""What screens ask of the window about the programme: findings that may stand, another mode of meeting."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hlom_desktop.findings import Finding
    from hlom_desktop.window.main_window import MainWindow


class ProgrammeGestures:
    """The gestures on the conference on screen; without one they do nothing."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def accept(self, finding: Finding, reason: str) -> None:
        """Leave what was found as it is, for a reason that stays."""
        from hlom_desktop.conflicts.edits import accept_finding

        window = self._window
        if window.head is not None:
            window.seated.desk.do(accept_finding, window.head.id, finding, reason)

    def reopen(self, finding: Finding) -> None:
        """Take back that a finding may stand."""
        from hlom_desktop.conflicts.edits import reopen_finding

        window = self._window
        if window.head is not None:
            window.seated.desk.do(reopen_finding, window.head.id, finding)

    def change_mode(self, session_ids: tuple[int, ...] = (), day: date | None = None) -> None:
        """Ask how sessions, a day, or the whole conference are to be held from now on."""
        from hlom_desktop.mode_change.panel import ModeChangeDialog

        window = self._window
        if window.head is not None:
            ModeChangeDialog(window.context, window.head.id, session_ids, day, window).open()
