"""The usual letters, in the three languages, and the one that holds for a kind of message."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delivery.values import LetterText
from hlom_desktop.invitations.values import LetterKind, LetterRow
from hlom_desktop.refusals import N_
from hlom_desktop.words import Words

_INVITATION = N_(
    "{name}\n{function}\n{delegation}\n\n{organizer} has the honour to invite you to:\n\n{sessions}\n\nThe calendar "
    "entry that comes with this message can be accepted or declined in your calendar; your answer then reaches the "
    "secretariat. If an hour or a place changes, the entry in your calendar will change with it.\n\n"
    "{conference}\n{organizer}"
)
_UPDATE = N_(
    "{name}\n{function}\n{delegation}\n\nPlease note a change. What now holds is:\n\n{sessions}\n\nThe calendar entry "
    "that comes with this message takes the place of the earlier one. Please accept or decline it anew.\n\n"
    "{conference}\n{organizer}"
)
_CANCELLATION = N_(
    "{name}\n{function}\n{delegation}\n\nThe following is no longer in your programme:\n\n{sessions}\n\nThe calendar "
    "entry that comes with this message takes it out of your calendar.\n\n{conference}\n{organizer}"
)
USUAL: Mapping[LetterKind, tuple[str, str]] = MappingProxyType(
    {
        LetterKind.INVITATION: (N_("Invitation: {session}"), _INVITATION),
        LetterKind.UPDATE: (N_("Changed: {session}"), _UPDATE),
        LetterKind.CANCELLATION: (N_("Cancelled: {session}"), _CANCELLATION),
    }
)


def usual_letter(kind: LetterKind) -> tuple[Wording, Wording]:
    """Subject and text as they are where nobody wrote others."""
    subject, body = (
        Wording.from_texts(**{language: Words(language)(text) for language in LANGUAGES}) for text in USUAL[kind]
    )
    return subject, body


def letter_in(letters: Iterable[LetterRow], kind: LetterKind, language: Language) -> LetterText:
    """Subject and text, places unfilled, as the secretariat words them in `language`, else the usual ones."""
    subject, body = (Words(language)(text) for text in USUAL[kind])
    row = next((one for one in letters if one.kind is kind), None)
    if row is None:
        return LetterText(subject, body)
    return LetterText(row.subject.in_language(language) or subject, row.body.in_language(language) or body)
