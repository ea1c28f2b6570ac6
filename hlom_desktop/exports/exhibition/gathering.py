"""The exhibition as its papers have it: the stands that were asked for, each with its theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hlom_desktop.conference.queries import conference_by_key, themes
from hlom_desktop.conference.values import ConferenceRow, TopicRow
from hlom_desktop.exports import marks
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.paper.tree import Text
from hlom_desktop.exports.paper_words import language_list
from hlom_desktop.exports.subjects import chosen, names_of
from hlom_desktop.refusals import N_
from hlom_desktop.side_events.queries import stands
from hlom_desktop.side_events.values import StandRow
from hlom_desktop.storage.base import Db

VIRTUAL, REAL = N_("Virtual"), N_("In person")


@dataclass(frozen=True)
class Exhibition:
    """The stands in their order, the themes in theirs."""

    conference: ConferenceRow
    stands: tuple[StandRow, ...]
    themes: tuple[TopicRow, ...]

    @property
    def theme_by_id(self) -> Mapping[int | None, TopicRow]:
        """Each theme by its id."""
        return {row.ref.id: row for row in self.themes}


def gather_exhibition(db: Db, key: str) -> Exhibition:
    """Every stand, with contacts. Raises `NoSuchConference`."""
    conference = conference_by_key(db, key)
    return Exhibition(conference, stands(db, conference.ref.id), themes(db, conference.ref.id))


def wanted(exhibition: Exhibition, subject: str | None) -> Exhibition:
    """Only the stands of that title, organization or theme. Raises `UnknownSubject`, `NoSubjects`."""
    known = exhibition.theme_by_id

    def names(stand: StandRow) -> tuple[str, ...]:
        theme = known.get(stand.theme_id)
        return names_of(stand.title, stand.organization, theme.title if theme is not None else None)

    return Exhibition(exhibition.conference, chosen(subject, exhibition.stands, names), exhibition.themes)


def languages_of(stand: StandRow, marked: Marked) -> Text:
    """The languages of a stand, by name."""
    return marks.words(language_list(stand.languages, marked.language))


def way_of(stand: StandRow, marked: Marked) -> Text:
    """Whether it is a real or a virtual one."""
    return marks.words(marked.words(VIRTUAL if stand.virtual else REAL))
