"""The head of the form: the conference and the rules of its call, in the form's language."""

from __future__ import annotations

from collections.abc import Iterator

from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.delegations.values import LANGUAGE_LABELS
from hlom_desktop.exports.side_event_form.gathering import FormGathered
from hlom_desktop.exports.side_event_form.values import FormRow, RowKind
from hlom_desktop.refusals import N_
from hlom_desktop.side_events.values_call import Backing, CallRow
from hlom_desktop.words import Words

HOW_TO = N_(
    "Fill in the framed cells; those marked with * are needed. Save the file and send it back as it is: the answers "
    "are read by a program."
)
_A_LINE = 118
"""Characters of a line over the whole width."""


def head_rows(found: FormGathered, language: Language) -> Iterator[FormRow]:
    """Conference, title, and a line a rule."""
    words = Words(language)
    yield FormRow(RowKind.CONFERENCE, text_in(found.conference.title, language) or found.conference.short)
    yield FormRow(RowKind.TITLE, words("Proposal for a side event"))
    lines = [*(_rules(found.call, language) if found.call is not None else ()), words(HOW_TO)]
    for line in lines:
        height = sum(1 + len(part) // _A_LINE for part in line.split("\n"))
        yield FormRow(RowKind.RULE, line, lines=height)


def _rules(call: CallRow, language: Language) -> Iterator[str]:
    words = Words(language)
    if call.closes is not None:
        day = print_day(call.closes, language, weekday=False)
        yield words("Proposals are received until {day}.", day=day)
    if call.most_minutes is not None and call.least_minutes is not None:
        lengths = {"least": call.least_minutes, "most": call.most_minutes}
        yield words("A side event lasts between {least} and {most} minutes.", **lengths)
    elif call.most_minutes is not None:
        yield words("A side event lasts at most {most} minutes.", most=call.most_minutes)
    elif call.least_minutes is not None:
        yield words("A side event lasts at least {least} minutes.", least=call.least_minutes)
    if call.languages:
        named = ", ".join(words(LANGUAGE_LABELS.get(code, code)) for code in call.languages)
        named = named if language == "en" else named.lower()
        yield words("Languages of the side events: {languages}.", languages=named)
    if call.backing is Backing.STATE:
        yield words("A side event needs a State among its organizers or sponsors.")
    elif call.backing is Backing.STATE_OR_UN:
        yield words("A side event needs a State or an entity of the United Nations among its organizers or sponsors.")
    if call.per_organizer is not None:
        yield words("Proposals by one organizer: at most {most}.", most=call.per_organizer)
    note = text_in(call.note, language)
    if note:
        yield note
