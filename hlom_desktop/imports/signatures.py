"""What a file is by its bytes, whatever its name says."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from hlom_desktop.imports.refused import (
    FileRefused,
    IsArchive,
    IsBinaryExcel,
    IsNoTable,
    IsNumbers,
    IsOldExcel,
    IsOpenDocument,
    IsPdf,
    IsText,
    IsWebPage,
    IsWordOrSlides,
    IsWorkbook,
    IsXmlTable,
    OtherKindOfFile,
    PasswordProtected,
)

HEAD = 4096
"""Bytes from the beginning by which a file is recognized."""


class Claim(StrEnum):
    """What a file's name says it is."""

    WORKBOOK = "workbook"
    TEXT = "text"


_CLAIMS = {
    **dict.fromkeys((".xlsx", ".xlsm", ".xltx", ".xltm"), Claim.WORKBOOK),
    **dict.fromkeys((".csv", ".tsv", ".tab", ".txt"), Claim.TEXT),
}
_BY_NAME: dict[str, type[FileRefused]] = {
    **{".xls": IsOldExcel, ".xlt": IsOldExcel, ".xlsb": IsBinaryExcel, ".xml": IsXmlTable},
    **{".ods": IsOpenDocument, ".fods": IsOpenDocument, ".numbers": IsNumbers, ".pdf": IsPdf},
    **{".htm": IsWebPage, ".html": IsWebPage, ".zip": IsArchive},
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf", ".ppt", ".pptx"), IsWordOrSlides),
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORD_IN_OLE = ("WordDocument".encode("utf-16-le"), "PowerPoint Document".encode("utf-16-le"))
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"BZh", b"\xfd7zXZ\x00")
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"MZ", b"\x7fELF", b"SQLite format 3\x00")
_HTML = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|style)\b", re.I | re.S)


def claim_of(file: str) -> Claim:
    """What the name of a file claims; refuses a name of a kind that is not read."""
    suffix = PurePath(file).suffix.lower()
    if suffix in _CLAIMS:
        return _CLAIMS[suffix]
    raise _BY_NAME.get(suffix, OtherKindOfFile)(file=file)


def is_zip(head: bytes) -> bool:
    """Whether the bytes are those of a ZIP archive, as a workbook is one."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def refuse_other(file: str, claim: Claim, data: bytes) -> None:
    """Refuse what is neither a ZIP archive nor text, and text under the name of a workbook.

    `data` is the file's beginning; of an OLE file its whole, for the names of its parts stand anywhere in it.
    """
    found = _kind(data)
    if found is not None:
        raise found(file=file)
    if claim is Claim.WORKBOOK:
        raise (IsNoTable if _binary(data) else IsText)(file=file)


def is_ole(head: bytes) -> bool:
    """Whether the bytes begin a file of the old Office formats, which also wrap protected workbooks."""
    return head.startswith(_OLE)


def refuse_unless_workbook(file: str, claim: Claim, names: frozenset[str]) -> None:
    """Refuse an archive whose parts (`names`, in small letters) are no workbook's, and a workbook named as text."""
    if "xl/workbook.bin" in names:
        raise IsBinaryExcel(file=file)
    if any(name.startswith(("word/", "ppt/")) for name in names):
        raise IsWordOrSlides(file=file)
    if "content.xml" in names and "meta-inf/manifest.xml" in names:
        raise IsOpenDocument(file=file)
    if any(name.endswith(".iwa") or name == "index.zip" for name in names):
        raise IsNumbers(file=file)
    if "[content_types].xml" not in names or not any(name.startswith("xl/") for name in names):
        raise IsArchive(file=file)
    if claim is Claim.TEXT:
        raise IsWorkbook(file=file)


def _kind(data: bytes) -> type[FileRefused] | None:
    """Why this is refused, if by its bytes it is a known kind of file."""
    if is_ole(data):
        if _ENCRYPTED in data:
            return PasswordProtected
        return IsWordOrSlides if any(name in data for name in _WORD_IN_OLE) else IsOldExcel
    if b"%PDF-" in data[:1024]:
        return IsPdf
    if data.startswith(_ARCHIVES):
        return IsArchive
    if data.startswith(_PICTURES):
        return IsNoTable
    text = _plain(data)
    if text.startswith(b"{\\rtf"):
        return IsWordOrSlides
    if _HTML.match(text):
        return IsWebPage
    if text.startswith(b"<?xml"):
        return IsWebPage if b"<html" in text[:HEAD].lower() else IsXmlTable
    return None


def _plain(data: bytes) -> bytes:
    """The beginning without byte-order mark, blanks and the zeros of UTF-16."""
    head = data[:HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[2:].replace(b"\x00", b"")
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()


def _binary(data: bytes) -> bool:
    """Whether it holds bytes that no text has; the zeros of UTF-16 count for nothing."""
    head = _plain(data)
    return sum(byte < 9 or 13 < byte < 27 for byte in head) * 20 > len(head)
