"""A sheet of two thousand cues recomputed after a change at its top: ours, and a plain walk down the list."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from time import process_time

from benchmarks.figures import Figure, milliseconds
from hlom_desktop.run_of_show.rules_cascade import Beat, with_length

CUES = 2000


def large_sheet(count: int = CUES) -> tuple[Beat, ...]:
    """Cues of half a minute with gaps; four absorb delay."""
    found: list[Beat] = []
    start = 0
    for number in range(count):
        found.append(Beat(start, 30, absorbs=number % 500 == 499))
        start = found[-1].end + number % 3
    return tuple(found)


def cascade(folder: Path) -> list[Figure]:
    """Five minutes more for the first of 2,000 cues, against starting each cue where the one above ends."""
    beats = large_sheet()

    def plain() -> list[Beat]:
        clock, found = 0, []
        for beat in beats:
            found.append(replace(beat, start=clock))
            clock = found[-1].end
        return found

    ours = milliseconds(lambda: with_length(beats, 0, 330), 50, process_time)
    floor = milliseconds(plain, 50, process_time)
    return [Figure(f"a change at the top of {CUES:,} cues", "ms CPU", ours, "starts put in a row", floor, 3)]
