"""What is due, what moved since a day, who stated which date, what looks alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.access import nameless
from hlom_desktop.roadmap.values import ItemStatus, LagUnit

if TYPE_CHECKING:
    from conftest import Shown

LEFT = Qt.MouseButton.LeftButton
COLUMNS = ["date", "was", "now", "days", "topic", "status", "owner", "texts"]


def key_of(shown: Shown, start: str) -> int:
    return next(key for title, key in shown.store.ids.items() if title.startswith(start))


def choose(shown: Shown, key: str) -> None:
    """Press the segment of a choice of what is shown."""
    bar = shown.place.shown_bar
    segments = bar.choice.findChildren(QAbstractButton)
    QTest.mouseClick(segments[[name for name, _ in bar._choices()].index(key)], LEFT)


def texts(shown: Shown, *keys: str) -> list[tuple[str, ...]]:
    table = shown.place.table
    columns = [table.columns[COLUMNS.index(key)] for key in keys]
    return [tuple(column.text(row) for column in columns) for row in table.shown]


def visible(shown: Shown) -> list[str]:
    return [key for at, key in enumerate(COLUMNS) if not shown.place.view.isColumnHidden(at)]


def test_due_soon_and_overdue_by_owner(shown: Shown) -> None:
    place = shown.place
    assert [word for _, word in place.shown_bar._choices()] == [
        *("All items", "Still open", "Due soon 3", "Overdue 1", "Moved since"),
    ]
    choose(shown, "soon")
    assert texts(shown, "owner", "date") == [
        ("Pledges", "October"),
        ("UNHCR", "January–December"),
        ("UNHCR", "TBC"),
    ]
    assert len(place.timeline.scene.chart.bars) == 3
    choose(shown, "late")
    assert texts(shown, "owner", "date") == [("UNHCR", "By the end of September")]
    place.gestures.set_status(place.table.shown[0], ItemStatus.DONE)
    shown.wait()
    assert place.table.shown == ()
    assert place.shown_bar._choices()[3] == ("late", "Overdue 0")


def test_what_moved_since_a_day(shown: Shown) -> None:
    place = shown.place
    assert visible(shown) == ["date", "topic", "status", "owner", "texts"]
    choose(shown, "moved")
    assert visible(shown) == ["was", "now", "days", "topic", "status"]
    assert place.shown_bar.line.text() == "12 September 2021"
    assert texts(shown, "was", "now", "days") == [
        ("By 13 November", "By 20 November", "+7"),
        ("November", "Mid-November", "Narrowed"),
    ]
    assert len(place.timeline.scene.chart.bars) == 2
    assert place.info.text() == "2 items moved"
    tip = place.table.columns[COLUMNS.index("days")].tip
    assert tip is not None
    assert [tip(row) for row in place.table.shown] == [
        "Changed 1 time, last by Ana on 12 Oct",
        "Changed 2 times, last by Ana on 12 Oct",
    ]
    line = place.shown_bar.line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "5 Oct")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "5 October 2021"
    assert texts(shown, "was") == [("By 13 November",), ("10 to 30 November",)]
    line.selectAll()
    QTest.keyClicks(line, "some day")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert place.said.text().startswith("“some day”")
    assert nameless(place) == []
    choose(shown, "all")
    assert (len(place.table.shown), place.info.text()) == (16, "Tentative dates")


def test_the_card_says_who_stated_which_date(shown: Shown) -> None:
    shown.place.go_to(key_of(shown, "Issuance"))
    table = shown.place.item_card.life.table
    assert [tuple(column.text(step) for column in table.columns) for step in table.shown] == [
        ("November", "Stated", "Ana", "14 Jan 2021"),
        ("10 to 30 November", "Narrowed", "Ana", "4 Oct 2021"),
        ("mid-November", "Narrowed", "Ana", "12 Oct 2021"),
    ]
    assert nameless(shown.place.item_card) == []


def test_a_lag_is_typed_in_weeks(shown: Shown) -> None:
    shown.place.go_to(key_of(shown, "High"))
    table = shown.place.item_card.links.table
    link = table.shown[0]
    assert table.setData(table.index_of(link.ref.id, 3), "3 weeks")
    shown.wait()
    kept = next(one for one in shown.store.roadmap().dependencies if one.ref.id == link.ref.id)
    assert (kept.lag, kept.unit) == (3, LagUnit.WEEKS)
    assert table.columns[3].text(table.shown[0]) == "at least 3 weeks"
    refused: list[object] = []
    table.refused.connect(refused.append)
    assert not table.setData(table.index_of(link.ref.id, 3), "soon")
    assert len(refused) == 1


def test_what_looks_alike_is_offered_and_merged_on_request(shown: Shown) -> None:
    store, card = shown.store, shown.place.item_card
    briefing = key_of(shown, "Informal")
    other = store.new("Informal briefing of States", "June", owner=Wording.from_texts(en="UNHCR"))
    shown.place.read()
    shown.wait()
    shown.place.go_to(briefing)
    buttons = {button.text(): button for button in card.offers.findChildren(QAbstractButton)}
    assert set(buttons) == {"Merge", "Not the same", "Go there"}
    assert buttons["Merge"].accessibleDescription() == "Looks like “Informal briefing of States”, June."
    QTest.mouseClick(buttons["Merge"], LEFT)
    shown.wait()
    assert store.item(other) is None
    assert not card.offers.isVisible()
    shown.desk.undo()
    shown.wait()
    assert card.offers.isVisible()
    shown.place.gestures.set_apart(card.offers._shown[0][0])  # type: ignore[index]
    shown.wait()
    assert not card.offers.isVisible()
    assert store.item(other) is not None
