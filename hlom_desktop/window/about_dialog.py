"""About: which version, on which time-zone data, where the store lies."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

from hlom_desktop.desk.card import Form
from hlom_desktop.desk.dialog import Dialog
from hlom_desktop.desk.fields import ReadField

if TYPE_CHECKING:
    from hlom_desktop.window.main_window import MainWindow


class AboutDialog(Dialog):
    """Facts one is asked for when something goes wrong."""

    def __init__(self, window: MainWindow) -> None:
        words = window.words
        super().__init__(window.seated.look, words, words("About HLOM Desktop"), window)
        form = Form()
        facts = {
            words("Version"): version("hlom-desktop"),
            words("Time zones"): f"tzdata {version('tzdata')}",
            words("Store"): str(window.seated.store),
        }
        for label, fact in facts.items():
            form.add(ReadField(self.look, label, label)).set_value(fact)
        self.body.addWidget(form)
        self.add_button(words("Close"), primary=True).clicked.connect(self.accept)
