"""Pictures of all widgets of the desk, light and dark, at 1366 × 768: `python tests/desk/gallery.py FOLDER`."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button, Segmented
from hlom_desktop.desk.card import Card, Form, Section
from hlom_desktop.desk.choices import CheckSetField, ChoiceField, ParagraphField
from hlom_desktop.desk.fields import LineField, MinutesField, ReadField, WhenField
from hlom_desktop.desk.filter_field import FilterField
from hlom_desktop.desk.finder import Finder
from hlom_desktop.desk.foot import Foot, FootItem
from hlom_desktop.desk.found import Found
from hlom_desktop.desk.labels import Label, Rule
from hlom_desktop.desk.look import DARK_LOOK, LIGHT_LOOK, LookSource
from hlom_desktop.desk.menu_row import MenuRow
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.plots import Bar, BarsPlot, DaysPlot, SharePlot
from hlom_desktop.desk.rail import Place, Rail
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import Column, RowTable
from hlom_desktop.desk.screen import MARGIN, Screen
from hlom_desktop.desk.texts import Texts, TextsEditor
from hlom_desktop.words import Words

PLACES = (
    Place("overview", "gauge", "Overview"),
    Place("roadmap", "path", "Roadmap", "18"),
    Place("programme", "columns", "Programme", "46"),
    Place("speakers", "microphone", "Speakers", "120"),
    Place("side_events", "squares-four", "Side events", "40"),
    Place("delegations", "flag", "Delegations", "195"),
)


@dataclass(frozen=True)
class Item:
    """A row of the example's roadmap."""

    key: int
    date: str
    topic: str
    icon: str
    token: str
    status: str
    owner: str
    older: str = ""


DOTTED, OCTAGON, CHECKED = "circle-dashed", "warning-octagon-fill", "check-circle"
PLEDGES = "Request for updates on progress through the pledges dashboard"
MODALITIES = "Consultation on the modalities and programme for the HLOM"
MEETING = "High-Level Officials Meeting at the CICG in Geneva"
PAPER = "Issuance of the background paper for the HLOM"
ITEMS = (
    Item(1, "by end September", "Confirm the themes of the side events", OCTAGON, "bad", "overdue 12 days", "UNHCR"),
    Item(2, "October", PLEDGES, DOTTED, "ink2", "tentative", "Pledges"),
    Item(3, "27 October", MODALITIES, CHECKED, "ok", "confirmed", "Secretariat"),
    Item(4, "early November", "List of speakers opens", DOTTED, "ink2", "tentative", "Speakers", "ES"),
    Item(5, "November", PAPER, DOTTED, "ink2", "tentative", "Documents", "ES"),
    Item(6, "by 20 November", "Proposals received", "arrow-right", "ink2", "moved 1 week", "Side events"),
    Item(7, "TBC", "GCR indicator report", "question", "ink2", "no date", "UNHCR"),
    Item(8, "14–15 December", MEETING, CHECKED, "ok", "confirmed", "Secretariat"),
)


def texts_runs(item: Item) -> tuple[Run, ...]:
    """Languages of an item, the older one marked."""
    if not item.older:
        return (Run("EN FR ES", "ink2"),)
    return (Run("EN FR ", "ink2"), Run("ES ", "warn", True), Run(icon="clock-counter-clockwise", token="warn"))


COLUMNS: tuple[Column[Item], ...] = (
    Column("date", "Date as stated", lambda one: one.date, bold=True),
    Column("topic", "Topic", lambda one: one.topic, stretch=True),
    Column(
        "status",
        "Status",
        lambda one: one.status,
        token=lambda one: one.token,  # type: ignore[arg-type,return-value]
        icon=lambda one: (one.icon, one.token),  # type: ignore[arg-type,return-value]
    ),
    Column("owner", "Owner", lambda one: one.owner, token="ink2"),
    Column("texts", "Texts", lambda one: "EN FR ES", runs=texts_runs),
)


def roadmap(look: LookSource, words: Words) -> Screen:
    """A screen with head, plots and a table."""
    screen = Screen(look, words, "Roadmap")
    screen.set_title("Roadmap", "tentative dates", (Badge("Draft of Rev.2", "pencil-simple"),))
    screen.add_control(Segmented(look, "View", (("year", "Year"), ("quarter", "Quarter"), ("month", "Month"))))
    screen.add_control(Button(look, "Item", "plus"))
    screen.add_control(Button(look, "Release", "check", kind="primary"))
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(MARGIN, 12, MARGIN, 12)
    column.setSpacing(8)
    column.addLayout(plots(look))
    live = QHBoxLayout()
    live.addWidget(Button(look, "Next cue", "skip-forward", kind="primary", height=40, key="Space"))
    live.addWidget(Button(look, "Back", "arrow-counter-clockwise", height=40, key="B"))
    live.addWidget(Button(look, "2 more remarks", kind="link"))
    live.addStretch(1)
    column.addLayout(live)
    column.addWidget(Rule(look))
    table = RowTable(COLUMNS, lambda one: one.key, ITEMS)
    view = RowView(look, table, "Roadmap items")
    table.setParent(view)
    field = FilterField(look, "Type to filter 18 items", screen)
    field.filtered.connect(table.filter_by)
    field.setMaximumWidth(210)
    column.addWidget(field)
    column.addWidget(view, 1)
    view.select_key(5)
    screen.body.addWidget(holder)
    return screen


def plots(look: LookSource) -> QHBoxLayout:
    """The three plots beside each other."""
    row = QHBoxLayout()
    row.setSpacing(32)
    said = ("minister or deputy minister", 52), ("senior official", 61), ("representative", 40)
    levels = tuple(Bar(word[0], word, number) for word, number in said)
    shares = (
        Bar("accepted", "accepted", 231, "accent"),
        Bar("tentative", "tentative", 34, "asoft"),
        Bar("declined", "declined", 21),
        Bar("none", "no answer", 114, hatched=True),
    )
    days = DaysPlot(look, "Inscribed by day")
    counts = (14, 9, 6, 4, 3, None, None, 5, 4, 3, 2, 4, None, None, 6, 4, 2, 3, 2)
    days.set_days(counts, {0: "8 Nov", 14: "22 Nov"}, reference=10)
    for title, plot in (("Level", BarsPlot(look, levels)), ("Replies", SharePlot(look, shares)), ("By day", days)):
        part = QVBoxLayout()
        part.setSpacing(8)
        part.addWidget(Rule(look))
        part.addWidget(Label(look, title, px=15, bold=True))
        part.addWidget(plot)
        part.addStretch(1)
        row.addLayout(part, 1)
    return row


def card(look: LookSource, words: Words, editing: bool = False) -> Card:
    """A card with every kind of field."""
    made = Card(look, words, title_editable=True)
    title = "Issuance of the background paper for the HLOM"
    badges = (
        Badge("Tentative", "circle-dashed"),
        Badge("Document", "file-text"),
        Badge("Confirmed", "check-circle", "ok"),
    )
    made.set_head("Document · no symbol", title, badges)
    texts = TextsEditor(look, words, (("title", "Title"), ("description", "Description")))
    texts.show_texts(
        {
            "title": Texts(
                "Issuance of the background paper for the HLOM",
                "Publication du document d’information pour la Réunion des hauts responsables",
                "Publicación del documento de antecedentes para la Reunión",
                stale=("es",),
            ),
            "description": Texts(
                "Consolidates outcomes of the regional and thematic stocktaking.",
                "Synthèse des résultats du bilan régional et thématique.",
                missing=("es",),
                changed=((30, 51),),
            ),
        },
        "English changed on 4 October; Spanish is of 14 January.",
    )
    made.add(texts)
    made.add(fields(look, words, editing))
    made.add(people(look))
    return made


def people(look: LookSource) -> Section:
    """A section with a compact list."""
    section = Section(look, "People", "local hour · link")
    columns = (
        Column[tuple[str, str, str]]("who", "", lambda one: one[0], stretch=True, icon=lambda _: ("monitor", "ink2")),
        Column[tuple[str, str, str]]("hour", "", lambda one: one[1], align="right"),
        Column[tuple[str, str, str]](
            "link", "", lambda one: one[2], token="ok", icon=lambda one: ("check-circle", "ok")
        ),
    )
    rows = (
        ("Director of Resilience, UNHCR", "15:30", "tested"),
        ("Minister for Migration, Colombia", "09:30", "received"),
    )
    table = RowTable(columns, lambda one: one[0], rows)
    view = RowView(look, table, "People", compact=True)
    table.setParent(view)
    section.add(view)
    return section


def fields(look: LookSource, words: Words, editing: bool) -> Section:
    """A section with one field of each kind."""
    section, form = Section(look), Form()
    when = WhenField(look, "when", "When", words, understand=lambda text: "= mid-November 2021, 11 to 20 November")
    line = LineField(look, "room", "Room", words)
    long = MinutesField(look, "length", "Length", words, unit="min")
    choice = ChoiceField(look, "owner", "Owner", (("d", "Documents desk"), ("s", "Secretariat")))
    tongues = CheckSetField(
        look, "in", "Interpreted", [(one, one, one) for one in ("EN", "FR", "ES", "AR", "RU", "ZH")]
    )
    notes = ParagraphField(look, "notes", "Notes")
    read = ReadField(look, "source", "Source")
    for field in (when, line, long, choice, tongues, notes, read):
        form.add(field)
    form.set_values(
        {
            "when": "mid-Nov",
            "room": "Room 2",
            "length": 75,
            "owner": "d",
            "in": ("EN", "FR"),
            "notes": "If the link drops, the recording is played; the chair is told before.",
            "source": "Preliminary considerations, UNHCR, table “Tentative dates”, row 7",
        }
    )
    if editing:
        when.say("= mid-November 2021, 11 to 20 November")
        long.refuse("It must be between 5 and 600.")
    section.add(form)
    return section


def shell(look: LookSource, words: Words, editing: bool = False) -> QWidget:
    """The whole window: menu row, rail, screen, card, foot."""
    window = QWidget()
    whole = QVBoxLayout(window)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    menus = MenuRow(look, words)
    for word in ("File", "Edit", "View", "Conference", "Help"):
        menus.menu_bar.addMenu(word).addAction(look.icon("plus"), "Something")
    rail = Rail(look, "Places", PLACES)
    rail.set_conference("HLOM 2021", "14–15 December 2021", "Geneva, hybrid")
    rail.go_to("roadmap")
    foot = Foot(look, "Foot")
    foot.set_left(
        (
            FootItem("2 clashes", "clashes", "warning-octagon-fill", "bad", True),
            FootItem("5 remarks", "remarks", "warning-fill", "warn"),
            FootItem("13 texts to translate", "texts", "translate"),
        )
    )
    undo = FootItem("10:14 Narrow date", "undo", "arrow-u-up-left", trailing=True, tip="Undo")
    foot.set_right((FootItem("Nobody else is here", icon="users"), undo))
    middle = QHBoxLayout()
    middle.setSpacing(0)
    middle.addWidget(rail)
    middle.addWidget(roadmap(look, words), 1)
    side = card(look, words, editing)
    side.setFixedWidth(384)
    middle.addWidget(side)
    whole.addWidget(menus)
    whole.addLayout(middle, 1)
    whole.addWidget(foot)
    return window


def take(folder: Path, application: QApplication) -> None:
    """Grab the window, one that is being edited and the finder, light and dark, into `folder`."""
    look, words = LookSource(), Words("en")
    for name, one in (("light", LIGHT_LOOK), ("dark", DARK_LOOK)):
        look.turn_to(one)
        for kind in ("plain", "editing", "finder"):
            window = shell(look, words, kind == "editing")
            window.resize(1366, 768)
            window.show()
            window.activateWindow()
            if kind == "finder":
                finder = Finder(look, words, window)
                finder.set_items([Found("path", item.topic, item.date, item.key) for item in ITEMS])
                finder.come("the")
            application.processEvents()
            if kind == "editing":
                window.findChildren(WhenField)[0].setFocus()
                application.processEvents()
            window.grab().save(str(folder / f"desk-{name}-{kind}.png"))
            window.deleteLater()


if __name__ == "__main__":
    take(Path(sys.argv[1]), QApplication([]))
