"""Pages to look at, and a real browser without a window, driven through its DevTools pipe, that reaches no network."""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

import hlom_desktop.schema
from hlom_desktop.conference.edits import change_conference
from hlom_desktop.conference.queries import conference
from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.page.pieces import page_pieces
from hlom_desktop.exports.programme_gathering import programme_wanted
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty, new_from_template

KEY = "spring-2022"
NOW = datetime(2022, 3, 1, 8, 0, tzinfo=UTC)
assert hlom_desktop.schema

BROWSERS = ("chromium", "google-chrome-stable", "google-chrome")
SECONDS = 60
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
    "--disable-extensions", "--disable-component-update", "--disable-background-networking", "--disable-sync",
    "--hide-scrollbars", "--proxy-server=127.0.0.1:9", "--remote-debugging-pipe",
)  # fmt: skip


def browser_path() -> str | None:
    """A browser of this system; not one in a snap, which sees neither temporary files nor a pipe's ends."""
    found = (shutil.which(name) for name in BROWSERS)
    return next((path for path in found if path and Path(path).resolve().name != "snap"), None)


class Browser:
    """One Chromium. Commands go into one named pipe as JSON, each ended by a zero byte; answers come from another."""

    def __init__(self, path: str, folder: Path) -> None:
        ends = [str(folder / name) for name in ("commands", "answers")]
        for end in ends:
            os.mkfifo(end)
        # The shell opens the pipes as the browser's numbers 3 and 4; each opening waits for ours.
        shell = f'exec "$@" 3<"{ends[0]}" 4>"{ends[1]}"'
        command = ["sh", "-c", shell, "sh", path, *FLAGS, f"--user-data-dir={folder / 'profile'}", "about:blank"]
        silent = subprocess.DEVNULL
        self._process = subprocess.Popen(command, stdin=silent, stdout=silent, stderr=silent)
        self._commands = open(ends[0], "wb", buffering=0)  # noqa: SIM115, PTH123
        self._answers = os.open(ends[1], os.O_RDONLY)
        self._pending = b""
        self._number = 0
        self.events: list[dict[str, Any]] = []

    def call(self, method: str, session: str | None = None, **values: Any) -> dict[str, Any]:
        """What the browser answers; what it tells meanwhile is kept in `events`."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": values} | ({"sessionId": session} if session else {})
        self._commands.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                assert "error" not in answer, answer["error"]
                result: dict[str, Any] = answer["result"]
                return result
            self.events.append(answer)

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._pending:
            ready, _, _ = select.select([self._answers], [], [], SECONDS)
            assert ready, "the browser does not answer"
            data = os.read(self._answers, 1 << 20)
            assert data, "the browser has gone"
            self._pending += data
        message, _, self._pending = self._pending.partition(b"\0")
        told: dict[str, Any] = json.loads(message)
        return told

    def close(self) -> None:
        """End it."""
        self._commands.write(b'{"id":0,"method":"Browser.close"}\0')
        try:
            self._process.wait(SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._commands.close()
        os.close(self._answers)


class Tab:
    """A page in a browser context of its own: what it asked for and complained of, and what stands on it."""

    def __init__(self, browser: Browser, zone: str = "Africa/Nairobi") -> None:
        self._browser = browser
        self._context = browser.call("Target.createBrowserContext")["browserContextId"]
        target = browser.call("Target.createTarget", url="about:blank", browserContextId=self._context)["targetId"]
        self._session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        self.call("Emulation.setTimezoneOverride", timezoneId=zone)
        self.call("Emulation.setLocaleOverride", locale="en-GB")

    def call(self, method: str, **values: Any) -> dict[str, Any]:
        """A command to this page."""
        return self._browser.call(method, self._session, **values)

    def told(self, *methods: str) -> list[dict[str, Any]]:
        """What the browser told of this page under these names."""
        events = self._browser.events
        return [one["params"] for one in events if one.get("sessionId") == self._session and one["method"] in methods]

    def open(self, path: Path, hashed: str = "") -> None:
        """Go to the file, and wait until it stands."""
        before = len(self.told("Page.loadEventFired"))
        if "loaderId" in self.call("Page.navigate", url=path.as_uri() + hashed):  # else only what follows “#” is new
            self._loaded(before)

    def reload(self) -> None:
        """Load the same address again."""
        before = len(self.told("Page.loadEventFired"))
        self._settle()
        self.call("Page.reload")
        self._loaded(before)

    def _loaded(self, before: int) -> None:
        until = time.monotonic() + SECONDS
        while len(self.told("Page.loadEventFired")) <= before:
            assert time.monotonic() < until, "the page does not load"
            self.run("0")

    def _settle(self) -> None:
        """Wait until the browser has heard from the page what stands after “#” now."""
        here = self.run("location.href")
        until = time.monotonic() + SECONDS
        while True:
            history = self.call("Page.getNavigationHistory")
            if history["entries"][history["currentIndex"]]["url"] == here:
                return
            assert time.monotonic() < until, "the address does not follow the page"

    def run(self, script: str) -> Any:
        """The value of an expression on the page."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def texts(self, selector: str) -> list[str]:
        """The visible words of all that the selector finds."""
        found: list[str] = self.run(f"[...document.querySelectorAll({json.dumps(selector)})].map(n => n.innerText)")
        return found

    def choose(self, name: str, value: str) -> None:
        """Choose in a list, or type into a field, as a reader does."""
        event = "input" if name in ("q", "findZone") else "change"
        self.run(
            f"(() => {{ const field = document.getElementById('{name}'); field.value = {json.dumps(value)};"
            f"field.dispatchEvent(new Event('{event}', {{ bubbles: true }})); }})()"
        )

    def click(self, selector: str) -> None:
        """A real press of the mouse in its middle."""
        at = self.run(
            f"(() => {{ const node = document.querySelector({json.dumps(selector)});"
            "node.scrollIntoView({ block: 'center' }); const box = node.getBoundingClientRect();"
            "return { x: box.x + box.width / 2, y: box.y + box.height / 2 }; })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **at)

    def press(self, key: str, code: int) -> None:
        """A real key."""
        typed = {"text": "\r"} if key == "Enter" else {}
        for kind, text in (("keyDown", typed), ("keyUp", {})):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **text)

    def size(self, width: int, height: int, *, dark: bool = False) -> None:
        """The window's size, and whether the reader's system is dark."""
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500
        )
        scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.call("Emulation.setEmulatedMedia", features=scheme)

    def picture(self, path: Path) -> None:
        """The whole page as a picture."""
        data = self.call("Page.captureScreenshot", captureBeyondViewport=True)["data"]
        path.write_bytes(base64.b64decode(data))

    def complaints(self) -> list[str]:
        """Errors and warnings of the console, exceptions too."""
        said = [str(one["args"]) for one in self.told("Runtime.consoleAPICalled") if one["type"] != "log"]
        said += [str(one["exceptionDetails"]) for one in self.told("Runtime.exceptionThrown")]
        return said + [str(one["entry"]) for one in self.told("Log.entryAdded")]

    def asked_for(self) -> set[str]:
        """Every address that was requested."""
        return {one["request"]["url"].split("#")[0] for one in self.told("Network.requestWillBeSent")}

    def close(self) -> None:
        """Take it away with all it kept."""
        self._browser.call("Target.disposeBrowserContext", browserContextId=self._context)


@pytest.fixture
def page_of(store_path: Path, tmp_path: Path) -> Callable[..., Path]:
    """The page of a meeting in Geneva over the days on which summer time begins there, filled by an edit."""

    def make(fill: Callable[[Db, int], object], **asked: Any) -> Path:
        def edit(db: Db) -> None:
            own = new_empty(db, KEY, Wording.from_texts(en="Spring Meeting", fr="Réunion de printemps"), NOW)
            values = {"first_day": date(2022, 3, 26), "last_day": date(2022, 3, 28), "second_zone": "America/Bogota"}
            change_conference(db, conference(db, own).ref, zone="Europe/Zurich", **values)
            fill(db, own)

        return _written(store_path, edit, KEY, tmp_path, asked)

    return make


@pytest.fixture
def worked_page(store_path: Path, tmp_path: Path) -> Callable[..., Path]:
    """The page of the worked example."""

    def make(**asked: Any) -> Path:
        key = "hlom-2021-worked"
        return _written(store_path, lambda db: new_from_template(db, key, key, NOW), key, tmp_path, asked)

    return make


def _written(store: Path, edit: Callable[[Db], object], key: str, folder: Path, asked: dict[str, Any]) -> Path:
    opened = Workspace(store, clock=lambda: NOW)
    opened.do(edit)
    options = Options(folder, NOW, **asked)
    (piece,) = page_pieces(opened.read(programme_wanted, key), options, ("html",))
    opened.close()
    (path,) = piece.write(folder / piece.name).files
    return path


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser for all tests of a run; where the system has none they are skipped."""
    path = browser_path()
    if path is None:
        pytest.skip("no Chromium on this system: packaging/system_packages.txt names it where there is a package")
    started = Browser(path, tmp_path_factory.mktemp("browser"))
    yield started
    started.close()


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    """A new page of a reader in Nairobi."""
    opened = Tab(browser)
    yield opened
    opened.close()


@pytest.fixture
def tab_in(browser: Browser) -> Iterator[Callable[[str], Tab]]:
    """New pages of readers in other zones."""
    opened: list[Tab] = []

    def make(zone: str) -> Tab:
        opened.append(Tab(browser, zone))
        return opened[-1]

    yield make
    for one in opened:
        one.close()
