"""The columns of the list of speakers."""

from __future__ import annotations

from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.table_texts import wording_runs
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.speakers.lines import SpeakerLine
from hlom_desktop.speakers.rules import minutes_of
from hlom_desktop.speakers.table import (
    Rename,
    clock,
    connection_runs,
    delegation_column,
    hour,
    ink_of,
    mode_column,
    there_column,
    when_key,
    when_of,
)


def list_columns(telling: Telling, rename: Rename) -> tuple[Column[SpeakerLine], ...]:
    """Number, delegation, speaker, mode, limit, hour there, expected, sitting, test."""
    words, language = telling.words, telling.language

    def said(line: SpeakerLine) -> str:
        function, group = telling.text(line.row.function), telling.text(line.row.on_behalf)
        if not group:
            return function
        return words("{function}, for {group}", function=function, group=group) if function else group

    def speaker(line: SpeakerLine) -> tuple[Run, ...]:
        marks = wording_runs(line.row.function, language())[:-1]
        return (*marks, Run(said(line), ink_of(line), struck=line.row.withdrawn))

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
        lambda line: clock(60 * minutes_of(line.speakers, line.row)),
        sort=lambda line: minutes_of(line.speakers, line.row),
        align="right",
        width=48,
        edit=rename,
    )
    speakers = Column[SpeakerLine]("speaker", words("Speaker"), said, runs=speaker, stretch=True)
    who = (number, delegation_column(telling, 176), speakers, mode_column(telling))
    return (*who, limit, there_column(telling), *_last_columns(telling))


def _last_columns(telling: Telling) -> tuple[Column[SpeakerLine], ...]:
    words, language = telling.words, telling.language

    def status(line: SpeakerLine) -> tuple[Run, ...]:
        if line.turn is None:
            return (Run(icon="x-circle", token="ink3"), Run(words("withdrawn"), "ink3"))
        if not line.turn.fits:
            return (Run(icon="warning-octagon-fill", token="bad"), Run(words("does not fit"), "bad"))
        return connection_runs(line.row.test, telling)

    def status_text(line: SpeakerLine) -> str:
        return "".join(run.text for run in status(line))

    return (
        Column(
            "expected",
            words("Expected"),
            lambda line: hour(line.expected, language()),
            sort=lambda line: line.expected,
            token=lambda line: "ink" if line.turn is None or line.turn.fits else "bad",
            align="right",
            width=66,
        ),
        Column(
            "sitting",
            words("Sitting"),
            lambda line: when_of(line.session, language()) if line.session else words("none yet"),
            sort=lambda line: when_key(line.session) if line.session else None,
            token="ink2",
            width=80,
        ),
        Column("test", words("Test"), status_text, runs=status, width=98),
    )


def _place(line: SpeakerLine) -> tuple[tuple[int, int], int] | None:
    """Where a speaker stands in the whole list: by sitting, then by number; nowhere after withdrawing."""
    if line.turn is None:
        return None
    return (when_key(line.session) if line.session else (10**7, 0), line.turn.number)


def _number(line: SpeakerLine) -> tuple[Run, ...]:
    """The number; with a hand before it where the speaker was moved."""
    if line.turn is None:
        return ()
    number = Run(str(line.turn.number), "ink3")
    return (Run(icon="hand-pointing", token="ink3"), number) if line.row.position is not None else (number,)
