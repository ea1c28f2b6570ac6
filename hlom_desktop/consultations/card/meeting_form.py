"""The form of a meeting's card: what is neither its texts nor its date and place."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.consultations.shown import Meetings
from hlom_desktop.consultations.values import (
    CONSULTATION_LABELS,
    CONSULTATION_STATUS_LABELS,
    ConsultationRow,
)
from hlom_desktop.desk.card import Form
from hlom_desktop.desk.choices import NOTHING, CheckSetField, ChoiceField, ParagraphField
from hlom_desktop.desk.fields import LineField, MinutesField, NumberField
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.values import ACCESS_LABELS

LANGUAGE_NAMES = {"en": N_("English"), "fr": N_("French"), "es": N_("Spanish")}


def meeting_form(card: EditedCard[Any]) -> Form:
    """Who meets and how, what kind of meeting it is, what it repeats and belongs to."""
    look, words, form = card.look, card.words, Form()
    modes: list[tuple[Any, str]] = [(None, words("not stated"))]
    modes += [(mode, words(label)) for mode, label in MODE_LABELS.items()]
    form.add(ChoiceField(look, "mode", words("Mode"), modes))
    form.add(ParagraphField(look, "convener", words("Convened by")))
    form.add(ParagraphField(look, "audience", words("Audience")))
    form.add(
        ChoiceField(look, "access", words("Access"), [(one, words(label)) for one, label in ACCESS_LABELS.items()])
    )
    languages = [(key, key.upper(), words(LANGUAGE_NAMES[key])) for key in LANGUAGES]
    form.add(CheckSetField(look, "languages", words("Languages"), languages))
    form.add(LineField(look, "link", words("Link"), words, hint="https://"))
    kinds = [(kind, words(label)) for kind, label in CONSULTATION_LABELS.items()]
    form.add(ChoiceField(look, "kind", words("Kind"), kinds))
    form.add(NumberField(look, "number", words("Number"), words, least=1, most=999))
    statuses = [(status, words(label)) for status, label in CONSULTATION_STATUS_LABELS.items()]
    form.add(ChoiceField(look, "status", words("Status"), statuses))
    form.add(MinutesField(look, "minutes", words("Length"), words, unit=words("min"), least=5, most=1440))
    form.add(ParagraphField(look, "recurrence", words("Recurrence")))
    form.add(ChoiceField(look, "repeat_id", words("Given again")))
    form.add(ChoiceField(look, "workstream_id", words("Workstream")))
    form.add(ChoiceField(look, "parent_id", words("Part of")))
    return form


def show_choices(card: EditedCard[Any], row: ConsultationRow, shown: Meetings) -> None:
    """Offer what a meeting can belong to; a field without anything to offer hides."""
    language, none = card.language, [(None, NOTHING)]
    offered: dict[str, list[tuple[Any, str]]] = {
        "workstream_id": [(one.ref.id, text_in(one.title, language)) for one in shown.workstreams],
        "parent_id": [(one.ref.id, text_in(one.title, language)) for one in shown.meetings if one is not row],
        "repeat_id": [(one.ref.id, text_in(one.title, language)) for one in shown.repeats],
    }
    for key, choices in offered.items():
        field = card.fields[key]
        assert isinstance(field, ChoiceField)
        field.set_choices([*none, *choices])
        field.setVisible(bool(choices))
