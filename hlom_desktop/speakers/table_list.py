"""The columns of the list of speakers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from hlom_desktop.conference.lengths import length_words
from hlom_desktop.conference.shown import text_in
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.table_texts import wording_runs
from hlom_desktop.delegations.values import REGION_LABELS
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.speakers.explained import marks, sentences
from hlom_desktop.speakers.lines import SpeakerLine
from hlom_desktop.speakers.table import (
    Rename,
    delegation_column,
    hour,
    ink_of,
    mode_column,
    there_column,
    when_key,
)


def group_of(line: SpeakerLine, telling: Telling) -> str:
    """The group for which somebody speaks; a regional one by its usual name."""
    region = line.row.for_region
    said = text_in(line.row.on_behalf, telling.language())
    return said or (telling.words(REGION_LABELS[region]) if region is not None else "")


def list_columns(telling: Telling, rename: Rename, with_day: Callable[[], bool]) -> tuple[Column[SpeakerLine], ...]:
    """Number, delegation, speaker, mode, limit, hour there, expected, status; the day where several are shown."""
    words, language = telling.words, telling.language

    def said(line: SpeakerLine) -> str:
        function, group = telling.text(line.row.function), group_of(line, telling)
        if not group:
            return function
        return words("{function}, for {group}", function=function, group=group) if function else group

    def speaker(line: SpeakerLine) -> tuple[Run, ...]:
        note = wording_runs(line.row.function, language())[:-1]
        return (*note, Run(said(line), ink_of(line), struck=line.row.withdrawn))

    number = Column[SpeakerLine](
        "number",
        words("No."),
        lambda line: str(line.turn.number) if line.turn else "",
        sort=_place,
        runs=_number,
        tip=lambda line: words("moved by hand") if line.row.position is not None else "",
        align="right",
        width=46,
    )
    limit = Column[SpeakerLine](
        "limit",
        words("Limit"),
        lambda line: length_words(60 * line.limit),
        sort=lambda line: line.limit,
        align="right",
        width=48,
        edit=rename,
    )
    speakers = Column[SpeakerLine]("speaker", words("Speaker"), said, runs=speaker, tip=said, stretch=True)
    who = (number, delegation_column(telling, 150), speakers, mode_column(telling))
    return (*who, limit, there_column(telling), _expected(telling, with_day), _status(telling))


def _expected(telling: Telling, with_day: Callable[[], bool]) -> Column[SpeakerLine]:
    def said(line: SpeakerLine) -> str:
        at = hour(line.expected, telling.language())
        return day_and(line.expected, at) if line.expected is not None and with_day() else at

    return Column(
        "expected",
        telling.words("Expected at"),
        said,
        sort=lambda line: line.expected,
        token=lambda line: "ink" if line.turn is None or line.turn.fits else "bad",
        align="right",
        width=82,
    )


def day_and(moment: datetime, at: str) -> str:
    """A day in few letters before the hour: 14/12 15:05."""
    return f"{moment.day}/{moment.month:02} {at}"


def _status(telling: Telling) -> Column[SpeakerLine]:
    """The gravest that is to be known of a speaker; all of it, and why they stand there, in the tip."""

    def runs(line: SpeakerLine) -> tuple[Run, ...]:
        return tuple(
            part
            for mark in marks(line, telling)[:1]
            for part in (Run(icon=mark.icon, token=mark.token), Run(mark.word, mark.token))
        )

    def said(line: SpeakerLine) -> str:
        return ", ".join(mark.word for mark in marks(line, telling)[:1])

    def tip(line: SpeakerLine) -> str:
        return "\n".join([*(mark.word for mark in marks(line, telling)[1:]), *sentences(line, telling)])

    return Column("status", telling.words("Status"), said, runs=runs, tip=tip, width=142)


def _place(line: SpeakerLine) -> tuple[Any, int] | None:
    """Where a speaker stands in the whole list: by sitting, then by number; nowhere without a turn."""
    if line.turn is None:
        return None
    return (when_key(line.session) if line.session else (10**7, 0), line.turn.number)


def _number(line: SpeakerLine) -> tuple[Run, ...]:
    """The number; with a hand before it where the speaker was moved."""
    if line.turn is None:
        return ()
    number = Run(str(line.turn.number), "ink3")
    return (Run(icon="hand-pointing", token="ink3"), number) if line.turn.why.by_hand else (number,)
