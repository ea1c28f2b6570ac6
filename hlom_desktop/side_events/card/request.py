"""The fields of a side event's card: what is asked for, which services, who is written to."""

from __future__ import annotations

from collections.abc import Callable

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.delegations.card_parts import day_field
from hlom_desktop.desk.choices import NOTHING, CheckSetField, ChoiceField, ParagraphField
from hlom_desktop.desk.fields import Field, LineField, MinutesField, NumberField
from hlom_desktop.desk.look import LookSource
from hlom_desktop.words import Words

LANGUAGES = (("en", "EN", "English"), ("fr", "FR", "français"), ("es", "ES", "español"))


def asked_fields(look: LookSource, words: Words) -> list[Field]:
    """What kind of side event it is, and for whom."""
    modes = [(mode, words(word)) for mode, word in MODE_LABELS.items()]
    return [
        NumberField(look, "number", words("Number"), words, least=1, most=99999),
        ChoiceField(look, "status", words("Status")),
        ChoiceField(look, "merged_into_id", words("Merge into")),
        ChoiceField(look, "theme_id", words("Theme")),
        LineField(look, "format", words("Format"), words, hint=words("panel, round table")),
        ChoiceField(look, "mode", words("Mode"), modes),
        CheckSetField(look, "languages", words("Languages"), LANGUAGES),
        CheckSetField(look, "interpreted", words("Interpreted"), LANGUAGES),
        NumberField(look, "expected", words("Expected"), words),
        MinutesField(look, "minutes", words("Length"), words, unit=words("min"), most=1440),
        ChoiceField(look, "room_id", words("Room wished")),
        LineField(look, "preferred", words("Preferred"), words),
    ]


def service_fields(look: LookSource, words: Words) -> list[Field]:
    """What is needed, and who pays for it."""
    return [
        ParagraphField(look, "needs", words("Needs")),
        ParagraphField(look, "catering", words("Catering")),
        ParagraphField(look, "accessibility", words("Accessibility")),
        LineField(look, "charges", words("Charged to"), words, hint=words("an account, or who pays")),
        LineField(look, "link", words("Link"), words, hint=words("for those who take part")),
        LineField(look, "public_link", words("Public link"), words, hint=words("for everybody")),
    ]


def contact_fields(
    look: LookSource, words: Words, language: Callable[[], Language], year: Callable[[], int | None]
) -> list[Field]:
    """Who is written to, in which language, and the days that count."""
    codes = [(None, NOTHING), *((code, name) for code, _, name in LANGUAGES)]
    return [
        LineField(look, "contact", words("Contact"), words),
        LineField(look, "contact_email", words("E-mail"), words),
        ChoiceField(look, "contact_language", words("Writes in"), codes),
        day_field(look, "received", words("Received"), words, language, year),
        day_field(look, "decided", words("Decided"), words, language, year),
    ]
