"""How states look in the tables and cards of consultations: icons, tokens, badges, marks of translations."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hlom_desktop.conference.shown import language_marks
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.values import ConsultationStatus
from hlom_desktop.consultations.values_record import FollowUpStatus, ParagraphKind
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.tokens import Token

STATUS_ICONS: Mapping[ConsultationStatus, tuple[str, Token]] = MappingProxyType(
    {
        ConsultationStatus.TENTATIVE: ("circle-dashed", "ink2"),
        ConsultationStatus.CONFIRMED: ("check-circle", "ok"),
        ConsultationStatus.HELD: ("check", "ink3"),
        ConsultationStatus.CANCELLED: ("x-circle", "ink3"),
    }
)
FOLLOW_UP_ICONS: Mapping[FollowUpStatus, tuple[str, Token]] = MappingProxyType(
    {
        FollowUpStatus.OPEN: ("circle", "ink2"),
        FollowUpStatus.UNDER_WAY: ("hourglass-medium", "ink2"),
        FollowUpStatus.DONE: ("check", "ink3"),
        FollowUpStatus.DROPPED: ("x-circle", "ink3"),
    }
)
MODE_ICONS: Mapping[Mode, str] = MappingProxyType(
    {Mode.IN_PERSON: "armchair", Mode.HYBRID: "circle-half", Mode.VIRTUAL: "monitor"}
)
PARAGRAPH_ICONS: Mapping[ParagraphKind, str] = MappingProxyType(
    {
        ParagraphKind.NARRATIVE: "text-align-left",
        ParagraphKind.GROUP_STATEMENT: "users-three",
        ParagraphKind.REQUEST: "hand-pointing",
        ParagraphKind.DECISION: "scales",
        ParagraphKind.UNDERTAKING: "handshake",
        ParagraphKind.SUPPORTED_PROPOSAL: "thumbs-up",
    }
)
_MARKS: Mapping[str, str] = MappingProxyType({"missing": "circle-dashed", "stale": "clock-counter-clockwise"})


def texts_runs(wording: Wording) -> tuple[Run, ...]:
    """“EN FR ES”, those missing or older than their source in bold and marked."""
    runs: list[Run] = []
    for name, state in language_marks(wording):
        marked = state in _MARKS
        runs.append(Run(name, "warn" if marked else "ink2", bold=marked))
        if marked:
            runs.append(Run(icon=_MARKS[state], token="warn"))
        runs.append(Run(" "))
    return tuple(runs[:-1])


def texts_text(wording: Wording) -> str:
    """The languages there are, and those that are older than their source in brackets."""
    said = (f"({name})" if state == "stale" else name for name, state in language_marks(wording) if state != "missing")
    return " ".join(said)


def missing_mark(wording: Wording, language: str) -> tuple[str, Token] | None:
    """The mark before a text that is shown in another language than the reader's, or is older than its source."""
    if language in wording.missing():
        return "circle-dashed", "warn"
    return ("clock-counter-clockwise", "warn") if language in wording.stale() else None
