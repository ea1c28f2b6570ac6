"""The command line: what it prints where, its exit codes, its refusals."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from hlom_desktop.cli import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    """Where the store is to be; nothing is there yet."""
    return tmp_path / "conferences.hlom"


@pytest.fixture
def hlom(store_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on a store of its own: exit code, standard output, standard error."""

    def run(*words: str) -> tuple[int, str, str]:
        capsys.readouterr()
        try:
            code = main(["--store", str(store_path), *words])
        except SystemExit as left:
            code = int(left.code or 0)
        out, error = capsys.readouterr()
        return code, out, error

    return run


def test_templates_are_listed_by_name(hlom: Run) -> None:
    code, out, error = hlom("templates")
    names = [line.split("\t")[0] for line in out.splitlines()]
    assert (code, names, error) == (
        0,
        ["hlom-2021", "compacts-2017", "iom-wg-2017", "imrf-2022", "acsg-2023", "hlom-2021-worked"],
        "",
    )


def test_new_prints_the_key_and_refuses_one_that_is_taken(hlom: Run) -> None:
    assert hlom("new", "hlom-2021") == (0, "hlom-2021\n", "")
    assert hlom("new", "hlom-2021", "--as", "second") == (0, "second\n", "")
    code, out, error = hlom("new", "hlom-2021")
    assert (code, out) == (3, "")
    assert error == "There is already a conference “hlom-2021” in this store. Choose another key.\n"
    assert [line.split("\t")[0] for line in hlom("list")[1].splitlines()] == ["hlom-2021", "second"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("new", "no-such-template"), 3),
        (("new", "hlom-2021", "--as", "Not A Key!"), 3),
        (("export", "agenda", "nobody"), 3),
        (("check", "nobody"), 3),
        (("history", "nobody"), 3),
        (("restore", "no-such-file.hlom"), 3),
        (("backup", "copy.hlom"), 3),
        (("export", "poem", "hlom-2021"), 2),
        (("export", "agenda", "hlom-2021", "--format", "ics"), 2),
        (("export", "agenda", "hlom-2021", "--language", "de"), 2),
        (("dance",), 2),
    ],
)
def test_wrong_use_is_2_and_refusals_are_3(hlom: Run, words: tuple[str, ...], code: int) -> None:
    if "agenda" in words and "nobody" not in words:
        hlom("new", "hlom-2021")
    found, out, error = hlom(*words)
    assert (found, out) == (code, "")
    assert error.strip()
    assert "Traceback" not in error


def test_options_may_stand_before_or_after_the_verb(store_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "imrf-2022", "--store", str(store_path)]) == 0
    assert main(["--interface", "fr", "list", "--store", str(store_path)]) == 0
    assert "Forum" in capsys.readouterr().out or store_path.exists()


def test_export_prints_absolute_paths_only(hlom: Run, tmp_path: Path) -> None:
    hlom("new", "hlom-2021")
    code, out, _ = hlom("export", "roadmap", "hlom-2021", "--to", str(tmp_path / "out"))
    made = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert code == 0
    assert sorted(Path(line).name for line in out.splitlines()) == made
    assert all(Path(line).is_absolute() for line in out.splitlines())
    assert made == sorted(
        f"hlom-2021-roadmap.{language}.{ending}" for language in ("en", "fr", "es") for ending in ("pdf", "docx", "ics")
    )


def test_check_lists_each_kind_once_in_the_worked_example(hlom: Run) -> None:
    hlom("new", "hlom-2021-worked")
    code, out, error = hlom("check", "hlom-2021-worked", "--json")
    answer = json.loads(out)
    kinds = [finding["kind"] for finding in answer["findings"]]
    assert (code, error) == (1, "")
    assert len(kinds) == len(set(kinds)) >= 11
    assert set(answer) == {"conference", "as_of", "findings"}
    assert set(answer["findings"][0]) == {"kind", "severity", "subjects", "message", "accepted"}
    assert set(answer["findings"][0]["subjects"][0]) == {"type", "uid", "title"}
    assert answer["as_of"].startswith("2021-12-10T08:00")


def test_history_backup_and_restore(hlom: Run, tmp_path: Path, store_path: Path) -> None:
    hlom("new", "hlom-2021")
    assert "New conference" in hlom("history", "hlom-2021")[1]
    copy = tmp_path / "copy.hlom"
    assert hlom("backup", str(copy)) == (0, f"{copy}\n", "")
    hlom("new", "imrf-2022")
    code, out, _ = hlom("restore", str(copy))
    assert code == 0
    assert Path(out.strip()).exists()
    assert [line.split("\t")[0] for line in hlom("list")[1].splitlines()] == ["hlom-2021"]


def test_without_a_display_the_window_is_refused(hlom: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    code, out, error = hlom()
    assert (code, out) == (3, "")
    assert error.startswith("There is no display here")


@pytest.mark.parametrize("kind", ["foreign", "text", "newer", "truncated"])
def test_stores_that_are_not_ours_keep_their_bytes(hlom: Run, store_path: Path, kind: str) -> None:
    if kind == "foreign":
        with sqlite3.connect(store_path) as connection:
            connection.execute("CREATE TABLE recipe (name TEXT)")
        connection.close()
    elif kind == "text":
        store_path.write_text("a letter, not a store" * 40, encoding="utf-8")
    else:
        hlom("new", "hlom-2021")
        if kind == "newer":
            connection = sqlite3.connect(store_path)
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
            connection.commit()
            connection.close()
        else:
            store_path.write_bytes(store_path.read_bytes()[:6000])
    before = sha256(store_path.read_bytes()).hexdigest()
    code, out, error = hlom("list")
    assert (code, out) == (3, "")
    assert store_path.name in error
    assert sha256(store_path.read_bytes()).hexdigest() == before


@pytest.mark.parametrize("words", [("list",), ("check", "x"), ("history", "x"), ("export", "agenda", "x")])
def test_reading_never_makes_a_store(hlom: Run, store_path: Path, words: tuple[str, ...]) -> None:
    code, out, error = hlom(*words)
    assert (code, out) == (3, "")
    assert store_path.name in error
    assert list(store_path.parent.iterdir()) == []


def test_an_unknown_key_makes_no_folder(hlom: Run, tmp_path: Path) -> None:
    hlom("new", "hlom-2021")
    assert hlom("export", "agenda", "nobody", "--to", str(tmp_path / "papers"))[0] == 3
    assert not (tmp_path / "papers").exists()


def test_a_backup_replaces_only_backups(hlom: Run, tmp_path: Path, store_path: Path) -> None:
    hlom("new", "hlom-2021")
    letter, copy = tmp_path / "letter.docx", tmp_path / "copy.hlom"
    letter.write_text("precious", encoding="utf-8")
    assert hlom("backup", str(letter))[0] == 3
    assert letter.read_text(encoding="utf-8") == "precious"
    assert hlom("backup", str(store_path))[0] == 3
    assert [hlom("backup", str(copy))[0] for _ in range(2)] == [0, 0]


@pytest.mark.parametrize(
    "words",
    [("roadmap", "--day", "2021-12-14"), ("roadmap", "--room", "1"), ("agenda", "--vague")],
)
def test_options_that_a_product_lacks_are_wrong_use(hlom: Run, words: tuple[str, ...]) -> None:
    hlom("new", "hlom-2021")
    code, _, error = hlom("export", words[0], "hlom-2021", *words[1:])
    assert code == 2
    assert words[1] in error


@pytest.mark.parametrize(("option", "value"), [("--now", "yesterday"), ("--day", "14/12/2021")])
def test_values_that_cannot_be_read_are_said_in_words(hlom: Run, option: str, value: str) -> None:
    code, _, error = hlom("--interface", "fr", "export", "agenda", "x", option, value)
    assert code == 2
    assert value in error
    assert "fromisoformat" not in error
    assert "_moment" not in error


def test_now_decides_what_is_found(hlom: Run) -> None:
    hlom("new", "hlom-2021-worked")
    after = json.loads(hlom("check", "hlom-2021-worked", "--json", "--now", "2021-12-20T09:00+01:00")[1])
    kinds = {finding["kind"] for finding in after["findings"]}
    assert after["as_of"].startswith("2021-12-20")
    assert "untested_connection" not in kinds
    assert "room_taken" in kinds


def test_a_title_of_many_lines_is_one_line_in_listings(hlom: Run, store_path: Path) -> None:
    from hlom_desktop.conference.edits import change_conference
    from hlom_desktop.conference.queries import conference_by_key
    from hlom_desktop.conference.wording import Wording
    from hlom_desktop.storage.workspace import NotText, Workspace

    hlom("new", "hlom-2021")
    workspace = Workspace(store_path)
    row = workspace.read(conference_by_key, "hlom-2021")
    workspace.do(change_conference, row.ref, title=Wording(en="One\ntwo\tthree"))
    with pytest.raises(NotText):
        workspace.do(change_conference, row.ref, title=Wording(en="half \ud83d"))
    workspace.close()
    assert hlom("list")[1] == "hlom-2021\tOne two three\n"
