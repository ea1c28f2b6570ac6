"""What changed in a source text since a translation was made of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import Any

from hlom_desktop.conference.wording import Wording, text_mark
from hlom_desktop.storage import codec


def text_translated(now: Wording, key: str, earlier: Iterable[Mapping[str, Any]]) -> str | None:
    """The source text that the stale translations of `now` were made of, among what column `key` held earlier.

    `earlier` are plain rows, newest first. None where none of them has it, or nothing is stale.
    """
    marks = {"en": now.of_en, "fr": now.of_fr, "es": now.of_es}
    wanted = {marks[language] for language in now.stale()}
    for row in earlier:
        before: Wording | None = codec.revive(Wording, row[key]) if row.get(key) else None
        text = before.in_language(now.source) if before is not None else None
        if text and text_mark(text) in wanted:
            return text
    return None


def stretches(before: str, now: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each stretch of `now` that differs from `before`, word by word."""
    old, new = re.findall(r"\S+", before), list(re.finditer(r"\S+", now))
    matcher = SequenceMatcher(None, old, [word[0] for word in new], autojunk=False)
    return tuple(
        (new[start].start(), new[end - 1].end())
        for kind, _, _, start, end in matcher.get_opcodes()
        if kind != "equal" and start < end
    )
