"""The card of a follow-up: what is to be done, by whom, by when, and which paragraph asks for it."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.card import date_field, with_text
from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.card_row_detail import RowDetail
from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.edits_order import moved
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.edits import follow_ups as edits
from hlom_desktop.consultations.references import RecordTexts
from hlom_desktop.consultations.rules import is_open, overdue
from hlom_desktop.consultations.shown import FollowUpLine, FollowUps
from hlom_desktop.consultations.table.marks import FOLLOW_UP_ICONS
from hlom_desktop.consultations.table.record import status_text
from hlom_desktop.consultations.values_record import FOLLOW_UP_LABELS, FollowUpOwnerRow, FollowUpRow, RecordParagraphRow
from hlom_desktop.delegations.rules import in_alphabet, name_in
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button, Segmented
from hlom_desktop.desk.card import Form, Section
from hlom_desktop.desk.choices import NOTHING, ChoiceField, ParagraphField
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column


class FollowUpCard(RowCard[FollowUpRow]):
    """One follow-up; its owners are several, alternatives, or nobody."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, edits.change_follow_up, table="follow_up", title="what", wordings=frozenset({"due_stated"})
        )
        self.line: FollowUpLine | None = None
        self._shown: FollowUps | None = None
        self._record = RecordTexts((), ())
        self.add_texts((("what", self.words("What")),))
        self._set_owners()
        self._set_form()
        self._set_origin()
        self.add_sources()

    def _set_owners(self) -> None:
        def rename(row: FollowUpOwnerRow, text: str) -> None:
            self.carry_out(edits.change_owner, row.ref, name=with_text(row.name, self.language, text))

        name = Column[FollowUpOwnerRow](
            "name", "", lambda row: text_in(row.name, self.language), stretch=True, edit=rename
        )
        hint = self.words("Add who does it")
        self.owners: RowList[FollowUpOwnerRow] = RowList(self, self.words("Who"), (name,), hint=hint, movable=True)
        self.owners.typed.connect(lambda text: self._set([*self._names(), with_text(None, self.language, text)]))
        self.owners.moved.connect(lambda row, to: self._set([one.name for one in moved(self._line.owners, row, to)]))
        self.owners.removed.connect(
            lambda row: self._set([one.name for one in self._line.owners if one.ref != row.ref])
        )
        choices = [(False, self.words("All of them")), (True, self.words("Any one of them"))]
        self.together = Segmented(self.look, self.words("Who of them"), choices)
        self.together.chosen.connect(lambda any_one: self._set(self._names(), alternatives=bool(any_one)))
        self.owners.add(self.together)
        self.delegation = ChoiceField(self.look, "delegation_id", self.words("Delegation"))
        self.owner: RowDetail[FollowUpOwnerRow] = RowDetail(
            self,
            self.owners,
            edits.change_owner,
            table="follow_up_owner",
            texts=(("name", self.words("Name")),),
            required="name",
            fields=(self.delegation,),
        )
        self.add(self.owners)

    def _set_form(self) -> None:
        words, section = self.words, Section(self.look)
        self.form = Form()
        self.form.add(
            date_field(
                self.look,
                "due",
                words("Due"),
                words,
                language=lambda: self.language,
                year=self._year,
                today=lambda: self.context.now().date(),
            )
        )
        self.form.add(ParagraphField(self.look, "due_stated", words("Due, in words")))
        statuses = [(status, words(label)) for status, label in FOLLOW_UP_LABELS.items()]
        self.form.add(ChoiceField(self.look, "status", words("Status"), statuses))
        self.form.add(LineField(self.look, "label", words("Label"), words, hint="(a)"))
        self.form.add(LineField(self.look, "mandate", words("Mandate"), words))
        self.take_form(self.form)
        section.add(self.form)
        self.done = Button(self.look, height=26)
        self.done.clicked.connect(self._toggle_done)
        section.body.addSpacing(4)
        section.add(self.done)
        self.add(section)

    def _set_origin(self) -> None:
        self.origin = Section(self.look, self.words("From"))
        form = Form()
        self.meeting = ChoiceField(self.look, "consultation_id", self.words("Meeting"))
        self.paragraph = ChoiceField(self.look, "paragraph_id", self.words("Paragraph"))
        form.add(self.meeting)
        form.add(self.paragraph)
        self.take_form(form)
        self.origin.add(form)
        self.said_there = Label(self.look, token="ink2", wrap=True)
        self.origin.add(self.said_there)
        self.there = Button(self.look, self.words("Go to where it comes from"), kind="link")
        self.there.clicked.connect(self._go_there)
        self.origin.add(self.there)
        self.add(self.origin)

    # Showing

    @property
    def _line(self) -> FollowUpLine:
        assert self.line is not None
        return self.line

    def show_line(self, line: FollowUpLine | None, shown: FollowUps | None) -> None:
        """Show a follow-up; None leaves the card empty."""
        self.line, self._shown = line, shown
        if line is None or shown is None:
            self.show_values(None)
            return
        row = line.row
        words = self.words
        eyebrow = words("Follow-up {label}", label=row.label) if row.label else words("Follow-up")
        self._record = RecordTexts(shown.paragraphs, shown.footnotes)
        self._offer_origin(line, shown)
        self.show_values(row, eyebrow, (self._badge(line, shown),))
        names = [(one.ref.id, name_in(one, self.language)) for one in in_alphabet(shown.delegations, self.language)]
        self.delegation.set_choices([(None, NOTHING), *names])
        self.delegation.setVisible(bool(names))
        self.owners.show_rows(line.owners, "" if line.owners else words("nobody named"))
        self.together.set_value(row.alternatives)
        self.together.setVisible(len(line.owners) > 1)
        self.done.setText(words("Mark as done") if is_open(row) else words("Open again"))
        self.done.updateGeometry()

    def _badge(self, line: FollowUpLine, shown: FollowUps) -> Badge:
        today = self.today(shown.conference.zone)
        late = overdue(line.row, today)
        icon = "warning-octagon-fill" if late else FOLLOW_UP_ICONS[line.row.status][0]
        return Badge(status_text(line, self.words, today), icon, "bad" if late else "plain")

    def _offer_origin(self, line: FollowUpLine, shown: FollowUps) -> None:
        none: list[tuple[Any, str]] = [(None, NOTHING)]
        self.meeting.set_choices([*none, *((one.ref.id, text_in(one.title, self.language)) for one in shown.meetings)])
        numbers = self._record.numbers
        mine = [one for one in shown.paragraphs if one.consultation_id == line.row.consultation_id]
        said = [(one.ref.id, self._numbered(numbers[one.ref.id], one)) for one in mine]
        self.paragraph.set_choices([*none, *said])
        self.paragraph.setVisible(bool(said))
        self.said_there.setText("")
        if line.paragraph is not None:
            self.said_there.setText(self._numbered(line.number or 0, line.paragraph))
        self.said_there.setVisible(line.paragraph is not None)
        self.there.setVisible(line.meeting is not None)

    def _numbered(self, number: int, paragraph: RecordParagraphRow) -> str:
        return self.words("{number}. {text}", number=number, text=self._record.said(paragraph, self.language))

    def _year(self) -> int | None:
        return self.context.now().date().year

    # Editing

    def _names(self) -> list[Wording]:
        return [owner.name for owner in self._line.owners]

    def _set(self, names: list[Wording], alternatives: bool | None = None) -> None:
        together = self._line.row.alternatives if alternatives is None else alternatives
        self.carry_out(edits.set_owners, self._line.ref, names, alternatives=together, at=self.owners.field)

    def _toggle_done(self) -> None:
        self.carry_out(edits.mark_done if is_open(self._line.row) else edits.reopen, self._line.ref)

    def _go_there(self) -> None:
        line = self._line
        if line.paragraph is not None:
            self.context.actions.go_to("consultations", line.paragraph.ref.id, "record")
        elif line.meeting is not None:
            self.context.actions.go_to("consultations", line.meeting.ref.id)
