"""Bundles on disk: a folder or a ZIP for each, all in one folder that appears under its name only when it is whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from secrets import token_hex
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from hlom_desktop.exports.invitations.bundles import Bundle


@contextmanager
def folder_in_making(parent: Path) -> Iterator[Path]:
    """A folder beside where the result will be; gone again when this ends, unless it was put in its place."""
    folder = parent / f".hlom-{token_hex(6)}"
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def write_folder(bundle: Bundle, parent: Path) -> Path:
    """The bundle as a folder of files."""
    folder = parent / bundle.name
    folder.mkdir()
    within = f"{folder}/"
    for name, data in bundle.files:
        with open(within + name, "wb", buffering=0) as file:  # noqa: PTH123  a path object would double the time
            file.write(data)
    return folder


def write_zip(bundle: Bundle, parent: Path, stamp: datetime) -> Path:
    """The bundle as a ZIP; the same files give the same bytes."""
    path, moment = parent / f"{bundle.name}.zip", stamp.astimezone(UTC)
    when = (max(moment.year, 1980), moment.month, moment.day, moment.hour, moment.minute, moment.second)
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in bundle.files:
            entry = ZipInfo(name, when)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, data)
    return path


def put_in_place(folder: Path, wanted: Path) -> Path:
    """Give a finished folder its name, numbered where there is one of that name; where it is now."""
    for at in count(1):
        place = wanted if at == 1 else wanted.with_name(f"{wanted.name}-{at}")
        if not place.exists():
            break
    return folder.rename(place)
