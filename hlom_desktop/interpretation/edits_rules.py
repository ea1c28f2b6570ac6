"""The gestures on rules: adopting those that are known, writing one's own, and saying which is in force."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal

from sqlalchemy import select

from hlom_desktop.conference.rules import needs_text
from hlom_desktop.conference.wording import Wording
from hlom_desktop.interpretation.model import InterpretationRule
from hlom_desktop.interpretation.presets import AIIC, UN, Limits
from hlom_desktop.interpretation.rules import check_figures
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, next_position, remove, take

Preset = Literal["un", "aiic"]

_KNOWN: Mapping[Preset, tuple[Wording, Limits]] = MappingProxyType(
    {
        "un": (Wording.from_texts(en="United Nations", fr="Nations Unies", es="Naciones Unidas"), UN),
        "aiic": (Wording.from_texts(en="AIIC", fr="AIIC", es="AIIC"), AIIC),
    }
)


def adopt_preset(db: Db, conference_id: int, preset: Preset) -> int:
    """Adopt a rule that is known, as it is written, and put it in force; its id."""
    title, limits = _KNOWN[preset]
    row = _add(db, conference_id, title, limits)
    _put_in_force(db, row)
    say(db, N_("Adopt the rule “{title}”"), title=row.title)
    return row.id


def add_rule(db: Db, conference_id: int, title: Wording, limits: Limits = UN) -> int:
    """A rule of one's own, in force if it is the first; its id. Raises `NoName`, `OutOfRange`."""
    needs_text(title)
    check_figures(**limits._asdict())
    row = _add(db, conference_id, title, limits)
    if not _others(db, row):
        row.in_force = True
    say(db, N_("Add the rule “{title}”"), title=row.title)
    return row.id


def change_rule(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a rule. Raises `NoName`, `OutOfRange`."""
    if "title" in values:
        needs_text(values["title"])
    check_figures(**values)
    row = change(db, InterpretationRule, ref, **values)
    say(db, N_("Edit the rule “{title}”"), title=row.title)


def put_in_force(db: Db, ref: Ref) -> None:
    """Go by this rule and no other."""
    row = take(db, InterpretationRule, ref)
    _put_in_force(db, row)
    say(db, N_("Put the rule “{title}” in force"), title=row.title)


def delete_rule(db: Db, ref: Ref) -> None:
    """Delete a rule; where it was in force, the first of those left is."""
    row = remove(db, InterpretationRule, ref)
    left = _others(db, row)
    if row.in_force and left:
        left[0].in_force = True
    say(db, N_("Delete the rule “{title}”"), title=row.title)


def _add(db: Db, conference_id: int, title: Wording, limits: Limits) -> InterpretationRule:
    position = next_position(db, InterpretationRule, conference_id=conference_id)
    return add(db, InterpretationRule, conference_id=conference_id, title=title, position=position, **limits._asdict())


def _put_in_force(db: Db, row: InterpretationRule) -> None:
    row.in_force = True
    for other in _others(db, row):
        other.in_force = False


def _others(db: Db, row: InterpretationRule) -> list[InterpretationRule]:
    table = InterpretationRule
    query = select(table).where(table.conference_id == row.conference_id, table.id != row.id)
    return list(db.scalars(query.order_by(table.position, table.id)).all())
