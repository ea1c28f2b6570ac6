"""Who is invited to a meeting, in its card and beside its runs: one by one, or all of a kind in one gesture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.panel_zones import read_zone
from hlom_desktop.conference.shown import text_in
from hlom_desktop.consultations.edits import invitees as edits
from hlom_desktop.consultations.invited import InvitedLine, invited_delegations, invited_lines
from hlom_desktop.consultations.shown import Meetings
from hlom_desktop.consultations.values import ConsultationRow
from hlom_desktop.delegations.edits import change_delegation
from hlom_desktop.delegations.rules import in_alphabet, name_in
from hlom_desktop.delegations.values import (
    DELEGATION_LABELS,
    REGION_LABELS,
    DelegationKind,
    DelegationRow,
    RegionalGroup,
)
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Section
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import Column, RowTable
from hlom_desktop.desk.tokens import Token

_ROW = 24
_MOST_ROWS = 12


class InviteesSection(Section):
    """The invited of the meeting shown: delegations with the zone where they sit, groups with those who come by them.

    Nobody is invited twice; what is chosen or taken back is one gesture. Zones are typed in their cells.
    """

    def __init__(self, card: EditedCard[Any], *, most: int = _MOST_ROWS, rule: Token = "rule") -> None:
        words = card.words
        super().__init__(card.look, words("Invitees"), " ", rule=rule)
        self._card, self._words, self._most = card, words, most
        self._meeting: ConsultationRow | None = None
        self._told = ""
        self.table: RowTable[InvitedLine] = RowTable(self._columns(), key=lambda line: line.key, parent=self)
        self.table.refused.connect(lambda refusal: card.refuse(refusal.said(words)))
        self.view: RowView[InvitedLine] = RowView(card.look, self.table, words("Invitees"))
        self.view.verticalHeader().setDefaultSectionSize(_ROW)
        self.one = ChoiceField(card.look, "one", "", hint=words("Invite a delegation or a group"))
        self.many = ChoiceField(card.look, "many", "", hint=words("Invite several at once"))
        for field in (self.one, self.many):
            field.list.setAccessibleName(field.list.placeholderText())
            field.list.view().setAccessibleName(field.list.placeholderText())
            field.committed.connect(self._invite)
        self.add(self.view)
        self.add(self._bar())
        self.add(self.many)

    def _columns(self) -> tuple[Column[InvitedLine], ...]:
        name = Column[InvitedLine]("name", "", self._name, stretch=True, runs=self._name_runs)
        zone = Column[InvitedLine](
            "zone",
            "",
            lambda line: line.zone or "",
            width=138,
            runs=self._zone_runs,
            tip=lambda line: self._words("Time zone: {zone}", zone=line.zone) if line.zone else "",
            edit=self._rezone,
            editable=lambda line: line.delegation is not None,
        )
        return name, zone

    def _bar(self) -> QWidget:
        bar = QWidget()
        line = QHBoxLayout(bar)
        line.setContentsMargins(0, 2, 0, 0)
        line.setSpacing(2)
        line.addWidget(self.one, 1)
        name = self._words("{list}: remove", list=self._words("Invitees"))
        self.back = Button(self._card.look, icon="trash", height=24, name=name)
        self.back.clicked.connect(self.uninvite)
        shortcut = QShortcut(QKeySequence("Del"), self.view)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.uninvite)
        line.addWidget(self.back)
        return bar

    # Showing

    def show_row(self, meeting: ConsultationRow, shown: Meetings) -> None:
        """Show who is invited to a meeting."""
        self._meeting = meeting
        asked = [one for one in shown.invitees if one.consultation_id == meeting.ref.id]
        lines = invited_lines(asked, shown.delegations, shown.groups, self._card.language)
        if self._told != self._card.language:
            self._told = self._card.language
            self.table.replace_rows(())
        self.table.replace_rows(lines)
        self.view.setFixedHeight(_ROW * min(self._most, len(lines)))
        self.view.setVisible(bool(lines))
        self.back.setVisible(any(line.invitee is not None for line in lines))
        self.set_info(self._counted(lines))
        self._offer(lines, shown)
        self.setVisible(bool(shown.delegations or shown.groups))

    def _counted(self, lines: Iterable[InvitedLine]) -> str:
        number = len(invited_delegations(lines))
        groups = sum(line.delegation is None for line in lines)
        said = self._words.plural("{number} delegation", "{number} delegations", number) if number else ""
        by = self._words.plural("{number} group", "{number} groups", groups) if groups else ""
        return ", ".join(part for part in (said, by) if part)

    def _offer(self, lines: Iterable[InvitedLine], shown: Meetings) -> None:
        """Whoever is not invited yet, singly; and the kinds, regional groups and workstreams that bring somebody."""
        language = self._card.language
        there = {line.key for line in lines}
        left = [one for one in shown.delegations if ("delegation", one.ref.id) not in there]
        groups = [one for one in shown.groups if ("group", one.ref.id) not in there]
        ones: list[tuple[Any, str]] = [(("group", one.ref.id), text_in(one.title, language)) for one in groups]
        ones += [(("delegation", one.ref.id), name_in(one, language)) for one in in_alphabet(left, language)]
        many = self._by_kind(left) + self._by_workstream(shown, {key for key, _ in ones})
        for field, choices in ((self.one, ones), (self.many, many)):
            field.set_choices(choices)
            field.setVisible(bool(choices))

    def _by_kind(self, left: Sequence[DelegationRow]) -> list[tuple[Any, str]]:
        """All delegations, those of a kind, those of a regional group, each with how many are not invited yet."""
        counted: list[tuple[Any, str, int]] = [("all", self._words("All delegations"), len(left))]
        kinds, regions = Counter(one.kind for one in left), Counter(one.region for one in left)
        counted += [(one, self._words(label), kinds[one]) for one, label in DELEGATION_LABELS.items()]
        counted += [(one, self._words(label), regions[one]) for one, label in REGION_LABELS.items()]
        return [(key, self._with_number(name, number)) for key, name, number in counted if number]

    def _by_workstream(self, shown: Meetings, left: set[Any]) -> list[tuple[Any, str]]:
        """The workstreams in which somebody is interested who is not invited yet."""
        found: list[tuple[Any, str]] = []
        for stream in shown.workstreams:
            mine = [one for one in shown.interests if one.workstream_id == stream.ref.id]
            keys = {
                ("delegation", one.delegation_id) if one.delegation_id else ("group", one.stakeholder_group_id)
                for one in mine
            }
            if keys & left:
                title = self._words("Interested: {title}", title=text_in(stream.title, self._card.language))
                found.append((("workstream", stream.ref.id), self._with_number(title, len(keys & left))))
        return found

    def _with_number(self, name: str, number: int) -> str:
        return self._words("{name} ({number})", name=name, number=number)

    # Cells

    def _name(self, line: InvitedLine) -> str:
        if line.delegation is not None:
            return name_in(line.delegation, self._card.language)
        return text_in(line.group.title, self._card.language) if line.group else ""

    def _name_runs(self, line: InvitedLine) -> tuple[Run, ...]:
        if line.delegation is None:
            return Run(icon="users-three", token="ink2"), Run(self._name(line))
        through = line.invitee is None
        return (Run("    " + self._name(line), "ink2"),) if through else (Run(self._name(line)),)

    def _zone_runs(self, line: InvitedLine) -> tuple[Run, ...]:
        if line.delegation is not None and line.zone is None:
            return Run(icon="warning-fill", token="warn"), Run(self._words("no time zone"), "warn")
        return (Run(line.zone or "", "ink2"),)

    # Gestures

    def _rezone(self, line: InvitedLine, typed: str) -> None:
        if line.delegation is not None:
            self._card.carry_out(change_delegation, line.delegation.ref, zone=read_zone(typed))

    def _invite(self, key: str, wanted: Any) -> None:
        field = self.one if key == "one" else self.many
        field.set_value(None)
        meeting = self._meeting
        if meeting is None:
            return
        if wanted == "all":
            self._card.carry_out(edits.invite_all, meeting.ref)
        elif isinstance(wanted, DelegationKind):
            self._card.carry_out(edits.invite_kind, meeting.ref, wanted)
        elif isinstance(wanted, RegionalGroup):
            self._card.carry_out(edits.invite_region, meeting.ref, wanted)
        elif wanted[0] == "workstream":
            self._card.carry_out(edits.invite_interested, meeting.ref, wanted[1])
        elif wanted[0] == "group":
            self._card.carry_out(edits.invite, meeting.ref, groups=[wanted[1]])
        else:
            self._card.carry_out(edits.invite, meeting.ref, delegations=[wanted[1]])

    def uninvite(self) -> None:
        """Take the invitations of the rows chosen back; those who come through a group stay with it."""
        chosen = [line.invitee.ref for line in self.view.selected() if line.invitee is not None]
        if chosen and self._meeting is not None:
            self._card.carry_out(edits.uninvite, self._meeting.ref, chosen)
