"""Steps of the history as sentences in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from hlom_desktop.refusals import N_

if TYPE_CHECKING:
    from hlom_desktop.storage.history import Step
    from hlom_desktop.words import Words

UNDID, REDID = N_("Undo: {step}"), N_("Redo: {step}")


def tell(message: str, arguments: Mapping[str, object], words: Words) -> str:
    """The sentence; a text in three languages stands in the reader's, else in the one it was written in."""
    return words(message, **{name: _said(value, words.language) for name, value in arguments.items()}) or ""


def _said(value: object, language: str) -> object:
    if isinstance(value, Mapping):
        for wanted in (language, str(value.get("source", "en")), "en", "fr", "es"):
            if value.get(wanted):
                return value[wanted]
        return ""
    return value


def tell_step(step: Step, words: Words) -> str:
    """What was done, undone or done again."""
    said = tell(step.message, step.arguments, words)
    if step.kind == "undo":
        return words(UNDID, step=said)
    return words(REDID, step=said) if step.kind == "redo" else said
