"""The gestures on documents: what they are, when they are due, and in which languages they are out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hlom_desktop.conference.edits_life import keep_change, keep_step
from hlom_desktop.conference.life import StepKind
from hlom_desktop.conference.queries import conference
from hlom_desktop.conference.rules import needs_text
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.documents.model import Document, DocumentIssue
from hlom_desktop.documents.queries import document_issues
from hlom_desktop.documents.rules.planning import MOST_WORDS, check_figure
from hlom_desktop.documents.rules.states import OUT, in_order, is_issued
from hlom_desktop.documents.rules.symbols import usable_symbol
from hlom_desktop.documents.values import DOCUMENT_LANGUAGES, DocumentStatus
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import moment, say
from hlom_desktop.storage.writing import add, change, next_position, remove, take


class NoSuchLanguage(Refusal):
    """A language that is none of those in which documents are issued."""

    message = N_("Documents are not issued in “{language}”. Choose one of the languages offered.")


def add_document(db: Db, conference_id: int, title: Wording, **values: Any) -> int:
    """A new document; its id. Raises `NoName`, `SymbolNotOneLine`, `SymbolTooLong`."""
    needs_text(title)
    position = next_position(db, Document, conference_id=conference_id)
    row = add(db, Document, conference_id=conference_id, title=title, position=position, **_checked(values))
    if row.dates is not None:
        keep_step(db, row, StepKind.STATED, row.dates)
    say(db, N_("Add document “{title}”"), title=title)
    return row.id


def change_document(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a document other than its date, which has a gesture of its own.

    Raises `NoName`, `SymbolNotOneLine`, `SymbolTooLong`, `FigureNotUsable`.
    """
    if "title" in values:
        needs_text(values["title"])
    row = change(db, Document, ref, **_checked(values))
    say(db, N_("Edit document “{title}”"), title=row.title)


def _checked(values: dict[str, Any]) -> dict[str, Any]:
    check_figure(values.get("words"), MOST_WORDS)
    if "symbol" in values:
        values = values | {"symbol": usable_symbol(values["symbol"])}
    return values


def delete_document(db: Db, ref: Ref) -> None:
    """Delete a document with its languages; meetings no longer have it before them."""
    row = remove(db, Document, ref)
    say(db, N_("Delete document “{title}”"), title=row.title)


def restate_dates(db: Db, ref: Ref, when: When | None) -> None:
    """State another date of issue; what was said before stays in the date's life, and the roadmap follows."""
    row = take(db, Document, ref)
    if keep_change(db, row, row.dates, when) is not None:
        row.dates = when
        say(db, N_("State the date of document “{title}”"), title=row.title)


def set_rule(db: Db, refs: Sequence[Ref], rule_id: int | None) -> None:
    """Plan documents by a rule, in one gesture; None plans them no longer."""
    if len(refs) > 1:
        say(db, N_("Plan {number} documents by another rule"), number=len(refs))
    for ref in refs:
        row = change(db, Document, ref, rule_id=rule_id)
        say(db, N_("Plan document “{title}” by another rule"), title=row.title)


def mark_submitted(db: Db, ref: Ref, when: When | None) -> None:
    """A document was handed in on a day; None takes it back."""
    row = change(db, Document, ref, submitted=when)
    message = N_("Mark “{title}” as submitted") if when else N_("Mark “{title}” as not submitted")
    say(db, message, title=row.title)


def mark_signed(db: Db, ref: Ref, when: When | None) -> None:
    """A document was signed on a day; None takes it back."""
    row = change(db, Document, ref, signed=when)
    say(db, N_("Mark “{title}” as signed") if when else N_("Mark “{title}” as not signed"), title=row.title)


def issue_in(db: Db, ref: Ref, language: str, when: When | None, link: str | None = None) -> int:
    """A document is out in a language since a day, perhaps one to come; the id of that issue.

    Stated again, the other day goes before the first; a link that is known already stays. Once it is out in all its
    languages its status says so. Raises `NoSuchLanguage`.
    """
    if language not in DOCUMENT_LANGUAGES:
        raise NoSuchLanguage(language=language[:20])
    row = take(db, Document, ref)
    found = next((one for one in _issues(db, row) if one.language == language), None)
    if found is None:
        values: dict[str, Any] = {"document_id": row.id, "language": language, "issued": when, "link": link}
        made = add(db, DocumentIssue, conference_id=row.conference_id, **values)
    else:
        made = change(db, DocumentIssue, found.ref, issued=when, link=link or found.link)
        db.flush()
    if row.status not in OUT and _is_out_in_all(db, row):
        row.status = DocumentStatus.ISSUED
    say(db, N_("Issue “{title}” in {language}"), title=row.title, language=language.upper())
    return made.id


def link_issue(db: Db, ref: Ref, language: str, link: str | None) -> None:
    """Where a document can be had in a language, whether or not its date is known. Raises `NoSuchLanguage`."""
    if language not in DOCUMENT_LANGUAGES:
        raise NoSuchLanguage(language=language[:20])
    row = take(db, Document, ref)
    found = next((one for one in _issues(db, row) if one.language == language), None)
    if found is None and link:
        add(db, DocumentIssue, conference_id=row.conference_id, document_id=row.id, language=language, link=link)
    elif found is not None and not link and found.issued is None:
        remove(db, DocumentIssue, found.ref)
    elif found is not None:
        change(db, DocumentIssue, found.ref, link=link or None)
    say(db, N_("State where “{title}” can be had in {language}"), title=row.title, language=language.upper())


def withdraw_issue(db: Db, issue: Ref) -> None:
    """A document is not out in a language after all."""
    row = remove(db, DocumentIssue, issue)
    document = db.get(Document, row.document_id)
    title = document.title if document else Wording()
    say(db, N_("Withdraw “{title}” in {language}"), title=title, language=row.language.upper())


def _issues(db: Db, row: Document) -> list[Any]:
    return [one for one in document_issues(db, row.conference_id) if one.document_id == row.id]


def _is_out_in_all(db: Db, row: Document) -> bool:
    """Whether each language in which a document is to be issued is out today."""
    today = moment(db).date()
    out = {one.language for one in _issues(db, row) if is_issued(one, today)}
    wanted = in_order(row.languages or conference(db, row.conference_id).languages)
    return bool(wanted) and out.issuperset(wanted)
