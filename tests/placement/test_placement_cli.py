"""`hlom place`: what it prints, what it writes, its exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from types import SimpleNamespace

import pytest

from hlom_desktop import verbs_place
from hlom_desktop.cli import main
from hlom_desktop.conference.edits import change_room
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.storage.base import Ref

Run = Callable[..., tuple[int, str, str]]
ANSWER = {
    "status": "optimal",
    "gap": 0.0,
    "placed": [
        {
            "uid": "energy",
            "room": "Room 3",
            "start": "2021-12-14T13:15:00+01:00",
            "moved": False,
            "why": "first choice of slot; only hybrid room free",
        },
        {
            "uid": "skills",
            "room": "Room 3",
            "start": "2021-12-14T18:15:00+01:00",
            "moved": False,
            "why": "second choice of slot; not Tue 14 Dec, 13:15: 80 expected, Room 2 has 60 seats, rooms given to"
            " “Energy”; 80 expected, the next free room has 60",
        },
    ],
    "unplaced": [
        {
            "uid": "youth",
            "rules": ["140 expected, Room 3 has 120 seats"],
            "would_free": ["expect 60 instead of 140: it fits Tue 14 Dec, 13:15, Room 2"],
        }
    ],
}


@pytest.fixture
def hlom(store: SimpleNamespace, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on the store: exit code, standard output, standard error."""

    def run(*words: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main(["--store", str(store.path), "--now", "2021-10-10T08:00+00:00", *words])
        out, error = capsys.readouterr()
        return code, out, error

    return run


def side_events(store: SimpleNamespace) -> list[str]:
    return [row.title.en for row in store.workspace.read(sessions, store.home) if row.title.en != "Debate"]


def test_json_and_dry_run(hlom: Run, store: SimpleNamespace) -> None:
    code, out, error = hlom("place", "hlom", "--dry-run", "--json")
    assert (code, json.loads(out), error) == (1, ANSWER, "")
    assert list(json.loads(out)) == list(ANSWER)
    assert side_events(store) == []


def test_without_dry_run_it_is_applied_and_then_nothing_changes(hlom: Run, store: SimpleNamespace) -> None:
    code, out, error = hlom("place", "hlom", "--json")
    assert (code, json.loads(out), error) == (1, ANSWER, "")
    assert side_events(store) == ["Energy", "Skills"]
    step = hlom("history", "hlom")[1]
    assert step.splitlines()[0].endswith("\tPlace 2 side events")
    code, out, _ = hlom("place", "hlom", "--json")
    assert [one["moved"] for one in json.loads(out)["placed"]] == [False, False]
    assert json.loads(out)["placed"][0]["why"] == "stays where it is; first choice of slot"
    assert hlom("history", "hlom")[1] == step


def test_a_line_each(hlom: Run, store: SimpleNamespace) -> None:
    assert hlom("--interface", "fr", "place", "hlom", "--dry-run") == (
        1,
        "Energy\tmar. 14 déc., 13 h 15, Room 3\tpremier choix de créneau ; seule salle hybride libre\n"
        "Skills\tmar. 14 déc., 18 h 15, Room 3\tdeuxième choix de créneau ; pas mar. 14 déc., 13 h 15 : 80 personnes"
        " attendues, Room 2 : 60 places, salles attribuées à « Energy » ; 80 personnes attendues, la salle libre"
        " suivante a 60 places\n"
        "Youth\tsans place\t140 personnes attendues, Room 3 : 120 places\tprévoir 60 personnes au lieu de 140 :"
        " possible mar. 14 déc., 13 h 15, Room 2\n",
        "",
    )


def test_where_all_are_placed_the_exit_is_0(hlom: Run, store: SimpleNamespace) -> None:
    store.workspace.do(change_room, Ref(store.room3, 0), seats=140)
    store.workspace.do(change_room, Ref(store.room2, 0), seats=90)
    code, out, _ = hlom("place", "hlom")
    assert (code, len(out.splitlines())) == (0, 3)
    assert side_events(store) == ["Energy", "Skills", "Youth"]


def test_an_unknown_key_is_refused(hlom: Run) -> None:
    assert hlom("place", "nobody")[:2] == (3, "")


def test_stopped_by_hand_it_writes_nothing(hlom: Run, store: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C as the signal that it is, while the search is on."""
    import signal

    from hlom_desktop.placement import solving
    from hlom_desktop.placement.values_answer import Status

    begun = solving.Choosing

    def interrupted(question: object) -> object:
        signal.raise_signal(signal.SIGINT)
        return begun(question)  # type: ignore[arg-type]

    monkeypatch.setattr(solving, "Choosing", interrupted)
    before = signal.getsignal(signal.SIGINT)
    code, out, error = hlom("place", "hlom", "--dry-run", "--json")
    assert (code, json.loads(out)["status"], error) == (1, Status.STOPPED.value, "")
    code, out, error = hlom("place", "hlom")
    assert (code, out, error) == (3, "", f"{verbs_place.PlacingStopped()}\n")
    assert side_events(store) == []
    assert signal.getsignal(signal.SIGINT) is before
