"""Who is to be reminded of what, and when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.edits.follow_ups import add_follow_up
from hlom_desktop.consultations.queries import follow_ups_shown
from hlom_desktop.roadmap import edits
from hlom_desktop.roadmap.rules_reminders import reminders

if TYPE_CHECKING:
    from conftest import Store


def test_open_items_with_a_last_day_by_owner(store: Store) -> None:
    ana, other = Wording.from_texts(en="Ana"), Wording.from_texts(en="ANA", fr="Anne")
    store.new("Report", "by end September", owner=ana)
    store.new("Paper", "18 May", owner=other)
    store.new("Portal", "from 1 May", owner=ana)
    done = store.new("Done", "18 May", owner=ana)
    store.new("Nobody's", "May")
    store.do(edits.mark_done, store.item(done).ref)
    found = reminders(store.roadmap(), before=(1, 14))
    told = [(one.owner and one.owner.en, [(due.title.en, due.last, due.alarms) for due in one.due]) for one in found]
    assert told == [
        (
            "Ana",
            [
                ("Paper", date(2021, 5, 18), (date(2021, 5, 4), date(2021, 5, 17))),
                ("Report", date(2021, 9, 30), (date(2021, 9, 16), date(2021, 9, 29))),
            ],
        ),
        (None, [("Nobody's", date(2021, 5, 31), (date(2021, 5, 17), date(2021, 5, 30)))]),
    ]


def test_a_follow_up_is_each_owners(store: Store) -> None:
    what, owners = Wording.from_texts(en="Three papers"), [Wording.from_texts(en=name) for name in ("IOM", "Chair")]
    due = parse_when("by end September", "en", year=2021, sessions=load_un_sessions())
    store.do(add_follow_up, store.conference, what, owners=owners, due=due)
    store.do(add_follow_up, store.conference, Wording.from_texts(en="Some day"), owners=owners)
    lines = store.workspace.read(follow_ups_shown, store.conference).lines
    found = reminders(store.roadmap(), lines)
    alarms = (date(2021, 9, 23), date(2021, 9, 29))
    told = [
        (one.owner and one.owner.en, [(due.title, due.dates, due.last, due.alarms) for due in one.due]) for one in found
    ]
    assert told == [(name, [(what, due, date(2021, 9, 30), alarms)]) for name in ("Chair", "IOM")]
