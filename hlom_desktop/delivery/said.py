"""Mail in words: how far a message has come, what went wrong with it, and how a run ended. No address."""

from __future__ import annotations

from hlom_desktop.delivery.lines import MessageLine
from hlom_desktop.delivery.values import Outcome, problem_words
from hlom_desktop.invitations.values import MAIL_LABELS, MailState
from hlom_desktop.refusals import N_
from hlom_desktop.words import Words

NOT_RELEASED = N_("Not released")
UNSURE = N_("Arrived?")


def state_words(one: MessageLine, words: Words) -> str:
    """How far the message has come."""
    if one.unsure:
        return words(UNSURE)
    if one.state is None and not one.released:
        return words(NOT_RELEASED)
    return words(MAIL_LABELS[one.state or MailState.WAITING])


def problem_said(one: MessageLine, words: Words) -> str:
    """What went wrong, in a sentence."""
    message, arguments = problem_words(one.problem)
    return words(message, **arguments)


def counted(sent: int, waiting: int, failed: int, unsure: int, words: Words) -> str:
    """“12 sent · 3 to be sent”; what is nought is left out."""
    said = (
        (waiting, words.plural("{number} to be sent", "{number} to be sent", waiting)),
        (sent, words.plural("{number} sent", "{number} sent", sent)),
        (failed, words.plural("{number} not sent", "{number} not sent", failed)),
        (unsure, words.plural("{number} perhaps arrived", "{number} perhaps arrived", unsure)),
    )
    return " · ".join(text for number, text in said if number)


def outcome_lines(outcome: Outcome, words: Words) -> tuple[str, ...]:
    """What a run did, and why it ended early, if it did."""
    numbers = counted(outcome.sent, outcome.waiting, outcome.failed, outcome.unsure, words)
    lines = [numbers or words("There was nothing to send.")]
    if outcome.stopped is not None:
        lines.append(outcome.stopped.said(words))
    elif outcome.cancelled:
        lines.append(words("Stopped. What is left is sent the next time."))
    return tuple(lines)
