"""Names of files and how they replace older ones."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.exports.files import ascii_part, paper_name, write_replacing


def test_names_say_what_day_room_and_language() -> None:
    assert (
        paper_name(
            "HLOM2021", "run-of-show", day=date(2021, 12, 14), room="Salle plénière", language="fr", extension="pdf"
        )
        == "HLOM2021-run-of-show-2021-12-14-salle-pleniere.fr.pdf"
    )
    assert paper_name("HLOM/2021", "Agenda", language="en", extension="docx") == "HLOM-2021-agenda.en.docx"
    assert paper_name("", "note", subject="البنك", language="en", extension="ics") == "conference-note-subject.en.ics"


@given(st.text(), st.text(), st.text())
def test_any_text_gives_a_name_that_every_system_takes(key: str, room: str, subject: str) -> None:
    name = paper_name(key, "agenda", room=room, subject=subject, language="es", extension="pdf")
    assert name.isascii()
    assert set(name) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.")
    assert name.count(".") == 2
    assert len(name) < 200
    assert not name.startswith("-")


def test_names_reserved_by_windows_are_avoided() -> None:
    assert [ascii_part(text, "x") for text in ("CON", "lpt1", "Straße Œuvre", "…")] == [
        "CON-",
        "lpt1-",
        "Strasse-OEuvre",
        "x",
    ]


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_replacing(path, b"first")
    write_replacing(path, lambda temporary: temporary.write_bytes(b"second"))

    def fails(temporary: Path) -> None:
        temporary.write_bytes(b"half")
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        write_replacing(path, fails)
    assert path.read_bytes() == b"second"
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]
