"""The conferences to start from: by name, and as gestures that make one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from hlom_desktop.conference.model import Conference
from hlom_desktop.conference.rules import usable_key
from hlom_desktop.conference.values import ConferenceRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.base import Db, new_uid
from hlom_desktop.storage.reading import read_rows
from hlom_desktop.storage.recording import say
from hlom_desktop.templates.facts import read_facts
from hlom_desktop.templates.loader import load
from hlom_desktop.templates.worked.build import FACTS, WORKED, make_worked_example
from hlom_desktop.templates.worked.texts import said, worked_texts

# The day of the document from which each template's facts are taken.
DOCUMENT_DAYS: Mapping[str, date] = MappingProxyType(
    {
        "hlom-2021": date(2021, 1, 14),
        "compacts-2017": date(2017, 7, 12),
        "iom-wg-2017": date(2017, 8, 28),
        "imrf-2022": date(2022, 9, 15),
        "acsg-2023": date(2023, 1, 1),
    }
)
TEMPLATES: tuple[str, ...] = (*DOCUMENT_DAYS, WORKED)


class KeyTaken(Refusal):
    """Another conference of the store has this key."""

    message = N_("There is already a conference “{key}” in this store. Choose another key.")


class UnknownTemplate(Refusal):
    """No template of this name."""

    message = N_("There is no template “{template}”. There are: {templates}.")


@dataclass(frozen=True)
class TemplateInfo:
    """A template: its name for the command line, what it is, and what it is good for, in an organizer's words."""

    name: str
    title: Wording
    description: Wording


def template_list() -> tuple[TemplateInfo, ...]:
    """The templates in the order in which they are offered."""
    return tuple(_info(name) for name in TEMPLATES)


def new_from_template(db: Db, template: str, key: str, now: datetime) -> int:
    """Make a conference out of a template; its id.

    Raises `UnknownTemplate`, `KeyNotUsable`, `KeyTaken`.
    """
    if template not in TEMPLATES:
        raise UnknownTemplate(template=template, templates=", ".join(TEMPLATES))
    _refuse_key(db, key)
    if template == WORKED:
        conference = make_worked_example(db, read_facts(FACTS, DOCUMENT_DAYS[FACTS]), key, now)
    else:
        conference, _ = load(db, read_facts(template, DOCUMENT_DAYS[template]), key, _fresh_uid(), now)
    say(db, N_("New conference “{title}”"), title=conference.title)
    return conference.id


def new_empty(db: Db, key: str, title: Wording, now: datetime) -> int:
    """Make a conference of which only the key and the title are known; its id. `now` is not written anywhere yet.

    Raises `KeyNotUsable`, `KeyTaken`.
    """
    _refuse_key(db, key)
    conference = Conference(key=key, short=title.best("en")[0] or key, title=title)
    db.add(conference)
    db.flush()
    say(db, N_("New conference “{title}”"), title=title)
    return conference.id


def _fresh_uid() -> Callable[[str], str]:
    return lambda _name: new_uid()


def _refuse_key(db: Db, key: str) -> None:
    usable_key(key)
    if read_rows(db, ConferenceRow, Conference, key=key):
        raise KeyTaken(key=key)


def _info(name: str) -> TemplateInfo:
    texts = worked_texts("templates")[name]
    return TemplateInfo(name, said(texts["title"]), said(texts["description"]))
