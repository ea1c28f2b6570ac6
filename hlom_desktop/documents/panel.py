"""The screen of documents: papers, their plan, the rules of the plan, and statements."""

from __future__ import annotations

from typing import Any

from hlom_desktop.desk.place import Context
from hlom_desktop.desk.views_place import ViewsPlace
from hlom_desktop.documents import queries
from hlom_desktop.documents.panel_documents import DocumentsView, PlanView
from hlom_desktop.documents.panel_rules import RulesView
from hlom_desktop.documents.panel_statements import StatementsView
from hlom_desktop.documents.panel_views import PapersView


class DocumentsPlace(ViewsPlace):
    """Documents. `go_to` takes the id of a row of any view: of several, a document before a rule or statement."""

    key = "documents"
    tables = PapersView.tables

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        views: tuple[tuple[str, str, PapersView[Any]], ...] = (
            ("documents", words("Documents"), DocumentsView(context)),
            ("plan", words("Plan"), PlanView(context)),
            ("rules", words("Rules"), RulesView(context)),
            ("statements", words("Statements"), StatementsView(context)),
        )
        self.set_up_views(words("View"), views, queries.view_of, queries.number_of_documents)
        for _, _, view in views:
            view.wanted.connect(self.open_in)
