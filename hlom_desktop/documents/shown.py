"""All that the screen and the register of documents show, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.values import ConferenceRow, MandateRow
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.documents.rules.planning import Plan
from hlom_desktop.documents.rules.states import DocumentState
from hlom_desktop.documents.values import (
    DocumentIssueRow,
    DocumentRow,
    DocumentRuleRow,
    StatementRow,
    StatementVersionRow,
)
from hlom_desktop.storage.ref import Ref

MeetingPlace = Literal["consultations", "programme"]


@dataclass(frozen=True)
class Meeting:
    """A consultation or a session, as a document knows it. `place` is where it is shown."""

    place: MeetingPlace
    id: int
    title: Wording
    dates: When | None
    hours: Hours | None
    cancelled: bool


@dataclass(frozen=True)
class Attached:
    """A document that is put before a meeting, perhaps under an item of its agenda."""

    document_id: int
    meeting: Meeting
    item: str = ""
    item_title: Wording | None = None

    @property
    def key(self) -> tuple[str, int, str]:
        """Tells it from the others of its document."""
        return self.meeting.place, self.meeting.id, self.item


@dataclass(frozen=True)
class Documents:
    """The documents of a conference, their rules, and statements, as they stand in the store.

    `speakers` are delegations by id and name, for statements.
    """

    conference: ConferenceRow
    documents: tuple[DocumentRow, ...]
    issues: tuple[DocumentIssueRow, ...]
    rules: tuple[DocumentRuleRow, ...]
    mandates: tuple[MandateRow, ...]
    meetings: tuple[Meeting, ...]
    attached: tuple[Attached, ...]
    statements: tuple[StatementRow, ...]
    versions: tuple[StatementVersionRow, ...]
    speakers: tuple[tuple[int, Wording], ...]


@dataclass(frozen=True)
class DocumentLine:
    """A document with all that follows for it on a day.

    `issues` are in the order of languages, `languages` those in which it is to be issued. `usual` tells whether its
    symbol is written as the United Nations writes them; without a symbol it is.
    """

    row: DocumentRow
    rule: DocumentRuleRow | None
    mandate: MandateRow | None
    attached: tuple[Attached, ...]
    issues: tuple[DocumentIssueRow, ...]
    languages: tuple[str, ...]
    plan: Plan
    state: DocumentState
    usual: bool = True

    @property
    def ref(self) -> Ref:
        """The document's."""
        return self.row.ref

    @property
    def sources(self) -> object:
        """Where the document was found."""
        return self.row.sources

    def issue_in(self, language: str) -> DocumentIssueRow | None:
        """Its issue in a language; None where there is none."""
        return next((one for one in self.issues if one.language == language), None)


@dataclass(frozen=True)
class StatementLine:
    """A statement with its versions in their order, where it is made, and the version that the public may see."""

    row: StatementRow
    meeting: Meeting | None
    versions: tuple[StatementVersionRow, ...]
    public: StatementVersionRow | None
    delivered: bool

    @property
    def ref(self) -> Ref:
        """The statement's."""
        return self.row.ref
