"""What columns a spreadsheet of one kind may have, by which names, and what stands in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hlom_desktop.findings import Titles, in_language


class ImportKind(StrEnum):
    """What a spreadsheet brings: a row is one of these."""

    DELEGATES = "delegates"
    SPEAKERS = "speakers"
    SESSIONS = "sessions"
    SIDE_EVENTS = "side-events"
    CONTRIBUTIONS = "contributions"


class ValueKind(StrEnum):
    """What stands in a column, and so which reader reads its cells."""

    TEXT = "text"
    EMAIL = "email"
    EMAILS = "emails"
    NUMBER = "number"
    MINUTES = "minutes"
    YES_NO = "yes_no"
    DAY = "day"
    WHEN = "when"
    HOUR = "hour"
    HOURS = "hours"
    MOMENT = "moment"
    DELEGATION = "delegation"
    DELEGATIONS = "delegations"
    DELEGATION_KIND = "delegation_kind"
    REGION = "region"
    LANGUAGE = "language"
    LANGUAGES = "languages"
    LEVEL = "level"
    GENDER = "gender"
    MODE = "mode"
    SPEAKER_MODE = "speaker_mode"
    ROLE_KIND = "role_kind"
    SPEAKER_STATUS = "speaker_status"
    SESSION_KIND = "session_kind"
    SESSION_STATUS = "session_status"
    ACCESS = "access"
    PROPOSAL_STATUS = "proposal_status"
    CONTRIBUTION_KIND = "contribution_kind"
    CONTRIBUTION_STAGE = "contribution_stage"
    ZONE = "zone"
    PERSONS = "persons"
    SLOTS = "slots"


@dataclass(frozen=True)
class Field:
    """A column: its key, its official label in three languages, what stands in it, and what else it is called.

    `synonyms` are in any language, parted by semicolons. A `translated` field may stand in a column a language, such
    as “Function (FR)”: these have the keys `function.en`, `function.fr` and `function.es`.
    """

    key: str
    labels: Titles
    values: ValueKind
    synonyms: str = ""
    required: bool = False
    translated: bool = False

    def label(self, language: str) -> str:
        """The official label in that language, as the program's own spreadsheets have it."""
        return in_language(self.labels, language)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of the column, the official ones first."""
        return (*self.labels, *(name.strip() for name in self.synonyms.split(";") if name.strip()))


@dataclass(frozen=True)
class ColumnTable:
    """The columns of one kind; of each group in `one_of` a row needs one at least."""

    kind: ImportKind
    fields: tuple[Field, ...]
    one_of: tuple[tuple[str, ...], ...] = ()

    def field(self, key: str) -> Field:
        """The field of a key, with or without its language. Another key raises `KeyError`."""
        bare = key.partition(".")[0]
        for one in self.fields:
            if one.key == bare:
                return one
        raise KeyError(key)

    @property
    def needed(self) -> tuple[tuple[str, ...], ...]:
        """What a row cannot do without: each required field, and of each group one."""
        return (*((one.key,) for one in self.fields if one.required), *self.one_of)
