"""What the roadmap's paper and its calendar are made of."""

from __future__ import annotations

from dataclasses import dataclass

from hlom_desktop.conference.life import moved_from
from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.conference.values import ConferenceRow, TopicRow
from hlom_desktop.conference.when.values import When, sort_key
from hlom_desktop.consultations.queries import consultations
from hlom_desktop.consultations.values import ConsultationRow
from hlom_desktop.roadmap.queries import roadmap
from hlom_desktop.roadmap.values import Roadmap, RoadmapItemRow
from hlom_desktop.storage.base import Db


@dataclass(frozen=True)
class RoadmapFacts:
    """What may leave the house: the items in the order of their dates, those without a date last.

    `planned` is the roadmap as its screen shows it; `left_out` is how many items are the secretariat's own.
    """

    conference: ConferenceRow
    items: tuple[RoadmapItemRow, ...]
    planned: Roadmap
    tracks: tuple[TopicRow, ...]
    consultations: tuple[ConsultationRow, ...]
    left_out: int

    def was(self, item: RoadmapItemRow) -> When | None:
        """The date that the item was moved away from last."""
        return moved_from(self.planned.steps_of(item.ref.id))

    def consultation(self, item: RoadmapItemRow) -> ConsultationRow | None:
        """The preparatory meeting that the item is the date of."""
        return next((row for row in self.consultations if row.ref.id == item.consultation_id), None)


def gather_roadmap(db: Db, key: str) -> RoadmapFacts:
    """The roadmap as it is handed to States. Raises `NoSuchConference`."""
    conference = conference_by_key(db, key)
    own = conference.ref.id
    planned = roadmap(db, own)
    shown = [row for row in planned.items if is_shown(row)]
    undated = [row for row in shown if row.dates is None]
    dated = [(sort_key(row.dates), row.position, row) for row in shown if row.dates is not None]
    return RoadmapFacts(
        conference=conference,
        items=(*(row for _, _, row in sorted(dated, key=lambda one: one[:2])), *undated),
        planned=planned,
        tracks=planned.tracks,
        consultations=consultations(db, own),
        left_out=len(planned.items) - len(shown),
    )


def is_shown(item: RoadmapItemRow) -> bool:
    """Whether States know of it: it stands in the document's table or comes from a source; else it is an own note."""
    return item.in_table or bool(item.sources)
