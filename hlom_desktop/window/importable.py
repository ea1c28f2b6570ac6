"""The files that Import takes, by how their names end."""

from __future__ import annotations

TABLES = (".xlsx", ".xlsm", ".csv", ".txt", ".tsv")
REPLIES = (".ics", ".eml", ".emlx", ".mbox")
