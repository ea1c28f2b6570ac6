"""The three lines over the rail: the conference's short name, its days, its city and mode."""

from __future__ import annotations

from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.when.printing import as_stated
from hlom_desktop.overview.page import Head
from hlom_desktop.overview.says import MODES
from hlom_desktop.words import Words


def conference_lines(head: Head, language: str, words: Words) -> tuple[str, str, str]:
    """Name, dates as stated, and where and how."""
    dates = as_stated(head.dates, language) if head.dates else words("no date yet")  # type: ignore[arg-type]
    mode = words(MODES[head.mode]).lower() if head.mode else ""
    where = ", ".join(part for part in (text_in(head.city, language), mode) if part)
    return head.short, dates, where
