"""In the card of a document: each of its languages, when it was issued in it and where it can be had."""

from __future__ import annotations

from typing import Any, NamedTuple

from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token
from hlom_desktop.documents.card.parts import CardList, small_button
from hlom_desktop.documents.edits import issue_in, link_issue, withdraw_issue
from hlom_desktop.documents.rules.days import stated_day
from hlom_desktop.documents.shown import DocumentLine
from hlom_desktop.documents.table.telling import Telling
from hlom_desktop.documents.values import DOCUMENT_LANGUAGES, DocumentIssueRow


class LanguageLine(NamedTuple):
    """A language of a document, and its issue in it."""

    language: str
    issue: DocumentIssueRow | None


class Issues(CardList[LanguageLine]):
    """The languages in which a document is to be issued, and others in which it was."""

    def __init__(self, card: EditedCard[Any], telling: Telling) -> None:
        self._card, self._telling = card, telling
        self._line_shown: DocumentLine | None = None
        words = telling.words
        super().__init__(card.look, words("Issued in"), self._columns(), lambda row: row.language)
        self.table.refused.connect(lambda refusal: card.refuse(refusal.said(words)))
        self.today = small_button(card.look, words("Issued today"), "check")
        self.today.clicked.connect(self._issue_today)
        self.withdraw = small_button(card.look, "", "trash", words("Withdraw the issue in this language"))
        self.withdraw.setToolTip(self.withdraw.accessibleName())
        self.withdraw.clicked.connect(self._withdraw)
        self.on_delete(self._withdraw)
        self.put_under(self.today, self.withdraw)
        self.view.picked.connect(self._picked)

    def _columns(self) -> tuple[Column[LanguageLine], ...]:
        words = self._telling.words
        return (
            Column(
                "language",
                "",
                lambda row: words(DOCUMENT_LANGUAGES.get(row.language, row.language.upper())),
                icon=self._icon,
                token=lambda row: "ink" if row.issue is not None and row.issue.issued else "ink3",
                width=92,
            ),
            Column("issued", words("Date"), self._date, token=self._date_token, width=112, edit=self._set_date),
            Column(
                "link",
                words("Link"),
                lambda row: (row.issue.link if row.issue else None) or "",
                stretch=True,
                token="ink2",
                edit=self._set_link,
            ),
        )

    def _icon(self, row: LanguageLine) -> tuple[str, Token]:
        state = self._line_shown.state if self._line_shown else None
        if state is not None and row.language in state.issued:
            return "check", "ink2"
        late = state.late_to_issue if state is not None and state.missing else None
        if late is None or row.language not in (state.missing if state else ()):
            return "circle-dashed", "ink3"
        return ("warning-fill", "warn") if late.doubtful else ("warning-octagon-fill", "bad")

    def _date(self, row: LanguageLine) -> str:
        """When it was issued; until then, in grey, by when it is due."""
        if row.issue is not None and row.issue.issued is not None:
            return self._telling.short(row.issue.issued)
        due = self._line_shown.plan.issue if self._line_shown else None
        return self._telling.day(due)

    def _date_token(self, row: LanguageLine) -> Token:
        return "ink" if row.issue is not None and row.issue.issued else "ink3"

    def show_line(self, line: DocumentLine) -> None:
        """Show the languages of a document."""
        self._line_shown = line
        languages = dict.fromkeys((*line.languages, *(one.language for one in line.issues)))
        self.show_rows([LanguageLine(one, line.issue_in(one)) for one in languages])
        self._picked(self.view.current())

    def _picked(self, row: LanguageLine | None) -> None:
        issued = row is not None and row.issue is not None and row.issue.issued is not None
        self.today.setEnabled(row is not None and not issued)
        self.withdraw.setEnabled(row is not None and row.issue is not None)

    def _carry(self, edit: Any, *arguments: Any) -> None:
        if self._line_shown is not None:
            self._card.carry_out(edit, self._line_shown.ref, *arguments)

    def _set_date(self, row: LanguageLine, typed: str) -> None:
        when = self._telling.read_when(typed)
        if when is None and row.issue is not None:
            self._card.carry_out(withdraw_issue, row.issue.ref)
        elif when is not None:
            self._carry(issue_in, row.language, when)

    def _set_link(self, row: LanguageLine, typed: str) -> None:
        self._carry(link_issue, row.language, typed.strip() or None)

    def _issue_today(self) -> None:
        row = self.view.current()
        if row is not None:
            self._carry(issue_in, row.language, stated_day(self._telling.today(), self._telling.reads()))

    def _withdraw(self) -> None:
        row = self.view.current()
        if row is not None and row.issue is not None:
            self._card.carry_out(withdraw_issue, row.issue.ref)
