"""The chair's script of a sitting as a paper: what is said in large serif, directions small, variants behind a bar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from hlom_desktop.conference.hours_printed import print_day, print_hours
from hlom_desktop.conference.languages import Language
from hlom_desktop.exports import marks
from hlom_desktop.exports.marked import DASH, Marked, source_text
from hlom_desktop.exports.masthead import masthead
from hlom_desktop.exports.paper.passages import Spoken, SpokenLine, SpokenVariant, Voice
from hlom_desktop.exports.paper.tree import Kind, Mark, Paper, Run, Text, plain
from hlom_desktop.exports.paper_words import typographic
from hlom_desktop.exports.pieces import Composed
from hlom_desktop.exports.report import MISSING_TRANSLATION
from hlom_desktop.exports.speakers.gathering import Lists, session_title, standing_of
from hlom_desktop.refusals import N_
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.script.entries import Entry, Script
from hlom_desktop.speakers.script.making import script_of
from hlom_desktop.speakers.script.phrases import Choice, Phrase, Said
from hlom_desktop.speakers.values_list import SittingRow

GENDER = N_("GENDER ?")
GENDER_UNKNOWN = N_("No. {number}, {title}: the gender is not stated; the script has both forms, with a box to tick.")


def compose_script(
    lists: Lists, debate: Debate, sitting: SittingRow, language: Language, issued_at: datetime
) -> Composed:
    """The script of one sitting in one language; its version is the list's."""
    marked, conference = Marked(language), lists.conference
    script = script_of(lists.scripted, debate, sitting, language)
    standing = standing_of(lists, debate, None)
    words = marked.words
    title = marked.text(session_title(debate, sitting))
    paper = Paper(
        kind=Kind.SCRIPT,
        title=words("Chair’s script"),
        **masthead(conference, marked, issued_at),
        under_title=((*title, Run(_place(lists, debate, sitting, marked))),),
        blocks=tuple(_blocks(script, marked)) if script is not None else (),
        reserved=words("For the chair"),
        beside=plain(title),
        version=words("Version {number}", number=standing.number),
        key=marked.key,
    )
    return Composed(paper, marked.remarks)


def _place(lists: Lists, debate: Debate, sitting: SittingRow, marked: Marked) -> str:
    """What follows a sitting's title: “. Tuesday, 14 December 2021, 10:30–13:00, Plenary Hall”."""
    reading = lists.scripted.of(debate, marked.language)
    hours, session = reading.hours(sitting), debate.session_of(sitting)
    room = reading.room(session) if session is not None else None
    parts = []
    if hours is not None:
        parts += [print_day(hours.day, marked.language), print_hours(hours.start, hours.minutes, marked.language)]
    if room is not None:
        parts.append(marked.string(room.name))
    return f". {', '.join(parts)}" if parts else ""


def _blocks(script: Script, marked: Marked) -> Iterable[Spoken]:
    for entry in script.entries:
        if entry.asks_gender and entry.who is not None:
            marked.remark(GENDER_UNKNOWN, number=str(entry.number), title=source_text(entry.who))
        for wording in entry.untranslated:
            said, found = wording.best(script.language)
            upper = script.language.upper()
            marked.remark(MISSING_TRANSLATION, title=said, language=upper, source=found.upper())
        yield Spoken(
            hour=entry.hour or plain(DASH),
            margin=(*(marks.words(one) for one in entry.details), *((marks.reverse(one),) for one in entry.signs)),
            lines=tuple(_lines(entry, script, marked)),
            variants=tuple(
                SpokenVariant(typographic(one.label, script.language), _text(one.said, script.language))
                for one in entry.variants
            ),
        )


def _lines(entry: Entry, script: Script, marked: Marked) -> Iterable[SpokenLine]:
    """What is spoken, then directions, what is said after the speaker, and what may be said any time."""
    words, language = marked.words, script.language
    for said in entry.lines:
        yield from _spoken(said, language)
    if entry.asks_gender:
        direction = words("Not stated: confirm with the delegation.")
        if script.tick_by:
            direction = words("Not stated: confirm with the delegation, tick before {hour}.", hour=script.tick_by)
        yield SpokenLine(Voice.DIRECTION, (marks.tag(words(GENDER)), Run(f"\u2002{typographic(direction, language)}")))
    for wording in entry.untranslated:
        yield SpokenLine(Voice.DIRECTION, marked.text(wording))
    for note in entry.notes:
        yield SpokenLine(Voice.DIRECTION, marks.words(typographic(note, language)))
    if entry.after:
        yield SpokenLine(Voice.DIRECTION, _quoted(words("After:"), entry.after, language))
    for aside in entry.asides:
        yield SpokenLine(Voice.DIRECTION, _quoted(words("{when}:", when=aside.label), aside.said, language))


def _spoken(said: Said, language: Language) -> Iterable[SpokenLine]:
    """A paragraph; a choice in it stands on lines of its own, each after a box."""
    waiting: list[Phrase] = []
    first = True
    for one in said:
        if isinstance(one, Phrase):
            waiting.append(one)
            continue
        if waiting:
            yield SpokenLine(Voice.SPOKEN, _text(tuple(waiting), language), close=not first)
            first, waiting = False, []
        for option in one.options:
            yield SpokenLine(Voice.OPTION, (Run(typographic(option, language), bold=True),), close=not first)
            first = False
    text = _text(tuple(waiting), language)
    if plain(text).strip():
        yield SpokenLine(Voice.SPOKEN, text, close=not first)


def _text(said: Said, language: Language) -> Text:
    return tuple(run for one in said for run in _run(one, language))


def _run(one: Phrase | Choice, language: Language) -> Text:
    if isinstance(one, Choice):
        return (Run(typographic(" / ".join(one.options), language), bold=True),)
    text = typographic(one.text, one.lang or language)
    foreign = one.lang is not None and one.lang != language
    return (Run(text, one.bold, lang=one.lang, mark=Mark.MISSING if foreign else None),)


def _quoted(label: str, said: Said, language: Language) -> Text:
    """“**After:** “I thank the Minister. …””."""
    opens, closes = {"en": ("“", "”"), "fr": ("«\u00a0", "\u00a0»"), "es": ("«", "»")}[language]
    return (Run(typographic(label, language), bold=True), Run(f" {opens}"), *_text(said, language), Run(closes))
