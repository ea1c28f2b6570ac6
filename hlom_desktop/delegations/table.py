"""The columns of the three tables of the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.conference.when.printing import as_stated, print_when
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.lines import AudienceLine, DelegateLine, DelegationLine, GroupLine
from hlom_desktop.delegations.rules import rank
from hlom_desktop.delegations.rules_nomination import STAGE_LABELS, Stage
from hlom_desktop.delegations.states import sort_key
from hlom_desktop.delegations.table_texts import MODE_ICONS, wording_runs
from hlom_desktop.delegations.values import DELEGATION_LABELS, LEVEL_LABELS, REGION_SHORT, Level
from hlom_desktop.delegations.values_nomination import NOMINATION_LABELS, SEAT_LABELS, Nomination
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token
from hlom_desktop.folding import folded
from hlom_desktop.words import Words

NOMINATION_INKS: Mapping[Nomination, Token] = MappingProxyType(
    {
        Nomination.NOMINATED: "warn",
        Nomination.VERIFIED: "ink",
        Nomination.APPROVED: "ok",
        Nomination.DECLINED: "ink3",
        Nomination.WITHDRAWN: "ink3",
    }
)
INDENT = "\u2003"


@dataclass(frozen=True)
class Telling:
    """In which languages a table speaks: `words` says the labels, `language` gives that of the contents."""

    words: Words
    language: Callable[[], str]

    def text(self, wording: Wording | None) -> str:
        """A wording for the reader; nothing where there is none."""
        return text_in(wording, self.language())

    def when(self, when: When | None) -> str:
        """A date as precisely as it is known."""
        return "" if when is None else as_stated(when, self.language())  # type: ignore[arg-type]

    def day(self, when: When | None) -> str:
        """A date in a narrow column, without its year."""
        return "" if when is None else print_when(when, self.language(), year=False)  # type: ignore[arg-type]

    def level(self, level: Level | None) -> str:
        """A level's word."""
        return "" if level is None else self.words(LEVEL_LABELS[level])


def delegation_columns(
    telling: Telling, rename: Callable[[DelegationLine, str], None]
) -> tuple[Column[DelegationLine], ...]:
    """Name, region or kind, people, highest level, head, language."""
    words = telling.words

    def kind(line: DelegationLine) -> tuple[str, ...]:
        said = words(DELEGATION_LABELS[line.row.kind])
        return (said, words(REGION_SHORT[line.row.region])) if line.row.region else (said,)

    name = Column[DelegationLine](
        "name",
        words("Delegation"),
        lambda line: telling.text(line.name),
        sort=lambda line: sort_key(telling.text(line.name), telling.language()),
        runs=lambda line: wording_runs(line.name, telling.language(), bold=True),
        width=180,
        edit=rename,
        editable=lambda line: line.row.alpha2 is None,
    )
    kinds = Column[DelegationLine](
        "kind",
        words("Region or kind"),
        lambda line: " ".join(kind(line)),
        sort=kind,
        runs=lambda line: (Run(kind(line)[-1]),),
        width=152,
    )
    return (name, kinds, _stage_column(telling), *_people_columns(telling))


def _stage_column(telling: Telling) -> Column[DelegationLine]:
    """How far the nomination has come; who has not replied is marked."""
    words = telling.words

    def said(line: DelegationLine) -> str:
        return words("Not replied") if line.silence is not None else words(STAGE_LABELS[line.stage])

    def drawn(line: DelegationLine) -> tuple[Run, ...]:
        if line.silence is not None:
            return (Run(icon="hourglass-medium", token="warn"), Run(said(line)))
        return (Run("" if line.stage is Stage.NOT_INVITED else said(line), "ink2"),)

    order = tuple(Stage)
    return Column(
        "stage",
        words("Nomination"),
        said,
        sort=lambda line: (order.index(line.stage), line.silence is None),
        runs=drawn,
        tip=said,
        width=130,
    )


def _people_columns(telling: Telling) -> tuple[Column[DelegationLine], ...]:
    words = telling.words

    def head(line: DelegationLine) -> str:
        return "" if line.head is None else line.head.name or telling.text(line.head.function)

    return (
        Column(
            "people",
            words("Delegates"),
            lambda line: str(len(line.people) or ""),
            sort=lambda line: len(line.people) or None,
            align="right",
            width=66,
        ),
        Column(
            "level",
            words("Highest level"),
            lambda line: telling.level(line.level),
            sort=lambda line: None if line.level is None else rank(line.level),
            width=150,
        ),
        Column("head", words("Head"), head, stretch=True),
        Column("language", words("Lang."), lambda line: (line.row.language or "").upper(), width=46),
    )


def delegate_columns(telling: Telling, rename: Callable[[DelegateLine, str], None]) -> tuple[Column[DelegateLine], ...]:
    """Delegation, who by name and function, level, mode, language, address."""
    words, text = telling.words, telling.text

    def who(line: DelegateLine) -> tuple[Run, ...]:
        called = " ".join(part for part in (line.row.title, line.row.name) if part)
        name = (Run(f"{called} ", bold=True),) if called else ()
        seat = words("head") if line.row.is_head else words(SEAT_LABELS[line.row.seat]) if line.row.seat else ""
        beside = (Run(f" · {seat}", "ink3"),) if seat else ()
        return (*name, *wording_runs(line.row.function, telling.language()), *beside)

    home = Column[DelegateLine](
        "delegation",
        words("Delegation"),
        lambda line: text(line.home),
        sort=lambda line: sort_key(text(line.home), telling.language()),
        bold=True,
        width=150,
    )
    function = Column[DelegateLine](
        "function",
        words("Delegate"),
        lambda line: text(line.row.function),
        sort=lambda line: folded(line.row.name or text(line.row.function)),
        runs=who,
        tip=lambda line: " ".join(part for part in (line.row.name, text(line.row.function)) if part),
        stretch=True,
        edit=rename,
    )
    return (home, function, _nomination_column(telling), *_personal_columns(telling))


def _nomination_column(telling: Telling) -> Column[DelegateLine]:
    words, order = telling.words, tuple(Nomination)
    return Column(
        "nomination",
        words("Nomination"),
        lambda line: words(NOMINATION_LABELS[line.row.nomination]),
        sort=lambda line: order.index(line.row.nomination),
        token=lambda line: NOMINATION_INKS[line.row.nomination],
        width=96,
    )


def _personal_columns(telling: Telling) -> tuple[Column[DelegateLine], ...]:
    words = telling.words

    def address(line: DelegateLine) -> tuple[Run, ...]:
        mark = (Run(icon="users-three", token="ink2"),) if line.shared else ()
        return (*mark, Run(line.row.email or "", "ink2"))

    return (
        Column(
            "level",
            words("Level"),
            lambda line: telling.level(line.row.level),
            sort=lambda line: rank(line.row.level),
            width=162,
        ),
        Column(
            "mode",
            "",
            lambda line: words(MODE_LABELS[line.row.mode]),
            runs=lambda line: (Run(icon=MODE_ICONS[line.row.mode], token="ink2"),),
            tip=lambda line: words(MODE_LABELS[line.row.mode]),
            width=30,
        ),
        Column("language", words("Lang."), lambda line: line.row.language.upper(), width=46),
        Column(
            "email",
            words("E-mail"),
            lambda line: line.row.email or "",
            runs=address,
            tip=lambda line: words("Several delegates share this mailbox.") if line.shared else line.row.email or "",
            width=166,
        ),
    )


def group_columns(telling: Telling, rename: Callable[[GroupLine, str], None]) -> tuple[Column[GroupLine], ...]:
    """Title, indented by what it stands in; role; delegations."""
    words, text = telling.words, telling.text
    return (
        Column(
            "title",
            words("Group"),
            lambda line: text(line.row.title),
            runs=lambda line: (
                Run(INDENT * line.depth),
                *wording_runs(line.row.title, telling.language(), bold=line.depth == 0),
            ),
            stretch=True,
            edit=rename,
        ),
        Column("parent", words("Part of"), lambda line: text(line.parent), width=190, token="ink2"),
        Column("role", words("Role"), lambda line: text(line.row.role), width=220),
        Column(
            "delegations",
            words("Delegations"),
            lambda line: str(len(line.delegations) or ""),
            sort=lambda line: len(line.delegations) or None,
            align="right",
            width=76,
        ),
    )


def audience_columns(telling: Telling, rename: Callable[[AudienceLine, str], None]) -> tuple[Column[AudienceLine], ...]:
    """Title and number of sessions."""
    words = telling.words
    return (
        Column(
            "title",
            words("Audience"),
            lambda line: telling.text(line.row.title),
            runs=lambda line: wording_runs(line.row.title, telling.language(), bold=True),
            stretch=True,
            edit=rename,
        ),
        Column(
            "sessions",
            words("Sessions"),
            lambda line: str(line.sessions or ""),
            sort=lambda line: line.sessions or None,
            align="right",
            width=76,
        ),
    )
