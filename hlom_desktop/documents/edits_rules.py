"""The gestures on rules: how many weeks before its meeting a document is due, and how long it may be."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.rules import needs_text
from hlom_desktop.conference.wording import Wording
from hlom_desktop.documents.model import DocumentRule
from hlom_desktop.documents.rules.planning import RulePreset, check_rule
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import change, next_position, remove


def adopt_rule(db: Db, conference_id: int, preset: RulePreset) -> int:
    """Make a preset a rule of the conference's own; its id."""
    say(db, N_("Adopt the rule “{title}”"), title=preset.title)
    weeks = {"forecast_weeks": preset.forecast_weeks, "process_weeks": preset.process_weeks, "words": preset.words}
    return add_rule(db, conference_id, preset.title, preset.submit_weeks, preset.issue_weeks, **weeks)


def add_rule(
    db: Db, conference_id: int, title: Wording, submit_weeks: int, issue_weeks: int, **values: int | None
) -> int:
    """A new rule; its id. Raises `NoName` and what `check_rule` raises."""
    needs_text(title)
    weeks = {"submit_weeks": submit_weeks, "issue_weeks": issue_weeks}
    position = next_position(db, DocumentRule, conference_id=conference_id)
    made = DocumentRule(conference_id=conference_id, title=title, position=position, **weeks, **values)
    _check(made)
    db.add(made)
    db.flush()
    say(db, N_("Add the rule “{title}”"), title=title)
    return made.id


def change_rule(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a rule; every plan made by it moves. Raises `NoName` and what `check_rule` raises."""
    if "title" in values:
        needs_text(values["title"])
    row = change(db, DocumentRule, ref, **values)
    _check(row)
    say(db, N_("Edit the rule “{title}”"), title=row.title)


def delete_rule(db: Db, ref: Ref) -> None:
    """Delete a rule; the documents planned by it stay, without a plan."""
    row = remove(db, DocumentRule, ref)
    say(db, N_("Delete the rule “{title}”"), title=row.title)


def _check(row: DocumentRule) -> None:
    check_rule(row.forecast_weeks, row.submit_weeks, row.process_weeks, row.issue_weeks, row.words)
