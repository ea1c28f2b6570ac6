"""One door for all columns: the cell of a field read as what stands in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from hlom_desktop.conference.values import Mode
from hlom_desktop.contributions.values import ContributionKind, ContributionStage
from hlom_desktop.delegations.values import DelegationKind, Gender, RegionalGroup
from hlom_desktop.imports.columns.fields import ValueKind
from hlom_desktop.imports.grid import CellValue
from hlom_desktop.imports.values_read import texts, times
from hlom_desktop.imports.values_read.choices import read_choice, read_level
from hlom_desktop.imports.values_read.delegations import read_delegation, read_delegations
from hlom_desktop.imports.values_read.languages import read_language, read_languages
from hlom_desktop.imports.values_read.persons import read_persons
from hlom_desktop.imports.values_read.times import ReadingContext
from hlom_desktop.refusals import Refusal
from hlom_desktop.sessions.values import Access, SessionKind, SessionStatus
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.speakers.values import RoleKind, SpeakerMode, SpeakerStatus

_READERS: Mapping[ValueKind, Callable[[CellValue], object]] = MappingProxyType(
    {
        ValueKind.TEXT: texts.read_text,
        ValueKind.EMAIL: texts.read_email,
        ValueKind.EMAILS: texts.read_emails,
        ValueKind.NUMBER: texts.read_number,
        ValueKind.MINUTES: texts.read_minutes,
        ValueKind.YES_NO: texts.read_yes_no,
        ValueKind.HOUR: times.read_hour,
        ValueKind.ZONE: times.read_zone,
        ValueKind.SLOTS: texts.read_text,
        ValueKind.PERSONS: read_persons,
        ValueKind.DELEGATION: read_delegation,
        ValueKind.DELEGATIONS: read_delegations,
        ValueKind.LANGUAGE: read_language,
        ValueKind.LANGUAGES: read_languages,
        ValueKind.LEVEL: read_level,
        ValueKind.DELEGATION_KIND: lambda cell: read_choice(cell, DelegationKind),
        ValueKind.REGION: lambda cell: read_choice(cell, RegionalGroup),
        ValueKind.GENDER: lambda cell: read_choice(cell, Gender),
        ValueKind.MODE: lambda cell: read_choice(cell, Mode),
        ValueKind.SPEAKER_MODE: lambda cell: read_choice(cell, SpeakerMode),
        ValueKind.ROLE_KIND: lambda cell: read_choice(cell, RoleKind),
        ValueKind.SPEAKER_STATUS: lambda cell: read_choice(cell, SpeakerStatus),
        ValueKind.SESSION_KIND: lambda cell: read_choice(cell, SessionKind),
        ValueKind.SESSION_STATUS: lambda cell: read_choice(cell, SessionStatus),
        ValueKind.ACCESS: lambda cell: read_choice(cell, Access),
        ValueKind.PROPOSAL_STATUS: lambda cell: read_choice(cell, ProposalStatus),
        ValueKind.CONTRIBUTION_KIND: lambda cell: read_choice(cell, ContributionKind),
        ValueKind.CONTRIBUTION_STAGE: lambda cell: read_choice(cell, ContributionStage),
    }
)
_DATED: Mapping[ValueKind, Callable[[CellValue, ReadingContext], object]] = MappingProxyType(
    {
        ValueKind.DAY: times.read_day,
        ValueKind.WHEN: times.read_when,
        ValueKind.HOURS: times.read_hours,
        ValueKind.MOMENT: times.read_moment_cell,
    }
)


def read_cell(cell: CellValue, kind: ValueKind, context: ReadingContext) -> object | Refusal | None:
    """The value of a cell of a column of that kind, None where nothing stands, or a `Refusal` that says why not."""
    dated = _DATED.get(kind)
    return dated(cell, context) if dated is not None else _READERS[kind](cell)
