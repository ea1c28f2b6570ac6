"""A text in English, French and Spanish, its source language, and whether its translations are still of it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace

from hlom_desktop.conference.languages import LANGUAGES, Language


def text_mark(text: str) -> str:
    """Twelve hexadecimal digits that stand for `text`, the same however its accents are composed."""
    import hashlib  # here, because the first screen does without

    return hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()[:12]


@dataclass(frozen=True)
class Wording:
    """One text in up to three languages.

    `source` is the language it was first written in; `of_fr` is the mark of the source text the French was made
    from, and likewise the others. A translation whose mark is not that of the source text is stale. An empty text
    is no text.
    """

    en: str | None = None
    fr: str | None = None
    es: str | None = None
    source: Language = "en"
    of_en: str | None = None
    of_fr: str | None = None
    of_es: str | None = None

    @classmethod
    def from_texts(cls, *, en: str | None = None, fr: str | None = None, es: str | None = None) -> Wording:
        """Texts known to say the same; the source is the first one there is, English before French and Spanish."""
        wording = cls()
        texts: dict[Language, str | None] = {"en": en, "fr": fr, "es": es}
        for language in LANGUAGES:
            wording = wording.with_text(language, texts[language])
        return wording

    @property
    def is_empty(self) -> bool:
        """No text in any language."""
        return not (self.en or self.fr or self.es)

    def in_language(self, language: Language) -> str | None:
        """The text in `language`, None where there is none."""
        return {"en": self.en, "fr": self.fr, "es": self.es}[language] or None

    def best(self, language: Language) -> tuple[str, Language]:
        """The text to print for a reader of `language` and the language it is in: theirs, the source, then any."""
        for candidate in (language, self.source, *LANGUAGES):
            text = self.in_language(candidate)
            if text:
                return text, candidate
        return "", language

    def missing(self) -> tuple[Language, ...]:
        """Languages the source text has not been translated into; none where there is no source text."""
        if not self.in_language(self.source):
            return ()
        return tuple(language for language in LANGUAGES if not self.in_language(language))

    def stale(self) -> tuple[Language, ...]:
        """Translations older than their source."""
        source_text = self.in_language(self.source)
        if not source_text:
            return ()
        now = text_mark(source_text)
        return tuple(
            language
            for language in LANGUAGES
            if language != self.source and self.in_language(language) and self._made_from(language) != now
        )

    def with_text(self, language: Language, text: str | None) -> Wording:
        """This wording with `text` in `language`.

        The first text written is the source. A translation is taken to be of the source text as it stands now;
        a new source text leaves the translations as they are, and stale. Without its source text, the wording's
        source becomes the first text left.
        """
        text = (text or "").strip() or None
        if self.is_empty:
            return Wording(source=language)._put(language, text) if text else self
        changed = self._put(language, text)
        if changed.is_empty:
            return Wording(source=self.source)
        if language == self.source and text is None:
            first = next(other for other in LANGUAGES if changed.in_language(other))
            return replace(changed._made(first, None), source=first)
        if language == self.source:
            return changed
        return changed._marked(language) if text else changed._made(language, None)

    def still_right(self, language: Language) -> Wording:
        """The translation into `language` has been read again and says what the source says now."""
        if language == self.source or not self.in_language(language):
            return self
        return self._marked(language)

    def _marked(self, language: Language) -> Wording:
        source_text = self.in_language(self.source)
        return self._made(language, text_mark(source_text) if source_text else None)

    def _put(self, language: Language, text: str | None) -> Wording:
        match language:
            case "en":
                return replace(self, en=text)
            case "fr":
                return replace(self, fr=text)
        return replace(self, es=text)

    def _made(self, language: Language, mark: str | None) -> Wording:
        match language:
            case "en":
                return replace(self, of_en=mark)
            case "fr":
                return replace(self, of_fr=mark)
        return replace(self, of_es=mark)

    def _made_from(self, language: Language) -> str | None:
        return {"en": self.of_en, "fr": self.of_fr, "es": self.of_es}[language]
