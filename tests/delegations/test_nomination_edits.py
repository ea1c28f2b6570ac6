"""Gestures on nominations and notes verbales: whole results, refusals, undo, what the history says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations import edits, edits_nomination, edits_notes
from hlom_desktop.delegations.edits_audiences import add_audience, delete_audience
from hlom_desktop.delegations.edits_forgetting import forget_liaison
from hlom_desktop.delegations.queries_nomination import nominating
from hlom_desktop.delegations.rules import AddressNotUsable
from hlom_desktop.delegations.shown import Nominating
from hlom_desktop.delegations.values import DelegationKind, RegionalGroup
from hlom_desktop.delegations.values_nomination import Nomination, NoteKind, SeatInDelegation
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.history import FORGOT, steps
from hlom_desktop.storage.steps import history_row
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import GoneMeanwhile

Do = Callable[..., Any]
OCTOBER, NOVEMBER = date(2021, 10, 15), date(2021, 11, 2)


def said(text: str) -> Wording:
    return Wording.from_texts(en=text)


@pytest.fixture
def shown(store: Workspace) -> Callable[[], Nominating]:
    """The cycle as it is now."""
    return lambda: store.read(nominating, 1)


@pytest.fixture
def missions(do: Do) -> tuple[int, ...]:
    """Kenya, Colombia, Morocco, the European Union, in this order."""
    states = [do(edits.add_state, 1, code) for code in ("KE", "CO", "MA")]
    return (*states, do(edits.add_delegation, 1, said("European Union"), DelegationKind.REGIONAL_ORGANIZATION))


@pytest.fixture
def people(do: Do, missions: tuple[int, ...]) -> tuple[int, ...]:
    """Three persons of Kenya."""
    return tuple(do(edits.add_delegate, missions[0], said(f"Adviser {number}")) for number in range(3))


@pytest.fixture
def sent(do: Do, missions: tuple[int, ...], shown: Callable[[], Nominating]) -> Callable[[], Ref]:
    """A note sent to all in October; its reference now."""

    def ref() -> Ref:
        return shown().notes[0].ref

    do(edits_notes.add_note, 1, number="N/1", reply_by=date(2021, 11, 15))
    do(edits_notes.address_to, ref())
    do(edits_notes.send_note, ref(), OCTOBER)
    return ref


def messages(store: Workspace, number: int) -> list[str]:
    """What the history says of the newest gestures, the oldest of them first."""
    return [one.message for one in store.read(steps)[:number]][::-1]


def test_several_at_once_and_back(store: Workspace, do: Do, people: tuple[int, ...], shown: Do) -> None:
    assert [one.nomination for one in shown().delegates] == 3 * [Nomination.NOMINATED]
    assert do(edits_nomination.verify, [one.ref for one in shown().delegates[:2]]) == 2
    assert do(edits_nomination.approve, [one.ref for one in shown().delegates[:1]]) == 1
    assert do(edits_nomination.approve, [one.ref for one in shown().delegates]) == 2
    assert messages(store, 3) == [
        "Verify {number} nominations",
        "Approve the nomination of “{title}”",
        "Approve {number} nominations",
    ]
    store.undo()
    assert [one.nomination.value for one in shown().delegates] == ["approved", "verified", "nominated"]
    do(edits_nomination.withdraw, [shown().delegates[2].ref])
    do(edits_nomination.decline, [shown().delegates[1].ref])
    assert [one.nomination.value for one in shown().delegates] == ["approved", "declined", "withdrawn"]
    do(edits_nomination.nominate, [shown().delegates[2].ref])
    assert shown().delegates[2].nomination is Nomination.NOMINATED


def test_audiences_of_a_delegate(do: Do, people: tuple[int, ...], shown: Do) -> None:
    for title in ("Mayors", "Youth", "Press"):
        do(add_audience, 1, said(title))
    do(edits_nomination.set_audiences, shown().delegates[0].ref, (1, 2))
    do(edits_nomination.set_audiences, shown().delegates[0].ref, (2, 3, 3))
    found = [(one.delegate_id, one.audience_id) for one in shown().delegate_audiences]
    assert sorted(found) == [(people[0], 2), (people[0], 3)]
    do(delete_audience, shown().audiences[2].ref)
    assert [one.audience_id for one in shown().delegate_audiences] == [2]
    with pytest.raises(GoneMeanwhile):
        do(edits_nomination.set_audiences, shown().delegates[0].ref, (99,))


def test_a_head_has_no_other_seat(do: Do, people: tuple[int, ...], shown: Do) -> None:
    do(
        edits.change_delegate,
        shown().delegates[0].ref,
        seat=SeatInDelegation.ALTERNATE,
        title="Dr.",
        interests="Cities",
    )
    first = shown().delegates[0]
    assert (first.seat, first.title, first.interests) == (SeatInDelegation.ALTERNATE, "Dr.", "Cities")
    do(edits.set_head, first.ref)
    assert (shown().delegates[0].seat, shown().delegates[0].is_head) == (None, True)


def test_the_mailbox_and_the_liaison_officer(store: Workspace, do: Do, missions: tuple[int, ...], shown: Do) -> None:
    values = {"mailbox": " mission@example.org ", "liaison_name": "Ana López", "liaison_email": "ana@example.org"}
    do(edits.change_delegation, shown().delegations[0].ref, **values)
    found = shown().delegations[0]
    assert (found.mailbox, found.liaison_name, found.liaison_email) == (
        "mission@example.org",
        "Ana López",
        "ana@example.org",
    )
    for column in ("mailbox", "liaison_email"):
        with pytest.raises(AddressNotUsable):
            do(edits.change_delegation, found.ref, **{column: "nobody"})
    do(forget_liaison, shown().delegations[0].ref)
    left = shown().delegations[0]
    assert (left.mailbox, left.liaison_name, left.liaison_email) == ("mission@example.org", None, None)

    def all_rows(db: Db) -> str:
        return str([tuple(row) for row in db.execute(history_row.select())])

    assert not [word for word in ("López", "ana@") if word in store.read(all_rows)]
    assert store.read(steps)[0].kind == FORGOT


def test_a_note_is_addressed_sent_and_answered(
    store: Workspace, do: Do, missions: tuple[int, ...], sent: Callable[[], Ref], shown: Do
) -> None:
    assert [one.delegation_id for one in shown().addressees] == list(missions)
    note = shown().notes[0]
    assert (note.number, note.kind, note.sent, note.reply_by) == (
        "N/1",
        NoteKind.INVITATION,
        OCTOBER,
        date(2021, 11, 15),
    )
    do(edits_notes.record_reply, [shown().addressees[1].ref], NOVEMBER, " CO/17 ")
    do(edits_notes.record_reply, [one.ref for one in shown().addressees[2:]], NOVEMBER)
    answers = [(one.replied, one.reply_number) for one in shown().addressees]
    assert answers == [(None, None), (NOVEMBER, "CO/17"), (NOVEMBER, None), (NOVEMBER, None)]
    do(edits_notes.record_reply, [shown().addressees[1].ref], None)
    assert (shown().addressees[1].replied, shown().addressees[1].reply_number) == (None, None)
    assert messages(store, 5) == [
        "Address a note verbale to {number} missions",
        "Send a note verbale",
        "Record the reply of “{title}”",
        "Record {number} replies",
        "Take back the reply of “{title}”",
    ]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"kind": DelegationKind.REGIONAL_ORGANIZATION}, [3]),
        ({"region": RegionalGroup.AFRICAN}, [0, 2]),
        ({"kind": DelegationKind.MEMBER_STATE, "silent_only": True}, [0, 2]),
    ],
)
def test_missions_are_addressed_by_kind_region_and_silence(
    do: Do, missions: tuple[int, ...], sent: Callable[[], Ref], shown: Do, chosen: dict[str, Any], expected: list[int]
) -> None:
    do(edits_notes.record_reply, [shown().addressees[1].ref], NOVEMBER)
    other = do(edits_notes.add_note, 1)
    assert do(edits_notes.address_to, shown().notes[1].ref, **chosen) == len(expected)
    assert do(edits_notes.address_to, shown().notes[1].ref, **chosen) == 0
    found = [one.delegation_id for one in shown().addressees if one.note_verbale_id == other]
    assert found == [missions[at] for at in expected]


def test_reminding_is_one_gesture_to_the_silent_only(
    store: Workspace, do: Do, missions: tuple[int, ...], sent: Callable[[], Ref], shown: Do
) -> None:
    do(edits_notes.record_reply, [shown().addressees[1].ref], NOVEMBER)
    made = do(edits_notes.remind, sent(), number="N/2")
    note = shown().notes[1]
    assert (note.ref.id, note.number, note.kind, note.sent, note.position) == (made, "N/2", NoteKind.REMINDER, None, 1)
    to = [one.delegation_id for one in shown().addressees if one.note_verbale_id == made]
    assert to == [missions[0], missions[2], missions[3]]
    assert messages(store, 1) == ["Remind {number} missions that have not replied"]
    store.undo()
    assert (len(shown().notes), len(shown().addressees)) == (1, 4)


def test_what_is_refused_of_a_note(do: Do, missions: tuple[int, ...], sent: Callable[[], Ref], shown: Do) -> None:
    do(edits_notes.add_note, 1)
    draft = shown().notes[1].ref
    for refusal, edit, arguments in (
        (edits_notes.NobodyAddressed, edits_notes.send_note, (draft, OCTOBER)),
        (edits_notes.NobodyAddressed, edits_notes.address_to, (draft, DelegationKind.MEDIA)),
        (edits_notes.NotSentYet, edits_notes.remind, (draft,)),
        (edits_notes.ReplyBeforeNote, edits_notes.record_reply, ([shown().addressees[0].ref], date(2021, 10, 1))),
        (edits_notes.ReplyBeforeNote, edits_notes.send_note, (sent(), date(2021, 11, 16))),
    ):
        with pytest.raises(refusal):
            do(edit, *arguments)
    do(edits_notes.address, draft, missions[:1])
    with pytest.raises(edits_notes.NotSentYet):
        do(edits_notes.record_reply, [shown().addressees[-1].ref], NOVEMBER)
    do(edits_notes.record_reply, [one.ref for one in shown().addressees[:4]], NOVEMBER)
    with pytest.raises(edits_notes.EveryoneReplied):
        do(edits_notes.remind, sent())
    with pytest.raises(GoneMeanwhile):
        do(edits_notes.address, draft, (99,))


def test_taking_off_deleting_and_texts(do: Do, sent: Callable[[], Ref], shown: Do) -> None:
    do(edits_notes.change_note, sent(), text=said("We write."), number=" ")
    assert (shown().notes[0].text, shown().notes[0].number) == (said("We write."), None)
    do(edits_notes.change_note, sent(), text=Wording())
    assert shown().notes[0].text is None
    assert do(edits_notes.take_off, [one.ref for one in shown().addressees[:3]]) == 3
    assert len(shown().addressees) == 1
    do(edits_notes.add_note, 1)
    do(edits_notes.delete_note, sent())
    assert ([one.position for one in shown().notes], shown().addressees) == ([0], ())
