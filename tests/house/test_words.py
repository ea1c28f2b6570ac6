"""Every text a person reads is in the catalogues, and both catalogues are complete."""

from __future__ import annotations

import ast
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "hlom_desktop"
LANGUAGES = ("fr", "es")
PLACEHOLDER = re.compile(r"\{(\w*)[^{}]*\}")
READABLE = re.compile(r"[^\W\d_]{2}")

# Qt's doors for texts. All their arguments are read; of `FIRST_ONLY` only the first, the rest is data.
SETTERS = {
    "QAction", "QCheckBox", "QCommandLinkButton", "QDockWidget", "QGroupBox", "QLabel", "QMenu",
    "QMessageBox", "QProgressDialog", "QPushButton", "QRadioButton", "addAction", "addButton", "addMenu",
    "addRow", "addTab", "addToolBar", "critical", "getOpenFileName", "getSaveFileName", "information",
    "insertTab", "question", "setAccessibleDescription", "setAccessibleName", "setButtonText",
    "setDetailedText", "setHeaderLabels", "setHorizontalHeaderLabels", "setIconText",
    "setInformativeText", "setLabelText", "setPlaceholderText", "setPrefix", "setSpecialValueText",
    "setStatusTip", "setSuffix", "setTabText", "setTabToolTip", "setText", "setTitle", "setToolTip",
    "setWhatsThis", "setWindowTitle", "showMessage",
}  # fmt: skip
FIRST_ONLY = {"addItem", "addPermanentWidget", "QTreeWidgetItem", "QListWidgetItem", "QTableWidgetItem"}
TEXT_KEYWORDS = {"text", "title", "toolTip", "statusTip", "whatsThis", "placeholderText", "accessibleName"}


def catalogues_tool() -> ModuleType:
    """`packaging/catalogues.py`, which is no part of the program and on no path."""
    spec = importlib.util.spec_from_file_location("catalogues", ROOT / "packaging" / "catalogues.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# --- wrapped ------------------------------------------------------------------------------------------------


def bare_texts(expression: ast.expr) -> Iterator[str]:
    """String literals in `expression` that no call wraps, if a person would read words in them."""
    if isinstance(expression, ast.Constant):
        if isinstance(expression.value, str) and READABLE.search(expression.value):
            yield expression.value
    elif not isinstance(expression, ast.Call | ast.Subscript | ast.Compare | ast.Lambda | ast.FormattedValue):
        for child in ast.iter_child_nodes(expression):
            if isinstance(child, ast.expr):
                yield from bare_texts(child)


def name_of(call: ast.Call) -> str:
    """What is called, without what it hangs on."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def unwrapped(source: str) -> list[str]:
    """Line and text of each literal that goes to a text of Qt's without passing the catalogues."""
    found = []
    for call in ast.walk(ast.parse(source)):
        if not isinstance(call, ast.Call):
            continue
        known = name_of(call) in SETTERS | FIRST_ONLY
        arguments = call.args[:1] if name_of(call) in FIRST_ONLY else call.args
        keywords = [k.value for k in call.keywords if k.arg in TEXT_KEYWORDS]
        for argument in [*arguments, *keywords] if known else []:
            found += [f"{argument.lineno}: {text}" for text in bare_texts(argument)]
    return found


def test_every_text_is_wrapped() -> None:
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{text}"
        for path in sorted(PROGRAM.rglob("*.py"))
        for text in unwrapped(path.read_text(encoding="utf-8"))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('label.setText("Not wrapped")', ["1: Not wrapped"]),
        ('label.setText(_("Wrapped"))', []),
        ('QAction(icon, "Open", self)', ["1: Open"]),
        ('box.addItem(_("Plenary"), "plenary")', []),
        ('label.setText("Firm" if firm else _("Open"))', ["1: Firm"]),
        ('label.setText(f"{count} clashes")', ["1:  clashes"]),
        ('label.setText(f"{count} / {total}")', []),
        ('QLabel(text="Room")', ["1: Room"]),
        ('tree.setHeaderLabels(["Room", _("Seats")])', ["1: Room"]),
        ('label.setText(names["room"])', []),
        ('label.setText("–")', []),
    ],
)
def test_an_unwrapped_text_is_seen(source: str, expected: list[str]) -> None:
    assert unwrapped(source) == expected


# --- translated ---------------------------------------------------------------------------------------------


def forms(text: object) -> list[str]:
    """The forms of a message or a translation: one, or one for each number."""
    return [str(form) for form in text] if isinstance(text, list | tuple) else [str(text or "")]


def placeholders(text: object) -> list[set[str]]:
    """The names in braces, of each form."""
    return [set(PLACEHOLDER.findall(form)) for form in forms(text)]


def faults(message: Message, translated: Message | None) -> list[str]:
    """What is wrong with the translation of `message`; nothing if all is well."""
    if translated is None:
        return ["missing"]
    found = []
    if not all(form.strip() for form in forms(translated.string)):
        found.append("empty")
    elif placeholders(message.id)[-1] != placeholders(translated.string)[-1]:
        found.append("other placeholders")
    elif not all(names <= placeholders(message.id)[-1] for names in placeholders(translated.string)):
        found.append("other placeholders in the singular")
    if translated.fuzzy:
        found.append("fuzzy")
    return found


def compare(found: Catalog, translated: Catalog) -> list[str]:
    """Every fault of a catalogue, measured against the messages found in the code."""
    wrong = [
        f"{forms(message.id)[0]!r}: {fault}"
        for message in found
        if message.id
        for fault in faults(message, translated.get(message.id, message.context))
    ]
    left = [m for m in translated if m.id and found.get(m.id, m.context) is None]
    left += translated.obsolete.values()
    return wrong + [f"{forms(message.id)[0]!r}: no longer used" for message in left]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_is_complete(language: str) -> None:
    found = catalogues_tool().find_messages(PROGRAM)
    path = ROOT / "translations" / language / "LC_MESSAGES" / "hlom.po"
    with path.open("rb") as stream:
        wrong = compare(found, read_po(stream, locale=language))
    assert not wrong, "\n".join(wrong)


def test_a_faulty_catalogue_is_seen() -> None:
    found, translated = Catalog(locale="en"), Catalog(locale="fr")
    for message in ("Room", "Seats", "Hour", "{count} left", ("{number} clash", "{number} clashes")):
        found.add(message)
    translated.add("Room", "Salle")
    translated.add("Seats", "")
    translated.add("{count} left", "{nombre} restants")
    translated.add(("{number} clash", "{number} clashes"), ("Un conflit", "{number} conflits"))
    translated.add("Delegate", "Délégué")
    assert compare(found, translated) == [
        "'Seats': empty",
        "'Hour': missing",
        "'{count} left': other placeholders",
        "'Delegate': no longer used",
    ]


def test_every_name_by_which_words_are_said_is_looked_for() -> None:
    """A reader's words kept under a name that the extraction does not know would never be translated."""
    called = {
        name_of(call)
        for path in PROGRAM.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and call.args
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
        and name_of(call).strip("_") in {"words", "say", "tell", "translate", "gettext"}
        and call.args[0].value
    }
    assert called <= set(catalogues_tool().KEYWORDS)
