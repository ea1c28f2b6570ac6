"""Releasing from the command line, and papers of a revision."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

import hlom_desktop.schema  # noqa: F401
from hlom_desktop.cli import main
from hlom_desktop.conference.wording import Wording
from hlom_desktop.releases.queries import releases
from hlom_desktop.sessions.edits import add_session, change_session
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty

NOW = datetime(2021, 12, 10, 8, tzinfo=UTC)
Run = Callable[..., tuple[int, str, str]]


def titled(text: str) -> Wording:
    return Wording.from_texts(en=text, fr=text, es=text)


@pytest.fixture
def store(store_path: Path) -> Path:
    """A store with a conference of two sessions."""
    workspace = Workspace(store_path)
    own = workspace.do(new_empty, "small", titled("Small meeting"), NOW).result
    for title in ("Opening", "Panel"):
        workspace.do(add_session, own, titled(title), SessionKind.OPENING)
    workspace.close()
    return store_path


@pytest.fixture
def hlom(store: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on that store: exit code, standard output, standard error."""

    def run(*words: str) -> tuple[int, str, str]:
        capsys.readouterr()
        try:
            code = main(["--store", str(store), *words])
        except SystemExit as left:
            code = int(left.code or 0)
        out, error = capsys.readouterr()
        return code, out, error

    return run


def rename(store: Path, title: str) -> None:
    workspace = Workspace(store)
    panel = workspace.read(sessions, 1)[1]
    workspace.do(change_session, panel.ref, title=titled(title))
    workspace.close()


def test_a_release_prints_its_name_and_what_changed(hlom: Run, store: Path) -> None:
    assert hlom("release", "small", "--note", "For missions") == (0, "Rev.1\t2 sessions\n", "")
    refused = "Nothing has changed since Rev.1, so there is nothing to release.\n"
    assert hlom("release", "small") == (3, "", refused)
    rename(store, "Panel on cities")
    assert hlom("release", "small") == (0, "Rev.2\t1 session changed\n", "")
    workspace = Workspace(store)
    assert [row.note for row in workspace.read(releases, 1)] == [Wording(en="For missions"), None]
    workspace.close()
    assert hlom("history", "small")[1].splitlines()[0].endswith("\tRelease Rev.2")
    assert hlom("release", "nobody")[0] == 3


def test_a_note_is_in_the_language_that_is_spoken(hlom: Run, store: Path) -> None:
    assert hlom("--interface", "fr", "release", "small", "--note", "Pour les missions")[0] == 0
    workspace = Workspace(store)
    assert workspace.read(releases, 1)[0].note == Wording(fr="Pour les missions", source="fr")
    workspace.close()


def test_papers_of_a_revision(hlom: Run, store: Path, tmp_path: Path) -> None:
    words = ("--language", "en", "--format", "pdf", "--to", str(tmp_path))
    missing = hlom("export", "agenda", "small", "--release", "1", *words)
    assert missing == (3, "", "There is no Rev.1: the programme has not been released yet.\n")
    early = hlom("export", "change-note", "small", *words)
    assert early == (3, "", "There is no change note yet: the programme has not been released.\n")
    hlom("release", "small")
    rename(store, "Panel on cities")
    hlom("release", "small")
    for option, name in (("1", "agenda-rev-1"), ("Rev.2", "agenda-rev-2")):
        code, out, _ = hlom("export", "agenda", "small", "--release", option, *words)
        assert (code, out) == (0, f"{tmp_path}/small-{name}.en.pdf\n")
    code, out, _ = hlom("export", "change-note", "small", *words)
    assert (code, out) == (0, f"{tmp_path}/small-change-note-rev-2.en.pdf\n")


@pytest.mark.parametrize("written", ["x", "0", "-1", "Rev."])
def test_what_is_no_revision_is_wrong_use(hlom: Run, written: str) -> None:
    code, out, error = hlom("export", "agenda", "small", f"--release={written}")
    assert (code, out) == (2, "")
    assert f"“{written}” is not a revision. Write it as 2 or Rev.2." in error
    assert hlom("export", "roadmap", "small", "--release", "1")[:2] == (2, "")
