"""What the rules of a call say of a proposal, in words that can be sent to its organizers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import DelegationKind
from hlom_desktop.folding import folded
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.side_events.rules import LIVING, sponsor_name, states_among
from hlom_desktop.side_events.shown import ProposalLine, SponsorLine
from hlom_desktop.side_events.values import SponsorRole
from hlom_desktop.side_events.values_call import Backing, CallRow
from hlom_desktop.words import Words


class CallClosesBeforeOpening(Refusal):
    """A call whose last day is before its first."""

    message = N_("The call closes before it opens. Give a last day that is not before the first.")


class LengthsCross(Refusal):
    """A least length above the greatest."""

    message = N_("The least length is above the greatest. Give a smaller least length, or a longer greatest one.")


@dataclass(frozen=True)
class Preset:
    """The rules that a call of the past went by; `source` says of which meeting."""

    key: str
    title: str
    source: str
    values: Mapping[str, Any]


def _preset(key: str, title: str, source: str, **values: Any) -> Preset:
    usual = {"backing": Backing.ANYBODY, "official_free": True, "per_organizer": None, "parallel": None, "total": None}
    return Preset(key, title, source, MappingProxyType(usual | {"least_minutes": None, "most_minutes": None} | values))


PRESETS: tuple[Preset, ...] = (
    _preset(
        "lunch",
        N_("At most 75 minutes, one for each organizer, with a State or the United Nations"),
        "COSP17, CPD57, CSocD64, UNPFII",
        per_organizer=1,
        backing=Backing.STATE_OR_UN,
        most_minutes=75,
    ),
    _preset("two-at-once", N_("At most 90 minutes, two at once"), "BRS 2017", most_minutes=90, parallel=2),
    _preset("ninety", N_("At most 90 minutes"), "CBD COP 11", most_minutes=90),
    _preset("imrf", N_("One hour, never two at once, 20 in all"), "IMRF 2022", most_minutes=60, parallel=1, total=20),
    _preset("two-hours", N_("At most two hours"), "UNFCCC COP 9", most_minutes=120),
)
"""Rules differ from body to body: these fill the settings, which stay free."""


@dataclass(frozen=True)
class Breach:
    """A rule of the call that a proposal does not meet, with the sentence that tells its organizers so."""

    rule: str
    sentence: Wording


def check_call(values: Mapping[str, Any]) -> None:
    """That the settings do not contradict each other. Raises `CallClosesBeforeOpening`, `LengthsCross`."""
    if values["opens"] and values["closes"] and values["closes"] < values["opens"]:
        raise CallClosesBeforeOpening
    if values["least_minutes"] and values["most_minutes"] and values["most_minutes"] < values["least_minutes"]:
        raise LengthsCross


def numbers_of(lines: Iterable[ProposalLine]) -> Mapping[int | str, tuple[int, ...]]:
    """The numbers of the living side events of each organizer, by its key."""
    found: defaultdict[int | str, tuple[int, ...]] = defaultdict(tuple)
    for line in lines:
        if line.row.status in LIVING:
            for key in organizer_keys(line.sponsors):
                found[key] += (line.row.number,)
    return found


def breaches(
    line: ProposalLine, call: CallRow | None, numbers: Mapping[int | str, tuple[int, ...]]
) -> tuple[Breach, ...]:
    """Which rules a proposal does not meet; `numbers` are those of all side events of the conference."""
    if call is None:
        return ()
    return (*_receipt(line, call), *_backing(line, call), *_one_too_many(line, call, numbers), *_asked(line, call))


def organizer_keys(sponsors: Sequence[SponsorLine]) -> frozenset[int | str]:
    """Who organizes a side event: a delegation's id, else the name as stated, folded."""
    return frozenset(sponsor_key(one) for one in sponsors if one.row.role is SponsorRole.ORGANIZER)


def sponsor_key(one: SponsorLine) -> int | str:
    """Who a sponsor is, whatever the role: a delegation's id, else the name as stated, folded."""
    return one.row.delegation_id or folded(sponsor_name(one, "en"))


def _breach(rule: str, message: str, values: Callable[[Language], Mapping[str, object]] = lambda _: {}) -> Breach:
    said = {language: Words(language)(message, **values(language)) for language in LANGUAGES}
    return Breach(rule, Wording.from_texts(**said))


def _day(day: date, language: Language) -> str:
    return print_day(day, language, weekday=False)


def _receipt(line: ProposalLine, call: CallRow) -> Iterator[Breach]:
    received = line.row.received
    if received is None:
        return
    if (closes := call.closes) is not None and received > closes:
        yield _breach(
            "closes",
            N_("The call closed on {closed}; the proposal was received on {received}."),
            lambda language: {"closed": _day(closes, language), "received": _day(received, language)},
        )
    if (opens := call.opens) is not None and received < opens:
        yield _breach(
            "opens",
            N_("The call opens on {opens}; the proposal was received on {received}."),
            lambda language: {"opens": _day(opens, language), "received": _day(received, language)},
        )


def _backing(line: ProposalLine, call: CallRow) -> Iterator[Breach]:
    states = states_among(line.sponsors)
    if call.backing is Backing.STATE and not states:
        yield _breach("backing", N_("A side event needs a State among its organizers or sponsors."))
    elif call.backing is Backing.STATE_OR_UN and not states and not _un_among(line):
        message = N_("A side event needs a State or an entity of the United Nations among its organizers or sponsors.")
        yield _breach("backing", message)


def _un_among(line: ProposalLine) -> bool:
    return any(one.delegation is not None and one.delegation.kind is DelegationKind.UN_ENTITY for one in line.sponsors)


def _one_too_many(line: ProposalLine, call: CallRow, numbers: Mapping[int | str, tuple[int, ...]]) -> Iterator[Breach]:
    """The organizers of whom this is one proposal too many, in the order of their numbers."""
    if (most := call.per_organizer) is None or line.row.status not in LIVING:
        return
    for one in line.sponsors:
        count = 1 + sum(number < line.row.number for number in numbers.get(sponsor_key(one), ()))
        if one.row.role is SponsorRole.ORGANIZER and count > most:
            yield _breach(
                "per_organizer",
                N_("Proposals by one organizer: at most {most}. This is the one numbered {count} of {organizer}."),
                lambda language, one=one, count=count: {  # type: ignore[misc]
                    "most": most,
                    "count": count,
                    "organizer": sponsor_name(one, language),
                },
            )


def _asked(line: ProposalLine, call: CallRow) -> Iterator[Breach]:
    minutes = line.row.minutes
    if minutes is not None and call.most_minutes is not None and minutes > call.most_minutes:
        message = N_("A side event lasts at most {most} minutes; this one asks for {minutes}.")
        yield _breach("most_minutes", message, lambda _: {"most": call.most_minutes, "minutes": minutes})
    if minutes is not None and call.least_minutes is not None and minutes < call.least_minutes:
        message = N_("A side event lasts at least {least} minutes; this one asks for {minutes}.")
        yield _breach("least_minutes", message, lambda _: {"least": call.least_minutes, "minutes": minutes})
    others = [code for code in line.row.languages if call.languages and code not in call.languages]
    if others:
        message = N_("Languages of the side events: {open}. This one asks for {asked}.")
        yield _breach("languages", message, lambda _: {"open": _codes(call.languages), "asked": _codes(others)})


def _codes(codes: Sequence[str]) -> str:
    return ", ".join(code.upper() for code in codes)
