"""A field for an hour of the day."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hlom_desktop.conference.hours_printed import print_hour
from hlom_desktop.conference.hours_typed import read_hour
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.look import LookSource
from hlom_desktop.words import Words


def hour_field(look: LookSource, key: str, label: str, words: Words, language: Callable[[], Any]) -> LineField:
    """An hour on the conference's clock, kept in minutes after midnight: `8:30`, `8 h 30`."""

    def show(at: int) -> str:
        return print_hour(at, language())

    return LineField(look, key, label, words, hint=words("such as 8:30"), parse=read_hour, show=show)
