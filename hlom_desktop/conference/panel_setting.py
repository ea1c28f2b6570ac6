"""What the views of the conference's screen have in common: they read the whole setting and show a part of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, TypeVar

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.queries_setting import Setting, setting
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.when.sessions import UnSession, UnSessions
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.table_place import TablePlace

Row = TypeVar("Row")
LANGUAGE_NAMES: tuple[tuple[str, str, str], ...] = (
    ("en", "EN", "English"),
    ("fr", "FR", "français"),
    ("es", "ES", "español"),
)


class SettingView(TablePlace[Row]):
    """The base of the views. `rows_of` says which rows of the setting are shown."""

    key: ClassVar[str] = "conference"
    tables: ClassVar[frozenset[str]] = frozenset({"conference", "room", "venue"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setting: Setting | None = None

    @property
    def reading(self) -> Language:
        """The language in which contents are read."""
        return self.language  # type: ignore[return-value]

    def rows_of(self, shown: Setting) -> Sequence[Row]:
        """The rows of this view."""
        raise NotImplementedError

    def read(self) -> None:
        """Ask for the setting."""
        self.context.desk.read(setting, self.conference_id, then=self._read, slot=(id(self), "setting"))

    def _read(self, shown: Setting) -> None:
        self.setting = shown
        self.page.set_title(self.page.accessibleName(), shown.conference.short)
        self.show_rows(self.rows_of(shown))

    def un_sessions(self) -> UnSessions:
        """The sessions of the General Assembly as they hold for this conference."""
        lines = self.setting.sessions if self.setting is not None else ()
        body = lines[0].body if lines else ""
        return UnSessions(body, tuple(UnSession(line.number, line.opens, line.closes) for line in lines))

    def year(self) -> int | None:
        """The year of the conference, for dates typed without one."""
        first = self.setting.conference.first_day if self.setting is not None else None
        return first.year if first is not None else None

    def text_column(self, key: str, title: str, change: Callable[..., Any], *, bold: bool = False) -> Column[Any]:
        """A column for a text in three languages, edited in the language that is read."""

        def edit(row: Any, typed: str) -> None:
            self.edit(change, row.ref, **{key: (getattr(row, key) or Wording()).with_text(self.reading, typed)})

        def runs(row: Any) -> tuple[Run, ...]:
            wording = getattr(row, key)
            word = Run(text_in(wording, self.language), bold=bold)
            if wording is None or self.language not in (*wording.missing(), *wording.stale()):
                return (word,)
            mark = "circle-dashed" if self.language in wording.missing() else "clock-counter-clockwise"
            return (Run(icon=mark, token="warn"), word)

        return Column(
            key, title, lambda row: text_in(getattr(row, key), self.language), stretch=True, runs=runs, edit=edit
        )
