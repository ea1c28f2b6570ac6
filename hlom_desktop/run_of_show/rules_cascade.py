"""How the cues of a day follow one another: one pass over a sheet, whatever was changed in it.

A cue starts when the one above ends, plus the gap that was planned between them: when an end moves by some seconds,
so does every cue after it, up to the first that stands. What bends on the way:

- a fixed cue, and one that is not linked, stand at their hour; where the one above runs into them, that shows as time
  over, and they change their hour and place only by hand;
- a cue that locks its end keeps it: it is shortened or lengthened at its start, down to no length at all;
- a cue that absorbs delay gives up its length before it lets anything through. What is gained later goes first to
  the cues after it, as far as these still run into what stands, and the rest back into its length;
- no cue ever starts before the one above it.

All hours are seconds after midnight.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from hlom_desktop.refusals import N_, Refusal

LONGEST = 24 * 3600
_NONE: Mapping[int, int] = MappingProxyType({})


class LengthOfCue(Refusal):
    """A cue of no length, or of more than a day."""

    message = N_("A cue lasts between 1 second and 24 hours. Type a length such as 3 or 2:45.")


class StartOfCue(Refusal):
    """A cue before midnight, or before the cue above it."""

    message = N_("A cue cannot start before the one above it. Move it up first.")


class AfterItsEnd(Refusal):
    """A start after an end that is locked."""

    message = N_("This cue keeps its end, so it must start before {end}. Free its end first.")


class FixedInTheWay(Refusal):
    """A fixed cue that would change its place."""

    message = N_("A fixed cue stays at its hour, so nothing can change places with it. Free it first.")


class NotLinkedInTheWay(Refusal):
    """A cue with a start of its own that would change its place."""

    message = N_("A cue that is not linked keeps its own start, so nothing can change places with it. Link it first.")


@dataclass(frozen=True)
class Beat:
    """A cue as far as its hours go: start in seconds after midnight, length in seconds, and how it bends."""

    start: int
    seconds: int
    fixed: bool = False
    absorbs: bool = False
    linked: bool = True
    locks_end: bool = False

    @property
    def end(self) -> int:
        """The second after midnight at which it is over."""
        return self.start + self.seconds

    @property
    def stands(self) -> bool:
        """Whether it stays at its hour when the one above moves."""
        return self.fixed or not self.linked


def check_seconds(seconds: int) -> None:
    """A length in seconds. Raises `LengthOfCue`."""
    if not 0 < seconds <= LONGEST:
        raise LengthOfCue


def cascaded(
    beats: Sequence[Beat],
    at: int,
    moved: int,
    gaps: Mapping[int, int] = _NONE,
    lengths: Mapping[int, int] = _NONE,
) -> tuple[Beat, ...]:
    """The beats once the end of the one at `at`, as it stands there, has moved by `moved` seconds; −1 moves the top.

    `gaps` gives cues after that another distance from the one above, `lengths` another length, by their place.
    """
    found = list(beats[: at + 1])
    over = _over_what_stands(beats)
    end = beats[at].end - moved if at >= 0 else 0
    for number in range(at + 1, len(beats)):
        beat = beats[number]
        shift = moved + (gaps[number] - (beat.start - end) if number in gaps else 0)
        if shift and not beat.stands:
            above = found[-1].start if found else 0
            found.append(_bent(beat, shift, end, above, over[number]))
        else:
            found.append(beat)
        if number in lengths:
            found[-1] = replace(found[-1], seconds=lengths[number])
        end, moved = beat.end, found[-1].end - beat.end
    return tuple(found)


def _bent(beat: Beat, moved: int, above_end: int, above: int, over: int) -> Beat:
    """A cue once the one above it, which ended at `above_end` and now starts at `above`, has moved."""
    if beat.locks_end:
        return _with_end_kept(beat, moved, above_end, above)
    if moved < 0:
        return _earlier(beat, moved, above, over)
    spent = min(moved, beat.seconds) if beat.absorbs else 0
    return replace(beat, start=beat.start + moved, seconds=beat.seconds - spent)


def _earlier(beat: Beat, moved: int, above: int, over: int) -> Beat:
    """A cue that moves to an earlier hour, not before `above`; `over` seconds are wanted by those after it."""
    start = min(beat.start, max(beat.start + moved, above))
    gained = max(0, beat.start - start - over) if beat.absorbs else 0
    return replace(beat, start=start, seconds=beat.seconds + gained)


def _with_end_kept(beat: Beat, moved: int, above_end: int, above: int) -> Beat:
    """A cue that is shortened or lengthened at its start. One of no length waits until the one above is clear of it."""
    if moved < 0 and not beat.seconds:
        moved = min(0, moved + max(0, above_end - beat.start))
    start = min(beat.start + moved, beat.end)
    if moved < 0:
        start = min(beat.start, max(start, above))
    return replace(beat, start=start, seconds=beat.end - start)


def _over_what_stands(beats: Sequence[Beat]) -> list[int]:
    """For each beat, by how much the last that moves along with it runs into what stands after that."""
    found = [0] * len(beats)
    for number in range(len(beats) - 2, -1, -1):
        below = beats[number + 1]
        blocked = below.stands or (below.locks_end and not below.seconds)
        if blocked:
            found[number] = max(0, beats[number].end - below.start)
        elif not below.locks_end:
            found[number] = found[number + 1]
    return found


def with_length(beats: Sequence[Beat], at: int, seconds: int) -> tuple[Beat, ...]:
    """The beats once one has another length, typed: a locked end moves too. Raises `LengthOfCue`."""
    check_seconds(seconds)
    return _with(beats, at, replace(beats[at], seconds=seconds))


def with_start(beats: Sequence[Beat], at: int, start: int) -> tuple[Beat, ...]:
    """The beats once one starts at another second, typed, even a fixed one. Raises `StartOfCue`, `AfterItsEnd`."""
    beat = beats[at]
    if start < 0 or (at and start < beats[at - 1].start):
        raise StartOfCue
    if not beat.locks_end:
        return _with(beats, at, replace(beat, start=start))
    if start >= beat.end:
        raise AfterItsEnd(end=f"{beat.end // 3600 % 24:02}:{beat.end // 60 % 60:02}")
    return _with(beats, at, replace(beat, start=start, seconds=beat.end - start))


def with_beat(beats: Sequence[Beat], after: int, new: Beat, gap: int = 0) -> tuple[Beat, ...]:
    """The beats with a new one after the one at `after`, −1 for the top, so many seconds after its end.

    One that stands starts at its own hour.

    Raises `LengthOfCue`.
    """
    check_seconds(new.seconds)
    above = beats[after].end if after >= 0 else beats[0].start if beats else new.start
    placed = new if new.stands else replace(new, start=above + gap)
    return cascaded([*beats[: after + 1], placed, *beats[after + 1 :]], after + 1, max(0, placed.end - above))


def without_beat(beats: Sequence[Beat], at: int) -> tuple[Beat, ...]:
    """The beats without one. What follows closes up; of the gaps before and after it the longer stays."""
    gone, moved = beats[at], -beats[at].seconds
    if 0 < at < len(beats) - 1:
        moved -= max(0, min(gone.start - beats[at - 1].end, beats[at + 1].start - gone.end))
    nothing = replace(gone, start=gone.end + moved, seconds=0)
    rest = cascaded([*beats[:at], nothing, *beats[at + 1 :]], at, moved)
    return (*rest[:at], *rest[at + 1 :])


def taken_over(beats: Sequence[Beat], at: int) -> tuple[Beat, ...]:
    """The beats without one, whose hour goes to the next; it takes over, too, that it stands there."""
    gone = beats[at]
    if at == len(beats) - 1 or beats[at + 1].stands:
        return without_beat(beats, at)
    moved = gone.start - beats[at + 1].start
    end = gone.end + moved
    start = min(gone.start, end)
    rest = cascaded([*beats[:at], replace(gone, start=start, seconds=end - start), *beats[at + 1 :]], at, moved)
    return (*rest[:at], replace(rest[at + 1], fixed=gone.fixed, linked=gone.linked), *rest[at + 2 :])


def exchanged(beats: Sequence[Beat], at: int) -> tuple[Beat, ...]:
    """The beats once the one at `at` and the next have changed places. Raises what `reordered` raises."""
    return reordered(beats, [*range(at), at + 1, at, *range(at + 2, len(beats))])


def reordered(beats: Sequence[Beat], order: Sequence[int]) -> tuple[Beat, ...]:
    """The beats in another order, given as the places they had. Gaps stay where they were; what stands stays there.

    Raises `FixedInTheWay`, `NotLinkedInTheWay`.
    """
    for place, was in enumerate(order):
        if was != place:
            _check_moves(beats[was])
            _check_moves(beats[place])
    return refilled(beats, order)


def refilled(beats: Sequence[Beat], order: Sequence[int]) -> tuple[Beat, ...]:
    """The beats once another happens at each place: gaps, and hours that stand, belong to the places."""
    changed = [place for place, was in enumerate(order) if was != place]
    if not changed:
        return tuple(beats)
    last = changed[-1]
    found = list(beats[: changed[0]])
    for place in range(changed[0], last + 1):
        beat, here = beats[order[place]], beats[place]
        start = here.start
        if found and not here.stands:
            gap = here.start - beats[place - 1].end
            start = max(found[-1].start, found[-1].end + gap)
        found.append(replace(beat, start=start, fixed=here.fixed, linked=here.linked))
    return cascaded([*found, *beats[last + 1 :]], last, found[-1].end - beats[last].end)


def _check_moves(beat: Beat) -> None:
    if beat.stands:
        raise FixedInTheWay if beat.fixed else NotLinkedInTheWay


def freed(beats: Sequence[Beat], at: int) -> tuple[Beat, ...]:
    """The beats once the one at `at` moves with the others again: it yields to the one above that runs into it."""
    beat = beats[at]
    over = beats[at - 1].end - beat.start if at else 0
    if over <= 0 or beat.stands:
        return tuple(beats)
    if beat.locks_end:
        start = min(beat.start + over, beat.end)
        return _with(beats, at, replace(beat, start=start, seconds=beat.end - start))
    return _with(beats, at, replace(beat, start=beat.start + over))


def _with(beats: Sequence[Beat], at: int, beat: Beat) -> tuple[Beat, ...]:
    return cascaded([*beats[:at], beat, *beats[at + 1 :]], at, beat.end - beats[at].end)
