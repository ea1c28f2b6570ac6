"""The part of the card on the group for which a statement is made: a regional one, and delegations named."""

from __future__ import annotations

from PySide6.QtCore import Signal

from hlom_desktop.conference.shown import text_in
from hlom_desktop.delegations.card_parts import ListSection, button_row, delegation_choices
from hlom_desktop.delegations.rules import in_alphabet, wording_of
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.values import REGION_LABELS, DelegationRow
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.rows import Column
from hlom_desktop.speakers.card_part import Part
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.lines import Lines, SpeakerLine


class GroupPart(Part):
    """Which delegations belong to the group; the group speaks before them."""

    members_wanted = Signal(object)
    """Exactly these delegations, a tuple of ids, are to be named, beside those of a regional group."""

    def __init__(self, look: LookSource, telling: Telling) -> None:
        super().__init__()
        self.telling = telling
        self._named: tuple[int, ...] = ()
        words = telling.words
        column: Column[DelegationRow] = Column("name", "", self._name, stretch=True)
        self.list = ListSection(look, words("Members of the group"), (column,))
        self.add(self.list)
        self.drop = Button(look, words("Take out of the group"), height=26)
        self.drop.clicked.connect(self._drop)
        self._buttons = button_row(self.drop)
        self.add(self._buttons)
        self.more = ChoiceField(look, "member_id", words("Add a member"), hint=words("choose a delegation"))
        self.more.committed.connect(self._chosen)
        self.add(self.more)

    def _name(self, row: DelegationRow) -> str:
        return text_in(wording_of(row), self.telling.language())

    def show_group(self, line: SpeakerLine, lines: Lines) -> None:
        """Show the members named for a statement; those of a regional group are only counted."""
        found, row_id = lines.found, line.ref.id
        rows = found.spoken_for
        self._named = tuple(one.delegation_id for one in rows if one.inscription_id == row_id)
        named = [one for one in found.delegations if one.ref.id in self._named]
        language = self.telling.language()
        self.list.show_rows(in_alphabet(named, language))  # type: ignore[arg-type]
        self._buttons.setVisible(bool(named))
        others = [one for one in found.delegations if one.ref.id not in self._named]
        self.more.set_choices(delegation_choices(others, language, " ")[1:])
        self.more.set_value(None)
        self.more.say(self._counted(line.debate, line))

    def _counted(self, debate: Debate, line: SpeakerLine) -> str:
        region, words = line.row.for_region, self.telling.words
        if region is None:
            return ""
        number = len(debate.spoken_for.get(line.ref.id, ()))
        return words.plural(
            "{region}: {number} delegation in all.",
            "{region}: {number} delegations in all.",
            number,
            region=words(REGION_LABELS[region]),
        )

    def _chosen(self, key: str, delegation_id: object) -> None:
        if isinstance(delegation_id, int):
            self.members_wanted.emit((*self._named, delegation_id))

    def _drop(self) -> None:
        row = self.list.view.current()
        if row is not None:
            self.members_wanted.emit(tuple(one for one in self._named if one != row.ref.id))
