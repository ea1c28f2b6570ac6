"""Numbers and letters that Word counts itself, so that a paragraph put in between renumbers the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.parts.numbering import NumberingPart

from hlom_desktop.exports.docx_series import Counting, Series, series
from hlom_desktop.exports.docx_text import element, twips


@dataclass(frozen=True)
class Hang:
    """Where a numbered text stands, in millimetres: its left edge, and how far its label stands out.

    A `right` label ends where it would else begin.
    """

    left: float
    out: float
    right: bool = False


class Numbering:
    """The lists of one document, added to what a letterhead has."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._patterns: dict[tuple[Counting, str, str, Hang], str] = {}

    def counted(self, labels: Sequence[str], hang: Hang, *, style: str = "") -> str | None:
        """The id of a new list whose labels are counted as these are; none where they do not count.

        A `style` named here is the list's own: text set in it is numbered.
        """
        found = series(labels)
        return None if found is None else self._list(found, hang, style)

    def _list(self, what: Series, hang: Hang, style: str) -> str:
        pattern = (what.counting, what.before, what.after, hang)
        if pattern not in self._patterns:
            self._patterns[pattern] = self._pattern(what, hang, style)
        root = self._root
        number = _next(root, "w:num", "w:numId")
        made = element("num", numId=number)
        made.append(element("abstractNumId", val=self._patterns[pattern]))
        override = element("lvlOverride", ilvl="0")
        override.append(element("startOverride", val=str(what.start)))
        made.append(override)
        root.insert_element_before(made, "w:numIdMacAtCleanup")
        return number

    def _pattern(self, what: Series, hang: Hang, style: str) -> str:
        root = self._root
        number = _next(root, "w:abstractNum", "w:abstractNumId")
        level = element("lvl", ilvl="0")
        said = what.before if what.counting is Counting.BULLET else f"{what.before}%1{what.after}"
        level.append(element("start", val="1"))
        level.append(element("numFmt", val=what.counting.value))
        if style:
            level.append(element("pStyle", val=style))
        level.append(element("lvlText", val=said))
        level.append(element("lvlJc", val="right" if hang.right else "left"))
        properties = element("pPr")
        properties.append(element("ind", left=twips(hang.left), hanging=twips(hang.out)))
        level.append(properties)
        made = element("abstractNum", abstractNumId=number)
        made.append(element("nsid", val=f"{0x484C0000 + int(number):08X}"))
        made.append(element("multiLevelType", val="singleLevel"))
        made.append(level)
        root.insert_element_before(made, "w:num", "w:numIdMacAtCleanup")
        return number

    @property
    def _root(self) -> Any:
        """The document's numbering, made where a letterhead has none."""
        owner = self._document.part
        for relation in owner.rels.values():
            if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
                return relation.target_part.element
        where = PackURI("/word/numbering.xml")
        part = NumberingPart(where, CONTENT_TYPE.WML_NUMBERING, OxmlElement("w:numbering"), owner.package)
        owner.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
        return part.element


def _next(root: Any, tag: str, attribute: str) -> str:
    used = [int(found.get(qn(attribute))) for found in root.findall(qn(tag))]
    return str(max(used, default=0) + 1)


def number_properties(number: str) -> Any:
    """What makes a paragraph part of the list `number`."""
    made = element("numPr")
    made.append(element("ilvl", val="0"))
    made.append(element("numId", val=number))
    return made
