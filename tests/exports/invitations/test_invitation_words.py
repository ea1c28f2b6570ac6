"""What an invitation says in each language, and what makes it another."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from hlom_desktop.conference.values import ConferenceRow, Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports.appointment import Status
from hlom_desktop.exports.invitations.wording import appointment_of
from hlom_desktop.invitations.rules_told import Told
from hlom_desktop.sessions.values import Access, SessionKind
from hlom_desktop.storage.ref import Ref

TOLD = Told(
    uid="session-1@small",
    language="en",
    title="Opening",
    text="Three minutes each.",
    start=datetime(2021, 12, 14, 9, tzinfo=UTC),
    end=datetime(2021, 12, 14, 10, 30, tzinfo=UTC),
    zone="Europe/Zurich",
    room="Room XX",
    online=False,
    venue="Palais, Geneva",
    city="Geneva",
    mode=Mode.HYBRID,
    link="https://meet.example.org/1",
    interpreted=("fr", "en"),
    access=Access.INVITATION,
    kind=SessionKind.OPENING,
    firm=True,
    zones=("Africa/Lagos", "Asia/Kathmandu"),
    whom=("Minister", "Ambassador"),
    organizer=None,
)


@pytest.fixture
def conference() -> ConferenceRow:
    """In Geneva."""
    values: dict[str, Any] = dict.fromkeys(name for name in ConferenceRow.__dataclass_fields__ if name != "ref")
    city = Wording.from_texts(en="Geneva", fr="Genève", es="Ginebra")
    return ConferenceRow(ref=Ref(1, 1), **(values | {"zone": "Europe/Zurich", "city": city}))


def test_in_english_with_the_readers_own_hour_where_it_is_another(conference: ConferenceRow) -> None:
    entry = appointment_of(TOLD, conference)
    assert entry.description.splitlines() == [
        "Three minutes each.",
        "Tuesday, 14 December 2021, 10:00–11:30 (Geneva time)",
        "Your time: Tuesday, 14 December 2021, 14:45–16:15 (Kathmandu time)",
        "For: Minister; Ambassador",
        "Hybrid · By invitation · Interpretation: English and French",
        "To join: https://meet.example.org/1",
    ]
    assert (entry.location, entry.status, entry.categories) == (
        "Room XX, Palais, Geneva",
        Status.CONFIRMED,
        ("Opening session",),
    )


def test_online_and_not_yet_firm(conference: ConferenceRow) -> None:
    told = replace(TOLD, online=True, room="", venue="", city="", firm=False, kind=SessionKind.BREAK)
    entry = appointment_of(told, conference)
    assert (entry.location, entry.status, entry.transparent) == ("Online", Status.TENTATIVE, True)
    assert appointment_of(replace(told, room="Webinar 1"), conference).location == "Webinar 1"


def test_a_day_ends_after_midnight_by_the_own_clock(conference: ConferenceRow) -> None:
    late = replace(
        TOLD, start=datetime(2021, 12, 14, 14, 30, tzinfo=UTC), end=datetime(2021, 12, 14, 15, 30, tzinfo=UTC)
    )
    lines = appointment_of(replace(late, zones=("Asia/Tokyo",)), conference).description.splitlines()
    assert lines[2] == "Your time: Tuesday, 14 December 2021, 23:30–00:30 (Tokyo time)"


def test_anything_told_makes_another_fingerprint() -> None:
    others = [
        replace(TOLD, title="Closing"), replace(TOLD, end=TOLD.start), replace(TOLD, room="X"), replace(TOLD, link=""),
        replace(TOLD, firm=False), replace(TOLD, zones=()), replace(TOLD, whom=()), replace(TOLD, organizer="a@b.ch"),
        replace(TOLD, language="fr"), replace(TOLD, mode=None),
    ]  # fmt: skip
    prints = {one.fingerprint for one in (TOLD, *others)}
    assert len(prints) == len(others) + 1
    assert replace(TOLD).fingerprint == TOLD.fingerprint
