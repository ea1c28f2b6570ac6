"""The sum of a sitting, its limits and its usual lead, against a simulation of every second."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from hlom_desktop.delegations.values import Level
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.rules_order import is_heard
from hlom_desktop.speakers.rules_sum import Part, Speaks, Sum, is_if_time, limit_for_all, sum_of
from hlom_desktop.speakers.rules_turns import available_of, lead_of, limit_of, reserve_of, turns_of
from hlom_desktop.speakers.values import InscriptionKind, RoleKind, RoleRow, SpeakerStatus
from hlom_desktop.storage.ref import Ref

from .debates import LIST, debate, debates, inscription, plain, usual_categories


def role(row_id: int, kind: RoleKind, minutes: int | None = None, session: int = 1, gone: bool = False) -> RoleRow:
    status = SpeakerStatus.DECLINED if gone else SpeakerStatus.CONFIRMED
    found: RoleRow = plain(
        RoleRow, ref=Ref(row_id, 1), session_id=session, kind=kind, minutes=minutes, status=status, position=row_id
    )
    return found


def test_as_in_the_picture() -> None:
    rows = [inscription(number) for number in range(1, 50)]
    rows += [inscription(number, group=True) for number in range(50, 54)]
    found = sum_of(debate(rows), debate(rows).sittings[0])
    parts = (Part(49, Speaks.DELEGATION, 3), Part(4, Speaks.GROUP, 5))
    assert found == Sum(11610, 10800, 53, 49, parts, 30, all_speak=163)
    assert found.over == 810


def test_who_must_be_heard_and_who_only_if_time_permits() -> None:
    rows = [
        inscription(1),
        inscription(2, time_permitting=True),
        inscription(3, time_permitting=True),
        inscription(4, kind=InscriptionKind.REPLY, delegation_id=1),
        inscription(5, waiting=True),
    ]
    small = debate(rows, lasts=[22], lead=1, reserve=2)
    found = sum_of(small, small.sittings[0])
    parts = (Part(1, Speaks.DELEGATION, 3), Part(1, Speaks.REPLY, 10))
    expected = Sum(14 * 60, 19 * 60, 2, 2, parts, 30, lead=60, reserve=120, if_time=2, if_time_fitting=1, all_speak=480)
    assert found == expected


@pytest.mark.parametrize(("by_category", "limits"), [(True, [2, 7, 5, 4, 10]), (False, [3, 7, 5, 3, 10])])
def test_limits_by_category_or_one_for_all(by_category: bool, limits: list[int]) -> None:
    rows = [
        inscription(1, Level.HEAD_OF_STATE),
        inscription(2, Level.HEAD_OF_STATE, minutes=7),
        inscription(3, group=True),
        inscription(4, Level.MINISTER),
        inscription(5, kind=InscriptionKind.REPLY),
    ]
    speakers = replace(LIST, by_category=by_category)
    found = debate(rows, categories=usual_categories({1: 2, 5: 4}), speakers=speakers)
    assert [limit_of(found, one) for one in rows] == limits


def test_the_usual_lead_and_what_is_stated() -> None:
    roles = (
        role(1, RoleKind.MODERATOR, 4),
        role(2, RoleKind.CHAIR, 9),
        role(3, RoleKind.KEYNOTE),
        role(4, RoleKind.SPEAKER, 6),
        role(5, RoleKind.PANELLIST, gone=True),
        role(6, RoleKind.CHAIR, session=2),
    )
    found = debate([], lasts=[180, 60, None], lead=None, reserve=None, roles=roles)
    minutes = [lead_of(found, one) // 60 for one in found.sittings]
    assert minutes == [2 + 4 + 10 + 6 + 2, 2 + 5, 2]
    assert [reserve_of(found, one) for one in found.sittings] == [120, 120, 120]
    assert [available_of(found, one) for one in found.sittings] == [(180 - 24 - 2) * 60, (60 - 7 - 2) * 60, None]
    stated = debate([], lead=3, reserve=0, roles=roles)
    assert (lead_of(stated, stated.sittings[0]), available_of(stated, stated.sittings[0])) == (180, 177 * 60)


def second_by_second(found: Debate) -> list[tuple[int, int, bool]]:
    """Each turn's id, the second at which it starts, and whether it is over in time, by letting every second pass."""
    sitting = found.sittings[0]
    session = found.sessions[1].hours
    last = None if session is None else 60 * (session.minutes - (sitting.reserve or 0))
    line = [turn.inscription for turn in turns_of(found, sitting)]
    seconds, told = 60 * (sitting.lead or 0), []
    if last is not None:
        last = max(last, seconds)
    for one in line:
        start = seconds
        for _ in range(60 * limit_of(found, one)):
            seconds += 1
        for _ in range(found.speakers.turnover):
            seconds += 1
        told.append((one.ref.id, start, last is None or seconds <= last))
    return told


@given(found=debates(bound=True))
def test_the_sum_is_what_every_second_of_it_comes_to(found: Debate) -> None:
    sitting = found.sittings[0]
    turns, whole = turns_of(found, sitting), sum_of(found, sitting)
    slowly = second_by_second(found)
    assert [(turn.inscription.ref.id, turn.starts, turn.fits) for turn in turns] == slowly
    due = [turn for turn in turns if not is_if_time(turn)]
    assert whole.asked == sum(60 * turn.minutes + found.speakers.turnover for turn in due)
    assert whole.asked == sum(60 * part.minutes * part.number for part in whole.parts) + whole.turnover * whole.speakers
    assert (whole.speakers, whole.if_time) == (len(due), len(turns) - len(due))
    assert whole.fitting + whole.if_time_fitting == sum(fits for _, _, fits in slowly)
    assert len(turns) == sum(is_heard(found, one) for one in found.inscriptions)


@given(found=debates())
def test_nobody_straddles_the_end(found: Debate) -> None:
    sitting = found.sittings[0]
    turns, hours = turns_of(found, sitting), found.sessions[1].hours
    fits = [turn.fits for turn in turns]
    assert fits == sorted(fits, reverse=True)
    if hours is not None:
        ends = [turn.starts + 60 * turn.minutes for turn in turns if turn.fits]
        assert all(end <= 60 * (hours.minutes - (sitting.reserve or 0)) for end in ends)


@given(found=debates())
def test_the_limit_for_all_lets_all_speak_and_one_second_more_does_not(found: Debate) -> None:
    sitting = found.sittings[0]
    limit, available, whole = limit_for_all(found, sitting), available_of(found, sitting), sum_of(found, sitting)
    single = [
        turn
        for turn in turns_of(found, sitting)
        if turn.inscription.minutes is None
        and not turn.why.for_group
        and turn.inscription.kind is InscriptionKind.STATEMENT
        and not is_if_time(turn)
    ]
    others = whole.asked - sum(60 * turn.minutes for turn in single)
    if limit is None:
        assert available is None or not single or available < others + 30 * len(single)
        return
    assert available is not None
    assert others + len(single) * limit <= available < others + len(single) * (limit + 1)
