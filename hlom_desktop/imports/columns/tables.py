"""The columns of each kind of spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hlom_desktop.imports.columns.contributions import CONTRIBUTIONS
from hlom_desktop.imports.columns.fields import ColumnTable, ImportKind
from hlom_desktop.imports.columns.people import DELEGATES, SPEAKERS
from hlom_desktop.imports.columns.programme import SESSIONS
from hlom_desktop.imports.columns.side_events import SIDE_EVENTS

COLUMN_TABLES: Mapping[ImportKind, ColumnTable] = MappingProxyType(
    {table.kind: table for table in (DELEGATES, SPEAKERS, SESSIONS, SIDE_EVENTS, CONTRIBUTIONS)}
)
