"""Sending to a real server: once each, at the agreed speed, whatever the server does and whenever the program ends."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from hlom_desktop.delegations.edits import change_delegate
from hlom_desktop.delivery.edits_mail import AlreadySent, mark_arrived, send_again
from hlom_desktop.delivery.post import NoConnection
from hlom_desktop.delivery.sending import NoAccount, NothingReleased, SenderRefused, ServerBusy
from hlom_desktop.delivery.values import Outcome
from hlom_desktop.live.rehearsal import RehearsalSendsNothing, mark_as_rehearsal
from hlom_desktop.refusals import Refusal
from hlom_desktop.sessions.edits import change_session, move_session
from hlom_desktop.storage.steps import history_step

KENYA, FRANCE = "mission@ke.example", "martin@fr.example"


def ready(house: Any, port: int, **values: Any) -> None:
    """Account, issue, release: three messages."""
    house.account(port, **values)
    house.give()
    house.release()


def said(outcome: Outcome) -> tuple[object, ...]:
    stopped = None if outcome.stopped is None else type(outcome.stopped)
    return (outcome.sent, outcome.failed, outcome.waiting, outcome.unsure, stopped)


def test_every_message_goes_once_and_as_a_calendar_wants_it(house: Any, server: Any) -> None:
    ready(house, server.port)
    steps: list[tuple[int, int]] = []
    assert said(house.send(dry_run=True)) == (0, 0, 3, 0, None)
    assert (house.states(), server.taken) == ([], [])
    assert said(house.send(progress=lambda *step: steps.append(step))) == (3, 0, 0, 0, None)
    assert steps == [(1, 3), (2, 3), (3, 3)]
    assert sorted(server.reached) == [FRANCE, KENYA, KENYA]
    assert {state for _, state, _, _ in house.states()} == {"sent"}
    assert said(house.send()) == (0, 0, 0, 0, None)
    assert len(server.taken) == 3
    for message in server.messages:
        calendar = message.get_body(("calendar",))
        assert calendar is not None
        text = calendar.get_content()
        assert (calendar["Content-Type"].params["method"], "METHOD:REQUEST\r\n" in text) == ("REQUEST", True)
        assert text.count("ATTENDEE") == 1
        assert message["To"] in text.replace("\r\n ", "")
        assert message["X-Unsent"] is None
        attached = next(message.iter_attachments())
        assert (attached.get_filename(), attached.get_content()) == ("invitation.ics", text)
    assert len({message["Message-ID"] for message in server.messages}) == 3


def test_only_what_is_released_is_sent(house: Any, server: Any) -> None:
    with pytest.raises(NoAccount):
        house.send()
    house.account(server.port)
    with pytest.raises(NothingReleased):
        house.send()
    house.give()
    with pytest.raises(NothingReleased):
        house.send()
    assert server.asked == 0


def test_nothing_leaves_a_rehearsal(house: Any, server: Any) -> None:
    ready(house, server.port)
    house.do(mark_as_rehearsal, house.own, "store")
    for dry_run in (False, True):
        with pytest.raises(RehearsalSendsNothing):
            house.send(dry_run=dry_run)
    assert server.asked == 0


def test_a_change_and_a_cancellation_follow_and_an_old_version_does_not(house: Any, server: Any) -> None:
    ready(house, server.port)
    house.send()
    panel = house.session("Panel 1")
    house.do(move_session, panel.ref, replace(panel.hours, start=720), panel.room_id)
    house.give()
    house.release()
    assert said(house.send()) == (1, 0, 0, 0, None)
    changed = server.messages[-1]
    assert changed["Subject"] == "Changed: Panel 1"
    assert "12:00–13:00 (Geneva time)" in changed.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    panel = house.session("Panel 1")
    house.do(change_session, panel.ref, title=panel.title.with_text("en", "Panel I"))
    house.give()
    house.release()
    server.script = ["rcpt 451 4.7.1 Try again later"] * 2
    assert said(house.send()) == (0, 0, 1, 0, None)
    panel = house.session("Panel I")
    house.do(change_session, panel.ref, title=panel.title.with_text("en", "Panel A"))
    assert said(house.send()) == (0, 1, 0, 0, None)
    assert house.states()[-1][1:] == ("failed", 2, "changed")
    house.give()
    house.release()
    assert said(house.send()) == (1, 0, 0, 0, None)
    assert server.messages[-1]["Subject"] == "Changed: Panel A"


def test_refused_for_good_and_put_off(house: Any, server: Any, clock: Any) -> None:
    ready(house, server.port)
    server.script = [f"rcpt 550 5.1.1 <{FRANCE}> unknown", "data 451 4.7.1 Greylisted", "ok", "ok"]
    assert said(house.send(clock)) == (2, 1, 0, 0, None)
    assert [row[1:] for row in house.states()] == [
        ("failed", 1, "never:550 5.1.1"),
        ("sent", 2, None),
        ("sent", 1, None),
    ]
    assert clock.slept >= 300


def test_a_server_that_puts_everything_off_is_left_alone(house: Any, server: Any) -> None:
    ready(house, server.port)
    server.script = ["rcpt 452 4.3.1 Full"] * 100
    assert said(house.send()) == (0, 0, 3, 0, ServerBusy)
    assert (len(server.script), {row[1:2] for row in house.states()}) == (95, {("waiting",)})
    for _ in range(10):
        outcome = house.send()
    assert said(outcome) == (0, 0, 0, 0, None)
    assert {row[1:] for row in house.states()} == {("failed", 8, "given up:452 4.3.1")}


def test_a_connection_that_breaks_before_the_message_costs_nothing(house: Any, server: Any) -> None:
    ready(house, server.port)
    server.script = ["ok", "drop before", "ok", "rcpt 421 4.4.2 Closing", "ok"]
    assert said(house.send()) == (3, 0, 0, 0, None)
    assert len(server.reached) == 3


def test_a_connection_that_breaks_after_the_message_leaves_it_to_a_person(house: Any, server: Any) -> None:
    ready(house, server.port)
    server.script = ["drop after"]
    assert said(house.send()) == (2, 0, 0, 1, None)
    assert house.states()[0][1:] == ("sending", 1, "unsure")
    assert said(house.send()) == (0, 0, 0, 1, None)
    assert len(server.taken) == 3
    house.do(send_again, house.seen().unsure[0].ref)
    assert said(house.send()) == (1, 0, 0, 0, None)
    assert len(server.taken) == 4
    first, last = server.messages[0], server.messages[-1]
    assert first["Message-ID"] == last["Message-ID"]
    with pytest.raises(AlreadySent):
        house.do(send_again, house.seen().inviting.mails[0].ref)


def test_a_person_says_that_it_arrived(house: Any, server: Any) -> None:
    ready(house, server.port)
    server.script = ["drop after"]
    house.send()
    house.do(mark_arrived, house.seen().unsure[0].ref)
    assert said(house.send()) == (0, 0, 0, 0, None)


def test_a_server_that_is_gone_stops_the_run(house: Any, server: Any) -> None:
    ready(house, server.port)
    server.script = ["ok", "drop before", "drop before", "drop before", "ok"]
    assert said(house.send()) == (1, 0, 2, 0, NoConnection)
    assert said(house.send()) == (2, 0, 0, 0, None)


def test_the_speed_is_kept(house: Any, server: Any, clock: Any) -> None:
    ready(house, server.port, per_minute=30)
    house.send(clock)
    assert clock.slept == 4.0


def test_somebody_stops_it_and_goes_on_later(house: Any, server: Any) -> None:
    ready(house, server.port)
    outcome = house.send(cancelled=lambda: len(server.taken) == 2)
    assert (said(outcome), outcome.cancelled) == ((2, 0, 1, 0, None), True)
    assert said(house.send()) == (1, 0, 0, 0, None)
    assert sorted(server.reached) == [FRANCE, KENYA, KENYA]


def test_a_mailbox_that_is_none_fails_alone(house: Any, server: Any) -> None:
    martin = next(row for row in house.seen().inviting.delegates if row.name)
    house.do(change_delegate, martin.ref, email="mårtin@fr.example")
    ready(house, server.port)
    assert said(house.send()) == (2, 1, 0, 0, None)
    assert [row[1:] for row in house.states() if row[1] == "failed"] == [("failed", 0, "address")]


def test_no_sentence_and_no_step_of_the_history_names_an_address(house: Any, server: Any) -> None:
    ready(house, server.port)
    server.script = [f"rcpt 550 <{FRANCE}> unknown", f"rcpt 451 <{KENYA}> later", "drop after"]
    house.send()

    def told(db: Any) -> str:
        return repr([tuple(row) for row in db.connection().execute(history_step.select())])

    steps = house.workspace.read(told)
    problems = repr([row[3] for row in house.states()])
    assert "@ke" not in steps + problems
    assert "@fr" not in steps + problems


def test_a_sender_that_may_not_send_stops_the_run() -> None:
    refusal: Refusal = SenderRefused(host="smtp.example.org", code="550 5.7.60")
    assert str(refusal) == (
        "The mail server smtp.example.org does not let this account send from its address (550 5.7.60)."
    )
