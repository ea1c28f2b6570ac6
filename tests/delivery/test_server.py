"""Encryption, certificates, passwords and the keyring; and a program that dies while it sends."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from typing import Any

import keyring
import pytest
from keyring.backends.fail import Keyring as NoneAtAll

from hlom_desktop.delivery.keys import NoKeyring, NoPassword, forget_password, has_password, keep_password
from hlom_desktop.delivery.post import NoConnection, NotEncrypted, NotTrusted, PasswordRefused
from hlom_desktop.delivery.trial import TrialNotTaken, send_to_self

PASSWORD = "of nobody"


def ready(house: Any, port: int, **values: Any) -> Any:
    house.account(port, **values)
    house.give()
    house.release()
    return house.seen().inviting.account


@pytest.fixture
def guarded(serve: Any, certificate: Any) -> Any:
    return serve(tls_context=certificate.server, require_starttls=True)


def test_starttls_with_a_certificate_that_is_known(house: Any, guarded: Any, certificate: Any) -> None:
    ready(house, guarded.port, encryption="starttls")
    outcome = house.send(tls=certificate.client)
    assert (outcome.sent, outcome.stopped) == (3, None)


def test_a_certificate_that_nobody_signed_stops_everything(house: Any, guarded: Any) -> None:
    ready(house, guarded.port, encryption="starttls")
    outcome = house.send()
    assert (outcome.sent, outcome.waiting, type(outcome.stopped)) == (0, 3, NotTrusted)
    assert guarded.asked == 0
    assert {row[1:] for row in house.states()} == {("waiting", 0, None)}


def test_a_server_that_does_not_encrypt_gets_nothing(house: Any, server: Any, certificate: Any) -> None:
    ready(house, server.port, encryption="starttls")
    assert isinstance(house.send(tls=certificate.client).stopped, NotEncrypted)
    assert server.asked == 0


def test_tls_from_the_start(house: Any, serve: Any, certificate: Any) -> None:
    server = serve(ssl_context=certificate.server)
    ready(house, server.port, encryption="ssl")
    assert house.send(tls=certificate.client).sent == 3


def test_nobody_answers(house: Any, server: Any, certificate: Any) -> None:
    ready(house, 1)
    assert isinstance(house.send().stopped, NoConnection)


def test_the_password_is_kept_in_the_keyring_and_tried(house: Any, serve: Any, certificate: Any, keys: Any) -> None:
    server = serve(tls_context=certificate.server)
    account = ready(house, server.port, encryption="starttls", user="clerk")
    with pytest.raises(NoPassword):
        house.send(tls=certificate.client)
    assert not has_password(account)
    keep_password(account, "wrong")
    keep_password(account, PASSWORD)
    assert (has_password(account), list(keys.kept.values())) == (True, [PASSWORD])
    forget_password(account)
    forget_password(account)
    assert keys.kept == {}


def test_a_wrong_password_stops_everything(house: Any, serve: Any, certificate: Any, keys: Any) -> None:
    server = serve(signs_in=True, tls_context=certificate.server, require_starttls=True, auth_required=True)
    account = ready(house, server.port, encryption="starttls", user="clerk")
    keep_password(account, "wrong")
    outcome = house.send(tls=certificate.client)
    assert (outcome.waiting, type(outcome.stopped), server.asked) == (3, PasswordRefused, 0)
    keep_password(account, PASSWORD)
    assert house.send(tls=certificate.client).sent == 3
    assert server.logins[-1] == "clerk"


def test_without_a_keyring_nothing_is_sent(house: Any, server: Any, keys: Any) -> None:
    account = ready(house, server.port, user="clerk")
    keyring.set_keyring(NoneAtAll())
    with pytest.raises(NoKeyring):
        house.send()
    with pytest.raises(NoKeyring):
        keep_password(account, PASSWORD)
    assert server.asked == 0


PROGRAM = """
import sys
from pathlib import Path
import hlom_desktop.schema
from hlom_desktop.delivery.sending import send
from hlom_desktop.storage.workspace import Workspace
send(Workspace(Path(sys.argv[1])), "small")
"""


def test_a_killed_program_goes_on_without_sending_twice(house: Any, server: Any) -> None:
    ready(house, server.port)
    taken, let_go = threading.Event(), threading.Event()

    def hold() -> None:
        if len(server.taken) == 2:  # the server has the message, and has not said so
            taken.set()
            let_go.wait(20)

    server.on_data = hold
    program = subprocess.Popen([sys.executable, "-c", PROGRAM, str(house.workspace.path)])
    assert taken.wait(60)
    program.send_signal(signal.SIGKILL)
    program.wait()
    let_go.set()
    server.on_data = lambda: None
    assert [row[1:] for row in house.states()] == [("sent", 1, None), ("sending", 1, None), ("waiting", 0, None)]
    outcome = house.send()
    assert (outcome.sent, outcome.unsure, outcome.waiting) == (1, 1, 0)
    assert len(server.reached) == len({(to, data) for to, data in server.taken}) == 3


def test_a_message_to_oneself(house: Any, server: Any) -> None:
    house.account(server.port)
    send_to_self(house.workspace, "small", language="en")
    plain = server.messages[0]
    assert (plain["Subject"], plain["To"]) == ("Test: Invitation: Opening", "secretariat@example.org")
    calendar = plain.get_body(("calendar",)).get_content()
    assert "UID:test-" in calendar
    assert "mailto:secretariat@example.org" in calendar
    assert ".example\r" not in calendar.replace("secretariat@example.org", "")
    assert house.seen().inviting.mails == ()
    server.script = ["rcpt 550 5.7.1 No"]
    with pytest.raises(TrialNotTaken, match=r"\(550 5\.7\.1\)"):
        send_to_self(house.workspace, "small", language="fr")
