"""Why a file is not read: what it is, why that does not do, what to do instead. None of these names its folder."""

from __future__ import annotations

from hlom_desktop.refusals import N_, Refusal


class FileRefused(Refusal):
    """A file from which nothing is read; `file` is its name."""


class CannotOpen(FileRefused):
    """No such file, a folder, or one that may not be read."""

    message = N_("“{file}” cannot be opened. Check that it is there, that it may be read, and close it elsewhere.")


class EmptyFile(FileRefused):
    """Nothing in it at all."""

    message = N_("“{file}” is empty. Choose a file that holds a table.")


class NothingFilled(FileRefused):
    """A workbook or text without a single filled cell."""

    message = N_("No cell of “{file}” holds anything. Choose a file that holds a table.")


class OtherKindOfFile(FileRefused):
    """Neither a workbook nor text, by its name."""

    message = N_("“{file}” is neither an Excel workbook (.xlsx) nor a CSV file. Save the table as one of the two.")


class IsOldExcel(FileRefused):
    """A workbook of the years before 2007, or one named so."""

    message = N_("“{file}” is an Excel workbook of the old kind (.xls). Open it and save it as .xlsx.")


class IsBinaryExcel(FileRefused):
    """An .xlsb workbook."""

    message = N_("“{file}” is a binary Excel workbook (.xlsb). Open it and save it as .xlsx.")


class IsXmlTable(FileRefused):
    """XML where a workbook or text was expected, such as an XML spreadsheet of 2003."""

    message = N_("“{file}” is an XML file. Open it in a spreadsheet program and save it as .xlsx.")


class IsOpenDocument(FileRefused):
    """A spreadsheet of LibreOffice or another program of its family."""

    message = N_("“{file}” is an OpenDocument file. Open it and save it as .xlsx.")


class IsNumbers(FileRefused):
    """A spreadsheet of Apple's Numbers."""

    message = N_("“{file}” was made with Numbers. Export it as an Excel workbook (.xlsx).")


class IsWordOrSlides(FileRefused):
    """A text document or a presentation."""

    message = N_("“{file}” is a text document or a presentation. Copy its table to a workbook and save that as .xlsx.")


class IsWebPage(FileRefused):
    """HTML under another name, as some platforms call their “Excel export”."""

    message = N_("“{file}” is a web page under another name. Open it in a spreadsheet program and save it as .xlsx.")


class IsPdf(FileRefused):
    """A PDF."""

    message = N_("“{file}” is a PDF. Ask for the table as a workbook (.xlsx) or as a CSV file.")


class IsArchive(FileRefused):
    """A compressed archive that is no workbook."""

    message = N_("“{file}” is a compressed archive. Unpack it and choose the workbook or the CSV file in it.")


class IsWorkbook(FileRefused):
    """A workbook under the name of a text file."""

    message = N_("“{file}” is an Excel workbook, not a CSV file. Rename it to end in .xlsx, or save it as CSV.")


class IsText(FileRefused):
    """Text under the name of a workbook."""

    message = N_("“{file}” is a text file, not an Excel workbook. Rename it to end in .csv, or save it as .xlsx.")


class IsNoTable(FileRefused):
    """Bytes that are neither text nor any file known here."""

    message = N_("“{file}” holds neither a workbook nor text. Ask for the table as .xlsx or as a CSV file.")


class PasswordProtected(FileRefused):
    """A workbook that opens only with a password."""

    message = N_("“{file}” is protected by a password. Open it, take the password off, and save it again.")


class Damaged(FileRefused):
    """A workbook that cannot be read to its end."""

    message = N_("“{file}” is damaged. Open it in a spreadsheet program and save it again, or ask for it again.")


class Dangerous(FileRefused):
    """A workbook that would unpack to far more than it should, or holds what no workbook needs."""

    message = N_("“{file}” was not opened: it holds what no ordinary workbook does. Ask its sender for it again.")


class TooLarge(FileRefused):
    """More bytes than are read at once."""

    message = N_("“{file}” is larger than {most} MB. Take pictures and other sheets out of it, or divide it.")


class TooManyRows(FileRefused):
    """More filled rows than are read at once."""

    message = N_("“{sheet}” in “{file}” has more than {most} rows. Divide it into several files.")


class TooManyColumns(FileRefused):
    """Something stands beyond the last column that is read."""

    message = N_("{place} in “{file}” lies beyond {most} columns. Delete what stands so far to the right.")
