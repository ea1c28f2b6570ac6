"""A stated figure in a sentence, with the qualifier under which it was stated."""

from __future__ import annotations

from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.topics import QUALIFIER_LABELS
from hlom_desktop.conference.values import CountQualifier, CountRow
from hlom_desktop.words import Words


def amount_words(amount: int, language: str) -> str:
    """Thousands as the language groups them: 1,500, 1 500, 1.500."""
    mark = {"en": ",", "fr": "\u202f", "es": "."}[language]
    return f"{amount:,}".replace(",", mark)


def amount_said(row: CountRow, language: str) -> str:
    """The amount with its qualifier: “close to 170”; a figure that is exact stands alone, as documents write it."""
    words, amount = Words(language), amount_words(row.amount, language)
    if row.currency:
        amount = words("{currency} {amount}", currency=row.currency, amount=amount)
    if row.qualifier is None or row.qualifier is CountQualifier.EXACTLY:
        return amount
    return words("{qualifier} {amount}", qualifier=words(QUALIFIER_LABELS[row.qualifier]), amount=amount)


def count_said(row: CountRow, language: str) -> str:
    """The whole figure for a reader of `language`: “close to 170 pledges”."""
    return Words(language)("{amount} {unit}", amount=amount_said(row, language), unit=text_in(row.unit, language))
