"""The card of a session: what it is, its texts, when and where, its people, what is found, where it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.card import with_text
from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.desk.badges import Badge, Tone
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Section
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.sessions.card_form import WORDINGS, SessionForm
from hlom_desktop.sessions.card_lists import DocumentLines, PeopleTable, people_list
from hlom_desktop.sessions.card_parts import SubItemList
from hlom_desktop.sessions.card_remarks import RemarkSection
from hlom_desktop.sessions.card_services import ServiceList
from hlom_desktop.sessions.edits import (
    attach_document,
    change_session,
    detach_document,
    unplace_session,
)
from hlom_desktop.sessions.edits_parts import hold_for_new_audience
from hlom_desktop.sessions.grid.blocks import ACCESS_ICONS, MODE_ICONS
from hlom_desktop.sessions.values import (
    ACCESS_LABELS,
    KIND_LABELS,
    STATUS_LABELS,
    Access,
    Programme,
    SessionRow,
    SessionStatus,
)

_STATUS_BADGES: Mapping[SessionStatus, tuple[str, Tone]] = {
    SessionStatus.PROPOSED: ("circle-dashed", "plain"),
    SessionStatus.CONFIRMED: ("check-circle", "ok"),
    SessionStatus.CANCELLED: ("x-circle", "plain"),
}


class SessionCard(RowCard[SessionRow]):
    """Shows one session; what is typed is carried out at once, what is refused is said at its field."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, change_session, table="session", wordings=frozenset(WORDINGS), parent=parent)
        self._programme: Programme | None = None
        look, words = context.look, context.words
        self.form = SessionForm(look, words, lambda: self.language)
        self.people = PeopleTable(words, lambda: self.language, self)
        self.documents = DocumentLines(look, words)
        attach = words("Put a document before it")
        self.attach = ChoiceField(look, "document_id", "", hint=attach)
        for one in (self.attach.list, self.attach.list.view()):
            one.setAccessibleName(attach)
        self.parts = SubItemList(self)
        self.services = ServiceList(self)
        self.remarks = RemarkSection(look, words, context.actions)
        self._lay_out()
        self.documents.detached.connect(lambda ref: self.carry_out(detach_document, ref))
        self.attach.committed.connect(lambda _, document: self._attach(document))
        self.form.audience.named.connect(self._name_audience)
        self.show_session(None, None)

    def _lay_out(self) -> None:
        look, words = self.look, self.words
        rows = [("title", words("Title")), ("description", words("Description"))]
        self._nothing = Label(look, words("Choose a session, or make one."), token="ink3", wrap=True)
        self.add(self._nothing)
        self.texts = self.add_texts(rows)
        self.take_form(self.form)
        form, papers = Section(look), Section(look, words("Documents"))
        form.add(self.form)
        papers.add(self.documents)
        papers.add(self.attach)
        self._people_section = Section(look, words("People"))
        self._people_section.add(people_list(look, self.people, words("People")))
        more = Button(look, words("Change in Speakers"), kind="link")
        more.clicked.connect(lambda: self.context.actions.go_to("speakers"))
        self._people_section.add(more)
        self._people_section.body.setAlignment(more, Qt.AlignmentFlag.AlignLeft)
        for part in (form, self.parts, self.services, papers, self._people_section, self.remarks):
            self.add(part)
        self.add_sources()

    # What the screen asks

    def show_session(self, row: SessionRow | None, programme: Programme | None) -> None:
        """Show a session of the programme; None where nothing is chosen."""
        self._programme = programme
        if row is None or self.row is None or row.ref.id != self.row.ref.id:
            self.form.audience.close_line()
        self.show_parts(row)
        self._nothing.setVisible(row is None)
        if row is None or programme is None:
            self.set_head(self.words("Programme"), "")
            return
        self.set_head(self._eyebrow_words(row, programme), text_in(row.title, self.language), self._badges_of(row))
        self.form.show_session(row, programme)
        self.parts.show_parts(row, programme.sub_items)
        self.services.show_services(row, programme)
        self._show_documents(row, programme)
        self.tell_findings()

    def tell_findings(self) -> None:
        """Say anew what is found, and who speaks."""
        row = self.row
        if row is None:
            return
        actions = self.context.actions
        people = actions.people_of(row.ref.id)
        self.people.show_people(row, people)
        self._people_section.setVisible(bool(people))
        self.parts.show_people(people)
        self.remarks.show_findings(actions.findings_of("session", row.ref.id))

    # How it is told

    def _eyebrow_words(self, row: SessionRow, programme: Programme) -> str:
        kind = self.words(KIND_LABELS[row.kind])
        topics = {topic.ref.id: topic for topic in programme.objectives}
        objective = topics.get(row.objective_id) if row.objective_id is not None else None
        if objective is None or objective.number is None:
            return kind
        return self.words("{kind} · Objective {number}", kind=kind, number=objective.number)

    def _badges_of(self, row: SessionRow) -> tuple[Badge, ...]:
        words, found = self.words, []
        if row.mode is not None:
            found.append(Badge(words(MODE_LABELS[row.mode]), MODE_ICONS[row.mode]))
        icon = "door" if row.access is Access.OPEN else ACCESS_ICONS[row.access]
        found.append(Badge(words(ACCESS_LABELS[row.access]), icon))
        codes = " ".join(code.upper() for code in row.interpreted or row.spoken)
        if codes and row.interpreted:
            found.append(Badge(codes, "headphones", name=words("Interpreted: {languages}", languages=codes)))
        elif codes:
            found.append(Badge(codes, "chat-centered-text", name=words("Spoken: {languages}", languages=codes)))
        status, tone = _STATUS_BADGES[row.status]
        found.append(Badge(words(STATUS_LABELS[row.status]), status, tone))
        return tuple(found)

    def _show_documents(self, row: SessionRow, programme: Programme) -> None:
        names = {one.ref.id: _document_name(one, self.language) for one in programme.documents}
        here = [link for link in programme.attached if link.session_id == row.ref.id]
        self.documents.show_documents([(link.ref, names.get(link.document_id, "")) for link in here])
        taken = {link.document_id for link in here}
        self.attach.set_value(None)
        self.attach.set_choices([(key, name) for key, name in names.items() if key not in taken])
        self.attach.setVisible(len(taken) < len(names))

    # What is carried out

    def commit(self, key: str, value: Any) -> None:
        """Hours bring the length along; without hours a session goes out of the grid."""
        row = self.row
        if row is None:
            return
        if key == "hours" and value is None:
            self.carry_out(unplace_session, row.ref, at=key)
        elif key == "hours":
            self.set_columns(hours=value, minutes=value.minutes)
        elif key == "choice" and row.hours is not None:
            self.carry_out(change_session, row.ref, at=key, hours=replace(row.hours, choice=value))
        else:
            super().commit(key, value)

    def _name_audience(self, text: str) -> None:
        if self.row is not None:
            title = with_text(None, self.language, text)
            self.carry_out(hold_for_new_audience, self.row.ref, title, at="audience_id")

    def _attach(self, document_id: int) -> None:
        if self.row is not None:
            self.carry_out(attach_document, self.row.ref, document_id)


def _document_name(document: Any, language: Language) -> str:
    title = document.title.best(language)[0]
    return f"{document.symbol} · {title}" if document.symbol else str(title)
