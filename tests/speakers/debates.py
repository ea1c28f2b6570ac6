"""Debates for tests: plain rows, and strategies that make whole debates of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import DelegationKind, DelegationRow, Level, RegionalGroup
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.rules_categories import USUAL
from hlom_desktop.speakers.values import InscriptionKind, InscriptionRow, RoleRow, SpeakerMode
from hlom_desktop.speakers.values_list import AbsentGoes, CategoryRow, SittingRow, SpeakersListRow
from hlom_desktop.storage.ref import Ref

START = datetime(2021, 11, 22, 9, tzinfo=UTC)
DAY = date(2021, 12, 14)
GROUP = Wording.from_texts(en="African Group")
LIST = SpeakersListRow(Ref(1, 1), Wording(), None, None, 3, 5, 30, 0)
STATES = range(1, 9)
"""The ids of eight delegations: States, of which 1 to 4 are African, 7 an observer, 8 an entity of the UN."""


def plain(kind: Any, /, **values: Any) -> Any:
    """A row with nothing in the columns that are not given."""
    return kind(**({one.name: one.default if one.init and one.kw_only else None for one in fields(kind)} | values))


def delegation(row_id: int) -> DelegationRow:
    """One of the eight."""
    kinds = {7: DelegationKind.OBSERVER_STATE, 8: DelegationKind.UN_ENTITY}
    kind = kinds.get(row_id, DelegationKind.MEMBER_STATE)
    region = RegionalGroup.AFRICAN if row_id < 5 else None
    found: DelegationRow = plain(DelegationRow, ref=Ref(row_id, 1), kind=kind, region=region, name=Wording())
    return found


def inscription(row_id: int, /, level: Level = Level.MINISTER, group: bool = False, **values: Any) -> InscriptionRow:
    """A statement in sitting 1, inscribed in the minute of its id; for a group without members where so said."""
    usual: dict[str, Any] = {
        "ref": Ref(row_id, 1),
        "speakers_list_id": 1,
        "sitting_id": 1,
        "delegation_id": None,
        "function": Wording(),
        "gender": None,
        "level": level,
        "on_behalf": GROUP if group else None,
        "inscribed": START + timedelta(minutes=row_id),
        "mode": SpeakerMode.IN_ROOM,
        "language": None,
        "minutes": None,
        "zone": None,
        "city": None,
        "test": None,
        "tested_on": None,
        "withdrawn": False,
        "position": None,
    }
    return InscriptionRow(**(usual | values))


def usual_categories(minutes: Mapping[int, int] | None = None) -> tuple[CategoryRow, ...]:
    """The usual ladder; `minutes` by place."""
    return tuple(
        CategoryRow(Ref(at + 1, 1), 1, rung.title, rung.groups, rung.levels, rung.kinds, (minutes or {}).get(at), at)
        for at, rung in enumerate(USUAL)
    )


def debate(
    rows: Sequence[InscriptionRow],
    *,
    lasts: Sequence[int | None] = (180,),
    lead: int | None = 0,
    reserve: int | None = 0,
    groups: Mapping[int, frozenset[int]] | None = None,
    categories: tuple[CategoryRow, ...] = (),
    speakers: SpeakersListRow = LIST,
    roles: tuple[RoleRow, ...] = (),
) -> Debate:
    """A list heard in sittings 1, 2 … of so many minutes, at 10:00, 15:00 and so on, in Geneva; None has no hour."""
    sittings = range(1, len(lasts) + 1)
    return Debate(
        speakers=speakers,
        categories=categories,
        sittings=tuple(SittingRow(Ref(at, 1), 1, at, at - 1, lead, reserve) for at in sittings),
        inscriptions=tuple(rows),
        spoken_for=groups or {},
        delegations={row_id: delegation(row_id) for row_id in STATES},
        sessions={at: session(at, minutes) for at, minutes in zip(sittings, lasts, strict=True)},
        roles=roles,
        zone="Europe/Zurich",
    )


def session(number: int, minutes: int | None) -> SessionRow:
    """The session of a sitting: two a day, at 10:00 and 15:00."""
    later = timedelta(days=(number - 1) // 2)
    start = 60 * (10 if number % 2 else 15)
    hours = None if minutes is None else Hours(DAY + later, start, minutes, "Europe/Zurich")
    found: SessionRow = plain(SessionRow, ref=Ref(number, 1), title=Wording(), hours=hours)
    return found


def ids(found: Any) -> list[int]:
    """The ids of rows, or of turns by their inscription."""
    return [getattr(one, "inscription", one).ref.id for one in found]


@st.composite
def debates(draw: st.DrawFn, *, bound: bool = False, sittings: int = 1) -> Debate:
    """Any debate; with hours that bind speakers where `bound`."""
    count = draw(st.integers(0, 14))
    rows = [draw(_rows(number, sittings, bound)) for number in range(1, count + 1)]
    for_groups = [one.ref.id for one in rows if one.on_behalf is not None]
    groups = {row_id: draw(st.frozensets(st.sampled_from(list(STATES)), max_size=5)) for row_id in for_groups}
    limits = draw(st.dictionaries(st.integers(0, 11), st.integers(1, 9), max_size=4))
    ladder = draw(st.permutations(usual_categories(limits))) if draw(st.booleans()) else []
    categories = tuple(
        CategoryRow(**(vars(one) | {"position": at})) for at, one in enumerate(ladder[: draw(st.integers(1, 12))])
    )
    speakers = SpeakersListRow(
        **(
            vars(LIST)
            | {"by_category": draw(st.booleans()), "absent_goes": draw(st.sampled_from(AbsentGoes))}
            | {"turnover": draw(st.sampled_from([0, 20, 30]))}
        )
    )
    lasts = [draw(st.none() | st.integers(5, 90)) for _ in range(sittings)]
    times: Any = {"lead": draw(st.integers(0, 9)), "reserve": draw(st.integers(0, 4))}
    return debate(rows, lasts=lasts, groups=groups, categories=categories, speakers=speakers, **times)


@st.composite
def _rows(draw: st.DrawFn, number: int, sittings: int, bound: bool) -> InscriptionRow:
    seldom = st.sampled_from([False] * 5 + [True])
    some = st.none() | st.none() | st.integers(0, 12)
    values: dict[str, Any] = {
        "delegation_id": draw(st.none() | st.sampled_from(list(STATES))),
        "sitting_id": draw(st.sampled_from([None, *range(1, sittings + 1)])) if sittings > 1 else 1,
        "minutes": draw(st.none() | st.integers(1, 9)),
        "position": draw(some),
        "withdrawn": draw(seldom),
        "waiting": draw(seldom),
        "absent": draw(seldom),
        "time_permitting": draw(seldom),
        "ranked_as": draw(st.none() | st.none() | st.sampled_from(Level)),
        "kind": InscriptionKind.REPLY if draw(seldom) else InscriptionKind.STATEMENT,
        "inscribed": START + timedelta(minutes=draw(st.integers(0, 20))),
    }
    if bound:
        ten = datetime(2021, 12, 14, 9, tzinfo=UTC)
        moments = st.none() | st.integers(-10, 100).map(lambda minutes: ten + timedelta(minutes=minutes))
        values |= {"arrives": draw(moments), "leaves": draw(moments)}
        values |= {"wanted_day": draw(st.sampled_from([None, None, DAY, DAY + timedelta(days=1)]))}
        values |= {"wanted_from": draw(st.none() | st.integers(600, 690))}
    return inscription(number, draw(st.sampled_from(Level)), draw(seldom), **values)
