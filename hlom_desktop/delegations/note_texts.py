"""What a note verbale says: in the third person, with compliments and a request, in three languages.

The form is that of the correspondence of United Nations secretariats with permanent missions.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.values import ConferenceRow, Mode
from hlom_desktop.conference.when.printing import can_be_said, print_when
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.rules_nomination import Notes
from hlom_desktop.delegations.values import DelegationKind, DelegationRow
from hlom_desktop.delegations.values_nomination import NoteKind, NoteVerbaleRow
from hlom_desktop.words import Words

BETWEEN = "\n\n"


@dataclass(frozen=True)
class NoteFacts:
    """What a note is about: the meeting, the note itself, the invitation that it recalls, whom it goes to."""

    conference: ConferenceRow
    note: NoteVerbaleRow
    recalled: NoteVerbaleRow | None
    addressees: tuple[DelegationRow, ...]

    @property
    def is_to_members(self) -> bool:
        """Whether it goes to Member States only."""
        return bool(self.addressees) and all(one.kind is DelegationKind.MEMBER_STATE for one in self.addressees)


def facts_of(
    conference: ConferenceRow, notes: Notes, note: NoteVerbaleRow, delegations: Iterable[DelegationRow]
) -> NoteFacts:
    """The facts of one of the notes."""
    to = {one.delegation_id for one in notes.addressees(note)}
    invitation = notes.invitation_of(note)
    recalled = invitation if invitation != note else None
    return NoteFacts(conference, note, recalled, tuple(one for one in delegations if one.ref.id in to))


def usual_paragraphs(facts: NoteFacts, language: Language) -> tuple[str, ...]:
    """The usual text of a note in one language."""
    words = Words(language)
    middle = _request(facts, language) if facts.note.kind is NoteKind.INVITATION else (_once_more(facts, language),)
    if facts.is_to_members:
        closing = words(
            "The Secretariat avails itself of this opportunity to renew to the Permanent Missions of the Member States "
            "named below the assurances of its highest consideration."
        )
    else:
        closing = words(
            "The Secretariat avails itself of this opportunity to renew to the missions and organizations named below "
            "the assurances of its highest consideration."
        )
    return (_opening(facts, language), *middle, closing)


def usual_wording(facts: NoteFacts) -> Wording:
    """The usual text in the three languages, to be edited: an empty line parts its paragraphs."""
    texts = {language: BETWEEN.join(usual_paragraphs(facts, language)) for language in LANGUAGES}
    return Wording.from_texts(en=texts["en"], fr=texts["fr"], es=texts["es"])


def _opening(facts: NoteFacts, language: Language) -> str:
    words, members = Words(language), facts.is_to_members
    meeting = _meeting(facts.conference, language)
    if facts.note.kind is NoteKind.REMINDER:
        values = {"note": _recalled(facts.recalled, language), "meeting": meeting}
        if members:
            return words(
                "The Secretariat presents its compliments to the Permanent Missions of the Member States named below "
                "and has the honour to refer to its {note}, by which it invited them to nominate their delegates to "
                "the meeting entitled {meeting}, and to which it has not received a reply to date.",
                **values,
            )
        return words(
            "The Secretariat presents its compliments to the missions and organizations named below and has the "
            "honour to refer to its {note}, by which it invited them to nominate their delegates to the meeting "
            "entitled {meeting}, and to which it has not received a reply to date.",
            **values,
        )
    if members:
        return words(
            "The Secretariat presents its compliments to the Permanent Missions of the Member States named below and "
            "has the honour to invite them to nominate their delegates to the meeting entitled {meeting}.",
            meeting=meeting,
        )
    return words(
        "The Secretariat presents its compliments to the missions and organizations named below and has the honour to "
        "invite them to nominate their delegates to the meeting entitled {meeting}.",
        meeting=meeting,
    )


def _meeting(conference: ConferenceRow, language: Language) -> str:
    """“Title” (14 and 15 December 2021, Geneva)."""
    facts = []
    if conference.dates is not None and can_be_said(conference.dates, language):
        facts.append(print_when(conference.dates, language, year=True))
    if conference.city is not None and not conference.city.is_empty:
        facts.append(conference.city.best(language)[0])
    words, title = Words(language), conference.title.best(language)[0]
    if not facts:
        return words("“{title}”", title=title)
    return words("“{title}” ({facts})", title=title, facts=", ".join(facts))


def _recalled(note: NoteVerbaleRow | None, language: Language) -> str:
    """“note verbale No. 12 of 15 October 2021”."""
    words = Words(language)
    if note is None or note.sent is None:
        return words("earlier note verbale")
    day = print_day(note.sent, language, weekday=False)
    if note.number:
        return words("note verbale {number} of {day}", number=note.number, day=day)
    return words("note verbale of {day}", day=day)


def _request(facts: NoteFacts, language: Language) -> tuple[str, ...]:
    words = Words(language)
    if facts.note.reply_by is not None:
        asked = words(
            "The Secretariat would be grateful to receive, by {day}, the name, title, function and e-mail address of "
            "each head of delegation, alternate and adviser, and the language in which each of them wishes to be "
            "written to.",
            day=_day(facts.note.reply_by, language),
        )
    else:
        asked = words(
            "The Secretariat would be grateful to receive, at their earliest convenience, the name, title, function "
            "and e-mail address of each head of delegation, alternate and adviser, and the language in which each of "
            "them wishes to be written to."
        )
    further = words(
        "They are also asked to name a liaison officer and the mailbox to which correspondence is to be sent. "
        "Invitations to the sessions go only to delegates whose nomination has been approved."
    )
    if facts.conference.mode is not Mode.HYBRID:
        return (asked, further)
    return (
        asked,
        words("Delegates may take part in person or remotely; the reply should say which for each of them."),
        further,
    )


def _once_more(facts: NoteFacts, language: Language) -> str:
    words = Words(language)
    if facts.note.reply_by is not None:
        return words(
            "The Secretariat would be grateful to receive their reply by {day}. Should it have been sent in the "
            "meantime, they are kindly asked to disregard this reminder.",
            day=_day(facts.note.reply_by, language),
        )
    return words(
        "The Secretariat would be grateful to receive their reply at their earliest convenience. Should it have been "
        "sent in the meantime, they are kindly asked to disregard this reminder."
    )


def _day(day: date, language: Language) -> str:
    return print_day(day, language, weekday=False)
