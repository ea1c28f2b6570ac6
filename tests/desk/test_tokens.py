"""Contrast of every colour on every ground that it is used on."""

from __future__ import annotations

from dataclasses import fields

import pytest

from hlom_desktop.desk.tokens import DARK, LIGHT, Token, Tokens, contrast

TABLE: dict[Token, tuple[tuple[float, ...], tuple[float, ...]]] = {
    "ink": ((17.8, 15.2), (14.9, 11.4)),
    "ink2": ((8.2, 7.0), (9.6, 7.4)),
    "ink3": ((5.4, 4.6), (6.5, 5.0)),
    "accent": ((6.7, 5.7), (8.3, 6.3)),
}
TINTED: dict[Token, tuple[Token, tuple[float, float], tuple[float, float]]] = {
    "bad": ("badt", (6.6, 5.8), (8.7, 7.1)),
    "warn": ("warnt", (6.6, 5.8), (9.9, 7.6)),
    "ok": ("okt", (6.6, 5.7), (9.4, 7.2)),
}
GROUNDS: tuple[Token, ...] = ("paper", "desk", "sunk", "hover", "atint")
TEXTS: tuple[Token, ...] = ("ink", "ink2", "ink3", "accent", "bad", "warn", "ok")
LOOKS = (LIGHT, DARK)


def figure(tokens: Tokens, one: Token, other: Token) -> float:
    return contrast(tokens.of(one), tokens.of(other))


@pytest.mark.parametrize("tokens", LOOKS, ids=("light", "dark"))
def test_stated_figures(tokens: Tokens) -> None:
    which = 1 if tokens.dark else 0
    for token, figures in TABLE.items():
        worst = min(figure(tokens, token, ground) for ground in GROUNDS)
        assert (figure(tokens, token, "paper"), worst) == pytest.approx(figures[which], abs=0.06), token
    for token, (tint, light, dark) in TINTED.items():
        found = (figure(tokens, token, "paper"), figure(tokens, token, tint))
        assert found == pytest.approx(dark if tokens.dark else light, abs=0.06), token
    assert figure(tokens, "on_accent", "accent") == pytest.approx(8.2 if tokens.dark else 6.7, abs=0.06)
    assert figure(tokens, "control", "paper") == pytest.approx(4.4 if tokens.dark else 3.6, abs=0.06)


@pytest.mark.parametrize("tokens", LOOKS, ids=("light", "dark"))
def test_texts_are_readable_on_every_ground(tokens: Tokens) -> None:
    below = {
        (text, ground): figure(tokens, text, ground)
        for text in TEXTS
        for ground in GROUNDS
        if figure(tokens, text, ground) < 4.5
    }
    assert below == {}
    pairs: tuple[tuple[Token, Token], ...] = (
        ("bad", "badt"),
        ("warn", "warnt"),
        ("ok", "okt"),
        ("on_accent", "accent"),
    )
    assert [pair for pair in pairs if figure(tokens, *pair) < 4.5] == []


@pytest.mark.parametrize("tokens", LOOKS, ids=("light", "dark"))
def test_controls_and_focus_stand_out(tokens: Tokens) -> None:
    marks: tuple[Token, ...] = ("control", "accent")
    below = [(one, ground) for one in marks for ground in GROUNDS if figure(tokens, one, ground) < 3.0]
    assert below == []


def test_every_token_is_a_colour() -> None:
    for tokens in LOOKS:
        colours = [getattr(tokens, one.name) for one in fields(tokens) if one.name != "dark"]
        assert all(len(colour) == 7 and int(colour[1:], 16) >= 0 for colour in colours)
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
