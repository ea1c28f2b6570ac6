"""The tables of `conference` as the first revision made them."""

from __future__ import annotations

from hlom_desktop.storage.migrations.first import columns as c


def _conference() -> None:
    c.table(
        "conference",
        c.text("key", required=True, unique=True),
        c.text("uid", required=True, unique=True),
        c.text("short", required=True),
        c.text("title", required=True),
        c.text("description"),
        c.text("dates"),
        c.day("first_day"),
        c.day("last_day"),
        c.text("zone"),
        c.text("second_zone"),
        c.text("city"),
        c.text("mode"),
        c.text("mode_note"),
        c.text("organizer"),
        c.text("level"),
        c.text("languages", required=True),
        c.text("languages_note"),
        c.text("roadmap_label"),
        c.text("status"),
        c.number("ordinal"),
        c.moment("as_of"),
        c.text("letterhead"),
        c.number("print_version", required=True),
        c.text("origin"),
        c.text("sources", required=True),
        owned=False,
    )


def _count() -> None:
    c.table(
        "count",
        c.number("amount", required=True),
        c.text("qualifier"),
        c.text("unit", required=True),
        c.text("as_of"),
        c.reference("part_of_id", "count"),
        c.text("currency"),
        c.text("written_as"),
        c.text("members", required=True),
        c.text("note"),
        c.number("position", required=True),
        c.text("origin"),
        c.text("sources", required=True),
    )


def _mandate() -> None:
    c.table(
        "mandate",
        c.text("symbol"),
        c.text("title", required=True),
        c.text("origin"),
        c.text("sources", required=True),
    )


def _objective() -> None:
    c.table(
        "objective",
        c.number("number"),
        c.text("title", required=True),
        c.number("position", required=True),
        c.text("origin"),
        c.text("sources", required=True),
    )


def _related_event() -> None:
    c.table(
        "related_event",
        c.text("title", required=True),
        c.text("dates"),
        c.text("note"),
        c.number("position", required=True),
        c.text("origin"),
        c.text("sources", required=True),
    )


def _room() -> None:
    c.table(
        "room",
        c.reference("venue_id", "venue"),
        c.text("name", required=True),
        c.text("number"),
        c.number("seats"),
        c.flag("virtual", required=True),
        c.flag("hybrid", required=True),
        c.number("opens"),
        c.number("closes"),
        c.number("position", required=True),
    )


def _theme() -> None:
    c.table(
        "theme",
        c.number("number"),
        c.text("title", required=True),
        c.number("position", required=True),
        c.text("origin"),
        c.text("sources", required=True),
    )


def _track() -> None:
    c.table(
        "track",
        c.number("number"),
        c.text("title", required=True),
        c.number("position", required=True),
        c.text("origin"),
        c.text("sources", required=True),
    )


def _un_session() -> None:
    c.table(
        "un_session",
        c.text("body", required=True),
        c.number("number", required=True),
        c.day("opens", required=True),
        c.day("closes", required=True),
    )


def _venue() -> None:
    c.table(
        "venue",
        c.text("name", required=True),
        c.text("city"),
        c.text("mode"),
        c.text("note"),
        c.text("status"),
        c.number("position", required=True),
        c.text("origin"),
        c.text("sources", required=True),
    )


def _venue_change() -> None:
    c.table(
        "venue_change",
        c.reference("consultation_id", "consultation"),
        c.reference("roadmap_item_id", "roadmap_item"),
        c.text("was", required=True),
        c.text("became", required=True),
        c.text("announced"),
        c.text("note"),
        c.text("origin"),
        c.text("sources", required=True),
    )


def create() -> None:
    """Create them."""
    _conference()
    _count()
    _mandate()
    _objective()
    _related_event()
    _room()
    _theme()
    _track()
    _un_session()
    _venue()
    _venue_change()
