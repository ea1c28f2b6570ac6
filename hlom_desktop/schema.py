"""Imports every model, so that all tables are known to the store; and what follows from changes to them."""

from __future__ import annotations

from sqlalchemy import MetaData

import hlom_desktop.conference.model
import hlom_desktop.conflicts.model
import hlom_desktop.consultations.model
import hlom_desktop.contributions.model
import hlom_desktop.delegations.model
import hlom_desktop.documents.model
import hlom_desktop.imports.model
import hlom_desktop.interpretation.model
import hlom_desktop.invitations.model
import hlom_desktop.live.model
import hlom_desktop.releases.model
import hlom_desktop.roadmap.model
import hlom_desktop.run_of_show.model
import hlom_desktop.sessions.model
import hlom_desktop.side_events.model
import hlom_desktop.speakers.model
import hlom_desktop.storage.steps  # noqa: F401
from hlom_desktop.run_of_show.following import follow as run_of_show_follows
from hlom_desktop.storage.base import Base
from hlom_desktop.storage.workspace import Follower

METADATA: MetaData = Base.metadata
FOLLOWERS: tuple[Follower, ...] = (run_of_show_follows,)
