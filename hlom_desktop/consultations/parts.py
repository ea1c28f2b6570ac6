"""The lettered parts of a paragraph: (a), (b), (c) of what it asks, where that is said apart from its text."""

from __future__ import annotations

from collections.abc import Iterable

from hlom_desktop.consultations.values_record import DecisionRow, RecordParagraphRow


def parts_of(paragraph: RecordParagraphRow, decisions: Iterable[DecisionRow]) -> tuple[DecisionRow, ...]:
    """The parts of a paragraph in their order; a decision in the paragraph's own words is the paragraph itself."""
    own = [one for one in decisions if one.paragraph_id == paragraph.ref.id and one.text != paragraph.text]
    return tuple(sorted(own, key=lambda one: (one.position, one.ref.id)))


def part_letter(at: int) -> str:
    """The letter of the part at place `at`, from 0: a, b, … z, aa, bb."""
    return chr(ord("a") + at % 26) * (1 + at // 26)
