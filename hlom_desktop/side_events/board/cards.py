"""What stands on the cards of the board."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.side_events.rules import STEPS, organizers_text
from hlom_desktop.side_events.rules_judged import Judged
from hlom_desktop.side_events.said import MODE_ICONS, OVER, STAGES, Standing, standings_of
from hlom_desktop.side_events.shown import SideEvents
from hlom_desktop.side_events.values import PROPOSAL_LABELS, ProposalStatus
from hlom_desktop.words import Words


@dataclass(frozen=True)
class BoardCard:
    """One card: its texts, and to which columns it may be carried. `said` is all of it in one sentence."""

    id: int
    status: ProposalStatus
    title: str
    by: str
    mode_icon: str
    languages: str
    standings: tuple[Standing, ...]
    steps: tuple[ProposalStatus, ...]
    said: str

    @property
    def suggested(self) -> bool:
        """Whether it says what is suggested."""
        return any(one.suggests for one in self.standings)


@dataclass(frozen=True)
class BoardColumn:
    """A status with its cards; a card that is put there takes this status."""

    status: ProposalStatus
    word: str
    cards: tuple[BoardCard, ...]


def columns_of(
    lines: Iterable[Judged],
    shown: SideEvents,
    words: Words,
    language: Language,
    suggested: Mapping[int, Standing] = MappingProxyType({}),
) -> tuple[BoardColumn, ...]:
    """The columns: the usual stages, drafts before them where there are any.

    What was merged or cancelled stands with what was declined. `lines` are those that the filter leaves; by id, what
    is `suggested` for some of them takes the place of how they stand.
    """
    cards = tuple(_card(one, shown, words, language, suggested.get(one.ref.id)) for one in lines)
    found = []
    for status in (ProposalStatus.DRAFT, *STAGES):
        over = status is ProposalStatus.DECLINED
        here = tuple(card for card in cards if card.status is status or (over and card.status in OVER))
        if not here and status is ProposalStatus.DRAFT:
            continue
        mixed = any(card.status is not status for card in here)
        word = words("Not held") if mixed else words(PROPOSAL_LABELS[status])
        found.append(BoardColumn(status, word, here))
    return tuple(found)


def _card(one: Judged, shown: SideEvents, words: Words, language: Language, suggested: Standing | None) -> BoardCard:
    line, row = one.line, one.row
    title, by = text_in(row.title, language), organizers_text(line.sponsors, language)
    standings = (suggested,) if suggested else standings_of(one, shown, words, language, short=True)
    whole = [standing.text for standing in ((suggested,) if suggested else standings_of(one, shown, words, language))]
    parts = (title, by, words(PROPOSAL_LABELS[row.status]), words(MODE_LABELS[row.mode]), *whole)
    return BoardCard(
        row.ref.id,
        row.status,
        title,
        by,
        MODE_ICONS[row.mode],
        " ".join(code.upper() for code in row.languages),
        standings,
        STEPS[row.status],
        ". ".join(part for part in parts if part),
    )
