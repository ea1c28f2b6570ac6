"""The figures of a live day in words, alike on the screen and on paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hlom_desktop.conference.lengths import length_words
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.live.report.values import CueReport, Sums
from hlom_desktop.words import Words

DASH = "–"


@dataclass(frozen=True)
class Figure:
    """A figure and the words under it; `bad` where it tells of a delay."""

    value: str
    label: str
    bad: bool = False


def clock_words(moment: datetime | None, zone: str) -> str:
    """“10:41:05” by the room's clock; a dash where it did not come to it."""
    return DASH if moment is None else f"{moment.astimezone(zone_named(zone)):%H:%M:%S}"


def signed_words(seconds: int | None) -> str:
    """“+3:02”, “−0:30”, “0:00”; a dash where there is nothing to compare."""
    if seconds is None:
        return DASH
    return ("+" if seconds > 0 else "−" if seconds < 0 else "") + length_words(abs(seconds))


def planned_words(cue: CueReport) -> str:
    """“3:00”, and “3:00 + 0:30” with the turnover to the next."""
    length = length_words(cue.line.seconds)
    return f"{length} + {length_words(cue.turnover)}" if cue.turnover else length


def title_words(cue: CueReport, language: str) -> str:
    """What the cue is called, and who was on."""
    return ", ".join(filter(None, (text_in(cue.line.item, language), text_in(cue.line.who, language))))


def figures_of(sums: Sums, zone: str, words: Words, language: str) -> tuple[Figure, ...]:
    """The key figures of a day or a session; `language` is that of the contents."""
    return (
        _start(sums, zone, words),
        _end(sums, zone, words),
        *_statements(sums, words),
        *_overruns(sums, words, language),
        Figure(
            str(len(sums.never)),
            words.plural("speaker without the floor", "speakers without the floor", len(sums.never)),
        ),
        Figure(str(sums.absences), words.plural("called and not there", "called and not there", sums.absences)),
        Figure(str(sums.replies), words.plural("right of reply", "rights of reply", sums.replies)),
        Figure(
            str(sums.recordings),
            words.plural("recording played instead", "recordings played instead", sums.recordings),
        ),
        Figure(str(sums.skipped), words.plural("cue skipped", "cues skipped", sums.skipped)),
        Figure(length_words(sums.held), words("on hold")),
    )


def _start(sums: Sums, zone: str, words: Words) -> Figure:
    delay = sums.start_delay
    if delay is None:
        return Figure(DASH, words("not begun"))
    length = length_words(abs(delay))
    said = words("began on time")
    if delay > 0:
        said = words("began {length} late", length=length)
    elif delay < 0:
        said = words("began {length} early", length=length)
    return Figure(clock_words(sums.started, zone), said, delay > 0)


def _end(sums: Sums, zone: str, words: Words) -> Figure:
    delay = sums.end_delay
    if delay is None:
        return Figure(DASH, words("not over yet"))
    length = length_words(abs(delay))
    said = words("ended on time")
    if delay > 0:
        said = words("ended {length} late", length=length)
    elif delay < 0:
        said = words("ended {length} early", length=length)
    return Figure(clock_words(sums.ended, zone), said, delay > 0)


def _statements(sums: Sums, words: Words) -> tuple[Figure, Figure]:
    heard = Figure(str(sums.statements), words.plural("statement heard", "statements heard", sums.statements))
    if sums.mean is None or sums.mean_allowed is None:
        return heard, Figure(DASH, words("mean length of a statement"))
    said = words("mean length, {length} planned", length=length_words(sums.mean_allowed))
    return heard, Figure(length_words(sums.mean), said, sums.mean > sums.mean_allowed)


def _overruns(sums: Sums, words: Words, language: str) -> tuple[Figure, Figure]:
    said = words.plural("overrun, {length}", "overruns, {length} in all", sums.overruns,
                        length=length_words(sums.over_seconds))  # fmt: skip
    count = Figure(str(sums.overruns), said, sums.overruns > 0)
    if sums.longest is None:
        return count, Figure(DASH, words("longest overrun"))
    title = text_in(sums.longest.line.item, language)
    return count, Figure(signed_words(sums.longest.overrun), words("longest overrun: {title}", title=title), True)


def notes_on(cue: CueReport, words: Words) -> tuple[str, ...]:
    """What else is to be said of a cue."""
    found = []
    if cue.recording:
        found.append(words("recording played"))
    if cue.called:
        found.append(words("called out of order"))
    if cue.absences and cue.started is not None:
        found.append(words("not there when first called"))
    if cue.added:
        found.append(words("{length} given on the day", length=signed_words(cue.added)))
    return tuple(found)
