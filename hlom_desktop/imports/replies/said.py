"""What became of replies, in the reader's words, for a screen or a console."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlom_desktop.invitations.values import ANSWER_LABELS
from hlom_desktop.invitations.values_replies import NOT_TAKEN_LABELS, LeftOut, Outcome

if TYPE_CHECKING:
    from hlom_desktop.words import Words


def outcome_lines(outcome: Outcome, words: Words, *, dry_run: bool = False) -> tuple[str, ...]:
    """What was taken and how often each answer; then each thing left out: the reason, where it is, its summary."""
    taken = len(outcome.taken)
    if dry_run:
        head = words.plural("{number} reply would be taken in.", "{number} replies would be taken in.", taken)
    else:
        head = words.plural("{number} reply was taken in.", "{number} replies were taken in.", taken)
    answers = [
        words("{answer}: {number}", answer=words(ANSWER_LABELS[answer]), number=number)
        for answer, number in outcome.answers().items()
        if number
    ]
    return (head, *answers, *_remarks(outcome, words), *(left_out_line(one, words) for one in outcome.left_out))


def left_out_line(one: LeftOut, words: Words) -> str:
    """Why a thing was left out, its place and its summary, with tabs between."""
    return "\t".join((words(NOT_TAKEN_LABELS[one.reason]), place(one, words), one.summary)).rstrip()


def place(one: LeftOut, words: Words) -> str:
    """The file, and in a mailbox the number of the message."""
    if one.message is None:
        return one.file
    return words("{file}, message {number}", file=one.file, number=one.message)


def _remarks(outcome: Outcome, words: Words) -> list[str]:
    found = []
    if outcome.of_old_version:
        old = outcome.of_old_version
        one = words.plural("{number} of them answers an old version.", "{number} of them answer an old version.", old)
        found.append(one)
    if outcome.without:
        one = words.plural(
            "{number} message held no calendar file.", "{number} messages held no calendar file.", outcome.without
        )
        found.append(one)
    return found
