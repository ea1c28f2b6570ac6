"""The entries of a script: what stands at its left, what is said, what may have to be said instead."""

from __future__ import annotations

from dataclasses import dataclass

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.speakers.script.phrases import Said
from hlom_desktop.speakers.values_list import SittingRow


@dataclass(frozen=True)
class Variant:
    """What is said instead of or beside the usual: when, and the words."""

    label: str
    said: Said


@dataclass(frozen=True)
class Entry:
    """A passage of the script, never cut across pages.

    `hour` is as printed, empty where unknown; `details` stand under it (“No. 1 · 5 min”), then `signs`, words to act
    on (“REMOTE”). `lines` are spoken. `asks_gender` says that a form must be ticked. `notes` are directions; `after`
    is said when the speaker has ended; `asides` may be said any time; `variants` are for when it comes otherwise.
    `untranslated` are texts that the script's language lacks. A speaker's entry has the inscription, the number and
    whom a report names.
    """

    hour: str
    details: tuple[str, ...]
    lines: tuple[Said, ...]
    signs: tuple[str, ...] = ()
    asks_gender: bool = False
    notes: tuple[str, ...] = ()
    after: Said = ()
    asides: tuple[Variant, ...] = ()
    variants: tuple[Variant, ...] = ()
    untranslated: tuple[Wording, ...] = ()
    inscription_id: int | None = None
    number: int = 0
    who: Wording | None = None


@dataclass(frozen=True)
class Script:
    """The script of one sitting in one language; `tick_by` is the hour before which genders are to be found out."""

    language: Language
    sitting: SittingRow
    session: SessionRow
    entries: tuple[Entry, ...]
    tick_by: str = ""
