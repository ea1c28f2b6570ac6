"""The words of the script: written, read back, refused, usual again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import Refusal
from hlom_desktop.speakers.edits_script import reset_block, write_block
from hlom_desktop.speakers.queries_script import script_texts
from hlom_desktop.speakers.script.blocks import Block, LooseBrace, NoPlaceholders, TextTooLong, UnknownPlaceholder
from hlom_desktop.speakers.script.usual import USUAL, text_of
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import GoneMeanwhile


def said(text: str) -> Wording:
    """A text in English."""
    return Wording.from_texts(en=text)


def test_a_block_of_ones_own(store: Workspace, do: Callable[..., Any]) -> None:
    do(write_block, 1, Block.FLOOR, said("The floor is {speaker}’s."))
    do(write_block, 1, Block.FLOOR, said("{speaker} has the floor."))
    (row,) = store.read(script_texts, 1)
    assert (row.block, row.text) == ("floor", said("{speaker} has the floor."))
    shown = text_of(Block.FLOOR, {Block.FLOOR: row.text})
    assert (shown.en, shown.fr, shown.es) == (row.text.en, USUAL[Block.FLOOR].fr, USUAL[Block.FLOOR].es)
    do(reset_block, row.ref)
    assert store.read(script_texts, 1) == ()


@pytest.mark.parametrize("text", [Wording(), USUAL[Block.FLOOR]])
def test_nothing_written_is_the_usual(store: Workspace, do: Callable[..., Any], text: Wording) -> None:
    do(write_block, 1, Block.FLOOR, text)
    assert store.read(script_texts, 1) == ()
    do(write_block, 1, Block.FLOOR, said("The floor is {speaker}’s."))
    (row,) = store.read(script_texts, 1)
    do(write_block, 1, Block.FLOOR, text, row.ref)
    assert store.read(script_texts, 1) == ()


@pytest.mark.parametrize(
    ("block", "text", "refusal", "sentence"),
    [
        (
            Block.SUSPENSION,
            "Until {when}.",
            UnknownPlaceholder,
            "“{when}” cannot be filled in here. What can be: {debate}, {hour}, {next}.",
        ),
        (
            Block.COMMITMENT,
            "I thank {speaker}.",
            NoPlaceholders,
            "“{speaker}” cannot be filled in here: this text is said as it stands.",
        ),
        (
            Block.FLOOR,
            "I thank {speaker",
            LooseBrace,
            "A brace stands alone. Write what is filled in between two, such as {speaker}.",
        ),
        (
            Block.FLOOR,
            "x" * 2001,
            TextTooLong,
            "This text is too long for the script. Keep it under 2000 characters.",
        ),
    ],
)
def test_what_cannot_be_said(
    store: Workspace, do: Callable[..., Any], block: Block, text: str, refusal: type[Refusal], sentence: str
) -> None:
    with pytest.raises(refusal) as refused:
        do(write_block, 1, block, said(text))
    assert str(refused.value) == sentence
    assert store.read(script_texts, 1) == ()


def test_a_block_that_is_gone(do: Callable[..., Any]) -> None:
    with pytest.raises(GoneMeanwhile):
        do(reset_block, Ref(7, 1))
