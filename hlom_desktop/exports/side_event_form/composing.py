"""Composes the form for a side event: every field that a proposal has, a row each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from hlom_desktop.conference.languages import Language
from hlom_desktop.delegations.values import LANGUAGE_LABELS
from hlom_desktop.exports.side_event_form.gathering import FormGathered
from hlom_desktop.exports.side_event_form.head import head_rows
from hlom_desktop.exports.side_event_form.lists import lists_of
from hlom_desktop.exports.side_event_form.values import Answer, Check, CheckKind, FormRow, FormSheet, RowKind
from hlom_desktop.imports.columns.side_events import SIDE_EVENTS
from hlom_desktop.imports.forms.marks import head_of
from hlom_desktop.refusals import N_
from hlom_desktop.side_events.rules import LONGEST
from hlom_desktop.side_events.values import SPEAKER_PART_LABELS, SpeakerPart
from hlom_desktop.words import Words

ORGANIZERS, CO_SPONSORS, SPEAKERS, EXCLUDED = 2, 6, 6, 3
"""How many rows there are of each."""

_CHOICES = (N_("First choice"), N_("Second choice"), N_("Third choice"))
_FROM_LIST = N_("Choose from the list.")


def compose_form(found: FormGathered, language: Language, at: datetime) -> FormSheet:
    """The form in one language."""
    lists = lists_of(found, language)
    words = Words(language)
    name = words("Side event")
    parts = _Parts(found, language, lists)
    rows = (*head_rows(found, language), *parts.event(), *parts.organizers(), *parts.persons(), *parts.place())
    head = head_of(found.conference.key, language, name)
    title = words("Proposal for a side event")
    return FormSheet(name, title, language, at, rows, head, words("Page {page} of {pages}"), lists)


class _Parts:
    """The sections of the form."""

    def __init__(self, found: FormGathered, language: Language, lists: Mapping[str, tuple[str, ...]]) -> None:
        self._call, self._language, self._lists = found.call, language, lists
        self._words = Words(language)

    def event(self) -> Iterator[FormRow]:
        """What it is about, how long, in which languages."""
        words = self._words
        yield FormRow(RowKind.SECTION, words("The side event"))
        yield self._row("title", words("In the language of this form."), lines=2, needed=True)
        if self._lists["themes"]:
            yield self._row("theme", words(_FROM_LIST), check=self._one_of("themes"), lines=2)
        about = words("What it is about and what it is to lead to, in some 200 words.")
        yield self._row("concept", about, lines=9)
        offered = Check(CheckKind.OFFERED, listed="formats")
        yield self._row("format", words("Choose from the list, or type another."), check=offered)
        yield self._row("mode", words(_FROM_LIST), check=self._one_of("modes"))
        yield self._row("minutes", words("A whole number."), check=self._minutes())
        several = words("Type a whole number, 1 or more.")
        yield self._row("expected", words("A whole number."), check=Check(CheckKind.WHOLE, several))
        yield from self._languages()

    def _minutes(self) -> Check:
        most = self._call.most_minutes if self._call is not None else None
        least = self._call.least_minutes if self._call is not None else None
        least, most = least or 1, most or LONGEST
        message = self._words("Type a whole number from {least} to {most}.", least=least, most=most)
        return Check(CheckKind.WHOLE, message, least=least, most=most)

    def _languages(self) -> Iterator[FormRow]:
        words = self._words
        heads = (words("Spoken"), words("Interpretation"))
        hint = words("Yes beside a language that is spoken, or into which interpretation is asked.")
        yield FormRow(RowKind.HEADS, words("Languages"), heads=heads, hint=hint)
        for code, label in LANGUAGE_LABELS.items():
            cells = tuple(Answer(f"{key}.{code}", self._one_of("yes_no")) for key in ("languages", "interpreted"))
            yield FormRow(RowKind.ANSWERS, words(label), cells)

    def organizers(self) -> Iterator[FormRow]:
        """Who stands behind it, and to whom the secretariat writes."""
        words = self._words
        yield FormRow(RowKind.SECTION, words("Who organizes it"))
        offered = Check(CheckKind.OFFERED, listed="delegations")
        roles = (("organizers", N_("Organizer"), ORGANIZERS), ("co_sponsors", N_("Co-sponsor"), CO_SPONSORS))
        for key, role, number in roles:
            for at in range(number):
                label = words("{label} {number}", label=words(role), number=at + 1)
                hint = words("A State or an organization: from the list, or type the name.") if not at else ""
                yield FormRow(RowKind.ANSWERS, label, (Answer(key, offered),), hint=hint)
        yield self._row("contact", words("The person to whom the secretariat writes."))
        address = words("Type one e-mail address, such as name@example.org.")
        yield self._row("contact_email", words("One address."), check=Check(CheckKind.ADDRESS, address))
        yield self._row("contact_language", words(_FROM_LIST), check=self._one_of("languages"))
        yield self._row("charges", words("To which services that cost are charged."))

    def persons(self) -> Iterator[FormRow]:
        """Who moderates and who speaks."""
        words = self._words
        yield FormRow(RowKind.SECTION, words("Who speaks"), starts_page=True)
        heads = (words("Name"), words("Function"), words("Remote"))
        hint = words("The function with the State or the organization. Remote: yes or no.")
        yield FormRow(RowKind.HEADS, "", heads=heads, hint=hint)
        yield self._person("moderator", words(SPEAKER_PART_LABELS[SpeakerPart.MODERATOR]))
        for at in range(SPEAKERS):
            speaker = words(SPEAKER_PART_LABELS[SpeakerPart.SPEAKER])
            yield self._person("speakers", words("{label} {number}", label=speaker, number=at + 1))

    def _person(self, key: str, label: str) -> FormRow:
        remote = Answer(f"{key}.remote", self._one_of("yes_no"))
        return FormRow(RowKind.ANSWERS, label, (Answer(f"{key}.name"), Answer(f"{key}.function"), remote))

    def place(self) -> Iterator[FormRow]:
        """When and where, and what is needed there."""
        words = self._words
        yield FormRow(RowKind.SECTION, words("When and where"))
        if self._lists["slots"]:
            check = self._one_of("slots")
            for choice in _CHOICES:
                hint = words("Slots in the order in which they suit.") if choice == _CHOICES[0] else ""
                yield FormRow(RowKind.ANSWERS, words(choice), (Answer("slots", check),), hint=hint)
            for at in range(EXCLUDED):
                label = words("{label} {number}", label=words("Not possible"), number=at + 1)
                hint = "" if at else words("Slots in which it cannot be held.")
                yield FormRow(RowKind.ANSWERS, label, (Answer("not_slots", check),), hint=hint)
        yield self._row("preferred", words("In words, where no slot fits."))
        if self._lists["rooms"]:
            yield self._row("room", words(_FROM_LIST), check=self._one_of("rooms"))
        yield self._row("link", words("Where it is joined online."))
        yield self._row("needs", words("Screen, sound, recording and the like."), lines=3)
        yield self._row("catering", words("What is served, and for how many people."), lines=3)
        yield self._row("accessibility", words("Captioning, sign language, step-free access and the like."), lines=3)
        yield self._row("public_link", words("A page about the side event, for the programme."))
        day = words("Type a date, such as 2021-12-14.")
        hint = words("On which the form is sent.")
        yield self._row("received", hint, check=Check(CheckKind.DAY, day), label=words("Date"))

    def _row(
        self, key: str, hint: str, *, check: Check | None = None, lines: int = 1, needed: bool = False, label: str = ""
    ) -> FormRow:
        label = label or self._label(key)
        return FormRow(
            RowKind.ANSWERS, f"{label} *" if needed else label, (Answer(key, check),), hint=hint, lines=lines
        )

    def _label(self, key: str) -> str:
        return SIDE_EVENTS.field(key).label(self._language)

    def _one_of(self, listed: str) -> Check:
        return Check(CheckKind.ONE_OF, self._words("Choose one of the values of the list."), listed=listed)
