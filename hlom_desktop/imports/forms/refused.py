"""Why a form, or several files at once, are not read."""

from __future__ import annotations

from hlom_desktop.imports.refused import FileRefused
from hlom_desktop.refusals import N_, NotUnderstood, Refusal


class FormRearranged(FileRefused):
    """A form whose rows or labels are no longer where they were."""

    message = N_("“{file}” is a form whose rows were moved or changed. Copy the answers into a fresh form.")


class FormOfLaterProgram(FileRefused):
    """A form of a version that is not known here."""

    message = N_("“{file}” is a form of a later version of the program. Import it with that one.")


class IsSideEventForm(FileRefused):
    """A form taken for a table of another kind."""

    message = N_("“{file}” is a form for a side event. Import it as side events.")


class OnlyFormsTogether(FileRefused):
    """Several files of which one is no form."""

    message = N_("“{file}” is no form for a side event. Import tables one at a time.")


class NoFormsThere(FileRefused):
    """A folder without a workbook."""

    message = N_("“{file}” is a folder without a workbook (.xlsx) in it. Choose the one in which the forms are.")


class FormOfAnother(Refusal):
    """A form made for another conference, whose themes, rooms and slots are others."""

    message = N_("This form was made for another conference (“{key}”). Ask for it on the form of this one.")


class FormTwice(Refusal):
    """Two forms of one batch that propose the same."""

    message = N_("“{file}” proposes the same already. Take one of the two out.")


class FunctionAlone(NotUnderstood):
    """A function, or where somebody speaks from, without a name."""

    message = N_("“{text}” stands there without a name. Type the name beside it.")
