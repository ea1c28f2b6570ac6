"""A row of the conference as a spreadsheet would hold it: its key, and a value a field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.imports.columns.fields import ImportKind

if TYPE_CHECKING:
    from hlom_desktop.storage.ref import Ref


@dataclass(frozen=True)
class Record:
    """What is there: the key that stays the same, the row as it was read, and its values by the key of their field.

    A delegate's, session's, side event's or contribution's key is its identity, a speaker's is `role-7`. A field in
    several languages holds a `Wording`.
    """

    key: str
    ref: Ref
    values: Mapping[str, object] = field(hash=False)

    def value(self, key: str) -> object:
        """What a column holds: `function.fr` is the French text of `function`."""
        bare, _, language = key.partition(".")
        found = self.values.get(bare)
        return text_in(found, language) if language else found


@dataclass(frozen=True)
class FieldChange:
    """What one column says of a row: what it was and what it is to be.

    `conflict` where the row has changed here too since the workbook was exported; `exported` is what stood then.
    """

    key: str
    was: object
    now: object
    conflict: bool = False
    exported: object = None


BLANK: Mapping[str, object] = MappingProxyType({})


def text_in(found: object, language: str) -> str | None:
    """The text of a wording in one language; None where it has none."""
    if not isinstance(found, Wording):
        return None
    return next((found.in_language(one) for one in LANGUAGES if one == language), None)


def merged(values: Mapping[str, object], changes: Iterable[FieldChange]) -> Mapping[str, object]:
    """The values with the changes made, by the keys of fields.

    Of a wording, the text in its source language changes first: translations beside it are then of the new text.
    """
    found = dict(values)
    texts: dict[str, dict[Language, str | None]] = {}
    for change in changes:
        bare, _, language = change.key.partition(".")
        if language:
            text = change.now if isinstance(change.now, str) else None
            texts.setdefault(bare, {}).update({one: text for one in LANGUAGES if one == language})
        else:
            found[bare] = change.now
    for bare, by_language in texts.items():
        before = found.get(bare)
        wording = before if isinstance(before, Wording) else Wording()
        first = wording.source if not wording.is_empty else "en"
        for language in sorted(by_language, key=lambda one: (one != first, LANGUAGES.index(one))):
            wording = wording.with_text(language, by_language[language])
        found[bare] = wording
    return MappingProxyType(found)


KEYS_OF_COLUMNS: Mapping[ImportKind, tuple[str, ...]] = MappingProxyType(
    {
        ImportKind.DELEGATES: (
            *("uid", "delegation", "courtesy", "name", "function.en", "function.fr", "function.es", "level"),
            *("part", "is_head", "gender", "language", "mode", "email", "zone", "needs", "interests", "audiences"),
            *("attends", "nomination"),
        ),
        ImportKind.SPEAKERS: (
            *("uid", "session", "day", "kind", "name", "function.en", "function.fr", "function.es", "gender"),
            *("delegation", "mode", "language", "minutes", "status", "position", "zone"),
            *("city.en", "city.fr", "city.es", "arrives", "leaves", "note"),
        ),
        ImportKind.SESSIONS: (
            *("uid", "title.en", "title.fr", "title.es", "kind", "day", "start", "end", "minutes", "zone", "room"),
            *("mode", "access", "spoken", "interpreted", "organizers.en", "organizers.fr", "organizers.es", "theme"),
            *("objective", "expected", "capacity", "audience", "status", "link"),
            *("description.en", "description.fr", "description.es", "note"),
        ),
        ImportKind.SIDE_EVENTS: (
            *("uid", "number", "title.en", "title.fr", "title.es", "organizers", "co_sponsors", "theme", "format"),
            *("mode", "languages", "interpreted", "expected", "minutes", "needs", "catering", "accessibility"),
            *("slots", "not_slots", "preferred", "contact", "contact_email", "contact_language", "moderator"),
            *("speakers", "room", "link", "public_link", "charges"),
            *("received", "status", "reason.en", "reason.fr", "reason.es", "place.en", "place.fr", "place.es"),
            *("dates", "concept.en", "concept.fr", "concept.es"),
        ),
        ImportKind.CONTRIBUTIONS: (
            *("uid", "kind", "title.en", "title.fr", "title.es", "delegation", "partners"),
            *("entity.en", "entity.fr", "entity.es", "objective", "stage", "asked", "reminded", "received"),
            *("call", "note"),
        ),
    }
)
"""The columns of the program's own workbooks, in order."""

NOT_EMPTIED: Mapping[ImportKind, frozenset[str]] = MappingProxyType(
    {
        ImportKind.DELEGATES: frozenset(("delegation", "level", "language", "mode", "nomination")),
        ImportKind.SPEAKERS: frozenset(("session", "day", "kind", "mode", "status", "position")),
        ImportKind.SESSIONS: frozenset(("kind", "access", "status", "zone")),
        ImportKind.SIDE_EVENTS: frozenset(("number", "mode", "status", "dates")),
        ImportKind.CONTRIBUTIONS: frozenset(("kind",)),
    }
)
"""Fields that always hold something: an emptied cell says nothing of them."""

NOT_KEPT: Mapping[ImportKind, frozenset[str]] = MappingProxyType(
    {
        ImportKind.DELEGATES: frozenset(("note",)),
        ImportKind.SPEAKERS: frozenset(("courtesy",)),
        ImportKind.SESSIONS: frozenset(),
        ImportKind.SIDE_EVENTS: frozenset(),
        ImportKind.CONTRIBUTIONS: frozenset(),
    }
)
"""Columns that are recognized, and have no place where such a row is kept."""
