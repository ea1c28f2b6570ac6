"""What the command line says and how: one line each, on any terminal, and never a traceback."""

from __future__ import annotations

import io
import sys

from hlom_desktop.words import Words


def speak_everywhere() -> None:
    """Titles in any script must not end the program on a terminal or a pipe that knows fewer letters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def complain_of(error: Exception, words: Words) -> None:
    """An unexpected error: one sentence, and a report that holds nobody's data."""
    from hlom_desktop.window.crash import write_report

    report = write_report(error)
    complain(words("Something unexpected happened; nothing was lost. A report was written to {path}.", path=report))


def complain(sentence: str) -> None:
    """One line on standard error."""
    print(one_line(sentence), file=sys.stderr)


def one_line(text: str, longest: int = 400) -> str:
    """A text as one line of a listing: its own line breaks folded, and not longer than anybody reads."""
    folded = " ".join(text.split())
    return folded if len(folded) <= longest else folded[: longest - 1] + "…"
