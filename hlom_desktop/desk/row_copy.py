"""Rows for a spreadsheet: tab-separated lines and an HTML table, both with heads."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData, QStringListModel

from hlom_desktop.desk.rows import Column, Row


def _cell(text: str) -> str:
    """One cell on one line: a tab or a line's end inside would break the table."""
    return " ".join(text.replace("\t", " ").splitlines())


def as_lines(columns: Sequence[Column[Row]], rows: Sequence[Row]) -> str:
    """Heads and rows, cells parted by tabs."""
    lines = ["\t".join(column.title for column in columns)]
    lines += ["\t".join(_cell(column.text(row)) for column in columns) for row in rows]
    return "\n".join(lines)


def as_html(columns: Sequence[Column[Row]], rows: Sequence[Row]) -> str:
    """The same as an HTML table; spreadsheets prefer it."""
    head = "".join(f"<th>{escape(column.title)}</th>" for column in columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(column.text(row))}</td>" for column in columns) + "</tr>" for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def as_data(columns: Sequence[Column[Row]], rows: Sequence[Row]) -> QMimeData:
    """Lines and table together, to be handed to the clipboard, which then owns them.

    Made by Qt itself, not by calling `QMimeData()`: some displays, such as offscreen, keep the clipboard until the
    process ends. An object made here would then be deleted after the interpreter, and crash by calling into it.
    """
    model = QStringListModel([""])
    data = model.mimeData([model.index(0)])
    data.clear()
    data.setText(as_lines(columns, rows))
    data.setHtml(as_html(columns, rows))
    return data
