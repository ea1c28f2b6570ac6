"""Settings, sentences of the history, refusals in three languages, the report after an unexpected error."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hlom_desktop.refusals import Refusal
from hlom_desktop.settings import Settings, load_settings, save_settings
from hlom_desktop.storage.history import Step
from hlom_desktop.storage.peek import StoreIsNewer
from hlom_desktop.telling import tell_step
from hlom_desktop.window.crash import write_report
from hlom_desktop.words import Words


def test_settings_come_back(tmp_path: Path) -> None:
    chosen = Settings(interface="fr", look="dark", conference="hlom-2021", card_width=420)
    save_settings(tmp_path / "deep" / "settings.json", chosen)
    assert load_settings(tmp_path / "deep" / "settings.json") == chosen


@pytest.mark.parametrize("text", ["", "not json", "[]", '{"look": 7, "unknown": 1}'])
def test_settings_that_cannot_be_read_are_the_usual_ones(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")
    assert load_settings(path) == Settings()


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_a_refusal_is_said_in_each_language(language: str) -> None:
    said = StoreIsNewer(name="a.hlom").said(Words(language))
    assert "a.hlom" in said
    assert (said == StoreIsNewer(name="a.hlom").said(str)) == (language == "en")


def test_braces_and_percent_signs_in_a_title_are_carried_whole() -> None:
    assert Refusal("“{text}” cannot be read here.", text="{x} %s {}").said(str) == "“{x} %s {}” cannot be read here."


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Move session “General debate”"),
        ("fr", "Déplacer la séance «\u00a0Débat général\u00a0»"),
        ("es", "Mover la sesión «Debate general»"),
    ],
)
def test_a_step_is_told_in_the_readers_language(language: str, said: str) -> None:
    title = {"en": "General debate", "fr": "Débat général", "es": "Debate general", "source": "en"}
    step = Step(
        1, datetime(2026, 1, 5, tzinfo=UTC), "a", 1, "do", False, "Move session “{title}”", {"title": title}, 1, 1
    )
    assert tell_step(step, Words(language)) == said


def test_the_report_holds_no_values(tmp_path: Path) -> None:
    def fail(address: str) -> None:
        raise ValueError(f"cannot mail {address}")

    with pytest.raises(ValueError, match="cannot mail") as caught:
        fail("somebody@example.org")
    text = write_report(caught.value, tmp_path).read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "somebody" not in text
