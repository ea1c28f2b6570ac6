"""What a sitting was asked for and has: the last block under a list of speakers."""

from __future__ import annotations

from hlom_desktop.conference.hours_printed import print_hours
from hlom_desktop.exports.paper.passages import SumRow, Sums
from hlom_desktop.exports.paper_words import typographic
from hlom_desktop.speakers.rules_turns import available_of, lead_of, turns_of
from hlom_desktop.speakers.script.facts import Reading
from hlom_desktop.speakers.script.numbers import seconds_said
from hlom_desktop.speakers.values_list import SittingRow


def sums_of(reading: Reading, sitting: SittingRow | None) -> Sums:
    """Asked, with turnover, available, and the margin or by how much it is over."""
    words, debate, language = reading.words, reading.debate, reading.language
    turns = turns_of(debate, sitting)
    asked = sum(60 * turn.minutes for turn in turns)
    whole = asked + debate.speakers.turnover * len(turns)
    label = words.plural("{number} speaker, time asked for", "{number} speakers, time asked for", len(turns))
    rows = [SumRow(label, length_said(asked))]
    if debate.speakers.turnover:
        pause = seconds_said(debate.speakers.turnover, language)
        rows.append(SumRow(words("With {seconds} between speakers", seconds=pause), length_said(whole)))
    available = available_of(debate, sitting) if sitting is not None else None
    if sitting is not None and available is not None:
        rows.append(SumRow(_available(reading, sitting, available), length_said(available)))
        left = available - whole
        said = words("Margin") if left >= 0 else words("Over by")
        rows.append(SumRow(said, length_said(abs(left)), bold=True))
    return Sums(tuple(rows))


def _available(reading: Reading, sitting: SittingRow, available: int) -> str:
    hours, words = reading.hours(sitting), reading.words
    if hours is None:
        return words("Time available")
    start = hours.start + lead_of(reading.debate, sitting) // 60
    said = print_hours(start, available // 60, reading.language, "text")
    return typographic(words("Time available, {hours}", hours=said), reading.language)


def length_said(seconds: int) -> str:
    """“144 min”, “144 min 30 s”."""
    minutes, rest = divmod(seconds, 60)
    return f"{minutes}\u00a0min" + (f" {rest}\u00a0s" if rest else "")
