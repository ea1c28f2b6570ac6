"""The tables of which a released programme is made: what is touched in them may change what is told of it."""

from __future__ import annotations

RELEASED_TABLES = frozenset(
    {
        "conference",
        "venue",
        "room",
        "theme",
        "objective",
        "session",
        "sub_item",
        "service",
        "repeat_group",
        "document",
        "document_issue",
        "session_document",
        "role",
        "delegation",
        "proposal",
        "sponsor",
        "stand",
        "booth",
        "team",
        "assignment",
        "interpretation_rule",
    }
)
