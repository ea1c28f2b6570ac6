"""The sub-items in a session's card: a short list in order, with the sum of their minutes against the session's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hlom_desktop.conference.card import with_text
from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.card_row_detail import RowDetail
from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.shown import text_in
from hlom_desktop.desk.choices import NOTHING, ChoiceField
from hlom_desktop.desk.fields import MinutesField
from hlom_desktop.desk.labels import RunLabel
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.refusals import NotUnderstood
from hlom_desktop.sessions import edits_parts
from hlom_desktop.sessions.rules import LONGEST
from hlom_desktop.sessions.rules_parts import parts_sum, typed_part
from hlom_desktop.sessions.values import SessionRow, SubItemRow


class SubItemList(RowList[SubItemRow]):
    """Typing adds one, Alt with an arrow or the pointer moves it; under it are its texts, minutes and speaker."""

    def __init__(self, card: EditedCard[Any]) -> None:
        words = card.words
        self._home = card
        self._session: SessionRow | None = None
        self._speakers: dict[int, str] = {}
        title = Column[SubItemRow](
            "title", "", self._said, stretch=True, runs=self._title_runs, tip=self._tip, edit=self._reword
        )
        minutes = Column[SubItemRow](
            "minutes", "", self._minutes, align="right", runs=self._minutes_runs, edit=self._retime
        )
        hint = words("Add a sub-item, such as Statement, 5 min")
        super().__init__(card, words("Sub-items"), (title, minutes), hint=hint, movable=True)
        self.sum = RunLabel(card.look)
        self.body.insertWidget(self.body.indexOf(self.view) + 1, self.sum)
        self.speaker = ChoiceField(card.look, "role_id", words("Speaker"))
        self.length = MinutesField(
            card.look, "minutes", words("Minutes"), words, unit=words("min"), least=1, most=LONGEST
        )
        self.detail: RowDetail[SubItemRow] = RowDetail(
            card,
            self,
            edits_parts.change_sub_item,
            table="sub_item",
            texts=(("title", words("Title")),),
            fields=(self.length, self.speaker),
        )
        self.typed.connect(self._add)
        self.moved.connect(lambda row, to: card.carry_out(edits_parts.move_sub_item, row.ref, to))
        self.removed.connect(lambda row: card.carry_out(edits_parts.delete_sub_item, row.ref))

    # Showing

    def show_parts(self, session: SessionRow, parts: Sequence[SubItemRow]) -> None:
        """Show those of a session."""
        own = [part for part in parts if part.session_id == session.ref.id]
        other = self._session is None or self._session.ref.id != session.ref.id
        self._session = session
        if other:
            self.show_rows([])
        self.show_rows(own)
        self._say_sum(session, own)

    def show_people(self, people: Sequence[Any]) -> None:
        """Who has a role in the session, and so may have a sub-item; the roles lie above."""
        before = self._speakers
        roles = [one for one in people if hasattr(one, "session_id")]
        self._speakers = {role.ref.id: text_in(role.function, self._home.language) or role.name or "" for role in roles}
        if before == self._speakers:
            return
        self.speaker.set_choices([(None, NOTHING), *self._speakers.items()])
        self.speaker.setVisible(bool(self._speakers))
        self.show_rows(self.table.rows, self._info.text(), anew=True)

    def _say_sum(self, session: SessionRow, parts: Sequence[SubItemRow]) -> None:
        words, total = self._home.words, parts_sum(session, parts)
        said = words.plural("{number} minute", "{number} minutes", total.minutes)
        if total.of is not None:
            said = words.plural(
                "{minutes} of {number} minute", "{minutes} of {number} minutes", total.of, minutes=total.minutes
            )
        self.set_info(said if parts else "")
        self.sum.setVisible(bool(total.over or (parts and total.unknown)))
        if total.over:
            over = words.plural("{number} minute too many", "{number} minutes too many", total.over)
            self.sum.set_runs((Run(over, "bad", icon="warning-octagon-fill"),))
        elif total.unknown:
            without = words.plural("{number} without its minutes", "{number} without their minutes", total.unknown)
            self.sum.set_runs((Run(without, "ink3", icon="question"),))

    def _said(self, row: SubItemRow) -> str:
        return text_in(row.title, self._home.language)

    def _tip(self, row: SubItemRow) -> str:
        speaker = self._speakers.get(row.role_id or 0, "")
        return f"{self._said(row)}\n{speaker}" if speaker else self._said(row)

    def _title_runs(self, row: SubItemRow) -> tuple[Run, ...]:
        """Its title, marked where it is not translated, then who speaks."""
        language, found = self._home.language, [Run(self._said(row))]
        if language in row.title.missing():
            found.insert(0, Run(icon="circle-dashed", token="warn"))
        elif language in row.title.stale():
            found.insert(0, Run(icon="clock-counter-clockwise", token="warn"))
        speaker = self._speakers.get(row.role_id or 0, "")
        return (*found, Run(f"  {speaker}", "ink3")) if speaker else tuple(found)

    def _minutes(self, row: SubItemRow) -> str:
        return "" if row.minutes is None else str(row.minutes)

    def _minutes_runs(self, row: SubItemRow) -> tuple[Run, ...]:
        if row.minutes is None:
            return (Run(NOTHING, "ink3"),)
        return (Run(self._home.words("{minutes} min", minutes=row.minutes), "ink2"),)

    # Gestures

    def _add(self, text: str) -> None:
        if self._session is None:
            return
        said, minutes = typed_part(text)
        title = with_text(None, self._home.language, said)
        self._home.carry_out(edits_parts.add_sub_item, self._session.ref, title, minutes=minutes, at=self.field)

    def _reword(self, row: SubItemRow, text: str) -> None:
        title = with_text(row.title, self._home.language, text.strip())
        self._home.carry_out(edits_parts.change_sub_item, row.ref, title=title)

    def _retime(self, row: SubItemRow, text: str) -> None:
        typed = text.strip()
        minutes = self.length.number(typed) if typed else None
        if typed and minutes is None:
            raise NotUnderstood(text=text)
        self._home.carry_out(edits_parts.change_sub_item, row.ref, minutes=minutes)
