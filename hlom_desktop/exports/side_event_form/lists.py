"""What the lists of the form offer, in the form's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.delegations.rules import name_in
from hlom_desktop.delegations.states import sort_key, states
from hlom_desktop.delegations.values import LANGUAGE_LABELS
from hlom_desktop.exports.side_event_form.gathering import FormGathered
from hlom_desktop.imports.merging.slot_words import slot_text
from hlom_desktop.refusals import N_
from hlom_desktop.words import Words

FORMATS = (
    N_("Panel discussion"),
    N_("Round table"),
    N_("Presentation"),
    N_("Workshop"),
    N_("Exhibition"),
    N_("Film screening"),
)
"""Usual formats of side events; others may be typed."""


def lists_of(found: FormGathered, language: Language) -> Mapping[str, tuple[str, ...]]:
    """The lists by name; one of nothing is empty."""
    words = Words(language)
    named = {name_in(one, language) for one in found.delegations} | {one.names[language] for one in states()}
    zone = found.conference.zone or "UTC"
    return {
        "themes": _texts(text_in(one.title, language) for one in found.themes),
        "formats": tuple(words(one) for one in FORMATS),
        "modes": tuple(words(one) for one in MODE_LABELS.values()),
        "yes_no": (words("Yes"), words("No")),
        "languages": tuple(words(one) for one in LANGUAGE_LABELS.values()),
        "delegations": tuple(sorted(filter(None, named), key=lambda name: sort_key(name, language))),
        "slots": _texts(slot_text(one, language, zone) for one in found.slots),
        "rooms": _texts(text_in(one.name, language) for one in found.rooms),
    }


def _texts(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))
