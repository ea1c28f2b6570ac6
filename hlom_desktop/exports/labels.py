"""Letters and numbers of items, as each language prints them."""

from __future__ import annotations

from hlom_desktop.conference.languages import Language


def lettered(label: str, language: Language) -> str:
    """“(a)”, in French and Spanish “a)”; any other label as it is."""
    bracketed = label.startswith("(") and label.endswith(")")
    return label[1:] if bracketed and language != "en" else label
