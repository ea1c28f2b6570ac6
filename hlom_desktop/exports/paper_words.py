"""The words that every paper shares: draft, version, the printed line, whose clock, lists and names of languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.hours_printed import print_day, print_hour, print_moment
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.values import ConferenceRow, VenueRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import wall, zone_named
from hlom_desktop.refusals import N_
from hlom_desktop.releases.rules import revision_name
from hlom_desktop.words import Words

BODIES = frozenset({N_("UNHCR"), N_("IOM"), N_("WHO"), N_("ILO"), N_("United Nations Network on Migration")})
"""Organizers whose names have a form in each language; others are printed as they were typed."""

_SEATS = {"Europe/Zurich": N_("Geneva")}  # the United Nations sits in another city than its zone is named after
_NO_BREAK, _NARROW = "\u00a0", "\u202f"
_YEARS = re.compile(r"\b((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)\b")


def typographic(text: str, language: str) -> str:
    """`text` with the spaces and dashes of print: French before its high punctuation, English between years."""
    if language == "fr":
        text = re.sub(r"[ \u00a0\u202f]+([;!?])", rf"{_NARROW}\1", text)
        text = re.sub(r"[ \u202f]+([:»])", rf"{_NO_BREAK}\1", text)
        return re.sub(r"«[ \u202f]+", f"«{_NO_BREAK}", text)
    if language == "en":
        return _YEARS.sub("\\1\u2060–\u2060\\2", text)
    return text


def organizer_name(conference: ConferenceRow, language: Language) -> str:
    """Who convenes, in the paper's language where the body has a name in it."""
    organizer = conference.organizer or Wording()
    name, told = organizer.best(language)
    return Words(language)(name) if told != language and name in BODIES else name


def masthead_organizer(conference: ConferenceRow, language: Language) -> str:
    """Who convenes, for the head of a paper: not once more where the conference's title names it."""
    name = organizer_name(conference, language)
    return "" if name and name in conference.title.best(language)[0] else name


def city_of(conference: ConferenceRow, language: Language) -> str:
    """The conference's city, else that of its zone's clock; empty where neither is known."""
    if conference.city is not None and not conference.city.is_empty:
        return conference.city.best(language)[0]
    if conference.zone in _SEATS:
        return Words(language)(_SEATS[conference.zone])
    return zone_city(conference.zone, language) if conference.zone else ""


def zone_city(zone: str, language: Language) -> str:
    """The city that a zone is named after: “America/Sao_Paulo” gives “São Paulo”."""
    from babel.dates import get_timezone_location

    try:
        return get_timezone_location(zone, locale=language, return_city=True)
    except LookupError:
        return zone.rsplit("/", 1)[-1].replace("_", " ")


def of_place(place: str, language: Language) -> str:
    """`place` as it follows “the hour of”: in French “de Genève”, “d’Abidjan”, “du Caire”; else as it is."""
    if language != "fr":
        return place
    if place.startswith("Le "):
        return f"du {place[3:]}"
    return f"d’{place}" if place[:1] in "AEIOUYÉÈÊÎÔaeiou" else f"de {place}"


def printed_line(issued_at: datetime, conference: ConferenceRow, language: Language) -> str:
    """“Printed on 10 December 2021 at 9 a.m. (Geneva time)”, by the conference's clock, else by UTC."""
    return _printed(print_moment(local_moment(issued_at, conference), language), conference, language)


def _printed(moment: str, conference: ConferenceRow, language: Language) -> str:
    words = Words(language)
    if conference.zone is None:
        return words("Printed on {moment} (UTC)", moment=moment)
    place = of_place(city_of(conference, language), language)
    return words("Printed on {moment} ({place} time)", moment=moment, place=place)


def printed_on_sheet(issued_at: datetime, conference: ConferenceRow, language: Language) -> str:
    """“Printed on 10 December 2021, 09:00 (Geneva time)”, as working sheets have it."""
    local = local_moment(issued_at, conference)
    day = print_day(local.date(), language, weekday=False)
    hour = print_hour(60 * local.hour + local.minute, language, "24h")
    return _printed(f"{day}, {hour}", conference, language)


def local_moment(moment: datetime, conference: ConferenceRow) -> datetime:
    """A moment by the conference's own clock, by UTC where it has none."""
    return moment.astimezone(zone_named(conference.zone or "UTC"))


def version_words(conference: ConferenceRow, words: Words) -> str:
    """“Version 3”."""
    return words("Version {number}", number=conference.print_version)


def state_words(conference: ConferenceRow, words: Words, revision: int | None) -> tuple[str, str]:
    """What a paper of the programme says of its state: “Draft” and “Version 3”, or nothing and “Rev.2” of a release."""
    if revision is None:
        return words("Draft"), version_words(conference, words)
    return "", revision_name(revision)


def list_of(names: Sequence[str], words: Words) -> str:
    """“English, French and Spanish”."""
    if len(names) < 2:
        return "".join(names)
    return words("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def language_name(code: str, language: Language) -> str:
    """The name of a language in the paper's; an unknown code as it is, in capitals."""
    from babel import Locale

    name: str | None = Locale(language).languages.get(code.lower())
    return name or code.upper()


def language_list(codes: Iterable[str], language: Language) -> str:
    """Names of languages in the alphabetical order of the paper's language."""
    return list_of(sorted(language_name(code, language) for code in codes), Words(language))


def offset_words(minutes: int) -> str:
    """Minutes east of UTC as “UTC+1”, “UTC−3”, “UTC+5:30”."""
    if minutes == 0:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '−'}{hours}" + (f":{rest:02}" if rest else "")


def offset_on(zone: str, day: date) -> int:
    """Minutes east of UTC at noon of a day."""
    offset = wall(day, 720).replace(tzinfo=zone_named(zone)).utcoffset() or timedelta()
    return round(offset.total_seconds() / 60)


def clock_end(hours: Hours) -> int:
    """The wall clock's reading at the end, in minutes after midnight; midnight itself is 1440."""
    end = hours.end
    return end if end <= 1440 else end % 1440


def place_lines(conference: ConferenceRow, venues: tuple[VenueRow, ...], language: Language) -> tuple[str, ...]:
    """The venue and its city as one line: the city is left out where the venue's name has it already."""
    city = conference.city
    names = []
    if venues:
        names.append(venues[0].name.best(language)[0])
        city = venues[0].city or city
    if city is not None and not city.is_empty and city.best(language)[0] not in "".join(names):
        names.append(city.best(language)[0])
    return (", ".join(names),) if names else ()
