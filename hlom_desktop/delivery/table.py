"""The columns of the list of messages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from hlom_desktop.conference.hours_printed import print_hour
from hlom_desktop.conference.languages import Language
from hlom_desktop.delivery.lines import MessageLine
from hlom_desktop.delivery.said import problem_said, state_words
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token
from hlom_desktop.invitations.values import LETTER_LABELS, MailState
from hlom_desktop.sessions.day_words import short_day
from hlom_desktop.words import Words


def message_columns(words: Words, clock: Callable[[datetime], datetime]) -> tuple[Column[MessageLine], ...]:
    """To whom, session, letter, state, when and what went wrong; `clock` says a moment by the conference's clock."""

    def wrong(one: MessageLine) -> str:
        return problem_said(one, words)

    return (
        Column("who", words("To"), lambda one: one.who or "–", width=170),
        Column("session", words("Session"), _session, stretch=True),
        Column("letter", words("Letter"), lambda one: _letter(one, words), width=92),
        Column("issue", words("Issue"), lambda one: str(one.number), sort=lambda one: one.number, width=78),
        Column("state", words("State"), lambda one: state_words(one, words), token=_token, icon=_icon, width=120),
        Column("at", words("When"), lambda one: _when(one, words, clock), sort=lambda one: one.at, width=118),
        Column("problem", words("Problem"), wrong, tip=wrong, token="ink2", width=270),
    )


def _session(one: MessageLine) -> str:
    return one.posting.given.summary if one.posting is not None else "–"


def _letter(one: MessageLine, words: Words) -> str:
    return words(LETTER_LABELS[one.posting.letter]) if one.posting is not None else ""


def _token(one: MessageLine) -> Token:
    if one.state is MailState.FAILED:
        return "bad"
    return "warn" if one.unsure else "ink" if one.state is MailState.SENT else "ink2"


def _icon(one: MessageLine) -> tuple[str, Token] | None:
    """A mark beside the word, so that colour says nothing alone."""
    if one.unsure:
        return ("question", "warn")
    marks: dict[MailState, tuple[str, Token]] = {MailState.SENT: ("check", "ok"), MailState.FAILED: ("x", "bad")}
    return marks.get(one.state) if one.state is not None else None


def _when(one: MessageLine, words: Words, clock: Callable[[datetime], datetime]) -> str:
    if one.at is None:
        return ""
    local = clock(one.at)
    language: Language = words.language  # type: ignore[assignment]
    hour = print_hour(60 * local.hour + local.minute, language, "24h")
    return f"{short_day(local.date(), language)}, {hour}"
