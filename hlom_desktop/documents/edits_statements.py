"""The gestures on statements and their versions, of which those sent in advance stay confidential."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.rules import needs_text
from hlom_desktop.conference.wording import Wording
from hlom_desktop.documents.model import Statement, StatementVersion
from hlom_desktop.documents.queries import statement_versions
from hlom_desktop.documents.rules.days import stated_day
from hlom_desktop.documents.rules.planning import MOST_WORDS, check_figure
from hlom_desktop.documents.rules.statements import BEFORE_DELIVERY, StillConfidential, is_delivered
from hlom_desktop.documents.values import StatementStage, StatementVersionRow
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import moment, say
from hlom_desktop.storage.writing import add, change, next_position, remove, take


def add_statement(db: Db, conference_id: int, who: Wording, **values: Any) -> int:
    """A new statement of somebody; its id. Raises `NoName`."""
    needs_text(who)
    position = next_position(db, Statement, conference_id=conference_id)
    row = add(db, Statement, conference_id=conference_id, who=who, position=position, **values)
    say(db, N_("Add the statement of “{who}”"), who=who)
    return row.id


def change_statement(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a statement. It is made at a meeting or in a session, not both. Raises `NoName`."""
    if "who" in values:
        needs_text(values["who"])
    for key, other in (("consultation_id", "session_id"), ("session_id", "consultation_id")):
        if values.get(key) is not None:
            values = {other: None} | values
    row = change(db, Statement, ref, **values)
    say(db, N_("Edit the statement of “{who}”"), who=row.who)


def delete_statement(db: Db, ref: Ref) -> None:
    """Delete a statement with its versions."""
    row = remove(db, Statement, ref)
    say(db, N_("Delete the statement of “{who}”"), who=row.who)


def add_version(db: Db, statement: Ref, stage: StatementStage, **values: Any) -> int:
    """A new version of a statement; its id. One sent in advance is confidential, the others are public.

    Raises `StillConfidential` and `FigureNotUsable`.
    """
    row = take(db, Statement, statement)
    values = {"confidential": stage in BEFORE_DELIVERY} | values
    check_figure(values.get("words"), MOST_WORDS)
    where = {"statement_id": row.id, "position": next_position(db, StatementVersion, statement_id=row.id)}
    made = add(db, StatementVersion, conference_id=row.conference_id, stage=stage, **where, **values)
    _check_confidential(db, made)
    say(db, N_("Add a version of the statement of “{who}”"), who=row.who)
    return made.id


def change_version(db: Db, version: Ref, **values: Any) -> None:
    """Set columns of a version. Another stage makes it confidential or public, as that stage is.

    Raises `StillConfidential` and `FigureNotUsable`.
    """
    check_figure(values.get("words"), MOST_WORDS)
    if "stage" in values:
        values = {"confidential": values["stage"] in BEFORE_DELIVERY} | values
    row = change(db, StatementVersion, version, **values)
    db.flush()
    _check_confidential(db, row)
    say(db, N_("Edit a version of the statement of “{who}”"), who=_who(db, row))


def delete_version(db: Db, version: Ref) -> None:
    """Delete a version of a statement."""
    row = remove(db, StatementVersion, version)
    say(db, N_("Delete a version of the statement of “{who}”"), who=_who(db, row))


def mark_delivered(db: Db, statement: Ref) -> int:
    """A statement has been spoken: its text as delivered is public; the version's id.

    Where there was none as delivered yet, the last version is taken to be what was said.
    """
    row = take(db, Statement, statement)
    say(db, N_("Mark the statement of “{who}” as delivered"), who=row.who)
    versions = _versions(db, row.conference_id, row.id)
    said = next((one for one in reversed(versions) if one.stage is StatementStage.AS_DELIVERED), None)
    if said is not None:
        return change(db, StatementVersion, said.ref, confidential=False).id
    text: dict[str, Any] = {"words": versions[-1].words, "link": versions[-1].link} if versions else {}
    received = stated_day(moment(db).date())
    return add_version(db, statement, StatementStage.AS_DELIVERED, received=received, **text)


def _versions(db: Db, conference_id: int, statement_id: int) -> list[StatementVersionRow]:
    return [one for one in statement_versions(db, conference_id) if one.statement_id == statement_id]


def _check_confidential(db: Db, row: StatementVersion) -> None:
    in_advance = row.stage in BEFORE_DELIVERY and not row.confidential
    if in_advance and not is_delivered(_versions(db, row.conference_id, row.statement_id)):
        raise StillConfidential


def _who(db: Db, version: StatementVersion) -> Wording:
    row = db.get(Statement, version.statement_id)
    return row.who if row else Wording()
