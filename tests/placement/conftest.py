"""Small conferences whose side events are to be placed, made without a store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import strategies as st

import hlom_desktop.schema  # noqa: F401
from hlom_desktop.conference.edits import add_room, change_conference
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.placement.accepting import accepted
from hlom_desktop.placement.edits import accept_places
from hlom_desktop.placement.queries import placing
from hlom_desktop.placement.solving import solve
from hlom_desktop.placement.values import Busy, Crew, Event, Held, Question, Slot, Space, Spot
from hlom_desktop.placement.values_answer import Answer
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.side_events.edits.call import add_slot, set_wishes
from hlom_desktop.side_events.edits.proposals import add_proposal
from hlom_desktop.side_events.edits.sponsors import add_sponsor
from hlom_desktop.side_events.values import ProposalStatus, SponsorRole
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty

DAY = date(2021, 12, 14)


def text(en: str) -> Wording:
    return Wording.from_texts(en=en)


def slot(number: int, start: int = 0, minutes: int = 75, **values: Any) -> Slot:
    """A slot on the first day; without a start, slots 1, 2, 3 are at 13:15, 15:15, 17:15."""
    begins = start or 13 * 60 + 15 + 120 * (number - 1)
    return Slot(number, begins, begins + minutes, Hours(DAY, begins, minutes, "UTC"), **values)


def space(number: int, **values: Any) -> Space:
    return Space(number, text(f"Room {number}"), **values)


def event(number: int, **values: Any) -> Event:
    return Event(Ref(number, 1), f"uid-{number}", text(f"Event {number}"), **values)


def meeting(start: int, end: int, title: str = "Plenary") -> Busy:
    return Busy(start, end, text(title))


class Build:
    """Makes slots, rooms, side events."""

    slot, space, event, meeting, text = (staticmethod(one) for one in (slot, space, event, meeting, text))


@pytest.fixture(scope="session")
def build() -> Build:
    """What makes slots, rooms and side events."""
    return Build()


AT = (795, 830, 915)
"""Of slots that begin at these minutes the first two overlap, and the second may overlap the third."""
CREWS = (Crew(1, "A", frozenset({"en", "fr"})), Crew(2, "B", frozenset({"en", "fr"})))


@st.composite
def slots(draw: st.DrawFn) -> tuple[Slot, ...]:
    """One to three, some of which overlap."""
    starts = draw(st.lists(st.sampled_from(AT), min_size=1, max_size=3, unique=True))
    lengths = [draw(st.sampled_from((60, 90))) for _ in starts]
    return tuple(slot(at, start, minutes) for at, (start, minutes) in enumerate(zip(starts, lengths, strict=True), 1))


@st.composite
def spaces(draw: st.DrawFn) -> tuple[Space, ...]:
    """One to three, some hybrid, shut, taken, out of service or virtual."""
    found = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        found.append(
            space(
                number,
                seats=draw(st.sampled_from((None, 40, 100, 300))),
                hybrid=draw(st.booleans()),
                virtual=number == 3 and draw(st.booleans()),
                booths=frozenset(draw(st.sampled_from(((), ("en",), ("en", "fr"))))),
                shut=frozenset(draw(st.sets(st.integers(1, 3), max_size=1))),
                taken=draw(st.sampled_from(((), (meeting(900, 930, "Panel"),)))),
                out_of_service=draw(st.sampled_from((False, False, False, True))),
            )
        )
    return tuple(found)


@st.composite
def events(draw: st.DrawFn, number: int, ids: tuple[int, ...], rooms: tuple[int, ...]) -> Event:
    """A side event that wishes, forbids, stands or is held."""
    few = st.sampled_from((1, 2, 3, 4))
    wished = tuple(draw(st.lists(st.sampled_from(ids), max_size=2, unique=True)))
    languages = draw(st.sampled_from(((), (), (), ("fr",))))
    now = draw(st.none() | st.builds(Spot, st.sampled_from(ids), st.sampled_from(rooms)))
    return event(
        number,
        minutes=draw(st.sampled_from((None, 60, 75))),
        expected=draw(st.sampled_from((None, 30, 80))),
        mode=draw(st.sampled_from((Mode.IN_PERSON, Mode.IN_PERSON, Mode.HYBRID, Mode.VIRTUAL))),
        languages=languages,
        teams=draw(st.sampled_from((frozenset({1, 2}), frozenset({1})))) if languages else None,
        organizers=frozenset(draw(st.sets(few, max_size=1))),
        persons=frozenset(map(str, draw(st.sets(few, max_size=1)))),
        busy=draw(st.sampled_from(((), (), (meeting(800, 810),)))),
        theme=draw(st.sampled_from((None, 1, 2))),
        audience=frozenset(draw(st.sets(few, max_size=2))),
        wished=wished,
        impossible=frozenset(draw(st.sets(st.sampled_from(ids), max_size=1))) - {*wished},
        room=draw(st.none() | st.sampled_from(rooms)),
        score=draw(st.integers(0, 3)),
        now=now,
        team=draw(st.sampled_from((None, 1, 2))) if now and languages else None,
        held=draw(st.sampled_from((None, None, None, Held.PINNED, Held.PUBLISHED))) if now else None,
    )


@st.composite
def questions(draw: st.DrawFn, most: int = 4) -> Question:
    """A conference of up to so many side events."""
    some, rooms = draw(slots()), draw(spaces())
    ids, room_ids = tuple(one.id for one in some), tuple(one.id for one in rooms)
    return Question(
        events=tuple(draw(events(number, ids, room_ids)) for number in range(1, draw(st.integers(1, most)) + 1)),
        slots=some,
        spaces=rooms,
        crews=(replace(CREWS[0], taken=draw(st.sampled_from(((), (meeting(795, 800, "Debate"),))))), CREWS[1]),
        official=draw(st.sampled_from((None, (), (meeting(800, 820),)))),
        beside=draw(st.sampled_from(((), (), (meeting(830, 860, "Beside"),)))),
        parallel=draw(st.sampled_from((None, None, 1, 2))),
        total=draw(st.sampled_from((None, None, 2, 3))),
    )


NOW = datetime(2021, 10, 10, 8, tzinfo=UTC)
LUNCH, EVENING = (Hours(DAY, start, 75, "Europe/Zurich") for start in (13 * 60 + 15, 18 * 60 + 15))


def make(db: Db) -> dict[str, int]:
    """Two rooms and “Online”, two slots at lunch and in the evening, three approved side events and a debate."""
    home = new_empty(db, "hlom", text("Officials’ meeting"), NOW)
    change_conference(db, Ref(home, 0), zone="Europe/Zurich", first_day=DAY, last_day=DAY.replace(day=15))
    ids = {"home": home}
    rooms: dict[str, dict[str, Any]] = {"Room 2": {"seats": 60}, "Room 3": {"seats": 120, "hybrid": True}}
    for name, values in {**rooms, "Online": {"virtual": True}}.items():
        ids[name.lower().replace(" ", "")] = add_room(db, home, text(name), **values)
    ids["lunch"], ids["evening"] = add_slot(db, home, LUNCH), add_slot(db, home, EVENING)
    debate = {"hours": Hours(DAY, 15 * 60, 180, "Europe/Zurich"), "room_id": ids["room3"]}
    ids["debate"] = add_session(db, home, text("Debate"), SessionKind.GENERAL_DEBATE, **debate)
    events: dict[str, dict[str, Any]] = {
        "energy": {"minutes": 75, "expected": 50, "mode": Mode.HYBRID},
        "skills": {"minutes": 60, "expected": 80},
        "youth": {"minutes": 60, "expected": 140},
    }
    for name, values in events.items():
        ids[name] = add_proposal(db, home, text(name.title()), uid=name, status=ProposalStatus.APPROVED, **values)
        add_sponsor(db, Ref(ids[name], 0), SponsorRole.ORGANIZER, name=text(f"Organizers of {name}"))
    set_wishes(db, Ref(ids["energy"], 0), (ids["lunch"],), ())
    set_wishes(db, Ref(ids["skills"], 0), (ids["lunch"], ids["evening"]), ())
    return ids


@pytest.fixture
def store(store_path: Path) -> Iterator[SimpleNamespace]:
    """An open workspace with that conference; the ids of its rows beside it."""
    workspace = Workspace(store_path, "Organizer", clock=lambda: NOW)
    ids = workspace.do(make).result
    yield SimpleNamespace(workspace=workspace, path=store_path, **ids)
    workspace.close()


Ask = Callable[[], Question]


@pytest.fixture
def ask(store: SimpleNamespace) -> Ask:
    """The question as it stands now."""
    return lambda: store.workspace.read(placing, store.home, NOW)


@pytest.fixture
def accept(store: SimpleNamespace, ask: Ask) -> Callable[[], Answer]:
    """Solve and accept; the answer."""

    def carry_out() -> Answer:
        question = ask()
        answer = solve(question)
        store.workspace.do(accept_places, store.home, accepted(question, answer))
        return answer

    return carry_out
