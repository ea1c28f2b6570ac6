"""Symbols: those that the United Nations writes, odd ones, and what cannot be one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.documents.rules.symbols import (
    LONGEST_SYMBOL,
    SymbolNotOneLine,
    SymbolTooLong,
    symbol_is_usual,
    usable_symbol,
)

USUAL = (
    "A/71/728",
    "A/RES/71/280",
    "71/280",
    "71/1",
    "71/243 A",
    "S-27/2",
    "A/HRC/34/31",
    "A/HRC/34/CRP.1",
    "WG/REL/2017/6",
    "A/CONF.231/3",
    "A/CONF.231/PC/L.5",
    "E/CN.5/2021/2/Rev.1",
    "E/C.12/2017/1",
    "A/C.3/71/L.5/Rev.1",
    "A/70/709/Add.1",
    "A/71/728/Corr.1",
    "A/ES-10/L.5",
    "HCR/PC/2018/1",
    "EC/70/SC/CRP.8",
    "ST/SGB/2018/1",
    "S/RES/2250 (2015)",
    "GC(47)/INF/3",
)
ODD = (
    "Council Resolution No. 1309",
    "a/71/728",
    "A/71/",
    "A//728",
    "A/RES",
    "71",
    "71/280/",
    "Draft 3",
    "A/71/728/Rev1",
    "A/71/728 bis!",
    "وثيقة/71/1",
)


@pytest.mark.parametrize("symbol", USUAL)
def test_what_the_united_nations_writes_is_usual(symbol: str) -> None:
    assert symbol_is_usual(symbol)
    assert usable_symbol(f" {symbol} ") == symbol


@pytest.mark.parametrize("symbol", ODD)
def test_an_odd_one_is_kept_with_a_mark(symbol: str) -> None:
    assert not symbol_is_usual(symbol)
    assert usable_symbol(symbol) == symbol


@pytest.mark.parametrize("symbol", ["A/71\n/728", "A/71/728\x00", "A\u2028B", "A/\u202e728", "A/71\t/1", "\u200b"])
def test_what_cannot_be_seen_is_refused(symbol: str) -> None:
    with pytest.raises(SymbolNotOneLine):
        usable_symbol(symbol)


def test_a_symbol_has_sixty_characters_at_most() -> None:
    assert usable_symbol("A" * LONGEST_SYMBOL) == "A" * LONGEST_SYMBOL
    with pytest.raises(SymbolTooLong) as refused:
        usable_symbol("A" * 10_000)
    assert str(refused.value) == "A symbol has 60 characters at most; this one has 10000."


def test_no_symbol_is_none() -> None:
    assert [usable_symbol(one) for one in (None, "", "  ")] == [None, None, None]


@given(st.text())
def test_every_text_is_a_symbol_or_refused_in_words(text: str) -> None:
    try:
        found = usable_symbol(text)
    except (SymbolNotOneLine, SymbolTooLong):
        return
    assert found is None or (found.isprintable() or " " in found or not found.isascii())
    symbol_is_usual(found or "")
