"""Why no reply is read from a file at all. None of these names its folder."""

from __future__ import annotations

from hlom_desktop.imports.refused import FileRefused
from hlom_desktop.refusals import N_


class NoReplies(FileRefused):
    """Neither a calendar file nor a message nor a mailbox, or a folder without any of them."""

    message = N_(
        "“{file}” holds no replies. Choose calendar files (.ics), messages (.eml), a mailbox, or their folder."
    )


class TakesTooLong(FileRefused):
    """More than is read in the time there is."""

    message = N_("“{file}” takes too long to read; nothing was taken from it. Divide it, and choose its parts.")


class TooManyFiles(FileRefused):
    """A folder of more files than are looked at."""

    message = N_("“{file}” holds more than {most} files. Put the replies into a folder of their own.")
