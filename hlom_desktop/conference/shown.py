"""A wording as a screen shows it: the reader's text, and how each language stands."""

from __future__ import annotations

from collections.abc import Sequence

from hlom_desktop.conference.wording import Wording


def text_in(wording: Wording | None, language: str) -> str:
    """What a reader of `language` is shown: their text, else the source's."""
    return "" if wording is None else wording.best(language)[0]  # type: ignore[arg-type]


def language_marks(wording: Wording) -> Sequence[tuple[str, str]]:
    """Each language with how it stands: `there`, `missing` or `stale`."""
    missing, stale = wording.missing(), wording.stale()
    return tuple(
        (language.upper(), "missing" if language in missing else "stale" if language in stale else "there")
        for language in ("en", "fr", "es")
    )
