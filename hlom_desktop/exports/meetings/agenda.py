"""A meeting's agenda with its sub-items, the documents before it, and what goes along with its invitation."""

from __future__ import annotations

from hlom_desktop.consultations.agenda_order import in_tree
from hlom_desktop.consultations.shown import Meetings
from hlom_desktop.consultations.values import AgendaItemRow
from hlom_desktop.documents.values import DocumentRow
from hlom_desktop.exports import marks
from hlom_desktop.exports.labels import lettered
from hlom_desktop.exports.marked import Marked, filled, joined
from hlom_desktop.exports.paper.tree import Item, Line, Run, Style, Text


def agenda_items(own: Meetings, marked: Marked) -> tuple[Item, ...]:
    """The items as they are labelled, sub-items under them; one without a label has a dash."""
    rows = {row.ref.id: row for row in own.agenda}
    ordered = in_tree([(row.ref.id, row.parent_id) for row in own.agenda])
    children: dict[int, list[int]] = {}
    tops: list[int] = []
    path: list[int] = []
    for row_id, depth in ordered:
        path[depth:] = [row_id]
        if depth:
            children.setdefault(path[depth - 1], []).append(row_id)
        else:
            tops.append(row_id)
    return tuple(_item(rows, children, row_id, marked) for row_id in tops)


def _item(rows: dict[int, AgendaItemRow], children: dict[int, list[int]], row_id: int, marked: Marked) -> Item:
    row = rows[row_id]
    lines = [marked.line(row.title)]
    if row.note is not None and not row.note.is_empty:
        lines.append(marked.line(row.note, Style.DETAIL))
    below = tuple(_item(rows, children, one, marked) for one in children.get(row_id, ()))
    return Item(lettered(row.label or "–", marked.language), tuple(lines), below)


def document_items(own: Meetings, marked: Marked) -> tuple[Item, ...]:
    """The documents before the meeting: title and symbol, whose it is, for which item."""
    by_id = {document.ref.id: document for document in own.documents}
    labels = {row.ref.id: row for row in own.agenda}
    items = []
    for attached in own.attached:
        document = by_id.get(attached.document_id)
        if document is not None:
            items.append(Item("–", _document(document, labels.get(attached.agenda_item_id or 0), marked)))
    return tuple(items)


def _document(document: DocumentRow, item: AgendaItemRow | None, marked: Marked) -> tuple[Line, ...]:
    said = document_text(document, marked)
    details: list[Text] = []
    if document.author is not None and not document.author.is_empty:
        author = marked.text(document.author)
        capacity = (Run(", " + marked.words("in a personal capacity")),) if document.personal_capacity else ()
        details.append((*author, *capacity))
    if item is not None:
        details.append(_for_item(item, marked))
    lines = [Line(said)]
    if details:
        lines.append(Line(joined(details, " · "), Style.DETAIL))
    return tuple(lines)


def _for_item(item: AgendaItemRow, marked: Marked) -> Text:
    if item.label:
        return marks.words(marked.words("agenda item {label}", label=lettered(item.label, marked.language)))
    return filled(marked.words("agenda item “{title}”"), title=marked.text(item.title))


def document_text(document: DocumentRow, marked: Marked) -> Text:
    """“Background paper (WG/REL/2017/6)”; most have no symbol."""
    title = marked.text(document.title)
    return (*title, Run(f" ({document.symbol})")) if document.symbol else title


def enclosure_items(own: Meetings, marked: Marked) -> tuple[Item, ...]:
    """What goes along with the invitation, in its order."""
    by_id = {document.ref.id: document for document in own.documents}
    items = []
    for number, row in enumerate(own.enclosures, start=1):
        document = by_id.get(row.document_id or 0)
        text = marked.text(row.title) or (document_text(document, marked) if document else ())
        items.append(Item(f"{number}.", (Line(text),)))
    return tuple(items)
