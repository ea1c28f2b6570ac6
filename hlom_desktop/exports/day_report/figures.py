"""The figures of a day and of its sessions side by side: one row for each figure."""

from __future__ import annotations

from datetime import datetime

from hlom_desktop.conference.lengths import length_words
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.exports.marked import Marked
from hlom_desktop.live.report.said import DASH, clock_words, signed_words
from hlom_desktop.live.report.values import CueReport, DayReport, Sums
from hlom_desktop.live.shown import LiveRoom


def labels_of(marked: Marked) -> tuple[str, ...]:
    """What each row is called, in the order of `values_of`."""
    words = marked.words
    return (
        words("Planned"),
        words("Began (later than planned)"),
        words("Ended (later than planned)"),
        words("Cues that took place"),
        words("Statements heard"),
        words("Mean length of a statement, with turnover"),
        words("Overruns (in all)"),
        words("Longest overrun"),
        words("Speakers without the floor"),
        words("Called and not there"),
        words("Rights of reply"),
        words("Recordings in place of the line"),
        words("Cues skipped"),
        words("On hold"),
        words("Between cues"),
        words("Breaks"),
    )


def values_of(sums: Sums, zone: str, marked: Marked) -> tuple[str, ...]:
    """The figures, each as it is printed."""
    words = marked.words
    mean = DASH
    if sums.mean is not None and sums.mean_allowed is not None:
        planned = length_words(sums.mean_allowed)
        mean = words("{length} ({planned} planned)", length=length_words(sums.mean), planned=planned)
    overruns = f"{sums.overruns} ({length_words(sums.over_seconds)})" if sums.overruns else "0"
    return (
        f"{minute_words(sums.planned_start, zone)}–{minute_words(sums.planned_end, zone)}",
        _beside(clock_words(sums.started, zone), sums.start_delay),
        _beside(clock_words(sums.ended, zone), sums.end_delay),
        words("{done} of {all}", done=sums.done, all=sums.cues),
        str(sums.statements),
        mean,
        overruns,
        _longest(sums.longest, marked),
        str(len(sums.never)),
        str(sums.absences),
        str(sums.replies),
        str(sums.recordings),
        str(sums.skipped),
        length_words(sums.held),
        length_words(sums.between),
        length_words(sums.breaks),
    )


def _beside(hour: str, delay: int | None) -> str:
    return hour if delay is None else f"{hour} ({signed_words(delay)})"


def _longest(cue: CueReport | None, marked: Marked) -> str:
    return DASH if cue is None else f"{signed_words(cue.overrun)}, {marked.string(cue.line.item)}"


def minute_words(moment: datetime | None, zone: str) -> str:
    """“10:41” by the room's clock."""
    return DASH if moment is None else f"{moment.astimezone(zone_named(zone)):%H:%M}"


def named_sums(run: LiveRoom, report: DayReport, marked: Marked) -> tuple[tuple[str, Sums], ...]:
    """The day as a whole, then each of its sessions by its title."""
    titles = {one.ref.id: one.title for one in run.sessions}
    held = [(marked.string(titles.get(one.session_id)), one.sums) for one in report.sessions if one.session_id]
    return ((marked.words("Whole day"), report.sums), *held)
