"""The tables of `consultations` as the first revision made them."""

from __future__ import annotations

from hlom_desktop.storage.migrations.first import columns as c


def _agenda_item() -> None:
    c.table(
        "agenda_item",
        c.reference("consultation_id", "consultation", required=True),
        c.reference("parent_id", "agenda_item"),
        c.text("label", required=True),
        c.text("title", required=True),
        c.text("note"),
        c.number("position", required=True),
        c.text("origin"),
        c.text("sources", required=True),
    )


def _consultation() -> None:
    c.table(
        "consultation",
        c.text("uid", required=True, unique=True),
        c.text("kind", required=True),
        c.number("number"),
        c.text("title", required=True),
        c.text("dates"),
        c.text("hours"),
        c.text("mode"),
        c.text("place"),
        c.text("convener"),
        c.text("audience"),
        c.text("purpose"),
        c.text("link"),
        c.text("languages", required=True),
        c.text("status", required=True),
        c.text("recurrence"),
        c.reference("repeat_id", "repeat_group"),
        c.reference("workstream_id", "workstream"),
        c.reference("parent_id", "consultation"),
        c.number("position", required=True),
        c.text("origin"),
        c.text("sources", required=True),
    )


def _consultation_document() -> None:
    c.table(
        "consultation_document",
        c.reference("consultation_id", "consultation", required=True),
        c.reference("document_id", "document", required=True),
    )


def _decision() -> None:
    c.table(
        "decision",
        c.reference("paragraph_id", "record_paragraph", required=True),
        c.text("kind", required=True),
        c.text("text", required=True),
        c.number("position", required=True),
    )


def _floor_statement() -> None:
    c.table(
        "floor_statement",
        c.reference("consultation_id", "consultation", required=True),
        c.reference("paragraph_id", "record_paragraph"),
        c.text("who", required=True),
        c.text("gist", required=True),
        c.number("position", required=True),
        c.text("origin"),
        c.text("sources", required=True),
    )


def _follow_up() -> None:
    c.table(
        "follow_up",
        c.text("uid", required=True, unique=True),
        c.text("label"),
        c.text("what", required=True),
        c.text("due"),
        c.text("due_stated"),
        c.text("status", required=True),
        c.flag("alternatives", required=True),
        c.text("mandate"),
        c.reference("consultation_id", "consultation"),
        c.reference("decision_id", "decision"),
        c.reference("paragraph_id", "record_paragraph"),
        c.number("position", required=True),
        c.text("origin"),
        c.text("sources", required=True),
    )


def _follow_up_owner() -> None:
    c.table(
        "follow_up_owner",
        c.reference("follow_up_id", "follow_up", required=True),
        c.text("name", required=True),
        c.reference("delegation_id", "delegation"),
        c.number("position", required=True),
    )


def _interest() -> None:
    c.table(
        "interest",
        c.reference("workstream_id", "workstream", required=True),
        c.reference("delegation_id", "delegation"),
        c.reference("stakeholder_group_id", "stakeholder_group"),
    )


def _officer() -> None:
    c.table(
        "officer",
        c.reference("consultation_id", "consultation"),
        c.text("function", required=True),
        c.text("name"),
        c.text("gender"),
        c.number("position", required=True),
        c.text("origin"),
        c.text("sources", required=True),
    )


def _record_paragraph() -> None:
    c.table(
        "record_paragraph",
        c.reference("consultation_id", "consultation", required=True),
        c.reference("agenda_item_id", "agenda_item"),
        c.text("kind", required=True),
        c.text("text", required=True),
        c.text("on_behalf"),
        c.text("delivered_by"),
        c.number("position", required=True),
        c.text("origin"),
        c.text("sources", required=True),
    )


def _workstream() -> None:
    c.table(
        "workstream",
        c.number("number"),
        c.text("title", required=True),
        c.text("lead"),
        c.number("position", required=True),
        c.text("origin"),
        c.text("sources", required=True),
    )


def create() -> None:
    """Create them."""
    _agenda_item()
    _consultation()
    _consultation_document()
    _decision()
    _floor_statement()
    _follow_up()
    _follow_up_owner()
    _interest()
    _officer()
    _record_paragraph()
    _workstream()
