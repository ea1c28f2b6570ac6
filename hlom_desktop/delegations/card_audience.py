"""The card of an audience."""

from __future__ import annotations

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.shown import text_in
from hlom_desktop.delegations.edits_audiences import change_audience
from hlom_desktop.delegations.lines import AudienceLine
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.values import AudienceRow
from hlom_desktop.desk.place import Context


class AudienceCard(RowCard[AudienceRow]):
    """Its name in three languages, and how many sessions are held for it."""

    def __init__(self, context: Context, telling: Telling) -> None:
        super().__init__(context, change_audience, table="audience")
        self.telling = telling
        self.add_texts([("title", self.words("Title"))])

    def show_line(self, line: AudienceLine | None) -> None:
        """Show an audience; nothing to edit where there is none."""
        self.show_parts(line.row if line is not None else None)
        if line is None:
            return
        held = self.words.plural("{number} session", "{number} sessions", line.sessions)
        eyebrow = self.words("Audience · {sessions}", sessions=held) if line.sessions else self.words("Audience")
        self.set_head(eyebrow, text_in(line.row.title, self.telling.language()))
