"""The parts of a workbook, unpacked under limits: an archive that would fill the memory is refused before it can."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Callable, Iterator, Mapping
from typing import IO
from xml.parsers import expat

from hlom_desktop.imports.limits import MEGABYTE, MOST_PARTS, MOST_RATIO, MOST_UNZIPPED, RATIO_FROM
from hlom_desktop.imports.refused import Damaged, Dangerous, PasswordProtected, TooLarge

_STEP = 1 << 18


class Archive:
    """The parts of an archive by name, whatever the case of their letters. Refuses one that is a trap."""

    def __init__(self, opened: zipfile.ZipFile, file: str) -> None:
        self._zip, self._file = opened, file
        infos = opened.infolist()
        self._infos = {info.filename.replace("\\", "/").lstrip("/").lower(): info for info in infos}
        unpacked, packed = sum(info.file_size for info in infos), sum(info.compress_size for info in infos)
        if len(infos) > MOST_PARTS or (unpacked > RATIO_FROM and unpacked > MOST_RATIO * max(packed, 1)):
            raise Dangerous(file=file)
        if unpacked > MOST_UNZIPPED:
            raise TooLarge(file=file, most=MOST_UNZIPPED // MEGABYTE)
        if any(info.flag_bits & 1 for info in infos):
            raise PasswordProtected(file=file)

    @property
    def names(self) -> frozenset[str]:
        """The names of all parts, in small letters."""
        return frozenset(self._infos)

    def holds(self, name: str) -> bool:
        """Whether there is a part of that name."""
        return name.lower() in self._infos

    def parse(self, name: str, parser: expat.XMLParserType) -> None:
        """Feed the part `name` to a parser. Refuses a part that is missing, and one that declares entities."""
        info = self._infos.get(name.lower())
        if info is None or info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Damaged(file=self._file)
        parser.StartDoctypeDeclHandler = self._refuse
        with self._zip.open(info) as stream:
            for piece in _pieces(stream):
                parser.Parse(piece, False)
            parser.Parse(b"", True)

    def elements(self, name: str, start: Callable[[str, Mapping[str, str]], None]) -> None:
        """Call `start` with the name and attributes of each element of a part, all without their namespaces."""
        parser = expat.ParserCreate(namespace_separator=" ")

        def begun(element: str, attributes: dict[str, str]) -> None:
            start(_local(element), {_local(key): value for key, value in attributes.items()})

        parser.StartElementHandler = begun
        self.parse(name, parser)

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """Whatever a part refers to, by id: the last word of its kind, and its name."""
        folder, own = posixpath.split(part)
        found: dict[str, tuple[str, str]] = {}

        def start(element: str, attributes: Mapping[str, str]) -> None:
            if element == "Relationship" and attributes.get("TargetMode") != "External":
                target = attributes.get("Target", "").replace("\\", "/")
                name = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                found[attributes.get("Id", "")] = (attributes.get("Type", "").rpartition("/")[2], name)

        relations = posixpath.join(folder, "_rels", f"{own}.rels")
        if self.holds(relations):
            self.elements(relations, start)
        return found

    def _refuse(self, *_declared: object) -> None:
        raise Dangerous(file=self._file)


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    while piece := stream.read(_STEP):
        yield piece


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
