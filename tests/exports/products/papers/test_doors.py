"""Door sheets: three languages at once, five meetings a page, and of a closed session its hours alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import docx
import pytest

from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports.doors import NO_TITLE, compose_doors, door_pieces
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.forms import DoorSheet
from hlom_desktop.exports.paper.tree import Paper
from hlom_desktop.exports.pieces import DayOutside, UnknownRoom
from hlom_desktop.exports.report import Report
from hlom_desktop.exports.typst_paper import measured
from hlom_desktop.refusals import Refusal
from hlom_desktop.releases.queries import facts_wanted
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.workspace import Workspace

TUESDAY, WEDNESDAY = date(2021, 12, 14), date(2021, 12, 15)


def test_the_doors(
    workspace: Workspace,
    key: str,
    options: Callable[..., Options],
    pages_told: Callable[[Paper], str],
    compare: Callable[[str, str], None],
) -> None:
    facts = workspace.read(facts_wanted, key, None)
    made = compose_doors(facts, (TUESDAY, WEDNESDAY), facts.rooms, options().issued_at, revision=None)
    remarks = "".join(f"remark {remark.said(str)}\n" for remark in made.remarks)
    compare("doors.txt", pages_told(made.paper) + remarks)
    assert [page for page in measured(made.paper) if page["taken"] > page["room"]] == []


def test_the_doors_of_the_worked_example_hold_their_words(
    worked: Workspace, options: Callable[..., Options], written: Callable[..., Report]
) -> None:
    facts = worked.read(facts_wanted, "worked", None)
    rooms = tuple(room for room in facts.rooms if not room.virtual)
    found = measured(compose_doors(facts, (TUESDAY, WEDNESDAY), rooms, options().issued_at).paper)
    assert len(found) >= 10
    assert [page for page in found if page["taken"] > page["room"]] == []
    report = written(worked, "doors", "worked", options(day=TUESDAY, room="5"))
    assert [path.name for path in report.files] == [
        "worked-doors-2021-12-14-room-5.en-fr-es.pdf",
        "worked-doors-2021-12-14-room-5.en-fr-es.docx",
    ]


def _seven(db: Db, key: str, room: int) -> None:
    own = conference_by_key(db, key).ref.id
    from hlom_desktop.conference.hours import Hours

    for number in range(7):
        hours = Hours(WEDNESDAY, 540 + 30 * number, 30, "Europe/Zurich")
        title = Wording(en=f"Meeting {number}")
        add_session(db, own, title, SessionKind.PANEL, uid=f"door-{number}@small", hours=hours, room_id=room)


def test_five_meetings_a_page(workspace: Workspace, key: str, options: Callable[..., Options]) -> None:
    room = workspace.read(facts_wanted, key, None).rooms[0]
    workspace.do(_seven, key, room.ref.id)
    facts = workspace.read(facts_wanted, key, None)
    made = compose_doors(facts, (WEDNESDAY,), (room,), options().issued_at)
    pages = [page for page in made.paper.blocks if isinstance(page, DoorSheet)]
    assert [(page.page, page.pages, len(page.entries)) for page in pages] == [(1, 2, 5), (2, 2, 2)]
    assert sum(remark.message == NO_TITLE for remark in made.remarks) == 14  # no French, no Spanish


def test_a_closed_session_is_nowhere_named(
    workspace: Workspace,
    key: str,
    options: Callable[..., Options],
    written: Callable[..., Report],
    contents: Callable[..., str],
) -> None:
    report = written(workspace, "doors", key, options())
    said = " ".join(remark.said(str) for remark in report.remarks)
    for path in report.files:
        whole = contents(path) + said + path.name
        assert "Reserved" in whole
        assert [word for word in ("Undisclosed", "caché", "oculta", "Mesa oculta") if word in whole] == []


@pytest.mark.parametrize(
    ("asked", "refusal"), [({"room": "9"}, UnknownRoom), ({"day": date(2021, 12, 16)}, DayOutside)]
)
def test_what_is_not_there_is_refused(
    workspace: Workspace, key: str, options: Callable[..., Options], asked: dict[str, object], refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        door_pieces(workspace.read(facts_wanted, key, None), options(**asked), ("pdf",))


def test_the_word_document(
    workspace: Workspace, key: str, options: Callable[..., Options], written: Callable[..., Report]
) -> None:
    report = written(workspace, "doors", key, options(day=TUESDAY), ("docx",))
    assert [path.name for path in report.files] == ["small-2021-doors-2021-12-14.en-fr-es.docx"]
    document = docx.Document(str(report.files[0]))
    assert len(document.sections) == 2
    entries = [[cell.text for cell in row.cells] for row in document.tables[1].rows]
    assert entries[0] == ["10:00\n– 10:30", "Opening\nOuverture\nApertura\nEN · FR · ES"]
    assert document.core_properties.title.startswith("SM 2021 · ")
