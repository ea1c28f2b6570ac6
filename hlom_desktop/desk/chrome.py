"""The style sheet of what Qt draws: menus, fields, scroll bars, tool tips, splitters, dialogs' buttons."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from hlom_desktop.desk.tokens import Tokens

_SHEET = Template("""
QMenuBar { background: transparent; padding: 0; spacing: 0; }
QMenuBar::item { padding: 6px 8px; margin: 0; color: $ink; background: transparent; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $hover; }
QMenu { background: $paper; color: $ink; border: 1px solid $ink; padding: 4px 0; }
QMenu::item { padding: 5px 28px 5px 12px; margin: 0; border: 0; }
QMenu::icon { padding-left: 10px; }
QMenu::item:selected { background: $atint; color: $ink; }
QMenu::item:disabled { color: $ink3; background: transparent; }
QMenu::separator { height: 1px; background: $rule; margin: 4px 0; }
QToolTip { background: $paper; color: $ink; border: 1px solid $ink; padding: 4px 6px; }
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox {
  background: $paper; placeholder-text-color: $ink3; border: 1px solid $control; border-radius: 4px; padding: 4px 8px;
  selection-background-color: $asoft; selection-color: $ink; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus {
  border: 2px solid $accent; padding: 3px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled { color: $ink3; border-color: $rule2; }
QLineEdit[inplace="true"], QTextEdit[inplace="true"] {
  border: 1px solid transparent; padding: 1px 4px; background: transparent; }
QLineEdit[inplace="true"]:hover, QTextEdit[inplace="true"]:hover { border: 1px solid $control; }
QLineEdit[inplace="true"]:focus, QTextEdit[inplace="true"]:focus {
  border: 2px solid $accent; padding: 0 3px; background: $paper; }
QLineEdit[inplace="true"] { padding: 1px 2px; }
QLineEdit[inplace="true"]:focus { padding: 0 1px; }
QLineEdit[incell="true"] { border: 2px solid $accent; border-radius: 0; padding: 0 2px; }
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus { border: 0; padding: 0; background: transparent; }
QListView, QTreeView, QTableView { background: $paper; color: $ink; border: 0; outline: 0;
  selection-background-color: $atint; selection-color: $ink; }
QComboBox QAbstractItemView { border: 1px solid $ink; background: $paper; outline: 0;
  selection-background-color: $atint; selection-color: $ink; padding: 4px 0; }
QComboBox QAbstractItemView::item { min-height: 24px; padding: 0 8px; }
QHeaderView { background: $paper; border: 0; }
QHeaderView::section { background: $paper; color: $ink3; border: 0; border-bottom: 1px solid $strong; }
QScrollArea { background: transparent; border: 0; }
QScrollBar:vertical { width: 10px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: 10px; background: transparent; margin: 0; }
QScrollBar::handle { background: $control; border: 3px solid $paper; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $ink3; border-width: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $rule; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
QPushButton { background: $paper; color: $ink; border: 1px solid $control; border-radius: 4px;
  padding: 0 12px; min-height: 26px; min-width: 56px; }
QPushButton:hover { background: $hover; }
QPushButton:focus { border: 2px solid $accent; padding: 0 11px; min-height: 24px; }
QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; font-weight: bold; }
QPushButton:default:focus { border: 2px solid $ink; }
QPushButton:disabled { color: $ink3; border-color: $rule2; background: $paper; }
QDialog, QMessageBox { background: $paper; }
""")


def style_sheet(tokens: Tokens) -> str:
    """The style sheet in the colours of `tokens`."""
    return _SHEET.substitute(asdict(tokens))
