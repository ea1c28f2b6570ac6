"""The change note: whole papers in three languages, what it refuses, and papers made of a release."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from hlom_desktop.conference.queries import conference_by_key, rooms
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports.agenda import compose_agenda
from hlom_desktop.exports.change_note import compose_change_note
from hlom_desktop.exports.change_note_gathering import NothingBefore, NotReleasedYet, gather_change_note
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Paper
from hlom_desktop.exports.products import PRODUCTS, export
from hlom_desktop.exports.programme_gathering import programme_wanted
from hlom_desktop.releases.edits import release_programme
from hlom_desktop.releases.papers import PAPERS
from hlom_desktop.releases.queries import NoSuchRelease
from hlom_desktop.sessions.edits import add_session, cancel_session, change_session, delete_session, move_session
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.sessions.values import Access, SessionKind, SessionRow, SessionStatus
from hlom_desktop.speakers.model import Role
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.workspace import Workspace

Compare = Callable[[str, str], None]
SECRET = ("Undisclosed", "Bureau caché", "Mesa oculta", "Other secret")


def titled(text: str) -> Wording:
    return Wording.from_texts(en=text, fr=f"{text} (fr)", es=f"{text} (es)")


@pytest.fixture
def released(workspace: Workspace, key: str) -> Workspace:
    """Rev.1 and, after one change of each kind, Rev.2."""
    own = workspace.read(conference_by_key, key).ref.id
    _more_sessions(workspace, own)
    workspace.do(release_programme, own, None)
    found = {row.title.en: row for row in workspace.read(sessions, own)}
    second = workspace.read(rooms, own)[1].ref.id
    _change_places(workspace, found, second)
    _change_words(workspace, found)
    usual: dict[str, Any] = {"mode": Mode.HYBRID, "interpreted": ("en", "fr"), "room_id": second}
    hours = replace(found["Opening"].hours or _no_hours(), start=840)
    workspace.do(add_session, own, Wording(en="Cities"), SessionKind.PANEL, hours=hours, uid="new@small", **usual)
    workspace.do(release_programme, own, titled("After the Bureau"))
    return workspace


def _no_hours() -> Any:
    raise AssertionError("the small conference gives it hours")


def _more_sessions(workspace: Workspace, own: int) -> None:
    """Three more, so that each is changed in one way."""
    usual: dict[str, Any] = {"mode": Mode.HYBRID, "status": SessionStatus.CONFIRMED, "interpreted": ("en", "fr")}
    opening = next(row for row in workspace.read(sessions, own) if row.title.en == "Opening")
    for number, title in enumerate(("Held otherwise", "Closed later", "Opened later", "Deleted later")):
        access = Access.CLOSED if title == "Opened later" else Access.OPEN
        hours = replace(opening.hours or _no_hours(), start=960 + 15 * number, minutes=15)
        values = usual | {"hours": hours, "access": access, "uid": f"more-{number}@small"}
        workspace.do(add_session, own, titled(title), SessionKind.PANEL, **values)


def _change_places(workspace: Workspace, found: dict[str | None, SessionRow], second: int) -> None:
    debate, energy, closing = found["General debate: first sitting"], found["Clean energy"], found["Closing"]
    opening = found["Opening"].hours or _no_hours()
    workspace.do(move_session, debate.ref, replace(opening, day=opening.day + timedelta(1), minutes=120), second)
    workspace.do(change_session, energy.ref, hours=replace(energy.hours or _no_hours(), minutes=105))
    workspace.do(move_session, closing.ref, replace(opening, start=1080), debate.room_id)
    workspace.do(cancel_session, found["Matching requests with offers"].ref)
    workspace.do(change_session, found["Panel on cities"].ref, status=SessionStatus.CONFIRMED)
    workspace.do(delete_session, found["Deleted later"].ref)


def _change_words(workspace: Workspace, found: dict[str | None, SessionRow]) -> None:
    other = {"mode": Mode.VIRTUAL, "access": Access.INVITATION, "interpreted": (), "spoken": ("en",)}
    workspace.do(change_session, found["Held otherwise"].ref, **other)
    closed = found["Closed later"]
    workspace.do(change_session, closed.ref, access=Access.CLOSED, title=titled("Other secret"))
    workspace.do(change_session, found["Opened later"].ref, access=Access.PRESS_AT_OPENING)
    workspace.do(change_session, found["Undisclosed bureau"].ref, mode=Mode.VIRTUAL)
    opening = found["Opening"]
    title = opening.title.with_text("fr", "Séance d’ouverture")
    workspace.do(change_session, opening.ref, title=title)
    workspace.do(_change_minister)


def _change_minister(db: Db) -> None:
    role = next(row for row in db.query(Role).all() if "Minister" in (row.function.en or ""))
    role.function = titled("Minister of Peru")
    say(db, "Change the minister")


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_the_change_note(
    released: Workspace,
    key: str,
    options: Callable[..., Options],
    language: str,
    told: Callable[[Paper], str],
    compare: Compare,
) -> None:
    note = released.read(gather_change_note, key)
    made = compose_change_note(note, language, options().issued_at)  # type: ignore[arg-type]
    remarks = "".join(f"remark {remark.said(str)}\n" for remark in made.remarks)
    whole = told(made.paper) + remarks
    compare(f"change-note.{language}.txt", whole)
    assert [secret for secret in SECRET if secret in whole] == []


def test_files_of_a_revision_tell_nothing_closed(
    released: Workspace, key: str, options: Callable[..., Options]
) -> None:
    report = export(released.read, PRODUCTS["change-note"], key, options(languages=("en", "es")))
    assert [path.name for path in report.files] == [
        f"small-2021-change-note-rev-2.{language}.{extension}"
        for language in ("en", "es")
        for extension in ("pdf", "docx")
    ]
    for path in report.files:
        data = path.read_bytes()
        if path.suffix == ".docx":
            with zipfile.ZipFile(path) as archive:
                data = b"".join(archive.read(name) for name in archive.namelist())
        assert [secret for secret in SECRET if secret.encode() in data] == []


def test_a_change_note_needs_two_revisions(workspace: Workspace, key: str) -> None:
    own = workspace.read(conference_by_key, key).ref.id
    with pytest.raises(NotReleasedYet):
        workspace.read(gather_change_note, key)
    workspace.do(release_programme, own, None)
    for number in (None, 1):
        with pytest.raises(NothingBefore) as caught:
            workspace.read(gather_change_note, key, number)
        assert str(caught.value) == "Rev.1 is the first revision, so there is no change note of it."
    with pytest.raises(NoSuchRelease) as missing:
        workspace.read(gather_change_note, key, 2)
    assert str(missing.value) == "There is no Rev.2. Released are: Rev.1."


def test_a_change_that_no_session_shows_is_told_in_one_line(
    workspace: Workspace, key: str, options: Callable[..., Options], told: Callable[[Paper], str]
) -> None:
    own = workspace.read(conference_by_key, key).ref.id
    workspace.do(release_programme, own, None)
    secret = next(row for row in workspace.read(sessions, own) if row.access is Access.CLOSED)
    workspace.do(change_session, secret.ref, mode=Mode.VIRTUAL)
    workspace.do(release_programme, own, None)
    paper = compose_change_note(workspace.read(gather_change_note, key, 2), "en", options().issued_at).paper
    assert "\nnote No session has changed.\n" in told(paper)


def test_papers_of_a_release_are_those_it_was_released_with(
    released: Workspace, key: str, options: Callable[..., Options], told: Callable[[Paper], str]
) -> None:
    asked = options(release=1, languages=("en",), formats=("pdf", "ics"))
    names = [
        path.name
        for name in ("agenda", "programme")
        for path in export(released.read, PRODUCTS[name], key, asked).files
    ]
    assert names == [
        "small-2021-agenda-rev-1.en.pdf",
        "small-2021-programme-rev-1.en.pdf",
        "small-2021-programme-rev-1.en.ics",
    ]
    papers = [
        compose_agenda(released.read(programme_wanted, key, number), "en", asked.issued_at).paper
        for number in (1, 2, None)
    ]
    assert [(paper.draft, paper.version) for paper in papers] == [
        ("", "Rev.1"),
        ("", "Rev.2"),
        ("Draft", "Version 3"),
    ]
    first, second, living = map(told, papers)
    assert ("Deleted later" in first, "Deleted later" in second) == (True, False)
    assert living.splitlines()[1:] == second.splitlines()[1:]


def test_the_screen_offers_what_can_be_made_of_a_release() -> None:
    made = {name: product.title for name, product in PRODUCTS.items() if "release" in product.narrowed_by}
    assert dict(PAPERS) == made
