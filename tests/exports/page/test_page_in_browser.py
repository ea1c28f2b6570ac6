"""The page in a real browser, opened from a file with no network: languages, zones, filters, grid, address."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from hlom_desktop.conference.edits import add_room
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.hours_printed import print_day, print_hours
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.storage.base import Db

HOSTILE = (
    '<img src=x onerror="document.title=1">',
    "</script><script>document.title=2</script><!--",
    "\"quotes\" 'and' `ticks` ${1} &lt;b&gt; \\u003c",
    "مؤتمر اللاجئين العالمي",
    "👩🏽‍🚀 👨‍👩‍👧‍👦 \u2028 next",
    "Long " + "x" * 9995,
)


def said(text: str, fr: str | None = None, es: str | None = None) -> Wording:
    return Wording.from_texts(en=text, fr=fr, es=es)


def at(day: int, start: int, minutes: int = 60) -> Hours:
    return Hours(date(2022, 3, day), start, minutes, "Europe/Zurich")


def around_the_change(db: Db, own: int) -> None:
    """Sessions the day before and the day after the clocks change in Geneva, one late, one without an hour."""
    hall = add_room(db, own, said("Hall", "Salle", "Sala"))
    second = add_room(db, own, said("Room 2", "Salle 2", "Sala 2"))
    usual: dict[str, Any] = {"mode": Mode.HYBRID, "interpreted": ("en", "fr")}
    opening = said("Opening", "Ouverture", "Apertura")
    add_session(db, own, opening, SessionKind.OPENING, hours=at(26, 600), room_id=hall, **usual)
    elders = said("Côte d’Ivoire: elders", "Côte d’Ivoire : anciens")
    add_session(db, own, elders, SessionKind.PANEL, hours=at(26, 600), room_id=second, mode=Mode.IN_PERSON)
    add_session(db, own, said("Night shift", "Nuit", "Noche"), SessionKind.OTHER, hours=at(26, 1380, 120), **usual)
    add_session(db, own, said("Closing", "Clôture", "Clausura"), SessionKind.CLOSING, hours=at(28, 570), room_id=hall)
    add_session(db, own, said("Later", "Plus tard", "Más tarde"), SessionKind.OTHER)


def expected_slots(zone: str, language: Any = "en") -> list[str]:
    """Day and hours of each slot by Python's own time-zone data."""
    found = []
    for hours in (at(26, 600), at(26, 1380, 120), at(28, 570)):
        start = hours.start_utc()
        assert start is not None
        local = start.astimezone(ZoneInfo(zone))
        said_hours = print_hours(60 * local.hour + local.minute, hours.minutes, language)
        found.append(f"{print_day(local.date(), language)} | {said_hours}")
    return found


def shown_slots(tab: Any) -> list[str]:
    found: list[str] = tab.run(
        "[...document.querySelectorAll('.hours time')].map(n => n.closest('section').querySelector('h2').innerText"
        " + ' | ' + n.innerText.split(' (')[0])"
    )
    return found


def clean(tab: Any, page: Path) -> None:
    """Nothing was complained of, and nothing but the file was asked for."""
    assert tab.complaints() == []
    assert tab.asked_for() == {page.as_uri()}


def test_languages(tab: Any, page_of: Callable[..., Path]) -> None:
    page = page_of(around_the_change)
    tab.open(page)
    assert tab.run("document.documentElement.lang") == "en"
    assert tab.texts("h1") == ["Spring Meeting"]
    assert tab.texts(".entry h3") == ["Opening", "Côte d’Ivoire: elders", "Night shift", "Closing", "Later"]
    tab.click("#languages input[value=es] + span")
    assert tab.run("[document.documentElement.lang, document.title]") == ["es", "[EN]\u00a0Spring Meeting · Programa"]
    assert tab.texts(".entry h3") == [
        "Apertura",
        "[EN]\u00a0Côte d’Ivoire: elders",
        "Noche",
        "Clausura",
        "Más tarde",
    ]
    assert tab.run("document.querySelector('.entry h3 .missing').lang") == "en"
    assert shown_slots(tab) == expected_slots("Europe/Zurich", "es")
    tab.press("ArrowLeft", 37)
    assert tab.texts("h1") == ["Réunion de printemps"]
    assert shown_slots(tab) == expected_slots("Europe/Zurich", "fr")
    clean(tab, page)


def test_zones_agree_with_python_across_the_change(tab_in: Callable[[str], Any], page_of: Callable[..., Path]) -> None:
    page = page_of(around_the_change)
    tab = tab_in("Asia/Kathmandu")
    tab.open(page, "#lang=en")
    assert shown_slots(tab) == expected_slots("Europe/Zurich")
    assert tab.texts(".hours small") == []
    tab.choose("zone", "own")
    assert shown_slots(tab) == expected_slots("Asia/Kathmandu")
    tab.choose("zone", "UTC")
    assert shown_slots(tab) == expected_slots("UTC")
    tab.click("#other summary")
    tab.choose("findZone", "new york")
    assert tab.texts("#zoneList button") == ["America/New York\nUTC−4"]
    tab.click("#zoneList button")
    assert shown_slots(tab) == expected_slots("America/New_York")
    tab.choose("zone", "America/Bogota")
    assert shown_slots(tab) == expected_slots("America/Bogota")
    clean(tab, page)


def test_another_day_there_is_said(tab: Any, page_of: Callable[..., Path]) -> None:
    page = page_of(around_the_change)
    tab.open(page, "#lang=en&zone=Pacific/Auckland")
    assert shown_slots(tab) == expected_slots("Pacific/Auckland")
    assert tab.texts(".hours time") == ["22:00–23:00", "11:00–13:00", "20:30–21:30"]
    assert tab.texts(".hours small") == [
        "Geneva: 10:00–11:00",
        "Geneva: 26 March, 23:00–01:00",
        "Geneva: 09:30–10:30",
    ]
    tab.choose("zone", "venue")
    assert tab.texts(".hours time") == ["10:00–11:00", "23:00–01:00 (next day)", "09:30–10:30"]


def test_filters_and_their_count(tab: Any, page_of: Callable[..., Path]) -> None:
    page = page_of(around_the_change)
    tab.open(page, "#lang=en")
    found = {}
    for name, value in (
        ("q", "COTE d'ivoire eld"), ("day", "2022-03-28"), ("room", "1"), ("kind", "other"),
        ("interpreted", "fr"), ("mode", "in_person"), ("q", "nowhere"),
    ):  # fmt: skip
        tab.choose(name, value)
        found[value] = (tab.texts(".entry h3"), tab.texts("#count"))
        tab.click("#clear")
    assert found == {
        "COTE d'ivoire eld": (["Côte d’Ivoire: elders"], ["Sessions shown: 1 of 5"]),
        "2022-03-28": (["Closing"], ["Sessions shown: 1 of 5"]),
        "1": (["Côte d’Ivoire: elders"], ["Sessions shown: 1 of 5"]),
        "other": (["Night shift", "Later"], ["Sessions shown: 2 of 5"]),
        "fr": (["Opening", "Night shift"], ["Sessions shown: 2 of 5"]),
        "in_person": (["Côte d’Ivoire: elders"], ["Sessions shown: 1 of 5"]),
        "nowhere": ([], ["Sessions shown: 0 of 5"]),
    }
    assert tab.texts("#count") == ["Sessions shown: 5 of 5"]
    assert tab.run("document.activeElement.id") == "q"
    assert tab.run("document.getElementById('count').getAttribute('role')") == "status"
    clean(tab, page)


def test_the_address_keeps_what_was_chosen(tab: Any, page_of: Callable[..., Path]) -> None:
    page = page_of(around_the_change)
    tab.open(page)
    tab.click("#languages input[value=fr] + span")
    tab.choose("zone", "UTC")
    tab.choose("q", "cote")
    tab.click("#views input[value=grid] + span")
    kept = tab.run("location.hash")
    assert kept == "#lang=fr&zone=UTC&view=grid&q=cote"
    tab.reload()
    assert tab.run("[location.hash, document.documentElement.lang]") == [kept, "fr"]
    assert tab.run("document.getElementById('q').value") == "cote"
    assert tab.texts(".block .what") == ["Côte d’Ivoire\u00a0: anciens"]
    tab.run("location.hash = '#lang=xx&zone=Mars/Base&view=no&room=99&day=1&q='")
    assert tab.texts("#count") == ["Sessions shown: 5 of 5"]
    clean(tab, page)


def test_the_grid_stands_by_hour_and_opens_a_session(tab: Any, page_of: Callable[..., Path]) -> None:
    page = page_of(around_the_change)
    tab.open(page, "#lang=en&view=grid")
    assert tab.texts(".column h3") == ["Hall", "Room 2", "No room", "Hall"]
    boxes = tab.run(
        "[...document.querySelectorAll('.block')].map(n => [n.querySelector('.what').innerText,"
        " parseFloat(n.style.top), parseFloat(n.style.height)])"
    )
    assert boxes == [
        ["Opening", 0, 106],
        ["Côte d’Ivoire: elders", 0, 106],
        ["Night shift", 1404, 214],
        ["Closing", 54, 106],
    ]
    assert tab.texts(".slots .entry h3") == ["Later"]
    tab.run("document.querySelector('.block').focus()")
    tab.press("Enter", 13)
    assert tab.texts("#card h2") == ["Opening"]
    assert tab.texts("#card .facts") == ["Saturday, 26 March 2022", "Opening session · Hall · Hybrid · "
                                         "Interpretation: English and French"]  # fmt: skip
    tab.press("Escape", 27)
    assert tab.run("document.getElementById('card').open") is False
    clean(tab, page)


def test_hostile_titles_are_texts(tab: Any, page_of: Callable[..., Path]) -> None:
    def fill(db: Db, own: int) -> None:
        for number, title in enumerate(HOSTILE):
            room = add_room(db, own, said(title[:200]))
            hours = at(26, 600 + 60 * number)
            add_session(db, own, said(title), SessionKind.PANEL, hours=hours, room_id=room, description=said(title))

    page = page_of(fill)
    tab.size(1366, 900)
    tab.open(page, "#lang=en")
    expected = [" ".join(title.split()) for title in HOSTILE]
    for selector in (".entry h3", ".entry .line"):
        assert [" ".join(text.split()) for text in tab.texts(selector)] == expected
    assert tab.run("[document.title, document.images.length, document.scripts.length]") == [
        "Spring Meeting · Programme", 0, 2,
    ]  # fmt: skip
    for view in ("list", "grid"):
        tab.click(f"#views input[value={view}] + span")
        assert tab.run("document.documentElement.scrollWidth") == 1366
    tab.choose("q", "<IMG SRC")
    assert tab.texts("#count") == ["Sessions shown: 1 of 6"]
    clean(tab, page)


def test_every_width_and_the_worked_example(tab: Any, worked_page: Callable[..., Path]) -> None:
    page = worked_page()
    tab.open(page, "#lang=fr")
    for width in (320, 390, 768, 1366, 2560):
        for view in ("list", "grid"):
            tab.size(width, 900, dark=view == "grid")
            tab.click(f"#views input[value={view}] + span")
            assert tab.run("document.documentElement.scrollWidth") == width
    assert "Co-chairs" not in json.dumps(tab.run("document.documentElement.outerHTML"))
    unnamed = tab.run(
        "[...document.querySelectorAll('input, select, button, summary')].filter(n => !n.hidden &&"
        " !(n.innerText || n.getAttribute('aria-label') || n.labels?.[0]?.textContent)).length"
    )
    assert unnamed == 0
    clean(tab, page)
