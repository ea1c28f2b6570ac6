"""What the program has found: clashes, remarks, reasons. One value, one list, one JSON shape for all of them.

A finding never blocks anything. It names its subjects, says one sentence in the reader's language, and may have been
accepted by the organizer with a reason.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from hlom_desktop.words import Words

TITLE_LANGUAGES = ("en", "fr", "es")

Titles: TypeAlias = tuple[str, str, str]
"""One text for readers of English, French and Spanish: each in its own language as far as there is one."""

Key: TypeAlias = tuple[str, tuple[tuple[str, int], ...]]
"""A finding's identity: its kind, and its subjects' types and ids in a fixed order."""


class Severity(StrEnum):
    """How much it matters; in this order."""

    CLASH = "clash"
    REMARK = "remark"


@dataclass(frozen=True)
class Subject:
    """What a finding is about: a row by its table's name and id. `uid` is its own, or “role-12” where it has none."""

    type: str
    uid: str
    titles: Titles
    id: int

    def title(self, language: str) -> str:
        """Its title for a reader of `language`."""
        return in_language(self.titles, language)


@dataclass(frozen=True)
class Finding:
    """One thing found. `message` is a message id; `arguments` fill its `{names}`: plain values, or `Titles`.

    `accepted` is the organizer's reason for leaving it so, None while it stands open.
    """

    kind: str
    severity: Severity
    subjects: tuple[Subject, ...]
    message: str
    arguments: tuple[tuple[str, object], ...] = ()
    accepted: str | None = None

    @property
    def key(self) -> Key:
        """What makes it the same finding after something moved: its kind and its subjects, in whatever order."""
        return self.kind, tuple(sorted((subject.type, subject.id) for subject in self.subjects))

    def concerns(self, kind: str, ids: frozenset[int]) -> bool:
        """Whether one of its subjects is a `kind` with one of these ids."""
        return any(subject.type == kind and subject.id in ids for subject in self.subjects)

    def said(self, words: Words, language: str | None = None) -> str:
        """The sentence in the language of `words`; titles in `language`, the reader's own if none is named."""
        wanted = language or words.language
        arguments = {
            name: in_language(value, wanted) if isinstance(value, tuple) else value for name, value in self.arguments
        }
        return words(self.message, **arguments)

    def as_json(self, words: Words, language: str | None = None) -> dict[str, object]:
        """The shape of `--json`: `kind`, `severity`, `subjects` (`type`, `uid`, `title`), `message`, `accepted`."""
        wanted = language or words.language
        return {
            "kind": self.kind,
            "severity": self.severity.value,
            "subjects": [{"type": one.type, "uid": one.uid, "title": one.title(wanted)} for one in self.subjects],
            "message": self.said(words, wanted),
            "accepted": self.accepted,
        }


def by_subject(findings: Iterable[Finding]) -> dict[tuple[str, int], list[Finding]]:
    """Findings by the type and id of each of their subjects."""
    found: dict[tuple[str, int], list[Finding]] = {}
    for finding in findings:
        for subject in finding.subjects:
            found.setdefault((subject.type, subject.id), []).append(finding)
    return found


def in_language(titles: tuple[object, ...], language: str) -> str:
    """The text of `titles` for a reader of `language`; English where the language is none of the three."""
    place = TITLE_LANGUAGES.index(language) if language in TITLE_LANGUAGES else 0
    return str(titles[place])
