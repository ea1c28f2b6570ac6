"""Numbers in words, as they stand in sentences: below ten, and where a sentence begins.

Source: the editorial manuals of the United Nations in the three languages. French joins the parts of a number with
hyphens below a hundred only; Spanish shortens “uno” before a noun.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from hlom_desktop.conference.figures import amount_words
from hlom_desktop.conference.languages import Language

IN_WORDS_BELOW: Final = 10
MOST_IN_WORDS: Final = 999_999


def _parted(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_SMALL: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": _parted(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        ),
        "fr": _parted(
            "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
            "dix-huit dix-neuf"
        ),
        "es": _parted(
            "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
            "diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco "
            "veintiséis veintisiete veintiocho veintinueve"
        ),
    }
)
"""Every number that has a word of its own, and in Spanish those below thirty, written as one."""

_TENS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": ("", "", *_parted("twenty thirty forty fifty sixty seventy eighty ninety")),
        "fr": ("", "", *_parted("vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt")),
        "es": ("", "", "", *_parted("treinta cuarenta cincuenta sesenta setenta ochenta noventa")),
    }
)
_SPANISH_HUNDREDS: Final = (
    "", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos",
    "ochocientos", "novecientos",
)  # fmt: skip


def number_said(
    number: int, language: Language, *, starts: bool = False, feminine: bool = False, noun: bool = True
) -> str:
    """A number in a sentence: in words below ten and where the sentence `starts` with it, else in figures.

    `feminine` is the gender of what is counted, `noun` whether that follows at once: “un Estado”, but “uno de ellos”.
    """
    if number < IN_WORDS_BELOW or (starts and number <= MOST_IN_WORDS):
        said = number_words(number, language, feminine=feminine, noun=noun)
        return said[:1].upper() + said[1:] if starts else said
    return amount_words(number, language)


def number_words(number: int, language: Language, *, feminine: bool = False, noun: bool = True) -> str:
    """A number from 0 to 999,999 in words. Raises `ValueError` beyond."""
    if not 0 <= number <= MOST_IN_WORDS:
        raise ValueError(number)
    thousands, rest = divmod(number, 1000)
    if language == "en":
        return _english(thousands, rest)
    if language == "fr":
        return _french(thousands, rest, feminine)
    return _spanish(thousands, rest, feminine, noun)


def _english(thousands: int, rest: int) -> str:
    parts = [f"{_english_hundreds(thousands)} thousand"] if thousands else []
    if rest or not thousands:
        parts.append(f"and {_english_hundreds(rest)}" if thousands and rest < 100 else _english_hundreds(rest))
    return " ".join(parts)


def _english_hundreds(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if rest < 20:
        small = _SMALL["en"][rest]
    else:
        tens, ones = divmod(rest, 10)
        small = _TENS["en"][tens] + (f"-{_SMALL['en'][ones]}" if ones else "")
    if not hundreds:
        return small
    head = f"{_SMALL['en'][hundreds]} hundred"
    return f"{head} and {small}" if rest else head


def _french(thousands: int, rest: int, feminine: bool) -> str:
    parts = []
    if thousands:
        # “mille” does not change, nor do “cent” and “quatre-vingt” before it.
        parts.append("mille" if thousands == 1 else f"{_french_hundreds(thousands, False, last=False)} mille")
    if rest or not thousands:
        parts.append(_french_hundreds(rest, feminine, last=True))
    return " ".join(parts)


def _french_hundreds(number: int, feminine: bool, *, last: bool) -> str:
    hundreds, rest = divmod(number, 100)
    small = _french_tens(rest, feminine, last=last) if rest or not hundreds else ""
    if not hundreds:
        return small
    many = "cents" if hundreds > 1 and not rest and last else "cent"
    head = many if hundreds == 1 else f"{_SMALL['fr'][hundreds]} {many}"
    return f"{head} {small}" if small else head


def _french_tens(number: int, feminine: bool, *, last: bool) -> str:
    small = _SMALL["fr"]
    if number < 20:
        return "une" if number == 1 and feminine else small[number]
    tens = number // 10
    ones = number - 10 * (tens - 1 if tens in (7, 9) else tens)
    head = _TENS["fr"][tens]
    if not ones:
        return "quatre-vingts" if tens == 8 and last else head
    if ones in (1, 11) and tens < 8:
        return f"{head} et {'une' if ones == 1 and feminine else small[ones]}"
    return f"{head}-{'une' if ones == 1 and feminine else small[ones]}"


def _spanish(thousands: int, rest: int, feminine: bool, noun: bool) -> str:
    parts = []
    if thousands:
        parts.append("mil" if thousands == 1 else f"{_spanish_hundreds(thousands, feminine, noun=True)} mil")
    if rest or not thousands:
        parts.append(_spanish_hundreds(rest, feminine, noun=noun))
    return " ".join(parts)


def _spanish_hundreds(number: int, feminine: bool, *, noun: bool) -> str:
    hundreds, rest = divmod(number, 100)
    if number == 100:
        return "cien"
    head = _SPANISH_HUNDREDS[hundreds]
    if feminine and hundreds > 1:
        head = f"{head[:-2]}as"
    if hundreds and not rest:
        return head
    small = _spanish_tens(rest, feminine, noun=noun)
    return f"{head} {small}" if hundreds else small


def _spanish_tens(number: int, feminine: bool, *, noun: bool) -> str:
    small = _SMALL["es"]
    if number < 30:
        said = small[number]
    else:
        tens, ones = divmod(number, 10)
        said = _TENS["es"][tens] + (f" y {small[ones]}" if ones else "")
    if not said.endswith("uno"):
        return said
    if feminine:
        return f"{said[:-1]}a"
    if not noun:
        return said
    return "veintiún" if said == "veintiuno" else said[:-1]
