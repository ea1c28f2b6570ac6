"""The card of a session: what it is, its texts, when and where, its people, what is found, where it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.card import texts_of, with_text
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.desk.badges import Badge, Tone
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Card, Section
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.texts import Texts, TextsEditor
from hlom_desktop.refusals import Refusal
from hlom_desktop.sessions.card_form import WORDINGS, SessionForm
from hlom_desktop.sessions.card_lists import DocumentLines, Lines, PeopleTable, RemarkLine, people_list, source_words
from hlom_desktop.sessions.edits import (
    attach_document,
    change_session,
    detach_document,
    unplace_session,
)
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


class SessionCard(Card):
    """Shows one session; what is typed is carried out at once, what is refused is said at its field."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.look, context.words, title_editable=True, parent=parent)
        self._context, self._words = context, context.words
        self._row: SessionRow | None = None
        self._programme: Programme | None = None
        look, words = context.look, context.words
        self.texts = TextsEditor(look, words, [("title", words("Title")), ("description", words("Description"))])
        self.form = SessionForm(look, words, lambda: self._language)
        self.people = PeopleTable(words, lambda: self._language, self)
        self.documents = DocumentLines(look, words)
        attach = words("Put a document before it")
        self.attach = ChoiceField(look, "document_id", "", hint=attach)
        for one in (self.attach.list, self.attach.list.view()):
            one.setAccessibleName(attach)
        self._remarks, self._sources = Lines(), Lines()
        self._lay_out()
        self._connect()
        self.show_session(None, None)

    @property
    def _language(self) -> Language:
        return self._context.reader.language  # type: ignore[return-value]

    def _lay_out(self) -> None:
        look, words = self._look, self._words
        self._nothing = Label(look, words("Choose a session, or make one."), token="ink3", wrap=True)
        self.add(self._nothing)
        form, papers = Section(look), Section(look, words("Documents"))
        form.add(self.form)
        papers.add(self.documents)
        papers.add(self.attach)
        self._people_section = Section(look, words("People"))
        self._people_section.add(people_list(look, self.people, words("People")))
        more = Button(look, words("Change in Speakers"), kind="link")
        more.clicked.connect(lambda: self._context.actions.go_to("speakers"))
        self._people_section.add(more)
        self._people_section.body.setAlignment(more, Qt.AlignmentFlag.AlignLeft)
        self._remark_section = Section(look, words("Remarks"))
        self._remark_section.add(self._remarks)
        self._source_section = Section(look, words("Sources"))
        self._source_section.add(self._sources)
        self._parts = (self.texts, form, papers, self._people_section, self._remark_section, self._source_section)
        for part in self._parts:
            self.add(part)

    def _connect(self) -> None:
        self.titled.connect(lambda text: self._write("title", self._language, text))
        self.texts.committed.connect(self._write)
        self.texts.still_right.connect(self._still_right)
        self.form.committed.connect(self._commit)
        self.documents.detached.connect(lambda ref: self._do(detach_document, ref))
        self.attach.committed.connect(lambda _, document: self._attach(document))

    # What the screen asks

    def show_session(self, row: SessionRow | None, programme: Programme | None) -> None:
        """Show a session of the programme; None where nothing is chosen."""
        self._row, self._programme = row, programme
        shown = row is not None and programme is not None
        for part in self._parts:
            part.setVisible(shown)
        self._nothing.setVisible(not shown)
        if row is None or programme is None:
            self.set_head(self._words("Programme"), "")
            return
        self.set_head(self._eyebrow_words(row, programme), text_in(row.title, self._language), self._badges_of(row))
        described = texts_of(row.description) if row.description is not None else Texts(missing=(row.title.source,))
        self.texts.show_texts({"title": texts_of(row.title), "description": described})
        self.form.show_session(row, programme)
        self._show_documents(row, programme)
        self._show_sources(row)
        self.tell_findings()

    def tell_findings(self) -> None:
        """Say anew what is found, and who speaks."""
        row = self._row
        if row is None:
            return
        actions = self._context.actions
        people = actions.people_of(row.ref.id)
        self.people.show_people(row, people)
        self._people_section.setVisible(bool(people))
        found = actions.findings_of("session", row.ref.id)
        self._remark_section.setVisible(bool(found))
        self._remark_section.set_info(str(len(found)))
        self._remarks.replace([RemarkLine(self._look, self._words, one) for one in found])

    # How it is told

    def _eyebrow_words(self, row: SessionRow, programme: Programme) -> str:
        kind = self._words(KIND_LABELS[row.kind])
        topics = {topic.ref.id: topic for topic in programme.objectives}
        objective = topics.get(row.objective_id) if row.objective_id is not None else None
        if objective is None or objective.number is None:
            return kind
        return self._words("{kind} · Objective {number}", kind=kind, number=objective.number)

    def _badges_of(self, row: SessionRow) -> tuple[Badge, ...]:
        words, found = self._words, []
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
        names = {one.ref.id: _document_name(one, self._language) for one in programme.documents}
        here = [link for link in programme.attached if link.session_id == row.ref.id]
        self.documents.show_documents([(link.ref, names.get(link.document_id, "")) for link in here])
        taken = {link.document_id for link in here}
        self.attach.set_value(None)
        self.attach.set_choices([(key, name) for key, name in names.items() if key not in taken])
        self.attach.setVisible(len(taken) < len(names))

    def _show_sources(self, row: SessionRow) -> None:
        self._source_section.setVisible(bool(row.sources))
        said = [source_words(source, self._words) for source in row.sources]
        self._sources.replace([Label(self._look, text, px=11, token="ink3", wrap=True) for text in said])

    # What is carried out

    def _do(self, edit: Any, *arguments: Any, key: str = "", **values: Any) -> None:
        def refuse(refusal: Refusal) -> None:
            if key in self.form.fields:
                self.form.refuse(key, refusal.said(self._words))
            else:
                self._context.desk.refused.emit(refusal)

        self._context.desk.do(edit, *arguments, origin=self, otherwise=refuse, **values)

    def _write(self, key: str, language: str, text: str) -> None:
        if self._row is not None:
            wording = with_text(getattr(self._row, key), language, text)
            value = None if wording.is_empty and key != "title" else wording
            self._do(change_session, self._row.ref, key=key, **{key: value})

    def _still_right(self, language: str) -> None:
        """Every stale text of the language says what its source says."""
        if self._row is None:
            return
        values: dict[str, Any] = {"title": self._row.title.still_right(language)}  # type: ignore[arg-type]
        if self._row.description is not None:
            values["description"] = self._row.description.still_right(language)  # type: ignore[arg-type]
        self._do(change_session, self._row.ref, **values)

    def _commit(self, key: str, value: Any) -> None:
        row = self._row
        if row is None:
            return
        if key in WORDINGS:
            self._write(key, self._language, value)
        elif key == "hours" and value is None:
            self._do(unplace_session, row.ref, key=key)
        elif key == "hours":
            self._do(change_session, row.ref, key=key, hours=value, minutes=value.minutes)
        elif key == "choice" and row.hours is not None:
            self._do(change_session, row.ref, key=key, hours=replace(row.hours, choice=value))
        else:
            self._do(change_session, row.ref, key=key, **{key: value or None if key == "link" else value})

    def _attach(self, document_id: int) -> None:
        if self._row is not None:
            self._do(attach_document, self._row.ref, document_id)


def _document_name(document: Any, language: Language) -> str:
    title = document.title.best(language)[0]
    return f"{document.symbol} · {title}" if document.symbol else str(title)
