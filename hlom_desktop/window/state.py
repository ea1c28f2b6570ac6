"""What outlives one window, which a new interface language replaces: the desk, the look, the reader, the settings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import DARK_LOOK, LIGHT_LOOK, Look, LookSource
from hlom_desktop.desk.place import Reader
from hlom_desktop.desk.steady import steady_seconds
from hlom_desktop.settings import Settings, save_settings


@dataclass
class Seated:
    """A user at a store. `told_now` is what the command line said is now; it wins over all."""

    store: Path
    desk: Desk
    look: LookSource
    reader: Reader
    settings: Settings
    settings_file: Path
    clock: Callable[[], datetime]
    told_now: datetime | None = None
    system_is_dark: Callable[[], bool] = field(default=lambda: False)
    steady: Callable[[], float] = steady_seconds

    def choose(self, **changes: object) -> None:
        """Keep a choice of the user's."""
        self.settings = self.settings.but(**changes)
        save_settings(self.settings_file, self.settings)

    def wanted_look(self) -> Look:
        """Light or dark, as chosen or as the system has it."""
        chosen = self.settings.look
        dark = self.system_is_dark() if chosen == "system" else chosen == "dark"
        return DARK_LOOK if dark else LIGHT_LOOK
