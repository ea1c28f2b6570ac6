"""What interpreters can work and what a session lacks: each kind when it is found, and the nearest case where not."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from hlom_desktop.conference.values import Mode
from hlom_desktop.conflicts.checks import check
from hlom_desktop.documents.values import DocumentIssueRow, DocumentRow, DocumentRuleRow, DocumentStatus
from hlom_desktop.interpretation.presets import AIIC, UN, limits_in_force
from hlom_desktop.interpretation.values import AssignmentRow, InterpretationRuleRow, TeamRow
from hlom_desktop.sessions.values import ServiceKind, ServiceRow, SessionDocumentRow, SessionKind, SessionRow
from hlom_desktop.speakers.values import RoleKind, RoleRow, SpeakerMode, SpeakerStatus
from hlom_desktop.words import Words

MONDAY = date(2021, 12, 13)
EN_FR = {"interpreted": ("en", "fr")}
LONG = "“Session 1” is interpreted for {} min; a sitting has {} at most."
OUT = DocumentStatus.ISSUED
BEFORE = datetime(2021, 12, 14, 9, tzinfo=UTC)
Case = tuple[str, list[tuple[Any, ...]], list[str]]


def team(*times: tuple[str, int], days: int = 1) -> list[tuple[Any, ...]]:
    """Sessions at these hours, on so many days from a Monday, all worked by one team."""
    rows: list[tuple[Any, ...]] = [(TeamRow, {})]
    for day in range(days):
        rows += [(SessionRow, {"when": (*time, MONDAY + timedelta(days=day))}) for time in times]
    return rows + [(AssignmentRow, {"session_id": n + 1, "team_id": 1}) for n in range(days * len(times))]


def held(minutes: int = 60, /, **values: Any) -> tuple[Any, ...]:
    return SessionRow, {"when": ("10:00", minutes), **values}


def role(**values: Any) -> tuple[Any, ...]:
    return RoleRow, {"session_id": 1, "name": "Li", **values}


def paper(**values: Any) -> tuple[Any, ...]:
    return DocumentRow, {"languages": ("en", "fr"), **values}


def out(language: str) -> tuple[Any, ...]:
    return DocumentIssueRow, {"document_id": 1, "language": language, "issued": MONDAY}


ATTACHED = (SessionDocumentRow, {"session_id": 1, "document_id": 1})
REMOTE = {"mode": SpeakerMode.REMOTE, "zone": None}
TALK = held(spoken=("en", "fr"))
CASES: dict[str, Case] = {
    "sitting": ("sitting_too_long", [held(181, **EN_FR)], [LONG.format(181, 180)]),
    "sitting-of-three-hours": ("sitting_too_long", [held(180, **EN_FR)], []),
    "sitting-not-interpreted": ("sitting_too_long", [held(300)], []),
    "sitting-hybrid": ("sitting_too_long", [held(121, mode=Mode.HYBRID, **EN_FR)], [LONG.format(121, 120)]),
    "sitting-remote": ("sitting_too_long", [held(121, **EN_FR), role(**REMOTE)], [LONG.format(121, 120)]),
    "sitting-two-hours-remote": ("sitting_too_long", [held(120, **EN_FR), role(**REMOTE)], []),
    "sitting-own-rule": (
        "sitting_too_long",
        [held(91, **EN_FR), (InterpretationRuleRow, {"sitting_minutes": 90})],
        [LONG.format(91, 90)],
    ),
    "sitting-rule-not-in-force": (
        "sitting_too_long",
        [held(91, **EN_FR), (InterpretationRuleRow, {"sitting_minutes": 90, "in_force": False})],
        [],
    ),
    "sitting-of-two": (
        "sitting_too_long",
        team(("10:00", 120), ("12:20", 60)),
        [
            "Team A works 200 min without a rest, from “Session 1” to “Session 2”; a sitting has 180 at most.",
        ],
    ),
    "sitting-parted": ("sitting_too_long", team(("10:00", 120), ("12:30", 60)), []),
    "rest": (
        "team_rest",
        team(("10:00", 60), ("12:29", 60)),
        ["Team A rests 89 min between “Session 1” and “Session 2”; it needs 90."],
    ),
    "rest-enough": ("team_rest", team(("10:00", 60), ("12:30", 60)), []),
    "rest-coffee": ("team_rest", team(("10:00", 60), ("11:29", 60)), []),
    "rest-next-day": ("team_rest", team(("23:00", 30), ("00:05", 20), days=2), []),
    "sittings": (
        "team_sittings",
        team(("08:00", 60), ("11:00", 60), ("15:00", 60)),
        ["Team A has 3 sittings on 13 December 2021; 2 are allowed."],
    ),
    "sittings-two": ("team_sittings", team(("08:00", 60), ("11:00", 60)), []),
    "sittings-week": (
        "team_sittings",
        team(("08:00", 60), ("15:00", 60), days=4),
        ["Team A has 8 sittings in the week of 13 December 2021; 7 are allowed."],
    ),
    "sittings-no-weekly-limit": (
        "team_sittings",
        [*team(("08:00", 60), ("15:00", 60), days=4), (InterpretationRuleRow, {"sittings_a_week": None})],
        [],
    ),
    "sittings-two-weeks": ("team_sittings", team(("08:00", 60), days=14), []),
    "unserved": ("language_unserved", [TALK], ["Spoken in “Session 1”, and not interpreted: EN, FR."]),
    "unserved-one-language": ("language_unserved", [held(spoken=("en",))], []),
    "unserved-speaker": (
        "language_unserved",
        [held(spoken=("en",), **EN_FR), role(language="ar")],
        ["Spoken in “Session 1”, and not interpreted: AR."],
    ),
    "unserved-declined": (
        "language_unserved",
        [held(spoken=("en",), **EN_FR), role(language="ar", status=SpeakerStatus.DECLINED)],
        [],
    ),
    "served": ("language_unserved", [held(spoken=("en", "fr"), **EN_FR), role(language="fr")], []),
    "service": (
        "service_unbooked",
        [held(), (ServiceRow, {"session_id": 1, "kind": ServiceKind.INTERNATIONAL_SIGN})],
        ["“Session 1” needs International Sign, which is not booked."],
    ),
    "service-booked": ("service_unbooked", [held(), (ServiceRow, {"session_id": 1, "booked": MONDAY})], []),
    "no-link": ("no_link", [held(), role(**REMOTE)], ["No link for Li: “Session 1” has none."]),
    "no-link-in-person": (
        "no_link",
        [held(mode=Mode.IN_PERSON, link="https://example.org"), role(**REMOTE)],
        ["Remote in a session that is held in person: Li, “Session 1”."],
    ),
    "link": ("no_link", [held(mode=Mode.HYBRID, link="https://example.org"), role(**REMOTE)], []),
    "nobody-remote": ("no_link", [held(), role()], []),
    "chair": ("chair_missing", [held(kind=SessionKind.PANEL), role()], ["Nobody chairs or moderates “Session 1”."]),
    "chair-there": ("chair_missing", [held(kind=SessionKind.PANEL), role(kind=RoleKind.MODERATOR)], []),
    "chair-declined": (
        "chair_missing",
        [held(kind=SessionKind.OPENING), role(kind=RoleKind.CHAIR, status=SpeakerStatus.DECLINED)],
        ["Nobody chairs or moderates “Session 1”."],
    ),
    "chair-not-needed": ("chair_missing", [held(kind=SessionKind.BRIEFING)], []),
    "chair-unplaced": ("chair_missing", [(SessionRow, {"kind": SessionKind.PANEL})], []),
    "document": (
        "document_unissued",
        [TALK, paper(), ATTACHED, out("en")],
        ["“Document 1”, which is before “Session 1”, is not issued in FR."],
    ),
    "document-issued": ("document_unissued", [TALK, paper(), ATTACHED, out("en"), out("fr")], []),
    "document-out-as-a-whole": ("document_unissued", [TALK, paper(status=OUT), ATTACHED], []),
    "document-of-no-session": ("document_unissued", [TALK, paper()], []),
}


def rows_of(build: Any, case: list[tuple[Any, ...]]) -> list[Any]:
    """The rows, numbered by kind."""
    counts: dict[type, int] = {}
    found = []
    for kind, given in case:
        counts[kind] = counts.get(kind, 0) + 1
        values = dict(given)
        if "when" in values:
            values["hours"] = build.at(*values.pop("when"))
        found.append(build.row(kind, counts[kind], **values))
    return found


@pytest.mark.parametrize(("kind", "case", "expected"), CASES.values(), ids=CASES)
def test_found_or_not(build: Any, kind: str, case: list[tuple[Any, ...]], expected: list[str]) -> None:
    picture = build.picture(*rows_of(build, case), first_day=None, last_day=None)
    whole = [one for one in check(picture) if one.kind == kind]
    assert [finding.said(Words("en")) for finding in whole] == expected
    for row_id in picture.sessions:
        about = [one for one in check(picture, frozenset({row_id})) if one.kind == kind]
        assert about == [one for one in whole if one.concerns("session", frozenset({row_id}))]


@pytest.mark.parametrize(
    ("before", "weeks", "due"),
    [
        (timedelta(weeks=6), None, True),
        (timedelta(weeks=6, minutes=1), None, False),
        (timedelta(weeks=2), 2, True),
        (timedelta(weeks=2, minutes=1), 2, False),
        (timedelta(0), None, False),
    ],
    ids=["six-weeks", "earlier", "own-rule", "earlier-than-the-rule", "begun"],
)
def test_a_document_is_due_from_the_day_its_rule_says(
    build: Any, before: timedelta, weeks: int | None, due: bool
) -> None:
    rows = [TALK, paper(rule_id=None if weeks is None else 1), ATTACHED, (DocumentRuleRow, {"issue_weeks": weeks})]
    picture = build.picture(*rows_of(build, rows), now=BEFORE - before)
    assert [one.kind for one in check(picture) if one.kind == "document_unissued"] == ["document_unissued"] * due


def test_the_limits_in_force(build: Any) -> None:
    own = [build.row(InterpretationRuleRow, n, rest_minutes=n, position=-n, in_force=n > 1) for n in (1, 2, 3)]
    assert (limits_in_force([]), limits_in_force(own[:1])) == (UN, UN)
    assert limits_in_force(own) == UN._replace(rest_minutes=3)
    assert UN._replace(sittings_a_week=None) == AIIC
