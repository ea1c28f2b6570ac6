"""Every card that offers to show what changed in a source finds its row's earlier texts."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from hlom_desktop.app import Program
from hlom_desktop.conference.card_texts import RowTexts
from hlom_desktop.schema import METADATA
from hlom_desktop.window.places import CONFERENCE, PLACES


def test_texts_name_a_table_that_has_them_as_columns(qtbot: QtBot, program: Program) -> None:
    for place in (*PLACES, CONFERENCE):
        program.window.walk.go_to(place.key)
        qtbot.waitUntil(lambda: program.window.seated.desk.is_idle, timeout=20_000)
    found = {one for one in program.window.findChildren(RowTexts) if one.table}
    lost = [
        (one.table, key)
        for one in found
        for key in one._rows
        if one.table not in METADATA.tables or key not in METADATA.tables[one.table].columns
    ]
    assert lost == []
    wanted = {"conference", "consultation", "contribution", "delegate", "delegation", "document", "follow_up"}
    wanted |= {"inscription", "record_paragraph", "roadmap_item", "role", "room", "session", "speakers_list"}
    wanted |= {"stakeholder_group", "venue", "workstream"}
    assert wanted - {one.table for one in found} == set()
