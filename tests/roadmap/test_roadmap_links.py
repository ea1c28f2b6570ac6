"""An item is the date of a meeting, of a document's issue, of a session: one change, every place."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.life import StepKind
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.edits.meetings import add_consultation, restate_dates
from hlom_desktop.consultations.queries import consultations
from hlom_desktop.consultations.values import ConsultationKind
from hlom_desktop.documents.edits import add_document
from hlom_desktop.documents.edits import restate_dates as restate_issue
from hlom_desktop.documents.queries import documents
from hlom_desktop.exports.roadmap_calendar import compose_roadmap_calendar
from hlom_desktop.exports.roadmap_gathering import gather_roadmap
from hlom_desktop.roadmap import edits, edits_dates
from hlom_desktop.roadmap.edits_dates import Restated, SessionNeedsDay
from hlom_desktop.roadmap.rules_dates import date_of
from hlom_desktop.roadmap.values import ItemKind, ItemStatus
from hlom_desktop.sessions.edits import add_session, move_session, unplace_session
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.storage.writing import ChangedMeanwhile

if TYPE_CHECKING:
    from conftest import Store

MARCH = datetime(2021, 3, 4, tzinfo=UTC)
BRIEFING = Wording.from_texts(en="June informal briefing")


def when(text: str) -> When:
    return parse_when(text, "en", year=2021, sessions=load_un_sessions())


def meeting(store: Store, dates: str | None) -> int:
    values: dict[str, Any] = {"dates": when(dates) if dates else None}
    made: int = store.do(add_consultation, store.conference, BRIEFING, ConsultationKind.BRIEFING, **values)
    return made


def the_meeting(store: Store) -> Any:
    return store.workspace.read(consultations, store.conference)[0]


def the_session(store: Store) -> Any:
    return store.workspace.read(sessions, store.conference)[0]


def told(store: Store, item_id: int) -> list[tuple[StepKind, str | None]]:
    return [(one.kind, one.dates.words if one.dates else None) for one in store.roadmap().steps_of(item_id)]


@pytest.mark.parametrize(
    ("own", "linked", "expected"),
    [
        (None, None, None),
        ("23 June", None, "23 June"),
        (None, "23 June 2021", "23 June 2021"),
        ("23 June", "23 June 2021", "23 June"),
        ("23 June", "24 June", "24 June"),
        ("1-30 November", "November", "1-30 November"),
        ("23 June", "TBC", "TBC"),
        ("To be confirmed", "to be  confirmed", "To be confirmed"),
        ("TBC", "in due course", "in due course"),
    ],
)
def test_whose_words_are_said(own: str | None, linked: str | None, expected: str | None) -> None:
    found = date_of(when(own) if own else None, when(linked) if linked else None)
    assert (found.words if found else None) == expected


def test_a_meeting_moved_on_its_own_screen_moves_its_item(store: Store) -> None:
    briefing = meeting(store, "23 June 2021")
    item = store.new("Briefing", "23 June", ItemKind.BRIEFING, consultation_id=briefing)
    assert store.item(item).dates == when("23 June")
    store.do(restate_dates, the_meeting(store).ref, when("30 June"), at=MARCH)
    assert store.item(item).dates == when("30 June")
    assert told(store, item) == [(StepKind.STATED, "23 June 2021"), (StepKind.MOVED, "30 June")]
    store.workspace.undo()
    assert store.item(item).dates == when("23 June")


def test_an_item_restated_moves_its_meeting_in_one_gesture(store: Store) -> None:
    briefing = meeting(store, "23 June 2021")
    item = store.new("Briefing", "23 June", ItemKind.BRIEFING, consultation_id=briefing)
    assert store.restate(item, "30 June", MARCH) is StepKind.MOVED
    assert (the_meeting(store).dates, store.item(item).status) == (when("30 June"), ItemStatus.MOVED)
    assert told(store, item) == [(StepKind.STATED, "23 June 2021"), (StepKind.MOVED, "30 June")]
    undoable = store.workspace.undoable()
    assert undoable is not None
    assert undoable.message == "Move the date of “{title}”"
    store.workspace.undo()
    assert (the_meeting(store).dates, store.item(item).dates) == (when("23 June 2021"), when("23 June"))


def test_other_words_for_the_same_days_are_the_items_own(store: Store) -> None:
    item = store.new("Briefing", "23 June", ItemKind.BRIEFING, consultation_id=meeting(store, "23 June 2021"))
    assert store.restate(item, "Wednesday 23 June") is StepKind.CONFIRMED
    assert (the_meeting(store).dates, store.item(item).dates) == (when("23 June 2021"), when("Wednesday 23 June"))


def test_a_meeting_without_a_date_gets_that_of_its_item(store: Store) -> None:
    item = store.new("Briefing", "June", ItemKind.BRIEFING, consultation_id=meeting(store, None))
    assert store.item(item).dates == when("June")
    store.restate(item, "23 June")
    assert the_meeting(store).dates == when("23 June")
    store.restate(item, None)
    assert (the_meeting(store).dates, store.item(item).dates) == (None, None)


def test_who_wrote_the_meeting_meanwhile_is_not_overwritten(store: Store) -> None:
    item = store.new("Briefing", "23 June", ItemKind.BRIEFING, consultation_id=meeting(store, "23 June"))
    roadmap = store.roadmap()
    store.ben.do(restate_dates, the_meeting(store).ref, when("24 June"))
    with pytest.raises(ChangedMeanwhile):
        store.do(edits_dates.restate_date, store.item(item).ref, when("30 June"), roadmap.linked_ref(item))
    assert the_meeting(store).dates == when("24 June")


def test_a_documents_item_is_the_day_of_its_issue(store: Store) -> None:
    paper = store.do(add_document, store.conference, Wording.from_texts(en="Paper"), dates=when("November"))
    issue = store.new("Issuance of the paper", "November", ItemKind.DOCUMENT, document_id=paper)
    summit = store.new("Summit that led to it", "19 September", ItemKind.MEETING, document_id=paper)
    store.restate(issue, "mid-November", MARCH)
    (row,) = store.workspace.read(documents, store.conference)
    assert (row.dates, store.item(issue).dates) == (when("mid-November"), when("mid-November"))
    store.do(restate_issue, row.ref, when("1 December"))
    assert (store.item(issue).dates, store.item(summit).dates) == (when("1 December"), when("19 September"))
    assert [kind for kind, _ in told(store, issue)] == [StepKind.STATED, StepKind.NARROWED, StepKind.MOVED]


def test_a_sessions_item_is_its_day(store: Store) -> None:
    hours = Hours(date(2021, 12, 14), 600, 180, "Europe/Zurich")
    title = Wording.from_texts(en="Opening")
    session = store.do(add_session, store.conference, title, SessionKind.OPENING, hours=hours, minutes=180)
    item = store.new("Opening", "14 December", ItemKind.MEETING, session_id=session)
    later = Hours(date(2021, 12, 15), 600, 180, "Europe/Zurich")
    store.do(move_session, the_session(store).ref, later, None, at=MARCH)
    assert store.item(item).dates.words == "15 December 2021"
    assert told(store, item) == [(StepKind.STATED, "14 December"), (StepKind.MOVED, "15 December 2021")]
    store.restate(item, "16 December")
    assert (the_session(store).hours.day, the_session(store).hours.start) == (date(2021, 12, 16), 600)
    for vague in ("mid-December", "16-17 December", None):
        with pytest.raises(SessionNeedsDay):
            store.restate(item, vague)
    assert store.item(item).dates == when("16 December")
    store.do(unplace_session, the_session(store).ref)
    store.restate(item, "mid-December")
    assert store.item(item).dates == when("mid-December")


def test_linked_an_item_gives_way_and_unlinked_it_keeps_the_date(store: Store) -> None:
    item = store.new("Briefing", "May", ItemKind.BRIEFING)
    briefing = meeting(store, "23 June")
    store.do(edits.change_item, store.item(item).ref, consultation_id=briefing, at=MARCH)
    assert store.item(item).dates == when("23 June")
    store.do(restate_dates, the_meeting(store).ref, when("30 June"))
    store.do(edits.change_item, store.item(item).ref, consultation_id=None)
    assert store.item(item).dates == when("30 June")
    store.do(restate_dates, the_meeting(store).ref, when("1 July"))
    assert store.item(item).dates == when("30 June")
    own = [(StepKind.STATED, "May"), (StepKind.MOVED, "23 June"), (StepKind.MOVED, "30 June")]
    assert told(store, item) == own


def test_an_item_and_what_hangs_on_it_move_in_one_gesture(store: Store) -> None:
    paper, briefing = store.new("Paper", "1 June"), meeting(store, "23 June")
    item = store.new("Briefing", "23 June", ItemKind.BRIEFING, consultation_id=briefing)
    roadmap = store.roadmap()
    moved: list[Restated] = []
    for one, text in ((paper, "8 June"), (item, "30 June")):
        found: When = when(text)
        moved.append(Restated(store.item(one).ref, found, roadmap.linked_ref(one)))
    store.do(edits_dates.restate_with_followers, moved[0], moved[1:])
    after = [store.item(paper).dates, store.item(item).dates, the_meeting(store).dates]
    assert after == [when("8 June"), when("30 June"), when("30 June")]
    undoable = store.workspace.undoable()
    assert undoable is not None
    assert undoable.message == "Move “{title}” and what hangs on it"
    store.workspace.undo()
    assert [store.item(paper).dates, store.item(item).dates] == [when("1 June"), when("23 June")]


def test_a_calendar_is_newer_once_the_meeting_is(store: Store) -> None:
    store.new("Briefing", "23 June", ItemKind.BRIEFING, consultation_id=meeting(store, "23 June"))

    def sequence() -> int:
        facts = store.workspace.read(gather_roadmap, "hlom-2021")
        return compose_roadmap_calendar(facts, "en", vague=False)[0][0].sequence

    before = sequence()
    store.do(restate_dates, the_meeting(store).ref, when("30 June"))
    assert sequence() > before
