"""The tables of `delegations` as the first revision made them."""

from __future__ import annotations

from hlom_desktop.storage.migrations.first import columns as c


def _contribution() -> None:
    c.table(
        "contribution",
        c.text("uid", required=True, unique=True),
        c.text("kind", required=True),
        c.text("title", required=True),
        c.reference("delegation_id", "delegation"),
        c.reference("objective_id", "objective"),
        c.text("stage"),
        c.text("asked"),
        c.text("reminded"),
        c.text("received"),
        c.text("note"),
        c.text("origin"),
        c.text("sources", required=True),
    )


def _delegate() -> None:
    c.table(
        "delegate",
        c.text("uid", required=True, unique=True),
        c.reference("delegation_id", "delegation", required=True),
        c.text("name"),
        c.text("function", required=True),
        c.text("level", required=True),
        c.text("gender"),
        c.text("language", required=True),
        c.text("mode", required=True),
        c.text("email"),
        c.text("zone"),
        c.flag("is_head", required=True),
        c.text("needs"),
    )


def _delegation() -> None:
    c.table(
        "delegation",
        c.text("uid", required=True, unique=True),
        c.text("kind", required=True),
        c.text("alpha2"),
        c.text("name", required=True),
        c.text("region"),
        c.reference("stakeholder_group_id", "stakeholder_group"),
        c.text("zone"),
        c.text("language"),
        c.text("note"),
    )


def _stakeholder_group() -> None:
    c.table(
        "stakeholder_group",
        c.text("title", required=True),
        c.reference("parent_id", "stakeholder_group"),
        c.text("role"),
        c.number("position", required=True),
        c.text("origin"),
        c.text("sources", required=True),
    )


def create() -> None:
    """Create them."""
    _contribution()
    _delegate()
    _delegation()
    _stakeholder_group()
