"""In a card: where a row was found."""

from __future__ import annotations

from collections.abc import Sequence

from hlom_desktop.conference.values import Source
from hlom_desktop.desk.card import Section
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.words import Words


class Sources(Section):
    """Document, line and phrase of each source, one under the other. Hidden where there is nothing to say."""

    def __init__(self, look: LookSource, words: Words) -> None:
        super().__init__(look, words("Sources"))
        self._words = words
        self.text = Label(look, px=11, token="ink2", wrap=True)
        self.add(self.text)

    def show_sources(self, sources: Sequence[Source]) -> None:
        """Show other sources; the same one is said once."""
        said = dict.fromkeys(source_words(source, self._words) for source in sources)
        self.text.setText("\n".join(said))
        self.setVisible(bool(said))


def source_words(source: Source, words: Words) -> str:
    """Where a fact was found: “document, line 12: “phrase””."""
    stated = {"document": source.document, "line": source.line, "phrase": source.phrase}
    if source.line is not None and source.phrase:
        return words("{document}, line {line}: “{phrase}”", **stated)
    if source.phrase:
        return words("{document}: “{phrase}”", **stated)
    if source.line is not None:
        return words("{document}, line {line}", **stated)
    return source.document
