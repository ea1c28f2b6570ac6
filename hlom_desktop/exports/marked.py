"""Texts as a paper prints them: what is not translated is marked on the paper and told in the report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.printing import as_cell, as_stated, can_be_said, print_when
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports import marks
from hlom_desktop.exports.paper.tree import KeyEntry, Line, Mark, Run, Style, Text
from hlom_desktop.exports.paper_words import typographic
from hlom_desktop.exports.report import MISSING_TRANSLATION, STALE_TRANSLATION, Remark
from hlom_desktop.words import Words

DASH: Text = (Run("–"),)
"""Unknown: never blank, since blank means “to be filled in on the day”."""


class Marked:
    """One paper's texts in its language. Remembers the marks it made, for the paper's key, and the remarks."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.words = Words(language)
        self._marks: dict[str, KeyEntry] = {}
        self._remarks: list[Remark] = []

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What the reader of the report should know, each once, in the order it was met."""
        return tuple(self._remarks)

    @property
    def key(self) -> tuple[KeyEntry, ...]:
        """The marks that stand on the paper and what they mean."""
        return tuple(self._marks[name] for name in sorted(self._marks))

    def remark(self, message: str, **arguments: str) -> None:
        """Put a remark into the report."""
        remark = Remark(message, arguments)
        if remark not in self._remarks:
            self._remarks.append(remark)

    def text(self, wording: Wording | None, *, bold: bool = False) -> Text:
        """The text in the paper's language; marked where it is missing or older than its source."""
        if wording is None or wording.is_empty:
            return ()
        said, found = wording.best(self.language)
        if found != self.language:
            return self.foreign(said, found, bold=bold)
        said = typographic(said, found)
        if self.language in wording.stale():
            source = wording.source
            self.remark(STALE_TRANSLATION, title=source_text(wording), language=self.language.upper())
            self._marks[f"{source}+"] = KeyEntry(
                Run(f"[{source.upper()}+]", bold=True), self.words("Translated, but the source has changed since.")
            )
            return marks.stale(said, source, bold=bold)
        return marks.words(said, bold=bold)

    def foreign(self, said: str, language: Language, *, bold: bool = False) -> Text:
        """A text that the paper's language does not have, marked as what it is."""
        said = typographic(said, language)
        self.remark(MISSING_TRANSLATION, title=said, language=self.language.upper(), source=language.upper())
        self._marks[language] = marks.missing_key(
            language, self.words("Text not yet translated; given in its original language.")
        )
        return marks.missing(said, language, bold=bold)

    def line(self, wording: Wording | None, style: Style = Style.ENTRY, *, bold: bool = False) -> Line:
        """The text as a line of a cell."""
        return Line(self.text(wording, bold=bold), style)

    def string(self, wording: Wording | None) -> str:
        """The text with its marks as plain letters, for files that draw nothing."""
        return "".join(run.text for run in self.text(wording)).replace("\u2060", "")

    def struck(self, text: Text, why: str, meaning: str) -> Text:
        """`text` struck through, and the tag that says why, which goes into the key."""
        tag = marks.tag(why)
        self._marks[f"~{why}"] = KeyEntry(tag, meaning)
        return (*(self._strike(run) for run in text), Run(" "), tag)

    @staticmethod
    def _strike(run: Run) -> Run:
        if run.mark not in (None, Mark.MISSING):
            return run
        return Run(run.text, run.bold, run.italic, run.lang, Mark.STRIKE)

    def date(self, when: When | None, *, cell: bool = True) -> Text:
        """A date as stated, with its precision; `cell` gives it a cell's form and a capital at its start."""
        if when is None:
            return marks.words(self.words("No date yet"))
        if not can_be_said(when, self.language):
            return self.foreign(as_cell(when.words) if cell else when.words, when.language)
        said = as_stated(when, self.language) if cell else print_when(when, self.language, style="text")
        return marks.words(as_cell(said) if cell else said)


def source_text(wording: Wording) -> str:
    """The text as first written: a remark names a thing alike whichever language the paper is in."""
    return wording.best(wording.source)[0]


def capitalized(text: Text) -> Text:
    """A text as a cell begins: with a capital."""
    for at, run in enumerate(text):
        if run.mark in (None, Mark.MISSING) and run.text.strip():
            return (*text[:at], replace(run, text=as_cell(run.text)), *text[at + 1 :])
    return text


def joined(texts: Sequence[Text], between: str) -> Text:
    """Texts one after the other with the same sign between them; empty ones are passed over."""
    parts: list[Run] = []
    for text in texts:
        if text and parts:
            parts.append(Run(between))
        parts += text
    return tuple(parts)


def filled(sentence: str, **texts: Text) -> Text:
    """A translated sentence with marked texts in the places of its `{names}`."""
    parts: Text = (Run(sentence),)
    for name, text in texts.items():
        parts = tuple(part for run in parts for part in _put(run, f"{{{name}}}", text))
    return tuple(run for run in parts if run.text)


def _put(run: Run, place: str, text: Text) -> Text:
    if run.mark is not None or place not in run.text:
        return (run,)
    before, _, after = run.text.partition(place)
    return (Run(before), *text, *_put(Run(after), place, text))
