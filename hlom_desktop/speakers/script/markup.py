"""A script as a page of rich text, for reading it on a screen before it is printed."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from hlom_desktop.speakers.script.entries import Entry, Script
from hlom_desktop.speakers.script.phrases import Choice, Phrase, Said
from hlom_desktop.words import Words


def script_page(script: Script) -> str:
    """The whole script as HTML of few elements: hours in a column, words beside them."""
    words = Words(script.language)
    rows = "".join(_entry(entry, script, words) for entry in script.entries)
    return f'<table width="100%" cellspacing="0" cellpadding="6">{rows}</table>'


def _entry(entry: Entry, script: Script, words: Words) -> str:
    margin = [f"<b>{escape(entry.hour or '–')}</b>", *(f"<small>{escape(one)}</small>" for one in entry.details)]
    margin += [f"<small><b>{escape(one)}</b></small>" for one in entry.signs]
    said = "".join(_paragraphs(entry, script, words))
    return f'<tr><td width="96" valign="top">{"<br>".join(margin)}</td><td valign="top">{said}</td></tr>'


def _paragraphs(entry: Entry, script: Script, words: Words) -> Iterable[str]:
    for line in entry.lines:
        yield f"<p>{_html(line)}</p>"
    directions = list(entry.notes)
    if entry.asks_gender:
        tick = words("Not stated: confirm with the delegation, tick before {hour}.", hour=script.tick_by)
        directions.append(tick if script.tick_by else words("Not stated: confirm with the delegation."))
    directions += [f"[{one.source.upper()}] {one.best(script.language)[0]}" for one in entry.untranslated]
    for note in directions:
        yield f"<p><small>{escape(note)}</small></p>"
    labelled = [(words("After:"), entry.after)] if entry.after else []
    labelled += [(words("{when}:", when=one.label), one.said) for one in (*entry.asides, *entry.variants)]
    for label, said in labelled:
        yield f"<p><small><b>{escape(label)}</b> {_html(said)}</small></p>"


def _html(said: Said) -> str:
    return "".join(_part(one) for one in said)


def _part(one: Phrase | Choice) -> str:
    if isinstance(one, Choice):
        return "".join(f"<br>☐ <b>{escape(option)}</b>" for option in one.options) + "<br>"
    text = escape(one.text)
    return f"<b>{text}</b>" if one.bold else text
