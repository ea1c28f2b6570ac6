"""A paper as a tree of words: what is printed, in which order and under which heads, but not how it is drawn.

Every product (agenda, roadmap, record) is composed into one `Paper`; the typst and the Word writer set
the same tree. All that a person reads stands in it already in the paper's language, labels and page words too.

    Paper
      blocks   Heading | Note | Table
                                Table.rows   Row | SectionRow | Slot (a group of rows that share their hours)
                                             Row.cells   Cell.lines   Line.runs   Run
               Paragraph (numbered, of a record)   Paragraph.text   Run
                                                   Paragraph.subs   SubParagraph.text   Run
               Facts   Fact.lines   Line            Items   Item.lines   Line,   Item.items   Item
               Form    a page of its own: DayGrid, DoorSheet           Passage    Spoken, Sums
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TypeAlias


class Kind(Enum):
    """Which paper it is: decides sizes, the axis and row padding (PAPERS: grid, table of sizes)."""

    AGENDA = "agenda"
    ROADMAP = "roadmap"
    RUN_OF_SHOW = "run-of-show"
    CHANGE_NOTE, SLIPS = "change-note", "slips"  # what differs between two revisions; what moved since a day
    CONSULTATION, RECORD = "consultation", "record"  # a note for Member States; numbered paragraphs, serif, hyphenated
    FOLLOW_UPS, DOCUMENTS, CONTRIBUTIONS = "follow-ups", "documents", "contributions"  # registers
    PROGRAMME = "programme"  # the agenda with all that is public of each session
    GLANCE, DOORS = "glance", "doors"  # pages with a form of their own
    SPEAKERS, SCRIPT, DAY_REPORT, FIGURES = "list-of-speakers", "script", "day-report", "figures"
    NOTE_VERBALE, PARTICIPANTS, LETTER = "note-verbale", "participants", "letter"
    SIDE_EVENTS, SIDE_EVENT, STANDS, CATALOGUE = "side-events", "side-event", "stands", "catalogue"


class Format(Enum):
    """The sheet it is printed on."""

    A4_PORTRAIT, A4_LANDSCAPE = "portrait", "landscape"
    GRID_A3, GRID_A4, DOOR = "grid-a3", "grid-a4", "door"


class Mark(Enum):
    """A sign on a run of text, drawn so that it survives a photocopy."""

    TAG = "tag"  # outlined: a state (Draft, FIXED, CANCELLED)
    REVERSE = "reverse"  # white on black: act on it (REMOTE)
    LANGUAGE = "language"  # [EN], [EN+]: small and bold
    MISSING = "missing"  # the source text that stands in for a missing translation
    STRIKE = "strike"  # struck through; a tag must say why
    RAISED = "raised"  # the er of 1er
    BAR, TINT = "bar", "tint"  # samples of a changed row's bar and of the row that absorbs delay, for the key only
    PLENARY, PANEL, SIDE_EVENT = "plenary", "panel", "side-event"  # samples of a grid's blocks, for the key only


class Style(Enum):
    """The role of a line, from which its size and leading follow."""

    ENTRY = "entry"  # what the row is about
    DETAIL = "detail"  # what stands under or beside it
    WHO = "who"  # the person under an item of the run of show
    HOUR = "hour"  # hours and dates, always bold


@dataclass(frozen=True)
class Run:
    """A stretch of text set alike. `lang` is set where it is not in the paper's language (`"en"`, `"ar"`).

    `to` makes the words a link: to the `anchor` of a paragraph or item of this paper, or to an address that begins
    with `https://`, `http://` or `mailto:`; an anchor that the paper does not have leaves plain words. `note` is a
    footnote whose mark, numbered by the writers, stands right after the words (which may be none). Links stand in
    blocks but not in headings and section rows; footnotes in paragraphs, their parts and notes, nowhere else.
    """

    text: str
    bold: bool = False
    italic: bool = False
    lang: str | None = None
    mark: Mark | None = None
    to: str = ""
    note: tuple[Run, ...] = ()


Text: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True)
class Line:
    """One paragraph of a cell; it may run over several printed lines. Without runs it is an empty line."""

    runs: Text
    style: Style = Style.ENTRY


@dataclass(frozen=True)
class Cell:
    """What stands in one column of one row. No line at all means: to be filled in on the day."""

    lines: tuple[Line, ...] = ()


@dataclass(frozen=True)
class Column:
    """A column and its label.

    Either `mm` is its width, or it takes its part (`share`) of what the others leave. A column that is
    `written_in` by hand has vertical rules and no text.
    """

    label: str
    mm: float | None = None
    share: float = 1.0
    right: bool = False
    written_in: bool = False


@dataclass(frozen=True)
class Row:
    """One entry, with a cell for each column (inside a slot: for each column but the first).

    `changed` draws the bar of a row changed since the last version, `absorbs` the tint of a gap that takes
    up delay. A `lead` is a word over the entries that follow it in its slot ("Side events"): it does not
    count as an entry and is never parted from the next.
    """

    cells: tuple[Cell, ...]
    changed: bool = False
    absorbs: bool = False
    lead: bool = False


@dataclass(frozen=True)
class SectionRow:
    """A row over all columns that are not written in; repeated when its rows run on to the next page."""

    text: Text


@dataclass(frozen=True)
class Slot:
    """Rows at the same hours, the hours said once. Up to four entries are kept on one page; more may break
    between entries, and then each row repeats the hours."""

    hours: Cell
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Table:
    """Columns under their labels, which repeat on every page. `row_mm` is the least height of a row."""

    columns: tuple[Column, ...]
    rows: tuple[Row | SectionRow | Slot, ...]
    row_mm: float = 0.0
    leaf: tuple[int, int] | None = None  # a page by itself out of a longer paper: its number there, and of how many


@dataclass(frozen=True)
class Heading:
    """A day (16 pt on the axis, named in the header of the pages that follow) or a lesser section.

    In a record and a consultation's note both stand on the axis, 12 pt or 10.5 pt, and headers do not name them.
    """

    text: Text
    day: bool = True


@dataclass(frozen=True)
class Note:
    """Small text on the axis: what all entries share, or what has no hour."""

    text: Text


@dataclass(frozen=True)
class SubParagraph:
    """A part of a paragraph, hanging by its label as printed: `"(a)"`, in French and Spanish `"a)"`."""

    label: str
    text: Text
    anchor: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph read in full, on the axis, in serif.

    `number` is `"12"`: the writers add the full stop; empty for a paragraph without one. `kind` ("Request",
    "Group statement") stands in column 1. `anchor` is what the `to` of a run names, once in a paper: `"p12"`.
    """

    number: str
    text: Text
    kind: str = ""
    subs: tuple[SubParagraph, ...] = ()
    anchor: str = ""


@dataclass(frozen=True)
class Fact:
    """What is said of a meeting under one label: "When", "Where", "Convened by"."""

    label: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Facts:
    """Facts one under the other: labels in column 1, what is said on the axis."""

    rows: tuple[Fact, ...]


@dataclass(frozen=True)
class Item:
    """An item of an agenda, a document or an enclosure. `label` as printed (`"1."`, `"(a)"`, `"–"`, or none) hangs
    before the text; the first of `lines` is the item, the rest its details (`Style.DETAIL`); `items` hang under it."""

    label: str
    lines: tuple[Line, ...]
    items: tuple[Item, ...] = ()
    anchor: str = ""


@dataclass(frozen=True)
class Items:
    """A list on the axis, its labels right-aligned before it; sub-items are indented."""

    items: tuple[Item, ...]


class Form:
    """A page drawn in a way of its own, in a paper of such pages only; `forms` has the kinds of them."""


class Passage:
    """A block of one paper only: of the list of speakers, the chair's script (`passages`), the day report (`plots`)."""


Block: TypeAlias = Heading | Note | Table | Paragraph | Facts | Items | Form | Passage


@dataclass(frozen=True)
class KeyEntry:
    """A mark used on this paper and its meaning, in the paper's language."""

    mark: Run
    meaning: str


@dataclass(frozen=True)
class SheetHead:
    """The head of a working sheet on each page: room, day and hours, what changed, the version in a reversed tag."""

    place: str
    words: Text
    changed: str = ""
    version: str = ""


@dataclass(frozen=True)
class Paper:
    """A paper in one language, ready to be set.

    `draft` is the word for an unreleased paper ("Draft", "Projet") and empty once released; `reserved`, in its place
    in a reversed tag, says whom the paper is for; `beside` stands at the right of running heads where no day does.
    `version` reads "Version 3" or "Rev.2"; `printed` is the whole printed line; `printed_at` dates the files.
    `page_words` holds `{page}` and `{pages}`. `under_title` are the lines of place and date, `notes` stand
    under them. `warning` ("REHEARSAL · NOT FOR USE") is boxed in header and footer of every page.
    """

    kind: Kind
    title: str
    language: str
    organizer: str
    conference: Text
    printed: str
    printed_at: datetime
    page_words: str
    blocks: tuple[Block, ...]
    under_title: tuple[Text, ...] = ()
    notes: tuple[Text, ...] = ()
    draft: str = ""
    reserved: str = ""
    beside: str = ""
    version: str = ""
    warning: str = ""
    key: tuple[KeyEntry, ...] = ()
    sheet: SheetHead | None = None
    format: Format = Format.A4_PORTRAIT


def plain(text: Text) -> str:
    """The words of `text` without its marks' drawing, for titles, file properties and tests."""
    return "".join(run.text for run in text)
