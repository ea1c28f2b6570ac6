"""What a row is called in a preview."""

from __future__ import annotations

from collections.abc import Mapping

from hlom_desktop.conference.wording import Wording
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.merging.body import Body
from hlom_desktop.imports.merging.cells import body_name
from hlom_desktop.imports.merging.known import Known, language_of

_PEOPLE = frozenset((ImportKind.DELEGATES, ImportKind.SPEAKERS))


def title_of(known: Known, values: Mapping[str, object], language: str) -> str:
    """A person by name, else by function, with the delegation; anything else by its title."""
    if known.kind not in _PEOPLE:
        return _text(values.get("title"), language)
    home = values.get("delegation")
    who = _text(values.get("name"), language) or _text(values.get("function"), language)
    parts = (who, body_name(known, home, language) if isinstance(home, Body) else "")
    return ", ".join(part for part in parts if part)


def _text(value: object, language: str) -> str:
    if isinstance(value, Wording):
        return value.best(language_of(language))[0]
    return value if isinstance(value, str) else ""
