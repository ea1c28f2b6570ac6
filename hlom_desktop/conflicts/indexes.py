"""How the indexes of a picture follow it: shared while nothing they are made of changed, else changed row by row."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias

from hlom_desktop.conflicts.grouped import GROUPINGS, regrouped
from hlom_desktop.conflicts.persons import is_present, person_of
from hlom_desktop.conflicts.placed import put_in, span_of, take_out

if TYPE_CHECKING:
    from hlom_desktop.conflicts.picture import Picture

Exchanged: TypeAlias = tuple[tuple[Any, Any], ...]
"""Rows as they were and as they are; None where there was or is none."""

MADE_OF: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "spans": frozenset({"sessions"}),
        "placed": frozenset({"sessions", "assignments"}),
        "people": frozenset({"roles", "delegates"}),
        "faces": frozenset({"roles", "delegates"}),
        "debates": frozenset(
            {"lists", "categories", "sittings", "inscriptions", "spoken_for", "delegations", "sessions", "roles"}
        ),
        "reasons": frozenset({"accepted"}),
        "limits": frozenset({"interpretation_rules"}),
        **{name: frozenset({grouping.field}) for name, grouping in GROUPINGS.items()},
    }
)


def kept_current(
    before: Picture, after: Picture, exchanged: Mapping[str, Exchanged], changed: Iterable[str]
) -> dict[str, object]:
    """The indexes of `after`, given those that `before` has made.

    `changed` are all parts that differ, `exchanged` those of them whose rows are known one by one. An index is left
    out, to be made anew, where it is made of a part that differs as a whole.
    """
    parts = frozenset(changed)
    found: dict[str, object] = {}
    for index in MADE_OF.keys() & before.__dict__.keys():
        sources = MADE_OF[index] & parts
        if not sources:
            found[index] = before.__dict__[index]
        elif sources <= exchanged.keys() and index in GROUPINGS:
            grouping = GROUPINGS[index]
            found[index] = regrouped(before.__dict__[index], grouping, exchanged[grouping.field])
    if "spans" not in found and "spans" in before.__dict__ and "sessions" in exchanged:
        found["spans"] = _spans(before, exchanged["sessions"])
    if {"people", "faces"} <= before.__dict__.keys() and parts & MADE_OF["faces"] == exchanged.keys() & {"roles"}:
        found |= _people(before, after, exchanged.get("roles", ()))
    after.__dict__.update(found)  # what takes up what is asked of the indexes below
    if "placed" in before.__dict__ and "placed" not in found and parts & MADE_OF["placed"] <= exchanged.keys():
        found["placed"] = _placed(before, after, exchanged)
    return found


def _spans(before: Picture, exchanged: Exchanged) -> dict[int, Any]:
    spans = dict(before.spans)
    for old, new in exchanged:
        if old is not None:
            spans.pop(old.ref.id, None)
        span = None if new is None else span_of(new)
        if span is not None:
            spans[new.ref.id] = span
    return spans


def _placed(before: Picture, after: Picture, exchanged: Mapping[str, Exchanged]) -> dict[Any, Any]:
    """Sessions that changed, and those that another team works, in the places where they are now."""
    ids = {row.ref.id for pair in exchanged.get("sessions", ()) for row in pair if row is not None}
    ids |= {row.session_id for pair in exchanged.get("assignments", ()) for row in pair if row is not None}
    placed = dict(before.placed)
    for row_id in ids:
        if row_id in before.spans:
            take_out(placed, before.resources_of(row_id), before.spans[row_id])
        if row_id in after.spans:
            put_in(placed, after.resources_of(row_id), after.spans[row_id])
    return placed


def _people(before: Picture, after: Picture, exchanged: Exchanged) -> dict[str, object]:
    """Persons and their faces after some roles were exchanged."""
    if not exchanged:
        return {"people": before.people, "faces": before.faces}
    people, faces = dict(before.people), dict(before.faces)
    for old, new in exchanged:
        gone = people.pop(old.ref.id, None) if old is not None else None
        for face in gone.faces() if gone is not None else ():
            left = tuple(role for role in faces[face] if role != old.ref.id)
            if left:
                faces[face] = left
            else:
                del faces[face]
        if new is None or not is_present(new):
            continue
        person = people[new.ref.id] = person_of(new, after.delegates)
        for face in person.faces():
            with_it = list(faces.get(face, ()))
            insort(with_it, new.ref.id)
            faces[face] = tuple(with_it)
    return {"people": people, "faces": faces}
