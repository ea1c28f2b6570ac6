"""Who moderates and speaks at a side event, in its card."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.card_row_detail import RowDetail
from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.shown import text_in
from hlom_desktop.delegations.card_parts import delegation_choices, label_choices
from hlom_desktop.desk.choices import NOTHING, ChoiceField
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.rows import Column
from hlom_desktop.side_events.edits import speakers as edits
from hlom_desktop.side_events.shown import ProposalLine, SideEvents
from hlom_desktop.side_events.values import SPEAKER_PART_LABELS, ProposedSpeakerRow, SpeakerPart


class SpeakersSection(RowList[ProposedSpeakerRow]):
    """A name typed under the list is one more; the chosen one is edited in place."""

    def __init__(self, card: EditedCard[Any]) -> None:
        words, look = card.words, card.look
        self.home = card
        self._proposal: ProposalLine | None = None
        self._wanted: int | None = None
        super().__init__(card, words("Speakers"), self._columns(), hint=words("Add a speaker by name"))
        self.delegations = ChoiceField(look, "delegation_id", words("Delegation"))
        here = [(False, words("in the room")), (True, words("remote"))]
        self.detail = RowDetail(
            card,
            self,
            edits.change_proposed_speaker,
            table="proposed_speaker",
            texts=[("function", words("Function"))],
            required="function",
            fields=[
                LineField(look, "name", words("Name"), words),
                ChoiceField(look, "part", words("Role"), label_choices(SPEAKER_PART_LABELS, words)),
                self.delegations,
                ChoiceField(look, "remote", words("Speaks"), here),
            ],
        )
        self.typed.connect(self._add)
        self.removed.connect(lambda row: card.carry_out(edits.remove_proposed_speaker, row.ref))

    def _columns(self) -> list[Column[ProposedSpeakerRow]]:
        words, home = self.home.words, self.home

        def part(row: ProposedSpeakerRow) -> str:
            return words(SPEAKER_PART_LABELS[row.part])

        return [
            Column("name", "", lambda row: row.name, width=130),
            Column("function", "", lambda row: text_in(row.function, home.language), stretch=True, token="ink2"),
            Column("part", "", part, icon=_remote, token="ink2"),
        ]

    def show_line(self, line: ProposalLine, shown: SideEvents) -> None:
        """Show who speaks at a side event; who was added last is the one at the keyboard."""
        self._proposal = line
        self.delegations.set_choices(delegation_choices(shown.delegations, self.home.language, NOTHING))
        self.show_rows(line.speakers, str(len(line.speakers) or ""))
        if self._wanted is not None and self.view.select_key(self._wanted):
            self._wanted = None

    def _add(self, name: str) -> None:
        if self._proposal is not None:
            part = SpeakerPart.SPEAKER
            self.home.carry_out(edits.add_proposed_speaker, self._proposal.ref, part, name, then=self._choose)

    def _choose(self, speaker_id: int) -> None:
        if not self.view.select_key(speaker_id):
            self._wanted = speaker_id


def _remote(row: ProposedSpeakerRow) -> tuple[str, Any] | None:
    return ("monitor", "ink2") if row.remote else None
