"""The page put together: one file that asks nothing of any network, its style and script known by their hashes."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from html import escape

from hlom_desktop.desk.tokens import DARK, LIGHT, Tokens
from hlom_desktop.exports.page.embedding import Embedded, embedded_json
from hlom_desktop.paths import resources_folder

SCRIPTS = (
    "elements.js",
    "wording.js",
    "clocks.js",
    "state.js",
    "filter.js",
    "entry.js",
    "list.js",
    "grid.js",
    "zones.js",
    "page.js",
)
"""The script's files in the order in which they are put together."""

_COLOURS = ("paper", "desk", "sunk", "hover", "ink", "ink2", "ink3", "rule", "rule2", "strong", "control", "accent",
            "on_accent", "atint", "aline", "warn")  # fmt: skip
_PLACE = re.compile(r"\{\{(\w+)\}\}")


def assembled(embedded: Mapping[str, Embedded], language: str, title: str, notice: tuple[str, ...]) -> str:
    """The whole file. `notice` is what it says where scripts are switched off, in each language."""
    style = f"{_look()}\n{_part('page.css')}"
    body = "\n".join(_part(name) for name in SCRIPTS)
    script = f'(() => {{\n"use strict";\n{body}\n}})();\n'
    values = {
        "policy": policy(style, script),
        "language": escape(language),
        "title": escape(title),
        "notice": "".join(f"<p>{escape(sentence)}</p>" for sentence in notice),
        "style": style,
        "data": embedded_json(dict(embedded)),
        "script": script,
    }
    return _PLACE.sub(lambda found: values[found.group(1)], _part("page.html"))


def policy(style: str, script: str) -> str:
    """Only this style and this script, nothing fetched, nothing sent, no frame, no form's address."""
    return (
        f"default-src 'none'; script-src 'sha256-{_hash(script)}'; style-src 'sha256-{_hash(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


def _look() -> str:
    """The program's colours, light and dark; paper is always light."""
    dark = f"@media screen and (prefers-color-scheme: dark) {{ :root {{\n{_colours(DARK)}}} }}"
    return f":root {{\n{_colours(LIGHT)}}}\n{dark}"


def _colours(tokens: Tokens) -> str:
    return "".join(f"  --{name.replace('_', '-')}: {getattr(tokens, name)};\n" for name in _COLOURS)


def _part(name: str) -> str:
    return (resources_folder() / "page" / name).read_text(encoding="utf-8")
