"""A change as a screen says it: what it was and what it is, short."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.releases.comparing import CHANGE_LABELS, Change, ChangeKind, Comparison, hours_in, speakers_of
from hlom_desktop.releases.facts import ProgrammeFacts
from hlom_desktop.sessions.day_words import when_words
from hlom_desktop.sessions.values import ACCESS_LABELS, SessionRow
from hlom_desktop.words import Words


@dataclass(frozen=True)
class ToldChange:
    """One change in words; `was` is empty of what is new, `now` of what is gone."""

    change: Change
    kind: str
    title: str
    was: str
    now: str

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from the other changes."""
        return (self.change.uid, self.change.kind.value)


@dataclass(frozen=True)
class _Telling:
    facts: ProgrammeFacts
    words: Words
    language: Language

    def when(self, session: SessionRow) -> str:
        hours = hours_in(session, self.facts.conference.zone)
        return self.words("Hour to be decided") if hours is None else when_words(hours, self.language)

    def room(self, session: SessionRow) -> str:
        found = next((row for row in self.facts.rooms if row.ref.id == session.room_id), None)
        return "–" if found is None else text_in(found.name, self.language)

    def place(self, session: SessionRow) -> str:
        return f"{self.when(session)} · {self.room(session)}"

    def mode(self, session: SessionRow) -> str:
        return "–" if session.mode is None else self.words(MODE_LABELS[session.mode])

    def access(self, session: SessionRow) -> str:
        return self.words(ACCESS_LABELS[session.access])

    def title(self, session: SessionRow) -> str:
        return text_in(session.title, self.language)

    def speakers(self, session: SessionRow) -> str:
        names = [role.name or text_in(role.function, self.language) for role in
                 speakers_of(session, self.facts.roles)]  # fmt: skip
        return ", ".join(name for name in names if name) or "–"


_SAID: Mapping[ChangeKind, Callable[[_Telling, SessionRow], str]] = MappingProxyType(
    {
        ChangeKind.NEW: _Telling.place,
        ChangeKind.REINSTATED: _Telling.place,
        ChangeKind.MOVED: _Telling.when,
        ChangeKind.LENGTH: _Telling.when,
        ChangeKind.ROOM: _Telling.room,
        ChangeKind.CANCELLED: _Telling.when,
        ChangeKind.GONE: _Telling.when,
        ChangeKind.MODE: _Telling.mode,
        ChangeKind.RENAMED: _Telling.title,
        ChangeKind.ACCESS: _Telling.access,
        ChangeKind.SPEAKERS: _Telling.speakers,
    }
)


def told_changes(compared: Comparison, words: Words, language: Language) -> tuple[ToldChange, ...]:
    """The changes in words, labels in the interface's language, contents in `language`."""
    before, after = _Telling(compared.before, words, language), _Telling(compared.after, words, language)
    found = []
    for change in compared.changes:
        title = text_in(change.session.title, language)
        was, now = _was_and_now(change, before, after)
        found.append(ToldChange(change, words(CHANGE_LABELS[change.kind]), title, was, now))
    return tuple(found)


def _was_and_now(change: Change, before: _Telling, after: _Telling) -> tuple[str, str]:
    """What it was and is; a title that is another only in other languages is told in the first of these."""
    if change.kind is ChangeKind.LANGUAGES and change.before is not None and change.after is not None:
        return _languages(change.before, change.after, before.words)
    if change.kind is ChangeKind.RENAMED and before.language not in change.languages:
        before, after = (replace(side, language=change.languages[0]) for side in (before, after))
    say = _SAID[change.kind]
    was = say(before, change.before) if change.before is not None else ""
    now = say(after, change.after) if change.after is not None else ""
    if change.kind is ChangeKind.REINSTATED:
        return "", now
    return was, "" if change.kind is ChangeKind.CANCELLED else now


def _languages(before: SessionRow, after: SessionRow, words: Words) -> tuple[str, str]:
    """Languages spoken and interpreted, each only where it differs."""
    was, now = [], []
    for sentence, old, new in (
        (words("Spoken: {languages}"), before.spoken, after.spoken),
        (words("Interpretation: {languages}"), before.interpreted, after.interpreted),
    ):
        if set(old) != set(new):
            was.append(sentence.format(languages=_codes(old)))
            now.append(sentence.format(languages=_codes(new)))
    return " · ".join(was), " · ".join(now)


def _codes(languages: tuple[str, ...]) -> str:
    return " ".join(code.upper() for code in languages) or "–"
