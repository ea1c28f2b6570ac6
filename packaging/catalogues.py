"""The interface's catalogues: found in the code, merged into the PO files, compiled. Run by `./dev words`."""

from __future__ import annotations

import ast
import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

LANGUAGES = ("fr", "es")
# `N_` marks a message that is said later; the others are how the code calls a reader's words.
KEYWORDS = ("N_", "words", "_words", "_say", "plural")


def find_messages(package: Path) -> Catalog:
    """Every text of the interface that the code in `package` wraps.

    Read from the syntax tree: Babel's own extraction passes over calls inside f-strings and on a call's result.
    """
    found = Catalog(charset="utf-8", fuzzy=False)
    for path in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (message := _message(node)):
                found.add(message)
    return found


def _message(call: ast.Call) -> str | tuple[str, ...] | None:
    """What a call says: one text, or the forms for one and for many; None where it says nothing."""
    name = _name(call.func)
    texts = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    if name == "plural":
        return tuple(texts[:2]) if len(texts) >= 2 else None
    first = call.args[:1]
    said = name in KEYWORDS and bool(first) and isinstance(first[0], ast.Constant)
    return texts[0] if said and texts and texts[0] else None


def _name(called: ast.expr) -> str:
    """The name by which something is called; `Words("fr")("…")` counts as `words`."""
    if isinstance(called, ast.Call):
        return "words" if _name(called.func) == "Words" else ""
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def merge(package: Path, translations: Path) -> None:
    """Bring each PO file to what the code says now; what is no longer used is dropped."""
    found = find_messages(package)
    for language in LANGUAGES:
        path = translations / language / "LC_MESSAGES" / "hlom.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        old = Catalog(locale=language, fuzzy=False, header_comment=f"# The interface in {language}.")
        if path.exists():
            with path.open("rb") as stream:
                old = read_po(stream, locale=language)
        old.update(found, no_fuzzy_matching=True)
        old.obsolete.clear()
        old.project, old.version = "HLOM Desktop", ""
        path.write_bytes(written(old))


# Lines of the header that would only change from day to day, or name nobody.
_LEFT_OUT = (b"POT-Creation", b"PO-Revision", b"Last-Translator", b"Language-Team", b"Report-Msgid", b"Generated-By")


def written(catalogue: Catalog) -> bytes:
    """The PO file's bytes, the same for the same texts."""
    stream = io.BytesIO()
    write_po(stream, catalogue, width=110, sort_output=True, no_location=True)
    lines = stream.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(tuple(b'"' + name for name in _LEFT_OUT)))


def compile_catalogues(translations: Path) -> list[Path]:
    """Write the MO file beside each PO file; the paths written."""
    made = []
    for path in sorted(translations.glob("*/LC_MESSAGES/hlom.po")):
        with path.open("rb") as stream:
            catalogue = read_po(stream, locale=path.parent.parent.name)
        target = path.with_suffix(".mo")
        with target.open("wb") as stream:
            write_mo(stream, catalogue)
        made.append(target)
    return made


if __name__ == "__main__":
    root = Path(__file__).parent.parent
    if "--compile" not in sys.argv:
        merge(root / "hlom_desktop", root / "translations")
    compile_catalogues(root / "translations")
