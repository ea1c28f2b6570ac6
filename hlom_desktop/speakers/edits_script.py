"""The gestures on the words of the chair's script."""

from __future__ import annotations

from sqlalchemy import select

from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_
from hlom_desktop.speakers.model import ScriptText
from hlom_desktop.speakers.script.blocks import BLOCK_LABELS, Block, check_block
from hlom_desktop.speakers.script.usual import USUAL
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, delete_with, remove, take
from hlom_desktop.words import Words

AS_USUAL = N_("Say “{title}” in the script as usual")


def write_block(db: Db, conference_id: int, block: Block, text: Wording, ref: Ref | None = None) -> None:
    """Word a block of the script; a text that is the usual one, or none, gives the usual one back.

    `ref` is the block as the screen had read it, None where it said the usual words. Raises `UnknownPlaceholder`,
    `NoPlaceholders`, `LooseBrace`, `TextTooLong`, `ChangedMeanwhile`.
    """
    check_block(block, text)
    row = take(db, ScriptText, ref) if ref is not None else _row(db, conference_id, block)
    if text.is_empty or text == USUAL[block]:
        if row is not None:
            delete_with(db, row)
            say(db, AS_USUAL, title=_title(block))
        return
    if row is None:
        add(db, ScriptText, conference_id=conference_id, block=block.value, text=text)
    else:
        row.text = text
    say(db, N_("Word “{title}” in the script"), title=_title(block))


def reset_block(db: Db, ref: Ref) -> None:
    """Say a block of the script in the usual words again."""
    row = remove(db, ScriptText, ref)
    known = {block.value: block for block in Block}
    say(db, AS_USUAL, title=_title(known[row.block]) if row.block in known else Wording())


def _row(db: Db, conference_id: int, block: Block) -> ScriptText | None:
    query = select(ScriptText).where(ScriptText.conference_id == conference_id, ScriptText.block == block.value)
    return db.scalars(query).first()


def _title(block: Block) -> Wording:
    label = BLOCK_LABELS[block]
    return Wording.from_texts(en=label, fr=Words("fr")(label), es=Words("es")(label))
