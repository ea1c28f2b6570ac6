"""Each kind of finding: when it is found, when it is not, and what it says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from hlom_desktop.conference.values import RoomRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conflicts.checks import CHECKS, check
from hlom_desktop.consultations.values import ConsultationRow, ConsultationStatus
from hlom_desktop.delegations.values import DelegateRow, DelegationRow
from hlom_desktop.documents.values import DocumentRow
from hlom_desktop.findings import Finding
from hlom_desktop.roadmap.values import ItemStatus, RoadmapItemRow
from hlom_desktop.sessions.values import SessionRow, SessionStatus
from hlom_desktop.side_events.values import ProposalRow, ProposalStatus
from hlom_desktop.speakers.rules import is_night
from hlom_desktop.speakers.values import ConnectionTest, InscriptionRow, RoleRow, SpeakerMode, SpeakerStatus
from hlom_desktop.speakers.values_list import SittingRow, SpeakersListRow
from hlom_desktop.words import Words

SEPTEMBER = date(2021, 9, 15)
REMOTE = {"mode": SpeakerMode.REMOTE, "session_id": 1}


def said(found: Iterable[Finding], kind: str, language: str = "en") -> list[str]:
    return [finding.said(Words("en"), language) for finding in found if finding.kind == kind]


def subjects(found: Iterable[Finding], kind: str) -> list[tuple[tuple[str, int], ...]]:
    return [tuple((one.type, one.id) for one in finding.subjects) for finding in found if finding.kind == kind]


def test_every_check_has_its_own_kind_and_name() -> None:
    assert len({one.kind for one in CHECKS}) == len({one.label for one in CHECKS}) == len(CHECKS)


def test_an_orderly_programme_has_nothing_to_find(build: Any) -> None:
    sessions = [build.row(SessionRow, n, hours=build.at(f"{9 + n}:00"), room_id=1, expected=20) for n in (1, 2)]
    assert check(build.picture(build.row(RoomRow, 1, seats=20), *sessions)) == ()


SOURCE = Wording.from_texts(en="Opening", fr="Ouverture", es="Apertura")
STALE = SOURCE.with_text("en", "Solemn opening")
HALF = Wording.from_texts(en="Opening", es="Apertura")
TEXTS = {
    "complete": ({"title": SOURCE, "description": SOURCE}, [], []),
    "no-description": ({"title": SOURCE, "description": None}, [], []),
    "empty-description": ({"title": SOURCE, "description": Wording()}, [], []),
    "missing-title": ({"title": HALF}, ["“Opening” lacks a text in FR."], []),
    "no-title": ({"title": Wording()}, ["“–” lacks a text in EN, FR, ES."], []),
    "two-texts-one-finding": (
        {"title": HALF, "description": Wording(fr="Oui", source="fr")},
        ["“Opening” lacks a text in EN, FR, ES."],
        [],
    ),
    "stale": ({"title": STALE}, [], ["“Solemn opening” has a text in FR, ES that is older than its source."]),
    "stale-description": (
        {"title": SOURCE, "description": replace(STALE, es=None)},
        ["“Opening” lacks a text in ES."],
        ["“Opening” has a text in FR that is older than its source."],
    ),
    "cancelled": ({"title": HALF, "status": SessionStatus.CANCELLED}, [], []),
}


@pytest.mark.parametrize(("values", "missing", "stale"), TEXTS.values(), ids=TEXTS)
def test_wordings(build: Any, values: dict[str, Any], missing: list[str], stale: list[str]) -> None:
    found = check(build.picture(build.row(SessionRow, 1, hours=build.at("10:00"), **values)))
    assert (said(found, "wording_missing"), said(found, "wording_stale")) == (missing, stale)


def test_wordings_of_everything_that_is_printed(build: Any) -> None:
    rows = [
        build.row(RoadmapItemRow, 1, title=HALF),
        build.row(RoadmapItemRow, 2, title=HALF, status=ItemStatus.CANCELLED),
        build.row(ConsultationRow, 3, title=SOURCE, purpose=HALF),
        build.row(ConsultationRow, 4, title=HALF, status=ConsultationStatus.CANCELLED),
        build.row(ProposalRow, 5, title=HALF),
        build.row(ProposalRow, 6, title=HALF, status=ProposalStatus.SUBMITTED),
        build.row(ProposalRow, 7, title=HALF, status=ProposalStatus.SCHEDULED, session_id=9),
        build.row(DocumentRow, 8, title=HALF),
    ]
    found = check(build.picture(*rows))
    assert subjects(found, "wording_missing") == [
        (("consultation", 3),),
        (("document", 8),),
        (("proposal", 5),),
        (("roadmap_item", 1),),
    ]
    assert check(build.picture(*rows, languages=("en", "es"))) == ()


LABELS = {
    "contradicts": ({"label": "CET"}, 1),
    "chosen-label": ({"label": "CET", "choice": "label"}, 0),
    "chosen-zone": ({"label": "CET", "choice": "zone"}, 0),
    "agrees": ({"label": "CEST"}, 0),
    "none": ({}, 0),
}


@pytest.mark.parametrize(("hours", "count"), LABELS.values(), ids=LABELS)
def test_label_against_zone(build: Any, hours: dict[str, Any], count: int) -> None:
    stated = build.at("11:00", 120, SEPTEMBER, **hours)
    session, briefing = build.row(SessionRow, 1, hours=stated), build.row(ConsultationRow, 2, hours=stated)
    held = build.row(ConsultationRow, 3, hours=stated, status=ConsultationStatus.CANCELLED)
    found = check(build.picture(session, briefing, held, first_day=None, last_day=None))
    assert said(found, "label_against_zone") == count * [
        "“Consultation 2” is stated in CET, but Europe/Zurich keeps another clock on that day. Choose one.",
        "“Session 1” is stated in CET, but Europe/Zurich keeps another clock on that day. Choose one.",
    ]
    assert [finding.kind for finding in found] == 2 * count * ["label_against_zone"]


def test_no_hour(build: Any) -> None:
    rows = [build.row(SessionRow, n, status=status) for n, status in enumerate(SessionStatus, 1)]
    found = check(build.picture(*rows))
    assert said(found, "no_hour") == ["“Session 1” has no hour yet.", "“Session 2” has no hour yet."]


DAYS = {
    "the-day-before": (date(2021, 12, 13), "23:00", "Europe/Zurich", True),
    "first-day": (date(2021, 12, 14), "00:00", "Europe/Zurich", False),
    "last-day": (date(2021, 12, 15), "23:59", "Europe/Zurich", False),
    "the-day-after": (date(2021, 12, 16), "00:00", "Europe/Zurich", True),
    "first-day-there-not-here": (date(2021, 12, 14), "00:30", "Asia/Tokyo", True),
    "day-after-there-not-here": (date(2021, 12, 16), "01:00", "Asia/Tokyo", False),
}


@pytest.mark.parametrize(("day", "start", "zone", "outside"), DAYS.values(), ids=DAYS)
def test_outside_days(build: Any, day: date, start: str, zone: str, outside: bool) -> None:
    session = build.row(SessionRow, 1, hours=build.at(start, 30, day, zone))
    assert len(said(check(build.picture(session)), "outside_days")) == int(outside)
    assert said(check(build.picture(session, first_day=None, last_day=None)), "outside_days") == []


def test_outside_days_is_said_in_three_languages(build: Any) -> None:
    found = check(build.picture(build.row(SessionRow, 1, hours=build.at("10:00", day=SEPTEMBER))))
    assert [said(found, "outside_days", language) for language in ("en", "fr", "es")] == [
        [f"“Session 1” is on {day}, outside the days of the conference."]
        for day in (
            "15 September 2021",
            "15\u00a0septembre 2021",
            "15 de septiembre de 2021",
        )
    ]


@pytest.mark.parametrize(
    ("start", "minutes", "night"),
    [(420, 900, False), (419, 60, True), (1260, 60, False), (1260, 61, True), (1320, 10, True), (60, 60, True)],
)
def test_night_is_from_22_to_7(start: int, minutes: int, night: bool) -> None:
    assert is_night(start, minutes) is night


NIGHTS: dict[str, tuple[dict[str, Any], str | None]] = {
    "own-zone": ({"zone": "Australia/Sydney", "name": "Ana López"}, "Ana López"),
    "delegation-zone": ({"delegation_id": 1}, "Minister, World Bank"),
    "capital": ({"delegation_id": 2}, "Minister, Fiji"),
    "delegate-zone": ({"delegate_id": 3, "function": Wording()}, "Director, World Bank"),
    "day-there": ({"zone": "Africa/Nairobi"}, None),
    "zone-unknown": ({"zone": None}, None),
    "no-such-zone": ({"zone": "Mars/Olympus"}, None),
    "in-the-room": ({"zone": "Australia/Sydney", "mode": SpeakerMode.IN_ROOM}, None),
    "declined": ({"zone": "Australia/Sydney", "status": SpeakerStatus.DECLINED}, None),
}


@pytest.mark.parametrize(("values", "speaker"), NIGHTS.values(), ids=NIGHTS)
def test_night_there(build: Any, values: dict[str, Any], speaker: str | None) -> None:
    rows = [
        build.row(DelegationRow, 1, name=build.same("World Bank"), zone="Australia/Sydney"),
        build.row(DelegationRow, 2, alpha2="FJ"),
        build.row(DelegateRow, 3, delegation_id=1, name=None, function=build.same("Director")),
        build.row(SessionRow, 1, hours=build.at("15:00")),
        build.row(RoleRow, 1, **(REMOTE | {"function": build.same("Minister")} | values)),
    ]
    hour = "02:00" if speaker and "Fiji" in speaker else "01:00"
    expected = f"Night there: {speaker}. “Session 1” begins at {hour} their time."
    assert said(check(build.picture(*rows)), "night_there") == ([expected] if speaker else [])


TESTS = {
    "missing-five-days-before": (ConnectionTest.MISSING, timedelta(days=5), True),
    "missing-earlier": (ConnectionTest.MISSING, timedelta(days=5, minutes=1), False),
    "failed": (ConnectionTest.FAILED, timedelta(days=1), True),
    "booked-two-days-before": (ConnectionTest.BOOKED, timedelta(days=2), False),
    "booked-the-day-before": (ConnectionTest.BOOKED, timedelta(hours=24), True),
    "passed": (ConnectionTest.PASSED, timedelta(hours=1), False),
    "not-needed": (ConnectionTest.NOT_NEEDED, timedelta(hours=1), False),
    "begun": (ConnectionTest.MISSING, timedelta(0), False),
}


@pytest.mark.parametrize(("test", "before", "remarked"), TESTS.values(), ids=TESTS)
def test_untested_connection(build: Any, test: ConnectionTest, before: timedelta, remarked: bool) -> None:
    rows = [
        build.row(SessionRow, 1, hours=build.at("15:00")),
        build.row(RoleRow, 1, **REMOTE, test=test, name="Ana López"),
        build.row(RoleRow, 2, **REMOTE, test=test, name="Bo Li", status=SpeakerStatus.DECLINED),
        build.row(SpeakersListRow, 1),
        build.row(SittingRow, 4, speakers_list_id=1, session_id=1, lead=0, reserve=0),
        build.row(InscriptionRow, 5, speakers_list_id=1, sitting_id=4, test=test, mode=SpeakerMode.REMOTE),
    ]
    now = datetime(2021, 12, 14, 14, tzinfo=UTC) - before
    found = subjects(check(build.picture(*rows, now=now)), "untested_connection")
    expected = [(("session", 1), ("inscription", 5)), (("session", 1), ("role", 1))]
    assert found == (expected if remarked else [])


@pytest.mark.parametrize(
    ("room", "expected", "over"),
    [({"seats": 60}, 60, 0), ({"seats": 60}, 61, 1), ({"seats": 60, "virtual": True}, 999, 0), ({}, 999, 0)],
    ids=["full", "one-more", "virtual", "unknown-seats"],
)
def test_over_capacity(build: Any, room: dict[str, Any], expected: int, over: int) -> None:
    session = build.row(SessionRow, 1, hours=build.at("10:00"), room_id=1, expected=expected)
    found = check(build.picture(session, build.row(RoomRow, 1, **room)))
    assert said(found, "over_capacity") == over * ["“Session 1” expects 61 people; Room 1 seats 60."]


@pytest.mark.parametrize(
    ("minutes", "more", "over"),
    [
        (16, {}, None),
        (15, {}, 1),
        (16, {"minutes": 15}, 12),
        (13, {"withdrawn": True}, None),
        (13, {"sitting_id": 9}, None),
        (12, {"withdrawn": True}, 1),
    ],
    ids=["fits", "over", "own-limit", "withdrawn", "other-sitting", "half-a-minute-over"],
)
def test_list_over_time(build: Any, minutes: int, more: dict[str, Any], over: int | None) -> None:
    """Five minutes for a group, three for each of three others, half a minute after each: 16, or 12½ without one."""
    here = {"speakers_list_id": 1, "sitting_id": 4}
    rows = [
        build.row(SessionRow, 1, hours=build.at("10:00", minutes)),
        build.row(SpeakersListRow, 1),
        build.row(SittingRow, 4, speakers_list_id=1, session_id=1, lead=0, reserve=0),
        build.row(InscriptionRow, 1, **here, on_behalf=build.same("African Group")),
        build.row(InscriptionRow, 2, **here),
        build.row(InscriptionRow, 3, **here),
        build.row(InscriptionRow, 4, **(here | more)),
    ]
    found = check(build.picture(*rows))
    sentence = f"The speakers inscribed for “Session 1” are over its time by {over} min."
    assert said(found, "list_over_time") == ([sentence] if over else [])


def test_clashes_come_first_then_the_hour_then_the_title(build: Any) -> None:
    rows = [
        build.row(RoomRow, 1, seats=5),
        build.row(SessionRow, 1, title=build.same("Zeta"), hours=build.at("11:00"), room_id=1, expected=9),
        build.row(SessionRow, 2, title=build.same("Beta"), hours=build.at("10:00"), room_id=1, expected=9),
        build.row(SessionRow, 3, title=build.same("Alpha"), hours=build.at("11:00"), room_id=1),
        build.row(SessionRow, 4, title=build.same("Omega")),
        build.row(SessionRow, 5, title=build.same("Gamma")),
    ]
    found = check(build.picture(*rows))
    assert [(finding.kind, finding.subjects[0].titles[0]) for finding in found] == [
        ("room_taken", "Zeta"),
        ("over_capacity", "Beta"),
        ("over_capacity", "Zeta"),
        ("no_hour", "Gamma"),
        ("no_hour", "Omega"),
    ]


def test_findings_agree_with_the_table_of_checks(build: Any) -> None:
    rows = [build.row(SessionRow, n, title=HALF, hours=build.at("10:00", day=SEPTEMBER)) for n in (1, 2)]
    roles = [build.row(RoleRow, n, session_id=n, name="Ana López") for n in (1, 2)]
    severity = {one.kind: one.severity for one in CHECKS}
    found = check(build.picture(*rows, *roles))
    assert {finding.kind for finding in found} == {"person_twice", "outside_days", "wording_missing"}
    assert [finding.severity for finding in found] == [severity[finding.kind] for finding in found]
