"""What leaves a rehearsal: papers that say on every page that they are not for use, and no calendars."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.exports.paper.tree import Kind, Paper
from hlom_desktop.exports.report import Remark
from hlom_desktop.live.rehearsal import RehearsalSendsNothing
from hlom_desktop.live.values import NOT_FOR_USE
from hlom_desktop.refusals import N_
from hlom_desktop.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

SENT = frozenset({"ics", "csv", "eml"})
"""Formats that reach people as messages do."""

WITHOUT_CALENDARS = N_("This is a rehearsal: nothing that would be sent or uploaded was written.")


def warning_in(language: str) -> str:
    """“REHEARSAL · NOT FOR USE”."""
    return Words(language)(NOT_FOR_USE)


def paper_for_rehearsal(paper: Paper) -> Paper:
    """The paper with the warning in head and foot of each page; a door sheet has it in all its languages."""
    languages: Sequence[str] = LANGUAGES if paper.kind is Kind.DOORS else (paper.language,)
    return replace(paper, warning=" — ".join(map(warning_in, languages)))


def formats_for_rehearsal(
    formats: tuple[str, ...], asked: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[Remark, ...]]:
    """What of the formats a rehearsal makes, and what the report says of those it does not.

    `asked` are those that were named; none means all that the product has. Raises `RehearsalSendsNothing` where a
    calendar was named, or nothing else would be left.
    """
    kept = tuple(one for one in formats if one not in SENT)
    if SENT.intersection(asked) or (formats and not kept):
        raise RehearsalSendsNothing
    return kept, () if kept == formats else (Remark(WITHOUT_CALENDARS),)
