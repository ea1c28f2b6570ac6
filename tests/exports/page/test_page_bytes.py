"""What is in the page's bytes and what is not: no closed session, no address, no door to any network."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.edits import add_room
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.wording import Wording
from hlom_desktop.documents.edits import add_document
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.page.content import page_content
from hlom_desktop.exports.page.embedding import embedded_json
from hlom_desktop.exports.page.pieces import page_pieces
from hlom_desktop.exports.paper_links import web_address
from hlom_desktop.exports.programme_gathering import Programme, programme_wanted
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.model import SessionDocument
from hlom_desktop.sessions.values import Access, SessionKind, SessionStatus
from hlom_desktop.speakers.model import Role
from hlom_desktop.speakers.values import RoleKind
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add
from hlom_desktop.templates.catalogue import new_from_template

NOW = datetime(2021, 12, 10, 8, 0, tzinfo=UTC)
WORKED = "hlom-2021-worked"
HOURS = Hours(date(2022, 3, 26), 600, 60, "Europe/Zurich")


def said(text: str) -> Wording:
    return Wording.from_texts(en=text)


def with_secrets(db: Db, own: int) -> None:
    """An open session and one by invitation, and a closed one with room, document and chair of its own."""
    hall, hidden = add_room(db, own, said("Hall")), add_room(db, own, said("Undisclosed room"))
    link = "https://meet.example.org/"
    add_session(
        db, own, said("Opening"), SessionKind.OPENING, hours=HOURS, room_id=hall, link=f"{link}open",
        stream_link=f"{link}undisclosed-stream", expected=987654, note=said("Undisclosed note"),
    )  # fmt: skip
    add_session(
        db, own, said("Retreat"), SessionKind.OTHER, hours=HOURS, access=Access.INVITATION,
        description=said(f"Come to {link}undisclosed-invited"), link=f"{link}undisclosed-invited",
    )  # fmt: skip
    closed = add_session(
        db, own, said("Undisclosed bureau"), SessionKind.ROUND_TABLE, hours=HOURS, room_id=hidden,
        access=Access.CLOSED, interpreted=("ru",), link=f"{link}undisclosed-closed",
    )  # fmt: skip
    paper = add_document(db, own, said("Undisclosed paper"))
    add(db, SessionDocument, conference_id=own, session_id=closed, document_id=paper)
    add(db, Role, conference_id=own, session_id=closed, kind=RoleKind.CHAIR, function=said("Undisclosed chair"))


def data_of(page: Path) -> dict[str, object]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page.read_text("utf-8"), re.DOTALL)
    assert found is not None
    data: dict[str, object] = json.loads(found.group(1))
    return data


def test_nothing_of_a_closed_session_and_no_note_is_in_the_bytes(page_of: Callable[..., Path]) -> None:
    page = page_of(with_secrets)
    text = page.read_text("utf-8")
    assert "ndisclosed" not in text
    assert "987654" not in text
    data = data_of(page)
    assert data["rooms"] == [{language: [{"t": "[EN]", "m": "mark"}, "\u00a0", {"t": "Hall", "m": "missing", "l": "en"}]
                              if language != "en" else ["Hall"] for language in ("en", "fr", "es")}]  # fmt: skip
    sessions = data["sessions"]
    assert isinstance(sessions, list)
    assert [(row["title"]["en"], row["kind"], row.get("link")) for row in sessions] == [
        (["Opening"], "opening", "https://meet.example.org/open"),
        (["Retreat"], "other", None),
    ]


def test_what_is_embedded_of_an_open_session_is_what_is_shown(page_of: Callable[..., Path]) -> None:
    sessions = data_of(page_of(with_secrets))["sessions"]
    assert isinstance(sessions, list)
    title = [{"t": "[EN]", "m": "mark"}, "\u00a0", {"t": "Opening", "m": "missing", "l": "en"}]
    assert sessions[0] == {
        "kind": "opening", "plenary": True, "held": True, "room": 0, "mode": None, "access": "open",
        "interpreted": [], "link": "https://meet.example.org/open", "stream": None,
        "start": "2022-03-26T09:00Z", "end": "2022-03-26T10:00Z",
        "title": {"en": ["Opening"], "fr": title, "es": title}, "lines": {"en": [], "fr": [], "es": []},
    }  # fmt: skip


def test_the_policy_lets_nothing_out_and_names_its_own_style_and_script(page_of: Callable[..., Path]) -> None:
    text = page_of(lambda db, own: None).read_bytes().decode()
    policy = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    hashes = {}
    for name in ("style", "script"):
        (content,) = re.findall(rf"<{name}>(.*?)</{name}>", text, re.DOTALL)
        hashes[name] = b64encode(sha256(content.encode()).digest()).decode()
    assert policy == [
        f"default-src 'none'; script-src 'sha256-{hashes['script']}'; style-src 'sha256-{hashes['style']}'; "
        "base-uri 'none'; form-action 'none'"
    ]
    assert not re.findall(r"https?:/", text)
    assert not re.findall(r"<(?:link|img|iframe|object|embed)\b|@import|url\(|@font-face", text)


def test_no_address_of_a_person_is_in_the_worked_page(worked_page: Callable[..., Path]) -> None:
    text = worked_page().read_text("utf-8")
    assert not re.findall(r"[\w.+-]+@[\w-]+\.[\w.]+", text)
    assert "Co-chairs of the panels" not in text


@given(
    st.text() | st.sampled_from(["</script>", "<!--<script>", "]]>", "\u2028\u2029", "&lt;", "\\", '"', "\ud83d\ude00"])
)
def test_embedded_json_is_read_back_and_ends_nothing(text: str) -> None:
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    made = embedded_json({"t": text})
    assert json.loads(made) == {"t": text}
    assert not set(made) & set("<>&\u2028\u2029")


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (" https://meet.example.org/a?b=1 ", "https://meet.example.org/a?b=1"),
        ("http://example.org", "http://example.org"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("https:", None),
        ("https://[", None),
        ("", None),
        (None, None),
    ],
)
def test_only_addresses_of_the_web_are_links(link: str | None, expected: str | None) -> None:
    assert web_address(link) == expected


def read_programme(store: Path) -> Programme:
    opened = Workspace(store, clock=lambda: NOW)
    opened.do(lambda db: new_from_template(db, WORKED, WORKED, NOW))
    found = opened.read(programme_wanted, WORKED)
    opened.close()
    return found


def test_its_name_its_languages_and_its_state(store_path: Path, tmp_path: Path) -> None:
    programme, options = read_programme(store_path), Options(tmp_path, NOW)
    assert page_pieces(programme, options, ("pdf", "docx")) == ()
    released = replace(programme, revision=2)
    asked = replace(options, languages=("fr",), day=date(2021, 12, 14))
    names = [
        piece.name
        for pieces in (page_pieces(programme, options, ("html",)), page_pieces(released, asked, ("html",)))
        for piece in pieces
    ]
    assert names == [f"{WORKED}-programme.en-fr-es.html", f"{WORKED}-programme-rev-2-2021-12-14.fr.html"]
    states = []
    then = datetime(2021, 12, 9, 23, 30, tzinfo=UTC)
    for found in (programme, replace(released, released=then)):
        said_in = page_content(found, ("en", "es"), NOW).embedded["said"]
        assert isinstance(said_in, dict)
        states += [(words["state"], words["version"]) for words in said_in.values() if isinstance(words, dict)]
    assert states == [
        ("Draft", "Version 1"),
        ("Borrador", "Versión 1"),
        ("", "Rev.2 · 10 December 2021"),
        ("", "Rev.2 · 10 de diciembre de 2021"),
    ]


def test_a_cancelled_session_and_hours_as_stated(page_of: Callable[..., Path]) -> None:
    def fill(db: Db, own: int) -> None:
        stated = replace(HOURS, label="GMT")
        add_session(db, own, said("Call"), SessionKind.OTHER, hours=stated)
        add_session(db, own, said("Panel"), SessionKind.PANEL, status=SessionStatus.CANCELLED, link="https://a.example")

    data = data_of(page_of(fill, languages=("en",)))
    sessions = data["sessions"]
    assert isinstance(sessions, list)
    assert [(row.get("start"), row.get("stated"), row.get("link"), row["title"]) for row in sessions] == [
        (None, {"day": "2022-03-26", "from": 600, "to": 660, "label": "GMT"}, None, {"en": ["Call"]}),
        (None, None, None, {"en": [{"t": "Panel", "m": "strike"}, " ", {"t": "CANCELLED", "m": "tag"}]}),
    ]
    said_in = data["said"]
    assert isinstance(said_in, dict)
    assert said_in["en"]["key"] == [{"mark": [{"t": "CANCELLED", "m": "tag"}], "meaning": "Will not be held."}]
