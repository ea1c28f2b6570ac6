"""Export: which product, in which languages and formats, where to; then the report."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit

from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Form
from hlom_desktop.desk.choices import CheckSetField, ChoiceField
from hlom_desktop.desk.dialog import Dialog
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.labels import Label
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.products import GIVEN_OUT, export, product_called
from hlom_desktop.refusals import NotUnderstood
from hlom_desktop.releases.queries import releases
from hlom_desktop.releases.rules import revision_name
from hlom_desktop.run_of_show.values import TEAM_LABELS, CueTeam
from hlom_desktop.window.menus import LANGUAGE_NAMES
from hlom_desktop.window.report_dialog import ReportDialog

if TYPE_CHECKING:
    from hlom_desktop.conference.languages import Language
    from hlom_desktop.exports.report import Report
    from hlom_desktop.releases.values import ReleaseRow
    from hlom_desktop.storage.workspace import Workspace
    from hlom_desktop.window.main_window import MainWindow


class ExportDialog(Dialog):
    """All languages and formats unless some are left out."""

    def __init__(self, window: MainWindow, product: str, narrowed: Mapping[str, Any]) -> None:
        """`narrowed` is what the fields say at first, named as in `Options`; `room` stays as it is given."""
        words = window.words
        self._window, self._room = window, narrowed.get("room")
        self._product = product_called(product)
        title = words("Export: {product}", product=words(self._product.title))
        super().__init__(window.seated.look, words, title, window)
        self.form = Form()
        languages = [(one, one.upper(), LANGUAGE_NAMES[one]) for one in ("en", "fr", "es")]
        formats = [(one, one.upper(), one.upper()) for one in self._product.formats]
        self.form.add(CheckSetField(self.look, "languages", words("Languages"), languages))
        self.form.add(CheckSetField(self.look, "formats", words("Formats"), formats))
        self._add_narrowing()
        given = {"vague": False, "sheet": "a3", "changed_only": False, "preview": False, **narrowed}
        given = {"everything": False, "zipped": False, **given}
        self.form.set_values({"languages": ("en", "fr", "es"), "formats": self._product.formats})
        self.form.set_values({key: value for key, value in given.items() if key in self.form.fields})
        self.body.addWidget(self.form)
        self._add_folder()
        self.body.addStretch(1)
        self.add_button(words("Cancel")).clicked.connect(self.reject)
        self.make = self.add_button(words("Export"), primary=True)
        self.make.clicked.connect(self._make)

    def _add_narrowing(self) -> None:
        """The fields for what this product can be narrowed by."""
        words, look = self.words, self.look
        narrowed = self._product.narrowed_by
        if "day" in narrowed:
            self.form.add(ChoiceField(look, "day", words("Day"), self._days()))
        if "since" in narrowed:
            hint = words("27 Jan; four weeks ago where nothing is written")
            self.form.add(LineField(look, "since", words("Since"), words, hint=hint, parse=self._read_day, show=_shown))
        if "subject" in narrowed:
            hint = words("All; or a part of a name")
            self.form.add(LineField(look, "subject", words("Only for"), words, hint=hint))
        if "vague" in narrowed:
            choices = [(False, words("Only dates of a day or a few")), (True, words("Vague dates too, as tentative"))]
            self.form.add(ChoiceField(look, "vague", words("Calendar"), choices))
        if "role" in narrowed:
            teams = [(one, words(TEAM_LABELS[one])) for one in CueTeam]
            self.form.add(ChoiceField(look, "role", words("For"), [(None, words("All rows")), *teams]))
        if "since_issue" in narrowed:
            self.form.add(LineField(look, "since_issue", words("Compared with"), words, hint=words("The last issue"),
                                    parse=_read_number, show=_number_shown))  # fmt: skip
        if "changed_only" in narrowed:
            pages = [(False, words("All pages")), (True, words("Only those on which something changed"))]
            self.form.add(ChoiceField(look, "changed_only", words("Pages"), pages))
        if "preview" in narrowed:
            self._add_giving()
        if "sheet" in narrowed:
            self.form.add(ChoiceField(look, "sheet", words("Paper"), [("a3", "A3"), ("a4", "A4")]))
        if "release" in narrowed:
            self._add_release()

    def _add_giving(self) -> None:
        """What of the invitations goes out, and how."""
        words, look = self.words, self.look
        noted = [(False, words("Give out, and note what each was given")), (True, words("Preview, and note nothing"))]
        self.form.add(ChoiceField(look, "preview", words("Ledger"), noted))
        which = [(False, words("Only what changed")), (True, words("All again"))]
        self.form.add(ChoiceField(look, "everything", words("Which"), which))
        packed = [(False, words("A folder for each")), (True, words("An archive for each"))]
        self.form.add(ChoiceField(look, "zipped", words("Packed as"), packed))

    def _add_release(self) -> None:
        """The programme as it is now, or one that was released; which there are is read meanwhile."""
        words, head = self.words, self._window.head
        field = ChoiceField(self.look, "release", words("Programme"), [])
        self.form.add(field)

        def offer(made: tuple[ReleaseRow, ...]) -> None:
            revisions = [(one.number, revision_name(one.number)) for one in made]
            if not self.is_over:
                field.set_choices([(None, words("As it is now")), *revisions])

        offer(())
        if head is not None:
            self._window.seated.desk.read(releases, head.id, then=offer)

    def _read_day(self, typed: str) -> date | None:
        """A day as one would type it. Raises `NotUnderstood`."""
        if not typed.strip():
            return None
        today = self._window.now().date()
        language = cast("Language", self.words.language)
        when = parse_when(typed, language, year=today.year, sessions=load_un_sessions(), today=today)
        if when.start is None:
            raise NotUnderstood(text=typed)
        return when.start

    def _days(self) -> list[tuple[date | None, str]]:
        head = self._window.head
        days: list[tuple[date | None, str]] = [(None, self.words("All days"))]
        if head is not None and head.first_day is not None and head.last_day is not None:
            for at in range(head.first_day.toordinal(), head.last_day.toordinal() + 1):
                day = date.fromordinal(at)
                days.append((day, day.isoformat()))
        return days

    def _add_folder(self) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.folder = QLineEdit(documents)
        self.folder.setAccessibleName(self.words("Folder"))
        choose = Button(self.look, self.words("Choose …"), height=26)
        choose.clicked.connect(self._choose)
        line = QHBoxLayout()
        line.addWidget(self.folder, 1)
        line.addWidget(choose)
        self.body.addWidget(Label(self.look, self.words("Folder"), px=11, token="ink3"))
        self.body.addLayout(line)

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.words("Folder"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def options(self) -> Options:
        """What was asked for."""
        values: dict[str, Any] = {key: field.value() for key, field in self.form.fields.items()}
        values["subject"] = (values.get("subject") or "").strip() or None
        given = {name: value for name, value in values.items() if value is not None}
        return Options(Path(self.folder.text()).expanduser(), self._window.now(), room=self._room, **given)

    def _make(self) -> None:
        options = self.options()
        if not options.languages or not options.formats:
            self.say(self.words("Choose at least one language and one format."))
            return
        try:
            options.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self.say(self.words("This folder cannot be written: {reason}.", reason=error.strerror or ""))
            return
        window, product = self._window, self._product
        key = window.head.key if window.head is not None else ""
        desk = window.seated.desk

        def work(progress: Any, cancelled: Any) -> Report:
            return export(desk.workspace.read, product, key, options, progress, cancelled)

        def give(workspace: Workspace, progress: Any, cancelled: Any) -> Report:
            from hlom_desktop.exports.invitations.giving import give_out

            return give_out(workspace, key, options, progress, cancelled)

        if product.name in GIVEN_OUT:
            desk.long_gesture(self.windowTitle(), give, lambda report: show_report(window, report))
            self.accept()
            return
        desk.job(self.windowTitle(), work, lambda report: show_report(window, report))
        self.accept()


def _read_number(typed: str) -> int | None:
    """The number of an issue. Raises `NotUnderstood`."""
    if typed.strip() and not typed.strip().isdecimal():
        raise NotUnderstood(text=typed)
    return int(typed) if typed.strip() else None


def _number_shown(number: int | None) -> str:
    return "" if number is None else str(number)


def _shown(day: date | None) -> str:
    return day.isoformat() if day is not None else ""


def show_report(window: MainWindow, report: Report) -> None:
    """What was written, and what one should know before it leaves the house."""
    folder = report.files[0].parent if report.files else None
    dialog = ReportDialog(window, report)
    if folder is not None:
        dialog.opened.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
    dialog.open()
