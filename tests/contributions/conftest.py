"""A store with one conference and four delegations, and the screen of contributions over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.edits_parts import add_count
from hlom_desktop.conference.values import CountQualifier
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.edits.meetings import add_consultation
from hlom_desktop.consultations.edits.record import insert_paragraph
from hlom_desktop.consultations.queries import consultations
from hlom_desktop.consultations.values import ConsultationKind
from hlom_desktop.contributions.edits import calls, contributions
from hlom_desktop.contributions.panel import ContributionsPlace
from hlom_desktop.contributions.queries import contributions_shown
from hlom_desktop.contributions.said import on_day
from hlom_desktop.contributions.shown import Contributions
from hlom_desktop.contributions.values import ContributionKind
from hlom_desktop.delegations import edits, edits_groups
from hlom_desktop.delegations.values import DelegationKind
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.desk import Desk
from hlom_desktop.schema import METADATA
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty

from ..screens import Screen, started

NOW = datetime(2021, 10, 1, 9, tzinfo=UTC)
SWITZERLAND, KENYA, HOLY_SEE, MAYORS = 1, 2, 3, 4


def said(en: str, fr: str | None = None) -> Wording:
    """A text in English, perhaps in French."""
    return Wording.from_texts(en=en, fr=fr)


@pytest.fixture
def store(store_path: Path) -> Iterator[Workspace]:
    """A store whose conference has the id 1: Switzerland 1, Kenya 2, the Holy See 3, mayors in a group within one 4."""
    assert METADATA.tables
    found = Workspace(store_path, "Tester", clock=lambda: NOW)
    found.do(new_empty, "hlom", said("HLOM"), NOW)
    for alpha2 in ("CH", "KE", "VA"):
        found.do(edits.add_state, 1, alpha2)
    above = found.do(edits_groups.add_group, 1, said("Authorities")).result
    cities = found.do(edits_groups.add_group, 1, said("Cities"), above).result
    found.do(edits.add_delegation, 1, said("Mayors"), DelegationKind.LOCAL_AUTHORITY, stakeholder_group_id=cities)
    yield found
    found.close()


@pytest.fixture
def do(store: Workspace) -> Callable[..., Any]:
    """Carry out one gesture; its result."""

    def carry_out(edit: Callable[..., Any], *arguments: Any, **values: Any) -> Any:
        return store.do(edit, *arguments, **values).result

    return carry_out


@pytest.fixture
def look_up(store: Workspace) -> Callable[[], Contributions]:
    """All that was brought and called for, as it is now."""
    return lambda: store.read(contributions_shown, 1)


class Shown(Screen):
    """The screen of contributions."""

    def __init__(self, qtbot: Any, desk: Desk, look_up: Callable[[], Contributions]) -> None:
        super().__init__(qtbot, desk, ContributionsPlace, NOW, look_up, high=1400)

    def key(self, widget: QWidget, key: Qt.Key, with_: Any = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key with the keyboard in a widget."""
        widget.setFocus()
        self.qtbot.keyClick(widget, key, with_)
        self.settle()

    def choose(self, field: ChoiceField, word: str) -> None:
        """Choose by the keyboard what begins with a word, as the list does."""
        at = next(number for number in range(field.list.count()) if field.list.itemText(number).startswith(word))
        field.list.setFocus()
        field.list.setCurrentIndex(at)
        field.list.activated.emit(at)
        self.settle()


@pytest.fixture
def filled(store: Workspace) -> Path:
    """A joint pledge, a request with two offers, a call for input that is overdue, a stated figure, a record."""
    store.do(contributions.add_contribution, 1, said("Ten places", "Dix places"), delegation_id=SWITZERLAND)
    store.do(contributions.set_partners, store.read(contributions_shown, 1).contributions[0].ref, (KENYA, HOLY_SEE))
    for kind, title, home in (
        (ContributionKind.REQUEST, "Training of officers", KENYA),
        (ContributionKind.OFFER, "Officers for training", SWITZERLAND),
        (ContributionKind.OFFER, "Tents", MAYORS),
    ):
        store.do(contributions.add_contribution, 1, said(title), kind, delegation_id=home)
    store.do(calls.add_call, 1, said("Written input"), deadline=on_day(date(2021, 9, 30), "en"))
    ref = store.read(contributions_shown, 1).calls[0].ref
    store.do(calls.address, ref, (SWITZERLAND, KENYA))
    unit = said("pledges", "engagements")
    store.do(add_count, 1, 170, unit, qualifier=CountQualifier.CLOSE_TO)
    store.do(add_consultation, 1, said("First briefing"), ConsultationKind.BRIEFING)
    store.do(insert_paragraph, store.read(consultations, 1)[0].ref, said("Inputs were welcomed."))
    return store.path


@pytest.fixture
def open_screen(qtbot: Any, store: Workspace) -> Iterator[Callable[[], Shown]]:
    """Show the screen over the store as it is."""
    with ExitStack() as opened:

        def show() -> Shown:
            desk = opened.enter_context(started(qtbot, store.path, clock=lambda: NOW))
            return Shown(qtbot, desk, lambda: store.read(contributions_shown, 1))

        yield show


@pytest.fixture
def screen(filled: Path, open_screen: Callable[[], Shown]) -> Shown:
    """The screen over `filled`."""
    assert filled.exists()
    return open_screen()
