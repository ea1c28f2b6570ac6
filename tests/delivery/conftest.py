"""A small conference whose delegates are invited, and mail servers on this computer that really speak SMTP."""

from __future__ import annotations

import asyncio
import socket
import ssl
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import keyring
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

import hlom_desktop.schema  # noqa: F401
from hlom_desktop.conference.edits import add_room, change_conference
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.queries import conference
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.edits import add_delegate, add_state, change_delegation
from hlom_desktop.delegations.queries import delegations
from hlom_desktop.delegations.values import Level
from hlom_desktop.delegations.values_nomination import Nomination
from hlom_desktop.delivery.edits import set_mail_account
from hlom_desktop.delivery.queries import delivery
from hlom_desktop.delivery.sending import send
from hlom_desktop.delivery.shown import Delivery
from hlom_desktop.delivery.values import Outcome
from hlom_desktop.exports.invitations.giving import give_out
from hlom_desktop.exports.options import Options
from hlom_desktop.invitations.edits import add_rule, release_issue
from hlom_desktop.invitations.queries import issues
from hlom_desktop.invitations.values import AttendanceBy
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.sessions.values import SessionKind, SessionStatus
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty

NOW = datetime(2021, 12, 10, 8, tzinfo=UTC)
PASSWORD = "of nobody"


def said(en: str) -> Wording:
    """A text in three languages."""
    return Wording.from_texts(en=en, fr=f"{en} (fr)", es=f"{en} (es)")


def programme(db: Db) -> int:
    """An opening that all attend, a panel for Kenya; three delegates of Kenya in one mailbox, one of France afar."""
    own = new_empty(db, "small", said("Small meeting"), NOW)
    days = {"first_day": date(2021, 12, 14), "last_day": date(2021, 12, 15), "zone": "Europe/Zurich"}
    change_conference(db, conference(db, own).ref, **days, organizer=said("The Organizer"), city=said("Geneva"))
    hall = add_room(db, own, said("Hall"), number="1")
    usual: dict[str, Any] = {"room_id": hall, "mode": Mode.HYBRID, "status": SessionStatus.CONFIRMED}
    day = date(2021, 12, 14)
    opening = add_session(
        db, own, said("Opening"), SessionKind.OPENING, hours=Hours(day, 600, 30, "Europe/Zurich"), **usual
    )
    panel = add_session(
        db, own, said("Panel 1"), SessionKind.PANEL, hours=Hours(day, 660, 60, "Europe/Zurich"), **usual
    )
    kenya, france = add_state(db, own, "KE"), add_state(db, own, "FR")
    ref = next(row.ref for row in delegations(db, own) if row.ref.id == kenya)
    change_delegation(db, ref, mailbox="mission@ke.example", zone="Africa/Nairobi", language="en")
    approved = {"nomination": Nomination.APPROVED}
    for number in (1, 2, 3):
        add_delegate(db, kenya, said(f"Adviser {number}"), Level.OTHER, language="en", **approved)
    afar = {"name": "A. Martin", "email": "martin@fr.example", "mode": Mode.VIRTUAL, "zone": "America/Cayenne"}
    add_delegate(db, france, said("Minister"), Level.MINISTER, language="fr", **afar, **approved)
    add_rule(db, opening, AttendanceBy.EVERYBODY)
    add_rule(db, panel, AttendanceBy.DELEGATION, kenya)
    return own


class MemoryKeyring(KeyringBackend):
    """A keyring that keeps in memory what a person's keyring would keep."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


@pytest.fixture
def keys() -> Iterator[MemoryKeyring]:
    """A keyring for the time of a test."""
    before, own = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(own)
    yield own
    keyring.set_keyring(before)


class Clock:
    """A clock that goes only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = NOW
        self.slept = 0.0

    def __call__(self) -> datetime:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept += seconds
        self.now += timedelta(seconds=seconds)


class House:
    """A store with conference 1, what is done in it, and what is known of its mail."""

    def __init__(self, path: Path, folder: Path) -> None:
        self.workspace = Workspace(path, "Ana", lambda: NOW)
        self.folder = folder
        self.own: int = self.do(programme)

    def do(self, edit: Callable[..., Any], *arguments: Any, **values: Any) -> Any:
        return self.workspace.do(edit, *arguments, **values).result

    def seen(self) -> Delivery:
        return self.workspace.read(delivery, self.own)

    def session(self, title: str) -> Any:
        return next(row for row in self.workspace.read(sessions, self.own) if row.title.en == title)

    def give(self) -> None:
        give_out(self.workspace, "small", Options(self.folder, NOW))

    def release(self) -> None:
        for issue in self.workspace.read(issues, self.own):
            self.do(release_issue, issue.ref)

    def account(self, port: int, **values: Any) -> None:
        usual = {"host": "localhost", "port": port, "encryption": "none", "sender": "The Secretariat"}
        usual |= {"address": "secretariat@example.org", "per_minute": 600}
        self.do(set_mail_account, self.own, **(usual | values))

    def send(self, clock: Clock | None = None, **values: Any) -> Outcome:
        clock = clock or Clock()
        return send(self.workspace, "small", clock=clock, sleep=clock.sleep, **values)

    def states(self) -> list[tuple[str, str, int, str | None]]:
        rows = self.seen().inviting.mails
        return [(row.mailbox, row.state.value, row.attempts, row.problem) for row in rows]


@pytest.fixture
def house(store_path: Path, tmp_path: Path) -> Iterator[House]:
    """The conference, nothing given out yet."""
    folder = tmp_path / "given"
    folder.mkdir()
    found = House(store_path, folder)
    yield found
    found.workspace.close()


class Server:
    """What a mail server does: takes messages, unless its script says otherwise for the next ones.

    A word of `script` is a reply to RCPT or DATA (“rcpt 550 …”, “data 451 …”), `drop before`, `drop after` (the
    message is taken, and no answer given) or `ok`.
    """

    def __init__(self) -> None:
        self.taken: list[tuple[str, bytes]] = []
        self.script: list[str] = []
        self.asked = 0
        self.logins: list[str] = []
        self.on_data: Callable[[], None] = lambda: None
        self._word = "ok"

    def authenticate(self, server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
        assert isinstance(data, LoginPassword)
        assert session.ssl is not None
        self.logins.append(data.login.decode())
        return AuthResult(success=data.password == PASSWORD.encode(), handled=False)

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        self.asked += 1
        self._word = self.script.pop(0) if self.script else "ok"
        if self._word.startswith("rcpt "):
            return self._word[5:]
        if self._word == "drop before":
            server.transport.abort()
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self._word.startswith("data "):
            return self._word[5:]
        self.taken.append((envelope.rcpt_tos[0], envelope.content))
        await asyncio.get_running_loop().run_in_executor(None, self.on_data)
        if self._word == "drop after":
            server.transport.abort()
        return "250 OK"

    @property
    def messages(self) -> list[EmailMessage]:
        return [message_from_bytes(data, policy=default) for _, data in self.taken]  # type: ignore[arg-type,misc]

    @property
    def reached(self) -> list[str]:
        return [recipient for recipient, _ in self.taken]


def free_port() -> int:
    """A port on which nothing listens."""
    with socket.socket() as one:
        one.bind(("localhost", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    """Starts a server; its port is `server.port`."""
    running: list[Controller] = []

    def start(*, signs_in: bool = False, **values: Any) -> Server:
        server = Server()
        if signs_in:
            values["authenticator"] = server.authenticate
        controller = Controller(server, hostname="localhost", port=free_port(), **values)
        controller.start()
        running.append(controller)
        server.port = controller.port  # type: ignore[attr-defined]
        return server

    yield start
    for controller in running:
        controller.stop()


@pytest.fixture
def server(serve: Callable[..., Server]) -> Server:
    """A server that encrypts nothing."""
    return serve()


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    """A certificate of this computer that it signed itself: contexts for the server and for a client that knows it."""
    folder = tmp_path_factory.mktemp("certificate")
    key, cert = folder / "key.pem", folder / "cert.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    made += ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(cert)]
    subprocess.run(made, check=True, capture_output=True)
    own = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    own.load_cert_chain(cert, key)
    return SimpleNamespace(server=own, client=ssl.create_default_context(cafile=str(cert)))


@pytest.fixture
def clock() -> Clock:
    """A clock that goes only while somebody sleeps."""
    return Clock()
