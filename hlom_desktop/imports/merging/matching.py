"""Which row of the conference a row without a key means: by what people would know it by."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping
from typing import TypeAlias

from hlom_desktop.conference.wording import Wording
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.merging.body import Body
from hlom_desktop.imports.merging.known import plain, texts_of
from hlom_desktop.imports.merging.reasons import SeveralFit
from hlom_desktop.imports.merging.record import Record

Values: TypeAlias = Mapping[str, object]
Name: TypeAlias = tuple[str, *tuple[Hashable, ...]]
"""By what something is known: in which way, and what is said so."""

_OF_PERSONS = frozenset(("email", "function", "delegation"))

_NOT_LETTERS = re.compile(r"[\W_]+")
_COURTESIES = frozenset(
    (
        *("mr", "mrs", "ms", "miss", "dr", "prof", "h", "e", "he", "hon", "m", "mme", "mlle"),
        *("sr", "sra", "srta", "don", "dona", "excellency"),
    )
)
_TIE_BREAKERS: Mapping[ImportKind, tuple[str, ...]] = {
    ImportKind.DELEGATES: ("email", "part"),
    ImportKind.SPEAKERS: ("kind", "delegation"),
    ImportKind.SESSIONS: ("start", "room", "kind"),
    ImportKind.SIDE_EVENTS: ("organizers", "theme"),
    ImportKind.CONTRIBUTIONS: ("kind", "objective", "received"),
}


class Matcher:
    """Finds records by what they say. A record is found once."""

    def __init__(self, kind: ImportKind, records: Iterable[Record], keyed: Collection[str]) -> None:
        """`keyed` are the keys that stand in the file: who is named by key is not found otherwise."""
        self._kind = kind
        self._taken: set[str] = set(keyed)
        self._found: dict[Hashable, list[Record]] = defaultdict(list)
        for record in records:
            for name in names_of(kind, record.values):
                self._found[name].append(record)

    def find(self, values: Values) -> Record | SeveralFit | None:
        """The record that is meant, None where it is new."""
        for name in names_of(self._kind, values):
            free = [one for one in self._found.get(name, ()) if one.key not in self._taken]
            if self._kind is ImportKind.SESSIONS and values.get("day") is not None:
                free = [one for one in free if one.values["day"] in (None, values["day"])]
            if self._kind is ImportKind.SIDE_EVENTS:
                free = [one for one in free if not _by_others(one.values, values)]
            if name[0] in _OF_PERSONS:
                free = _of_persons(name[0], free, values)
            found = _narrowed(free, values, _TIE_BREAKERS[self._kind])
            if len(found) > 1 and not _alike(self._kind, found):
                return SeveralFit()
            if found:
                self._taken.add(found[0].key)
                return found[0]
        return None


def _by_others(there: Values, values: Values) -> bool:
    """Whether two side events of one title are organized by wholly different ones."""
    ours, theirs = _organizers(there), _organizers(values)
    return bool(ours and theirs) and not ours & theirs


def _organizers(values: Values) -> set[object]:
    """Who organizes a side event; names as they are compared."""
    bodies = values.get("organizers")
    found = [one for one in bodies if isinstance(one, Body)] if isinstance(bodies, tuple) else []
    return {plain(one.name) if one.name else one for one in found}


def _of_persons(by: str, records: list[Record], values: Values) -> list[Record]:
    """Who may be meant by address or function alone: a name fills in for nobody who has another.

    A mailbox may be a mission's, and a function that of several: without a name the unnamed are meant, else the only
    one there is.
    """
    unnamed = [one for one in records if not one.values["name"]]
    if values.get("name") is not None or (unnamed and by != "email"):
        return unnamed
    return records if len(records) == 1 else []


def _narrowed(records: list[Record], values: Values, keys: Iterable[str]) -> list[Record]:
    """Those that say the same in further columns, as long as more than one is left."""
    for key in keys:
        if len(records) > 1 and values.get(key) is not None:
            same = [one for one in records if one.values.get(key) == values[key]]
            records = same or records
    return records


def _alike(kind: ImportKind, records: list[Record]) -> bool:
    """Whether any of them will do: unnamed people of one function."""
    return kind in (ImportKind.DELEGATES, ImportKind.SPEAKERS) and not any(one.values["name"] for one in records)


def names_of(kind: ImportKind, values: Values) -> tuple[Name, ...]:
    """By what a row of these values is known, the surest first."""
    match kind:
        case ImportKind.DELEGATES:
            return _of_person(values, values.get("delegation"))
        case ImportKind.SPEAKERS:
            return _of_speaker(values)
        case ImportKind.CONTRIBUTIONS:
            return tuple(("title", title, values.get("delegation")) for title in texts_under("title", values))
    return tuple(("title", title) for title in texts_under("title", values))


def _of_person(values: Values, home: object) -> tuple[Name, ...]:
    """A delegate: by delegation and name, else by address, else by function."""
    name, email = values.get("name"), values.get("email")
    named: list[Name] = [("name", home, name_key(name))] if isinstance(name, str) else []
    mailbox: list[Name] = [("email", home, email.casefold())] if isinstance(email, str) else []
    return (*named, *mailbox, *(("function", home, text) for text in texts_under("function", values)))


def _of_speaker(values: Values) -> tuple[Name, ...]:
    """A speaker: in the session, by name, else by delegation and function, else by delegation."""
    session, name, home = values.get("session"), values.get("name"), values.get("delegation")
    named: list[Name] = [("name", session, name_key(name))] if isinstance(name, str) else []
    functions = texts_under("function", values)
    by_function: list[Name] = [("function", session, home, text) for text in functions]
    return (*named, *(by_function or [("delegation", session, home)]))


def texts_under(bare: str, values: Values) -> tuple[str, ...]:
    """The texts of a field, folded: as it stands, and in the columns of its languages."""
    found: dict[str, None] = {}
    for key, value in values.items():
        if key.partition(".")[0] != bare:
            continue
        texts = texts_of(value) if isinstance(value, Wording) else (plain(value),) if isinstance(value, str) else ()
        found.update(dict.fromkeys(texts))
    return tuple(found)


def name_key(name: str) -> tuple[str, ...]:
    """A person's name whatever the order of its words, its case, and the form of address before it."""
    words = _NOT_LETTERS.sub(" ", plain(name)).split()
    return tuple(sorted(word for word in words if word not in _COURTESIES)) or tuple(words)


def identity(kind: ImportKind, values: Values) -> Hashable | None:
    """By what two rows of one file would say the same; None for people without a name, of whom there may be several."""
    match kind:
        case ImportKind.DELEGATES | ImportKind.SPEAKERS:
            name = values.get("name")
            home = (values.get("session"), values.get("kind")) if kind is ImportKind.SPEAKERS else ()
            return (values.get("delegation"), *home, name_key(name)) if isinstance(name, str) else None
        case ImportKind.SESSIONS:
            where = tuple(values.get(key) for key in ("day", "start", "room"))
            return (texts_under("title", values), *where)
        case ImportKind.SIDE_EVENTS:
            titles = texts_under("title", values)
            return (titles, values.get("organizers")) if titles else None
    return (texts_under("title", values), values.get("delegation"), values.get("kind"))
