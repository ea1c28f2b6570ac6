"""Every kind of finding: what a change leaves to be looked for is all that it alters, whatever the change."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.values import Mode, RoomRow, TopicRow
from hlom_desktop.conflicts.checks import check
from hlom_desktop.conflicts.indexes import MADE_OF
from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.refreshing import OF_A_SESSION, refreshed, sessions_touched
from hlom_desktop.conflicts.values import AcceptedFindingRow
from hlom_desktop.delegations.values import AudienceRow
from hlom_desktop.documents.values import DocumentIssueRow, DocumentRow
from hlom_desktop.interpretation.values import AssignmentRow, BoothRow, InterpretationRuleRow, TeamRow
from hlom_desktop.sessions.values import (
    ServiceRow,
    SessionDocumentRow,
    SessionKind,
    SessionRow,
    SessionStatus,
    SubItemRow,
)
from hlom_desktop.speakers.values import ConnectionTest, InscriptionRow, RoleKind, RoleRow, SpeakerMode
from hlom_desktop.speakers.values_list import SittingRow, SpeakersListRow
from hlom_desktop.speakers.values_ready import RecordingRow
from hlom_desktop.storage.history import Change

SESSIONS = 7
SATURDAY = date(2021, 12, 11)
LANGUAGES = st.sampled_from([(), ("en",), ("en", "fr"), ("en", "es")])
ONE_OF_TWO = st.sampled_from([None, 1, 2])
STEPS = st.tuples(
    st.integers(0, 2 * 24 * 12).map(lambda five: 23 * 60 + 5 * five),  # from Saturday night over a Sunday to a Monday
    st.sampled_from([5, 20, 45, 90, 200]),
)
SESSION = st.fixed_dictionaries(
    {
        "hours": st.none() | STEPS,
        "room_id": st.sampled_from([None, 1, 1, 2, 3]),
        "kind": st.sampled_from([*SessionKind]),
        "status": st.sampled_from([SessionStatus.CONFIRMED] * 5 + [SessionStatus.CANCELLED]),
        "mode": st.sampled_from([None, *Mode]),
        "spoken": LANGUAGES,
        "interpreted": LANGUAGES,
        "theme_id": ONE_OF_TWO,
        "audience_id": ONE_OF_TWO,
        "repeat_id": ONE_OF_TWO,
        "link": st.sampled_from([None, "https://example.org"]),
    }
)
OF_ONE = {"session_id": st.integers(1, SESSIONS)}
ROLE = st.fixed_dictionaries(
    {
        **OF_ONE,
        "kind": st.sampled_from([RoleKind.CHAIR, RoleKind.PANELLIST]),
        "name": st.sampled_from(["Li", "Wu"]),
        "mode": st.sampled_from([*SpeakerMode]),
        "test": st.sampled_from([ConnectionTest.NOT_NEEDED, ConnectionTest.MISSING]),
        "language": st.sampled_from([None, "en", "ar"]),
        "zone": st.sampled_from([None, "Australia/Sydney"]),
        "arrives": st.sampled_from([None, datetime(2021, 12, 12, 12, tzinfo=UTC)]),
    }
)
INSCRIPTION = st.fixed_dictionaries(
    {
        "speakers_list_id": st.just(1),
        "sitting_id": ONE_OF_TWO,
        "mode": st.sampled_from([*SpeakerMode]),
        "test": st.sampled_from([ConnectionTest.NOT_NEEDED, ConnectionTest.MISSING]),
        "minutes": st.sampled_from([None, 60]),
        "withdrawn": st.booleans(),
    }
)
RECORDING = st.fixed_dictionaries(
    {
        "role_id": ONE_OF_TWO,
        "inscription_id": ONE_OF_TWO,
        "due": st.sampled_from([None, SATURDAY]),
        "received": st.sampled_from([None, None, SATURDAY]),
    }
)
PARTS: dict[str, tuple[type[Any], Any, int]] = {
    "session": (SessionRow, SESSION, SESSIONS),
    "role": (RoleRow, ROLE, 5),
    "assignment": (AssignmentRow, st.fixed_dictionaries({**OF_ONE, "team_id": st.integers(1, 2)}), 9),
    "inscription": (InscriptionRow, INSCRIPTION, 6),
    "recording": (RecordingRow, RECORDING, 3),
    "service": (ServiceRow, st.fixed_dictionaries({**OF_ONE, "booked": st.sampled_from([None, SATURDAY])}), 2),
    "sub_item": (SubItemRow, st.fixed_dictionaries({**OF_ONE, "minutes": st.sampled_from([None, 15, 60])}), 3),
    "session_document": (SessionDocumentRow, st.fixed_dictionaries({**OF_ONE, "document_id": st.integers(1, 2)}), 3),
}
FIELDS = {"session": "sessions", **OF_A_SESSION}
EDIT = st.one_of(
    *(
        st.tuples(st.just(name), st.integers(1, most), st.none() | values)  # None deletes the row
        for name, (_, values, most) in PARTS.items()
    )
)
EDITS = st.lists(EDIT, min_size=1, max_size=3)


def one_row(build: Any, table: str, row_id: int, values: dict[str, Any]) -> Any:
    hours = values.get("hours")
    if hours is not None:
        start, minutes = hours
        values = values | {"hours": build.at(start % 1440, minutes, SATURDAY + timedelta(days=start // 1440))}
    return build.row(PARTS[table][0], row_id, **values)


@st.composite
def programmes(draw: Any) -> dict[str, dict[int, Any]]:
    found: dict[str, dict[int, Any]] = {}
    for table, (_, rows, most) in PARTS.items():
        drawn = draw(st.lists(rows, min_size=most // 2, max_size=most))
        found[table] = dict(enumerate(drawn, 1))
    return found


def picture_of(build: Any, drawn: dict[str, dict[int, Any]]) -> Picture:
    rows = [one_row(build, table, row_id, values) for table, some in drawn.items() for row_id, values in some.items()]
    fixed = [build.row(RoomRow, number, virtual=number == 3, opens=8 * 60, closes=20 * 60) for number in (1, 2, 3)]
    fixed += [build.row(kind, number) for kind in (TopicRow, AudienceRow, TeamRow) for number in (1, 2)]
    fixed += [build.row(SpeakersListRow, 1)]
    fixed += [build.row(SittingRow, number, speakers_list_id=1, session_id=number) for number in (1, 2)]
    fixed += [build.row(BoothRow, 1, room_id=1, language="en")]
    fixed += [build.row(InterpretationRuleRow, 1, sitting_minutes=90, remote_minutes=45, sittings_a_week=2)]
    fixed += [build.row(DocumentRow, number) for number in (1, 2)]
    fixed += [build.row(DocumentIssueRow, 1, document_id=1, language="en", issued=SATURDAY)]
    return build.picture(*rows, *fixed, first_day=date(2021, 12, 12), last_day=None)  # type: ignore[no-any-return]


def anew(picture: Picture) -> Picture:
    return Picture(**{name: getattr(picture, name) for name in Picture.__dataclass_fields__})


@given(drawn=programmes(), touched=st.frozensets(st.integers(1, SESSIONS), max_size=3))
def test_a_touched_session_has_its_part_of_the_whole(build: Any, drawn: Any, touched: frozenset[int]) -> None:
    picture = picture_of(build, drawn)
    assert check(picture, touched) == tuple(one for one in check(picture) if one.concerns("session", touched))


@given(drawn=programmes(), gestures=st.lists(EDITS, min_size=1, max_size=4), hours=st.integers(0, 40))
def test_findings_follow_every_edit(build: Any, drawn: Any, gestures: Any, hours: int) -> None:
    picture = picture_of(build, drawn)
    found = check(picture)
    for gesture in gestures:
        fresh: dict[str, dict[int, Any]] = {}
        for table, row_id, values in gesture:
            new = None if values is None else one_row(build, table, row_id, values)
            fresh.setdefault(FIELDS[table], {})[row_id] = new
        change = Change(1, {table: frozenset(fresh[field]) for table, field in FIELDS.items() if field in fresh})
        changed = picture.with_rows(fresh, now=picture.now + timedelta(hours=hours))
        again = anew(changed)
        found = refreshed(found, changed, sessions_touched(picture, changed, change))
        assert found == check(again)
        made = MADE_OF.keys() & changed.__dict__.keys()
        assert {name: changed.__dict__[name] for name in made} == {name: getattr(again, name) for name in made}
        picture = changed


@given(drawn=programmes(), reasons=st.frozensets(st.integers(0, 30), max_size=5))
def test_accepted_findings_come_last_and_may_be_opened_again(build: Any, drawn: Any, reasons: frozenset[int]) -> None:
    picture = picture_of(build, drawn)
    found = check(picture)
    chosen = [one for number, one in enumerate(found) if number in reasons]
    rows = {n: build.row(AcceptedFindingRow, n, kind=one.key[0], subjects=one.key[1], reason=f"Because {n}")
            for n, one in enumerate(chosen, 1)}  # fmt: skip
    change = Change(1, {"accepted_finding": frozenset(rows)})
    accepted = picture.with_rows({"accepted": rows})
    seen = refreshed(found, accepted, sessions_touched(picture, accepted, change))
    assert seen == check(anew(accepted))
    still_open = len(found) - len(chosen)
    assert [one.accepted is None for one in seen] == [True] * still_open + [False] * len(chosen)
    opened = accepted.with_rows({"accepted": dict.fromkeys(rows)})
    assert refreshed(seen, opened, sessions_touched(accepted, opened, change)) == found
