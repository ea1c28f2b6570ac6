"""Grids, doors and full programmes of bad texts: every word on its page, cut words told, nothing refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import docx
import pytest

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.model import Room, Venue
from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports.doors import compose_doors
from hlom_desktop.exports.glance import compose_glance
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.programme_gathering import programme_wanted
from hlom_desktop.exports.report import Report
from hlom_desktop.exports.typst_paper import measured
from hlom_desktop.releases.queries import facts_wanted
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.model import SubItem
from hlom_desktop.sessions.values import Access, SessionKind
from hlom_desktop.side_events.model import Stand
from hlom_desktop.speakers.model import Role
from hlom_desktop.speakers.values import RoleKind, SpeakerMode
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add
from hlom_desktop.templates.catalogue import new_empty

NOW = datetime(2021, 12, 10, 8, 0, tzinfo=UTC)
DAY = date(2021, 12, 14)
KEY = "bad"
BAD = {
    "one-word": "W" * 10_000,
    "words": "mot " * 2500,
    "chinese": "国际会议中心" * 300,
    "arabic": "البنك الدولي (2021)",
    "emoji": "Plan 🌍 👩‍👩‍👧 é",
    "controls": "a\x00b\x07c\x1bd\u202ee\u2066f\ufffegh",
    "lines": "one\ntwo\r\nthree\u2028four\tfive",
    "signs": "#let x = 1 *bold* _low_ @ref <label> $m$ \\ // =1+1 {title} %s &amp; <b>",
    "hyphens": "a-b-c-d-e-f-g-h-i-j-k " * 12,
    "empty": "",
}


def bad_programme(db: Db, bad: str) -> None:
    """Sessions of five minutes to two hours, all of whose texts are the same bad one."""
    said = Wording(en=bad, fr=bad, es=bad)
    title = said if bad else Wording(en="Meeting")
    own = new_empty(db, KEY, title, NOW)
    add(db, Venue, conference_id=own, name=said)
    room = add(db, Room, conference_id=own, name=said, number=bad[:20] or None).id
    lengths = (5, 15, 30, 45, 60, 120)
    for number, minutes in enumerate(lengths):
        hours = Hours(DAY, 540 + sum(lengths[:number]), minutes, "Europe/Zurich")
        kind = (SessionKind.PANEL, SessionKind.OPENING, SessionKind.SIDE_EVENT)[number % 3]
        session = add_session(
            db, own, title, kind, uid=f"bad-{number}@bad", hours=hours, room_id=room, description=said,
            organizers=said, interpreted=("en", "fr", "es"), access=Access.CLOSED if number == 4 else Access.OPEN,
            streaming=True, stream_link=bad[:300],
        )  # fmt: skip
        values = {"kind": RoleKind.CHAIR, "function": said, "name": bad, "mode": SpeakerMode.REMOTE}
        role = add(db, Role, conference_id=own, session_id=session, **values)
        add(db, SubItem, conference_id=own, session_id=session, title=said, minutes=3, role_id=role.id)
    add(db, Stand, conference_id=own, title=said)


@pytest.fixture(params=list(BAD))
def bad(request: pytest.FixtureRequest, store_path: Path) -> Iterator[tuple[str, Workspace]]:
    """A bad text, and a store that is full of it."""
    opened = Workspace(store_path, clock=lambda: NOW)
    opened.do(bad_programme, BAD[request.param])
    yield BAD[request.param], opened
    opened.close()


def test_every_word_is_on_its_page(
    bad: tuple[str, Workspace],
    options: Callable[..., Options],
    written: Callable[..., Report],
    off_the_page: Callable[[Path], list[str]],
) -> None:
    _, workspace = bad
    for product in ("glance", "glance-a4", "doors", "programme"):
        report = written(workspace, product, KEY, options(languages=("fr",)))
        assert [path.suffix for path in report.files] == [".pdf", ".docx"]
        assert off_the_page(report.files[0]) == []
        assert docx.Document(str(report.files[1])).tables


def test_the_words_fit_their_blocks_and_what_is_cut_is_told(bad: tuple[str, Workspace]) -> None:
    text, workspace = bad
    facts = workspace.read(facts_wanted, KEY, None)
    programme = workspace.read(programme_wanted, KEY)
    made = [compose_glance(programme, "es", NOW), compose_glance(programme, "es", NOW, "a4")]
    made.append(compose_doors(facts, (DAY,), facts.rooms, NOW))
    for composed in made:
        assert [one for one in measured(composed.paper) if one["taken"] > one["room"] + 0.01] == []
        cut = any("cut in" in remark.message for remark in composed.remarks)
        assert cut or len(text) < 1000
