"""The first page's figures of participation, held against those of the concept, and what its bars open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from PySide6.QtCore import Qt

import hlom_desktop.schema
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations import edits
from hlom_desktop.delegations.figures.queries import counted_people
from hlom_desktop.delegations.figures.rules import figure, number_of
from hlom_desktop.delegations.figures.values import FigureKind
from hlom_desktop.delegations.values import Level
from hlom_desktop.delegations.values_nomination import Nomination
from hlom_desktop.desk.desk import Desk
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context, Reader
from hlom_desktop.desk.plots import BarRow, Figure
from hlom_desktop.exports.figures.answers import answers_of
from hlom_desktop.invitations.model import Given, InvitationIssue, Reply
from hlom_desktop.invitations.queries import given, replies
from hlom_desktop.invitations.values import Answer, Method
from hlom_desktop.overview.participation import Participation, participation
from hlom_desktop.overview.participation_plots import ParticipationPlots
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add
from hlom_desktop.templates.catalogue import new_empty
from hlom_desktop.words import Words

NOW = datetime(2021, 12, 10, 8, tzinfo=UTC)
OFFICIAL = Wording.from_texts(en="Official")


def _people(db: Db) -> None:
    """Three States, one of whose ministers was withdrawn, and an observer."""
    for code, level, nomination in (
        ("KE", Level.MINISTER, Nomination.APPROVED),
        ("CH", Level.EXPERT, Nomination.NOMINATED),
        ("CO", Level.VICE_MINISTER, Nomination.DECLINED),
        ("VA", Level.MINISTER, Nomination.APPROVED),
    ):
        edits.add_delegate(db, edits.add_state(db, 1, code), OFFICIAL, level, nomination=nomination)
    edits.add_delegate(db, 2, OFFICIAL, Level.MINISTER, nomination=Nomination.WITHDRAWN)


def _ledger(db: Db) -> None:
    """A history of invitations and replies by chance, always the same."""
    chance = Random(6)
    issue = add(db, InvitationIssue, conference_id=1, number=1, at=NOW, author="Tester")
    boxes = ("a@example.org", "B@example.org", "c@example.org")
    for at in range(60):
        session, box = chance.randint(1, 6), chance.choice(boxes)
        add(
            db, Given, conference_id=1, issue_id=issue.id, session_id=session, mailbox=box, uid=f"session-{session}",
            method=chance.choice((Method.REQUEST, Method.REQUEST, Method.CANCEL)), sequence=at, fingerprint="print",
            stamp=NOW, language="en", summary="Opening",
        )  # fmt: skip
    for _ in range(40):
        session, moment = chance.randint(1, 6), NOW + timedelta(minutes=chance.randint(0, 3))
        add(
            db, Reply, conference_id=1, uid=f"session-{session}", session_id=session,
            answer=chance.choice(list(Answer)), mailbox=chance.choice(boxes).lower(),
            sequence=chance.randint(0, 3), stamp=moment, received=moment,
        )  # fmt: skip
    say(db, "Fill the ledger")


@pytest.fixture
def store(store_path: Path) -> Iterator[Workspace]:
    """A store whose conference has the id 1."""
    assert hlom_desktop.schema.METADATA.tables
    workspace = Workspace(store_path, "Tester", clock=lambda: NOW)
    workspace.do(new_empty, "hlom", Wording.from_texts(en="HLOM"), NOW)
    yield workspace
    workspace.close()


def test_the_same_as_the_figures_of_the_concept(store: Workspace) -> None:
    assert participation(store.path, 1) == Participation()
    store.do(_people)
    found, figures = participation(store.path, 1), store.read(counted_people, 1).figures
    for counts, kind in ((found.levels, FigureKind.STATES_BY_LEVEL), (found.regions, FigureKind.STATES_BY_REGION)):
        assert counts == tuple((part.key, part.number) for part in figure(figures, kind).parts)
    assert found.levels == (("minister", 1), ("expert", 1))


def test_answers_are_those_of_the_paper(store: Workspace) -> None:
    store.do(_ledger)
    parts = answers_of(store.read(given, 1), store.read(replies, 1))
    found = participation(store.path, 1).answers
    assert found == tuple((part.answer or "none", part.number) for part in parts)
    assert len(found) > 3
    assert participation(store.path, 1, whole=False).answers == ()


class Above:
    """What lies above the page: it keeps where one was sent."""

    def __init__(self) -> None:
        self.gone: list[tuple[Any, ...]] = []

    def go_to(self, place: str, row_id: int | None = None, view: str = "") -> None:
        """Kept."""
        self.gone.append((place, row_id, view))


def test_a_bar_opens_its_names(qtbot: Any, store: Workspace) -> None:
    above = Above()
    desk = Desk(lambda: Workspace(store.path))
    plots = ParticipationPlots(Context(desk, LookSource(), Words("en"), Reader("en"), above, lambda: NOW))  # type: ignore[arg-type]
    shown = plots.show_counts(Participation((("minister", 2),), (("african", 1), ("unknown", 1)), (("accepted", 3),)))
    assert shown == {"levels": True, "regions": True, "answers": True}
    widgets = {key: widget for key, _, _, widget in plots.parts()}
    for widget in widgets.values():
        qtbot.addWidget(widget)
        widget.show()
    said = [one.accessibleName() for one in widgets["regions"].findChildren(BarRow)]
    assert said == ["Africa: 1", "Not stated: 1"]
    for kind, key, pressed in (
        (FigureKind.STATES_BY_LEVEL, "minister", widgets["levels"].findChildren(BarRow)[0]),
        (FigureKind.STATES_BY_REGION, "unknown", widgets["regions"].findChildren(BarRow)[1]),
    ):
        qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton)
        assert above.gone[-1] == ("delegations", number_of(kind, key), "figures")
    qtbot.mouseClick(widgets["answers"].findChildren(Figure)[0], Qt.MouseButton.LeftButton)
    assert above.gone[-1] == ("invitations", None, "")
    assert plots.show_counts(Participation()) == {"levels": False, "regions": False, "answers": False}
