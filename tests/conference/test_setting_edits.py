"""The gestures on the conference and its parts, each with what it leaves in the store; and what is typed there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import hlom_desktop.schema  # noqa: F401
from hlom_desktop.conference.edits import NoLanguage, NoShortName, change_conference, correct_un_session
from hlom_desktop.conference.edits_parts import (
    PartOfItself,
    add_count,
    add_topic,
    add_venue,
    change_count,
    change_topic,
    delete_count,
    delete_topic,
    delete_venue,
    forget_un_session,
)
from hlom_desktop.conference.hours_typed import NotADay, NotAnHour, read_day, read_hour
from hlom_desktop.conference.queries_setting import Setting, setting
from hlom_desktop.conference.rules import DaysReversed, NoName, NotANumber
from hlom_desktop.conference.topics import TopicKind
from hlom_desktop.conference.values import CountQualifier
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import UnknownZone
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty

BODY = load_un_sessions().body


def text(en: str) -> Wording:
    return Wording.from_texts(en=en)


@pytest.fixture
def workspace(store_path: Path) -> Iterator[Workspace]:
    """A store with conference 1, of which only key and title are known."""
    found = Workspace(store_path)
    found.do(new_empty, "hlom", text("Officials’ meeting"), datetime(2021, 1, 14, tzinfo=UTC))
    yield found
    found.close()


def shown(workspace: Workspace) -> Setting:
    return workspace.read(setting, 1)


def test_the_conference(workspace: Workspace) -> None:
    ref = shown(workspace).conference.ref
    values = {"zone": "Europe/Zurich", "second_zone": "America/Bogota", "first_day": date(2021, 12, 14)}
    workspace.do(change_conference, ref, **values, last_day=date(2021, 12, 15), print_version=7)
    row = shown(workspace).conference
    assert (row.zone, row.first_day, row.last_day, row.print_version) == (
        "Europe/Zurich",
        date(2021, 12, 14),
        date(2021, 12, 15),
        7,
    )
    for refused, wrong in (
        (UnknownZone, {"zone": "Geneva"}),
        (DaysReversed, {"last_day": date(2021, 12, 1)}),
        (NoShortName, {"short": ""}),
        (NoLanguage, {"languages": ()}),
    ):
        with pytest.raises(refused):
            workspace.do(change_conference, row.ref, **wrong)
    assert shown(workspace).conference == row
    workspace.undo()
    assert shown(workspace).conference.zone is None


def test_venues(workspace: Workspace) -> None:
    workspace.do(add_venue, 1, text("CICG"), city=text("Geneva"))
    venue = shown(workspace).venues[0]
    assert (venue.name.en, venue.position) == ("CICG", 0)
    workspace.do(delete_venue, venue.ref)
    assert shown(workspace).venues == ()
    with pytest.raises(NoName):
        workspace.do(add_venue, 1, Wording())


@pytest.mark.parametrize("kind", TopicKind)
def test_topics(workspace: Workspace, kind: TopicKind) -> None:
    def found() -> list[tuple[int | None, str | None]]:
        here = shown(workspace)
        rows = {TopicKind.OBJECTIVE: here.objectives, TopicKind.THEME: here.themes, TopicKind.TRACK: here.tracks}
        return [(row.number, row.title.en) for row in rows[kind]]

    made = workspace.do(add_topic, 1, kind, text("Ease pressures"), number=1).result
    workspace.do(add_topic, 1, kind, text("Self-reliance"))
    here = shown(workspace)
    ref = next(row.ref for row in (*here.objectives, *here.themes, *here.tracks) if row.ref.id == made)
    workspace.do(change_topic, kind, ref, title=text("Ease the pressures"))
    assert found() == [(1, "Ease the pressures"), (None, "Self-reliance")]
    workspace.do(delete_topic, kind, ref)
    assert found() == [(None, "Self-reliance")]
    workspace.undo()
    assert found() == [(1, "Ease the pressures"), (None, "Self-reliance")]
    with pytest.raises(NotANumber):
        workspace.do(add_topic, 1, kind, text("None"), number=-1)


def test_figures_keep_their_qualifier(workspace: Workspace) -> None:
    whole = workspace.do(add_count, 1, 153, text("Member States represented")).result
    part = workspace.do(
        add_count, 1, 50, text("at ministerial level"), qualifier=CountQualifier.OVER, part_of_id=whole
    ).result
    first, second = shown(workspace).counts
    assert (second.amount, second.qualifier, second.part_of_id) == (50, CountQualifier.OVER, whole)
    with pytest.raises(PartOfItself):
        workspace.do(change_count, first.ref, part_of_id=part)
    with pytest.raises(NotANumber):
        workspace.do(change_count, second.ref, amount=-1)
    workspace.do(delete_count, first.ref)
    assert [(row.amount, row.part_of_id) for row in shown(workspace).counts] == [(50, None)]


def test_un_sessions_are_corrected_once_each_and_taken_back(workspace: Workspace) -> None:
    built_in = shown(workspace).sessions
    opens, closes = date(2021, 9, 15), date(2022, 9, 11)
    workspace.do(correct_un_session, 1, BODY, 76, date(2021, 9, 1), closes)
    workspace.do(correct_un_session, 1, BODY, 76, opens, closes)
    changed = [line for line in shown(workspace).sessions if line.corrected]
    assert [(line.number, line.opens, line.closes) for line in changed] == [(76, opens, closes)]
    workspace.do(forget_un_session, 1, BODY, 76)
    assert shown(workspace).sessions == built_in


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("9", 540), ("9:30", 570), ("9.30", 570), ("9 h 30", 570), ("15h", 900), ("24:00", 1440), (" ", None)],
)
def test_an_hour_as_typed(typed: str, minutes: int | None) -> None:
    assert read_hour(typed) == minutes


@pytest.mark.parametrize("typed", ["25", "9:75", "noonish", "24:01", "-3"])
def test_no_hour(typed: str) -> None:
    with pytest.raises(NotAnHour):
        read_hour(typed)


def test_a_day_as_typed() -> None:
    table = load_un_sessions()
    assert read_day("14 décembre 2021", "en", table) == date(2021, 12, 14)
    assert read_day("14 Dec", "en", table, 2021) == date(2021, 12, 14)
    assert read_day("", "en", table) is None
    for typed in ("December 2021", "soon", "before 14 Dec 2021", "after 14 Dec 2021", "about 14 Dec 2021"):
        with pytest.raises(NotADay):
            read_day(typed, "en", table)
