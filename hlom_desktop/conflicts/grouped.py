"""Rows by what they belong to, kept current one row at a time."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Hashable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

Groups: TypeAlias = Mapping[Any, tuple[Any, ...]]
"""Rows by a key, each group by their ids."""


def _all(row: Any) -> bool:
    del row
    return True


class Grouping(NamedTuple):
    """How rows of a part of the picture are put together: by this key, those that count."""

    field: str
    key: Callable[[Any], Hashable]
    counts: Callable[[Any], bool] = _all


def _session_of(row: Any) -> Hashable:
    return row.session_id  # type: ignore[no-any-return]


GROUPINGS: Mapping[str, Grouping] = MappingProxyType(
    {
        "roles_of": Grouping("roles", _session_of),
        "sittings_of": Grouping("sittings", _session_of),
        "inscriptions_of": Grouping("inscriptions", lambda row: row.sitting_id or 0, lambda row: not row.withdrawn),
        "recordings_of": Grouping("recordings", lambda row: (row.role_id, row.inscription_id)),
        "assignments_of": Grouping("assignments", _session_of),
        "services_of": Grouping("services", _session_of),
        "sub_items_of": Grouping("sub_items", _session_of),
        "papers_of": Grouping("attached", _session_of),
        "booths_of": Grouping("booths", lambda row: row.room_id),
        "issues_of": Grouping("issues", lambda row: row.document_id),
        "runs_of": Grouping("sessions", lambda row: row.repeat_id, lambda row: row.repeat_id is not None),
    }
)


def grouped(rows: Mapping[int, Any], grouping: Grouping) -> Groups:
    """The groups of all rows."""
    groups: dict[Hashable, list[Any]] = {}
    for row in rows.values():
        if grouping.counts(row):
            groups.setdefault(grouping.key(row), []).append(row)
    return {key: tuple(sorted(found, key=_id)) for key, found in groups.items()}


def regrouped(groups: Groups, grouping: Grouping, changes: Iterable[tuple[Any, Any]]) -> Groups:
    """The groups after rows were exchanged, each for what it is now; None where there was or is none."""
    found: dict[Any, tuple[Any, ...]] = dict(groups)
    for old, new in changes:
        if old is not None and grouping.counts(old):
            key = grouping.key(old)
            left = tuple(row for row in found[key] if row.ref.id != old.ref.id)
            if left:
                found[key] = left
            else:
                del found[key]
        if new is not None and grouping.counts(new):
            with_it = list(found.get(grouping.key(new), ()))
            insort(with_it, new, key=_id)
            found[grouping.key(new)] = tuple(with_it)
    return found


def _id(row: Any) -> int:
    return row.ref.id  # type: ignore[no-any-return]
