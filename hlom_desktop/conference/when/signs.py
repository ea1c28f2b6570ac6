"""From a language's words to the signs of one small grammar: “d’ici à fin juin” → `BY_END M06`.

Signs: `14` a day, `M12` a month, `Y2021` a year, `YEAR` the year, `Q1` a quarter, `H1` a half, `K` the week of a day,
`K1` the first week of a month, `W2` a weekday, `S71` a session, `Rnext-year` a relative period, `-` to, `+` and,
`|` or, and the qualifiers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.tongue import SPANS, any_of, folded
from hlom_desktop.conference.when.tongues import months_read, tongue, weekdays_read


@cache
def _vocabulary(language: Language) -> Mapping[str, str]:
    """Folded phrase → sign; silent words → nothing."""
    spoken = tongue(language)
    found = {folded(word): "" for word in (*spoken.silent, ",")}
    found |= {folded(phrase): sign for sign, phrases in spoken.read.items() for phrase in phrases}
    found |= {word: f"W{number}" for word, number in weekdays_read(language).items()}
    found |= {word: f"M{number:02}" for word, number in months_read(language).items()}
    for number, name in enumerate(spoken.quarters, 1):
        found[folded(spoken.quarter.format(q=name))] = f"Q{number}"
        found[folded(spoken.quarter.format(q=number))] = found[f"q{number}"] = f"Q{number}"
        found[f"{spoken.quarter_letter}{number}"] = f"Q{number}"
    for number, names in enumerate(spoken.halves, 1):
        found |= dict.fromkeys([*map(folded, names), f"h{number}", f"{spoken.half_letter}{number}"], f"H{number}")
    found[spoken.week] = "K"
    for number, name in enumerate(spoken.weeks, 1):
        found[folded(name)] = found[f"{number} {spoken.week}"] = f"K{number}"
    for key, phrases in spoken.phrases:
        if key in SPANS:
            found |= {folded(phrase): f"R{key}" for phrase in phrases}
    return found


@cache
def _words(language: Language) -> re.Pattern[str]:
    return re.compile(any_of(list(_vocabulary(language))))


@cache
def _session(language: Language) -> tuple[re.Pattern[str], Mapping[str, int]]:
    """“seventy-first session of the General Assembly”, with or without the body, and the folded ordinals."""
    spoken = tongue(language)
    ordinals = {folded(spoken.ordinal(number)): number for number in range(1, 100)}
    if language == "fr":
        ordinals |= {name.replace(" et ", " - "): number for name, number in ordinals.items()}
    pattern = (
        rf"(?P<which>{any_of(list(ordinals))}|\d{{1,2}}) {any_of(list(spoken.session_words))}"
        rf"(?: {any_of(list(spoken.body_words))})?"
    )
    return re.compile(pattern), ordinals


def _sessions_signed(text: str, language: Language) -> str:
    pattern, ordinals = _session(language)

    def sign(match: re.Match[str]) -> str:
        which = match["which"]
        return f"S{int(which) if which.isdigit() else ordinals[which]}"

    return re.sub(r"\bunga ?(\d{1,2})\b", r"S\1", pattern.sub(sign, text))


def _figures_signed(text: str, field: Language) -> str:
    """Dates in figures: 2021-12-14, 14.12.2021, 14/12/21; in English 03/04/2021 is left alone, being two days."""
    text = re.sub(r"\b(\d{4}) - (\d\d) - (\d\d)\b", r"\3 M\2 Y\1", text)
    text = re.sub(r"\b(\d{4}) - (0[1-9]|1[0-2])\b(?! -| [a-z])", r"M\2 Y\1", text)

    def day_first(match: re.Match[str]) -> str:
        day, separator, month, year = match.groups()
        if field == "en" and separator != "." and int(day) <= 12 and day != month:
            return match[0]
        return f"{day} M{int(month):02} Y{year if len(year) == 4 else f'20{year}'}"

    return re.sub(r"\b(\d{1,2})( / |\.)(\d{1,2})(?:\2)(\d{4}|\d\d)\b", day_first, text)


def _ordered(signs: str) -> str:
    """The qualifier first, and every way of saying “from … to …” as one."""
    signs = re.sub(r"^(?:- )+", "", signs)
    signs = re.sub(r"\b(EARLY|MID|LATE|BY_END|UNTIL) - (?=[MYQHRK])", r"\1 ", signs)
    signs = re.sub(r"\bYEAR (?=Y\d)|(?<=[QH]\d) YEAR$|^K (?=\d+ (?:M\d\d )?- )", "", signs)
    signs = re.sub(r"^(.+) BY$", r"BY \1", signs)
    signs = re.sub(r"^(?:FROM|SINCE) (.+) UNTIL (.+)$", r"\1 - \2", signs)
    signs = re.sub(r"^BETWEEN (.+) \+ (.+)$", r"\1 - \2", signs)
    signs = re.sub(r"^FROM (.+ - .+)$", r"\1", signs)
    return re.sub(r"^((?:K )?(?:W\d )?)M(\d\d) (\d{1,2}(?: [-+|] \d{1,2})?)((?: Y\d{4})?)$", r"\1\3 M\2\4", signs)


def signs_of(text: str, language: Language, field: Language) -> str:
    """The signs of `text` read in `language`; words the language does not know stay as they are.

    `field` is the language the text was typed in, which decides how dates in figures are read.
    """
    known = folded(text)
    known = re.sub(r"\b(\d+)(?:st|nd|rd|th|er|ere|re|eme|e|o|a)\b", r"\1", known)
    known = _figures_signed(_sessions_signed(known, language), field)
    vocabulary = _vocabulary(language)
    known = _words(language).sub(lambda match: vocabulary[match[0]], known)
    known = re.sub(r"(?<![\w.:])((?:19|20|21)\d\d)(?![\w.:])", r"Y\1", known)
    return _ordered(" ".join(known.split()))


@cache
def _phrases(language: Language) -> tuple[tuple[re.Pattern[str], str, int | None], ...]:
    spoken = tongue(language)
    numbers = "|".join([r"\d{1,2}", *map(folded, spoken.numbers)])
    patterns = []
    for key, forms in spoken.phrases:
        name, _, number = key.partition(":")
        for form in forms:
            pattern = re.escape(folded(form)).replace(re.escape("{n}"), f"(?P<n>{numbers})")
            once = 1 if "{n}" in forms[0] and "{n}" not in form else None
            patterns.append((re.compile(pattern), name, int(number) if number else once))
    return tuple(patterns)


def phrase_of(text: str, language: Language) -> tuple[str, int | None] | None:
    """The recurring or relative text that `text` is, and its number: “every four years” → every-years, 4."""
    known = folded(text)
    numbers = {folded(word): value for value, word in enumerate(tongue(language).numbers, 1)}
    for pattern, key, number in _phrases(language):
        match = pattern.fullmatch(known)
        if match and "n" in match.groupdict():
            return key, numbers.get(match["n"]) or int(match["n"])
        if match:
            return key, number
    return None


def opens_attached(text: str, language: Language) -> bool:
    """Whether `text` gives its date as another event's: “in conjunction with the sixth thematic session”."""
    known = folded(text)
    return any(known.startswith(folded(opening) + " ") for opening in tongue(language).attached)
