"""A finding that may stand: the reason stays with it, is replaced, is taken back, and is part of the history."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.conflicts.checks import check
from hlom_desktop.conflicts.edits import NoReason, NotAccepted, accept_finding, reopen_finding
from hlom_desktop.conflicts.picture import gather_picture, patch_picture
from hlom_desktop.conflicts.queries import accepted_findings
from hlom_desktop.conflicts.refreshing import refreshed, sessions_touched
from hlom_desktop.findings import Finding
from hlom_desktop.schema import METADATA
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty

NOW = datetime(2021, 12, 1, tzinfo=UTC)


@pytest.fixture
def workspace(store_path: Path) -> Iterator[Workspace]:
    """A store with a conference of two sessions that have no hour."""
    assert METADATA.tables
    found = Workspace(store_path, "Tester")
    found.do(new_empty, "hlom", Wording.from_texts(en="HLOM", fr="HLOM", es="HLOM"), NOW)
    new_session: Any = add_session
    for name in ("Opening", "Closing"):
        title = Wording.from_texts(en=name, fr=name, es=name)
        found.do(new_session, 1, title, SessionKind.OTHER)
    yield found
    found.close()


def found_now(workspace: Workspace) -> tuple[Finding, ...]:
    return check(workspace.read(gather_picture, 1, NOW))


def said(found: tuple[Finding, ...]) -> list[tuple[str, str | None]]:
    return [(one.subjects[0].titles[0], one.accepted) for one in found]


def test_an_accepted_finding_keeps_its_reason_and_comes_last(workspace: Workspace) -> None:
    closing, opening = found_now(workspace)
    assert said((closing, opening)) == [("Closing", None), ("Opening", None)]
    first = workspace.do(accept_finding, 1, closing, "  Only if time permits ").result
    assert said(found_now(workspace)) == [("Opening", None), ("Closing", "Only if time permits")]
    assert workspace.do(accept_finding, 1, closing, "Agreed with the chair").result == first
    assert [row.reason for row in workspace.read(accepted_findings, 1)] == ["Agreed with the chair"]
    workspace.undo()
    assert said(found_now(workspace)) == [("Opening", None), ("Closing", "Only if time permits")]
    workspace.do(reopen_finding, 1, closing)
    assert found_now(workspace) == (closing, opening)
    workspace.undo()
    assert said(found_now(workspace)) == [("Opening", None), ("Closing", "Only if time permits")]


@pytest.mark.parametrize("reason", ["", "  \n "])
def test_a_reason_is_needed(workspace: Workspace, reason: str) -> None:
    finding = found_now(workspace)[0]
    with pytest.raises(NoReason):
        workspace.do(accept_finding, 1, finding, reason)
    assert workspace.read(accepted_findings, 1) == ()


def test_what_stands_open_cannot_be_opened(workspace: Workspace) -> None:
    with pytest.raises(NotAccepted):
        workspace.do(reopen_finding, 1, found_now(workspace)[0])


def test_findings_held_in_memory_follow(workspace: Workspace) -> None:
    before: Any = workspace.read(gather_picture, 1, NOW)
    found = check(before)
    gestures: list[Any] = [
        lambda: workspace.do(accept_finding, 1, found[0], "Agreed"),
        lambda: workspace.do(reopen_finding, 1, found[-1]),
    ]
    for gesture in gestures:
        change = gesture().change
        assert change is not None
        after = workspace.read(patch_picture, before, change, NOW)
        assert sessions_touched(before, after, change) == frozenset()
        found = refreshed(found, after, frozenset())
        assert found == found_now(workspace)
        before = after
