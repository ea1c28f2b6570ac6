"""Who must be told of a change of mode, and what."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hlom_desktop.conference.values import Mode
from hlom_desktop.mode_change.rules import plan
from hlom_desktop.mode_change.told import News, delegations_told, speakers_told
from hlom_desktop.mode_change.values import Extent, Facts, Scope, Settings

ALL = Scope(Extent.CONFERENCE)
DAY = Scope(Extent.DAY, day=date(2021, 12, 14))
REMOTE = [News.SPEAKS_REMOTELY, News.LINK_TO_COME, News.TEST_DUE]
LINKED = [News.SPEAKS_REMOTELY, News.LINK_NEW, News.TEST_DUE]


def told_of(found: Facts, scope: Scope, mode: Mode, settings: Settings) -> list[Any]:
    return [
        (
            f"{one.plan.table} {one.plan.row.ref.id}",
            one.starts and f"{one.starts:%d %H:%M}",
            one.there and (f"{one.there.clock:%d %H:%M}", one.there.night),
            list(one.news),
        )
        for one in speakers_told(found, plan(found, scope, mode, settings))
    ]


@pytest.mark.parametrize(
    ("settings", "news", "linked"),
    [
        pytest.param(Settings(), REMOTE, [News.SESSION_MODE], id="links to come"),
        pytest.param(Settings(link="https://example.org"), LINKED, [News.LINK_NEW, News.SESSION_MODE], id="linked"),
    ],
)
def test_speakers_of_a_virtual_day(usual: Facts, settings: Settings, news: list[News], linked: list[News]) -> None:
    assert told_of(usual, DAY, Mode.VIRTUAL, settings) == [
        ("role 1", "14 10:00", ("14 12:00", False), news),
        ("role 2", "14 10:00", ("14 11:00", False), linked),
        ("role 3", "14 10:00", None, [News.SESSION_MODE]),
        ("role 5", "14 10:00", ("14 20:00", False), news),
        ("inscription 1", "14 10:32", ("14 20:32", False), news),
        ("role 6", "14 10:00", None, news),
    ]


def test_speakers_of_a_meeting_in_person(usual: Facts) -> None:
    found = told_of(usual, ALL, Mode.IN_PERSON, Settings())
    assert [(who, news) for who, _, _, news in found] == [
        ("role 1", [News.SESSION_MODE]),
        ("role 2", [News.COMES_TO_ROOM]),
        ("role 3", [News.SESSION_MODE]),
        ("role 5", [News.SESSION_MODE]),
        ("inscription 1", [News.SESSION_MODE]),
    ]


def test_who_waits_for_a_sitting_comes_last(usual: Facts) -> None:
    assert told_of(usual, ALL, Mode.VIRTUAL, Settings())[-1] == ("inscription 3", None, None, REMOTE)


def test_delegations_by_session(usual: Facts) -> None:
    made = plan(usual, ALL, Mode.VIRTUAL, Settings())
    found = [
        (one.plan.row.ref.id, [told.row.ref.id for told in one.delegations], one.delegates, one.in_person)
        for one in delegations_told(usual, made)
    ]
    assert found == [(1, [1, 2], 2, 1), (2, [], 0, 0), (6, [1, 2], 2, 1)]
