"""What the first page shows, read by plain queries, so that it stands before the rest of the program is loaded."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.overview.participation import Participation, participation
from hlom_desktop.roadmap.rules_dates import date_of, linked_to, session_date
from hlom_desktop.storage.codec import from_json
from hlom_desktop.storage.peek import look

MOST_DUE, MOST_LATE = 10, 5


@dataclass(frozen=True)
class Head:
    """The conference as the rail and the head of the page name it; `place` is the venue's name."""

    id: int
    key: str
    short: str
    title: Wording
    dates: When | None
    first_day: date | None
    last_day: date | None
    zone: str | None
    city: Wording | None
    place: Wording | None
    mode: str | None
    as_of: datetime | None


@dataclass(frozen=True)
class Due:
    """One thing that is due: where it stands, its date as stated, who does it."""

    place: str
    row_id: int
    title: Wording
    dates: When
    owner: Wording | None


@dataclass(frozen=True)
class Translation:
    """How far one area's texts are translated: how many texts, and per language missing and older ones."""

    area: str
    texts: int
    missing: dict[str, int]
    stale: dict[str, int]


@dataclass(frozen=True)
class Untested:
    """A remote speaker whose connection was not tested: in a role, or on a list of speakers."""

    place: str
    row_id: int
    function: Wording
    delegation: Wording
    alpha2: str | None
    test: str


@dataclass(frozen=True)
class Page:
    """The whole first page of one conference."""

    head: Head
    sessions: int
    inscribed: int
    delegations: int
    delegates: int
    due: tuple[Due, ...]
    translations: tuple[Translation, ...]
    untested: tuple[Untested, ...]
    remote: int
    inscribed_by_day: tuple[tuple[date, int], ...]
    participation: Participation


def heads(store: Path) -> tuple[Head, ...]:
    """Every conference of the store, the newest first."""
    rows = look(
        store,
        "SELECT c.*, (SELECT v.name FROM venue v WHERE v.conference_id = c.id ORDER BY v.position, v.id LIMIT 1)"
        " AS venue_name FROM conference c ORDER BY c.id DESC",
    )
    return tuple(_head(row) for row in rows)


def _value(kind: Any, text: str | None) -> Any:
    return None if text is None else from_json(kind, text)


def _head(row: dict[str, Any]) -> Head:
    return Head(
        row["id"],
        row["key"],
        row["short"],
        _value(Wording, row["title"]),
        _value(When, row["dates"]),
        _day(row["first_day"]),
        _day(row["last_day"]),
        row["zone"],
        _value(Wording, row["city"]),
        _value(Wording, row["venue_name"]),
        row["mode"],
        datetime.fromisoformat(row["as_of"]).replace(tzinfo=UTC) if row["as_of"] else None,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def read_page(store: Path, head: Head, today: date, *, whole: bool = True) -> Page:
    """The page of a conference as the store holds it now; not `whole`, only what the first paint shows."""
    counts = {table: _count(store, table, head.id) for table in ("session", "inscription", "delegation", "delegate")}
    untested, remote = _untested(store, head.id) if whole else ((), 0)
    return Page(
        head,
        counts["session"],
        counts["inscription"],
        counts["delegation"],
        counts["delegate"],
        _due(store, head.id, today),
        tuple(_translation(store, head.id, *area) for area in _AREAS) if whole else (),
        untested,
        remote,
        _inscribed_by_day(store, head.id),
        participation(store, head.id, whole=whole),
    )


def _count(store: Path, table: str, conference_id: int) -> int:
    return int(look(store, f"SELECT count(*) AS n FROM {table} WHERE conference_id = ?", conference_id)[0]["n"])


def _due(store: Path, conference_id: int, today: date) -> tuple[Due, ...]:
    """What is open: the last few that are overdue, then what comes; items without any date are not due."""
    items = look(
        store,
        "SELECT i.id, i.kind, i.title, i.dates, i.owner, i.consultation_id, i.document_id, i.session_id,"
        " c.dates AS consultation, d.dates AS document, json_extract(s.hours, '$.day') AS session"
        " FROM roadmap_item i LEFT JOIN consultation c ON c.id = i.consultation_id"
        " LEFT JOIN document d ON d.id = i.document_id LEFT JOIN session s ON s.id = i.session_id"
        " WHERE i.conference_id = ? AND i.status NOT IN ('done', 'cancelled')",
        conference_id,
    )
    follow_ups = look(
        store,
        "SELECT f.id, f.what AS title, f.due AS dates, NULL AS owner FROM follow_up f WHERE f.conference_id = ?"
        " AND f.status IN ('open', 'under_way') AND f.due IS NOT NULL",
        conference_id,
    )
    dates = [("roadmap", row, _item_date(row)) for row in items]
    dates += [("follow-ups", row, _value(When, row["dates"])) for row in follow_ups]
    found = [
        Due(place, row["id"], _value(Wording, row["title"]), when, _value(Wording, row["owner"]))
        for place, row, when in dates
        if when is not None
    ]
    dated = sorted((one for one in found if one.dates.end is not None), key=_end)
    late = [one for one in dated if _end(one) < today][-MOST_LATE:]
    coming = [one for one in dated if _end(one) >= today]
    return tuple([*late, *coming][:MOST_DUE])


def _item_date(row: dict[str, Any]) -> When | None:
    """The date of an item and of what it is linked to, by the roadmap's own rule."""
    own: When | None = _value(When, row["dates"])
    link = linked_to(row["kind"], row["consultation_id"], row["document_id"], row["session_id"])
    if link is None:
        return own
    table = link[0]
    return date_of(own, session_date(_day(row[table])) if table == "session" else _value(When, row[table]))


def _end(due: Due) -> date:
    return due.dates.end or date.max


_AREAS = (
    ("programme", "session", ("title", "description")),
    ("roadmap", "roadmap_item", ("title",)),
    ("consultations", "consultation", ("title",)),
    ("side-events", "proposal", ("title",)),
    ("documents", "document", ("title",)),
)


def _translation(store: Path, conference_id: int, area: str, table: str, columns: tuple[str, ...]) -> Translation:
    rows = look(store, f"SELECT {', '.join(columns)} FROM {table} WHERE conference_id = ?", conference_id)
    missing: Counter[str] = Counter()
    stale: Counter[str] = Counter()
    texts = 0
    for row in rows:
        for text in row.values():
            wording = _value(Wording, text)
            if wording is not None and not wording.is_empty:
                texts += 1
                missing.update(wording.missing())
                stale.update(wording.stale())
    return Translation(area, texts, dict(missing), dict(stale))


def _untested(store: Path, conference_id: int) -> tuple[tuple[Untested, ...], int]:
    query = (
        "SELECT '{place}' AS place, s.id, s.function, s.test, d.name, d.alpha2 FROM {table} s"
        " LEFT JOIN delegation d ON d.id = s.delegation_id WHERE s.conference_id = ? AND s.mode = 'remote'"
    )
    rows = look(
        store,
        query.format(place="role", table="role")
        + " UNION ALL "
        + query.format(place="inscription", table="inscription"),
        conference_id,
        conference_id,
    )
    found = tuple(
        Untested(
            row["place"],
            row["id"],
            _value(Wording, row["function"]),
            _value(Wording, row["name"]) or Wording(),
            row["alpha2"],
            row["test"],
        )
        for row in rows
        if row["test"] in ("missing", "booked", "failed")
    )
    return found, len(rows)


def _inscribed_by_day(store: Path, conference_id: int) -> tuple[tuple[date, int], ...]:
    rows = look(
        store,
        "SELECT substr(inscribed, 1, 10) AS day, count(*) AS n FROM inscription WHERE conference_id = ?"
        " GROUP BY day ORDER BY day",
        conference_id,
    )
    return tuple((date.fromisoformat(row["day"]), row["n"]) for row in rows)


def figures(store: Path, conference_id: int) -> dict[str, int]:
    """The plain figures of the rail, by place."""
    row = look(
        store,
        "SELECT (SELECT count(*) FROM session WHERE conference_id = :c) AS programme,"
        " (SELECT count(*) FROM roadmap_item WHERE conference_id = :c) AS roadmap,"
        " (SELECT count(*) FROM inscription WHERE conference_id = :c)"
        " + (SELECT count(*) FROM role WHERE conference_id = :c) AS speakers,"
        " (SELECT count(*) FROM proposal WHERE conference_id = :c) AS side_events,"
        " (SELECT count(*) FROM delegation WHERE conference_id = :c) AS delegations,"
        " (SELECT count(*) FROM document WHERE conference_id = :c) AS documents,"
        " (SELECT count(*) FROM follow_up WHERE conference_id = :c AND status IN ('open', 'under_way')) AS follow_ups",
        {"c": conference_id},
    )[0]
    return {place.replace("_", "-"): number for place, number in row.items() if number}
