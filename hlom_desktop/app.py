"""The one place where the window's parts are put together."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QTimer, QTranslator
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from hlom_desktop import paths
from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource, apply_look
from hlom_desktop.desk.place import Reader
from hlom_desktop.desk.steady import steady_seconds
from hlom_desktop.settings import Settings, load_settings, settings_file
from hlom_desktop.window.main_window import MainWindow
from hlom_desktop.window.state import Seated
from hlom_desktop.words import INTERFACE_LANGUAGES, Words

if TYPE_CHECKING:
    from hlom_desktop.storage.workspace import Workspace


def system_language() -> str:
    """The interface's language where the user chose none: the system's, if it is one of the three."""
    name = (os.environ.get("LC_ALL") or os.environ.get("LANG") or locale.getlocale()[0] or "en")[:2].lower()
    return name if name in INTERFACE_LANGUAGES else "en"


def opener(store: Path, clock: Callable[[], datetime]) -> Callable[[], Workspace]:
    """Opens the store on the desk's worker: tables, zones, today's backup, then the workspace."""

    def open_workspace() -> Workspace:
        from hlom_desktop.schema import FOLLOWERS
        from hlom_desktop.storage.backup import back_up_daily
        from hlom_desktop.storage.workspace import Workspace

        workspace = Workspace(store, clock=clock, followers=FOLLOWERS)
        back_up_daily(store, clock().date())
        return workspace

    return open_workspace


def utc_now() -> datetime:
    """The computer's clock."""
    return datetime.now(UTC)


def make_seated(
    application: QApplication,
    store: Path,
    settings: Settings,
    settings_path: Path,
    now: datetime | None,
    clock: Callable[[], datetime] = utc_now,
    steady: Callable[[], float] = steady_seconds,
) -> Seated:
    """Everything of a user at a store but the window. `now` stands still, where it is given; else `clock` goes on."""
    from hlom_desktop.conference.zones import use_packaged_zones

    use_packaged_zones()

    def system_is_dark() -> bool:
        return application.palette().color(QPalette.ColorRole.Window).lightness() < 128

    dark = system_is_dark()
    desk = Desk(opener(store, lambda: now or clock()))
    reader = Reader(settings.content or settings.interface or system_language())
    seated = Seated(store, desk, LookSource(), reader, settings, settings_path, clock, now, lambda: dark, steady)
    seated.look.turn_to(seated.wanted_look())
    apply_look(application, seated.look)
    return seated


class Program:
    """Keeps one window open, and makes another in its place when the interface's language changes."""

    def __init__(self, application: QApplication, seated: Seated, interface: str) -> None:
        self._application, self._seated = application, seated
        self._translator = QTranslator(application)
        self.window = self._make(interface)
        self.window.show_store()
        self.window.show()
        self.window.parts.rail.take_keyboard()
        QTimer.singleShot(0, self._after_first_paint)

    def _after_first_paint(self) -> None:
        self.window.make_menus()
        self._seated.desk.start()

    def _make(self, interface: str) -> MainWindow:
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._application.removeTranslator(self._translator)
        if self._translator.load(f"qtbase_{interface}", folder):
            self._application.installTranslator(self._translator)
        window = MainWindow(self._seated, Words(interface))
        window.resize(1366, 768)
        window.language_wanted.connect(self._change_language)
        self._seated.desk.failed.connect(window.say_failure)
        return window

    def _change_language(self, interface: str) -> None:
        if interface == self.window.words.language:
            return
        old = self.window
        self._seated.choose(interface=interface, place=old.walk.current or "overview")
        self._seated.desk.failed.disconnect(old.say_failure)
        self.window = self._make(interface)
        self.window.setGeometry(old.geometry())
        self.window.show_store()
        self.window.make_menus()
        self.window.show()
        if self._seated.desk.is_ready:
            self._seated.desk.tell_history()
        old.leave()


def run_window(store: Path, interface: str | None = None, now: datetime | None = None) -> int:
    """Open the window on a store and stay until it is closed; the exit code."""
    from hlom_desktop.refusals import Refusal
    from hlom_desktop.storage import peek

    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("HLOM Desktop")
    file = settings_file()
    settings = load_settings(file)
    language = interface or settings.interface or system_language()
    try:
        peek.probe(store)
    except Refusal as refusal:
        sys.stderr.write(refusal.said(Words(language)) + "\n")
        from hlom_desktop.window.crash import refuse_store

        refuse_store(refusal, Words(language))
        return 3
    seated = make_seated(application, store, settings, file, now)
    program = Program(application, seated, language)
    code = application.exec()
    program.window.hide()
    seated.desk.stop()
    return code


def write_screens(store: Path, folder: Path, key: str | None, now: datetime | None) -> list[Path]:
    """A picture of every screen of a conference; no display needed."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from hlom_desktop.window.screens import picture_screens

    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    settings = Settings(interface="en", content="en", look="light", conference=key or "")
    seated = make_seated(application, store, settings, folder / ".settings.json", now)
    try:
        return picture_screens(application, seated, folder, key)
    finally:
        seated.desk.stop()


def main() -> int:
    """Start the window on the user's own store."""
    return run_window(Path(os.environ.get("HLOM_STORE") or paths.default_store()))
