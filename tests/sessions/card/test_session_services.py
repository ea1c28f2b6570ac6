"""What a session needs beside its room, in its card: services, an audience, a limit, streaming, booths."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.fields import LineField
from hlom_desktop.interpretation.model import Booth
from hlom_desktop.sessions.edits_parts import add_service
from hlom_desktop.sessions.values import ServiceKind
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add

KEY = Qt.Key


def test_services(carded: Any, qtmodeltester: Any) -> None:
    services = carded.card.services
    assert services.choice is not None
    carded.choose(services.choice, "International Sign")
    carded.full.do(add_service, carded.row.ref, ServiceKind.CAPTIONING, None, date(2021, 12, 1))
    carded.settle()
    cells = [[services.table.index(row, at).data() for at in range(3)] for row in range(2)]
    assert cells == [["International Sign", "", ""], ["Captioning", "", "1 December 2021"]]
    marks = [services.table.columns[2].drawn(row)[0].text for row in services.table.shown]
    assert (marks, services._info.text()) == (["not booked", "1 Dec"], "1 not booked")
    services.view.select_key(services.table.row_at(0).ref.id)
    carded.retype(services.detail.fields["provider"], "Sign Interpreters")  # type: ignore[arg-type]
    carded.retype(services.day, "3 Dec")
    found = carded.full.programme().services[0]
    assert (found.kind, found.provider, found.booked) == (
        ServiceKind.INTERNATIONAL_SIGN,
        "Sign Interpreters",
        date(2021, 12, 3),
    )
    assert services._info.text() == ""
    carded.retype(services.day, "December", refused=True)
    assert services.day.note() == "“December” is not one day. Type one such as 14 December 2021."
    QTest.keyClick(services.day.line, KEY.Key_Escape)
    services.view.setFocus()
    QTest.keyClick(services.view, KEY.Key_Delete)
    carded.settle()
    assert [one.kind for one in carded.full.programme().services] == [ServiceKind.CAPTIONING]
    qtmodeltester.check(services.table)
    assert nameless(carded.card) == []


def test_an_audience_chosen_and_made_in_place(carded: Any) -> None:
    field = carded.card.form.audience
    assert field.line.isHidden()
    field.list.setCurrentIndex(field.list.count() - 1)
    field.list.activated.emit(field.list.currentIndex())
    assert (field.line.isVisible(), field.line.line.hasFocus(), field.list.currentText()) == (True, True, "–")
    QTest.keyClicks(field.line.line, "May")
    QTest.keyClick(field.line.line, KEY.Key_Escape)
    QTest.keyClick(field.line.line, KEY.Key_Escape)
    assert (field.line.isVisible(), field.list.hasFocus()) == (False, True)
    field.ask()
    carded.retype(field.line, "Mayors")
    audiences = carded.full.programme().audiences
    assert [one.title.en for one in audiences] == ["Mayors"]
    assert carded.row.audience_id == audiences[0].ref.id
    assert (field.list.currentText(), field.line.isVisible()) == ("Mayors", False)
    carded.choose(field, "–")
    assert carded.row.audience_id is None


def test_limit_streaming_and_booths(carded: Any) -> None:
    form = carded.card.form
    capacity, expected, link = (form.fields[key] for key in ("capacity", "expected", "stream_link"))
    assert not link.isVisible()
    streaming = form.fields["streaming"]
    assert isinstance(streaming, ChoiceField)
    assert isinstance(capacity, LineField)
    assert isinstance(expected, LineField)
    assert isinstance(link, LineField)
    carded.choose(streaming, "streamed")
    carded.retype(link, "https://example.org/live")
    carded.retype(capacity, "100")
    carded.retype(expected, "120")
    row = carded.row
    assert (row.streaming, row.stream_link, row.capacity, row.expected) == (True, "https://example.org/live", 100, 120)
    assert (expected.note(), capacity.note()) == ("more than may come in", "")
    carded.retype(capacity, "300")
    assert (expected.note(), capacity.note()) == ("", "250 seats in the room")

    def booth(db: Any) -> None:
        add(db, Booth, conference_id=carded.full.conference_id, room_id=row.room_id, language="en")
        say(db, "booth")

    carded.full.do(booth)
    carded.settle()
    assert form.fields["interpreted"].note() == "no booth in the room: FR ES"
