"""Pictures of every screen: in three languages, light and dark, at a small and a large size."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from hlom_desktop.desk.look import DARK_LOOK, LIGHT_LOOK
from hlom_desktop.window.main_window import MainWindow
from hlom_desktop.window.places import CONFERENCE, OVERVIEW, PLACES
from hlom_desktop.words import INTERFACE_LANGUAGES, Words

if TYPE_CHECKING:
    from hlom_desktop.window.state import Seated

SIZES = ((1366, 768), (2560, 1440))
LONGEST_WAIT = 30.0


def settle(application: QApplication, seated: Seated) -> None:
    """Let everything asked for be read and painted."""
    end = time.monotonic() + LONGEST_WAIT
    quiet = 0
    while quiet < 3 and time.monotonic() < end:
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        quiet = quiet + 1 if seated.desk.is_idle else 0
        if not seated.desk.is_idle:
            time.sleep(0.005)


def picture_screens(application: QApplication, seated: Seated, folder: Path, key: str | None) -> list[Path]:
    """Write `SCREEN-LANGUAGE-LOOK[-WIDTH].png` for each; the worked example is made where no key is given."""
    folder.mkdir(parents=True, exist_ok=True)
    seated.desk.start()
    settle(application, seated)
    _need_conference(application, seated, key)
    made: list[Path] = []
    for language in INTERFACE_LANGUAGES:
        seated.reader.turn_to(language)
        window = MainWindow(seated, Words(language))
        window.resize(*SIZES[0])
        window.show_store()
        window.make_menus()
        window.live.show_conference(window.head.id if window.head is not None else None)
        window.show()
        window.parts.rail.take_keyboard()
        settle(application, seated)
        for look, name in ((LIGHT_LOOK, "light"), (DARK_LOOK, "dark")):
            seated.look.turn_to(look)
            for width, height in SIZES if language == "en" else SIZES[:1]:
                window.resize(width, height)
                made += _picture_places(application, seated, window, folder, f"{language}-{name}")
        window.leave()
    return made


def _picture_places(
    application: QApplication, seated: Seated, window: MainWindow, folder: Path, suffix: str
) -> list[Path]:
    made = []
    for key in (OVERVIEW[0], *(one.key for one in PLACES), CONFERENCE.key):
        window.walk.go_to(key)
        settle(application, seated)
        size = "" if window.width() == SIZES[0][0] else f"-{window.width()}"
        path = folder / f"{key}-{suffix}{size}.png"
        window.grab().save(str(path))
        made.append(path.resolve())
    return made


def _need_conference(application: QApplication, seated: Seated, key: str | None) -> None:
    """The conference asked for is on screen; without a key the worked example, made if it is not there."""
    from hlom_desktop.conference.queries import NoSuchConference
    from hlom_desktop.overview.page import heads
    from hlom_desktop.templates.catalogue import new_from_template

    wanted = key or "hlom-2021-worked"
    if wanted not in {head.key for head in heads(seated.store)}:
        if key is not None:
            raise NoSuchConference(key=key)
        seated.desk.do(new_from_template, wanted, wanted, seated.clock())
        settle(application, seated)
    seated.settings = seated.settings.but(conference=wanted)
