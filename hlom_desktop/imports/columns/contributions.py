"""The columns of contributions: pledges, reviews, inputs, comments, requests and offers."""

from __future__ import annotations

from hlom_desktop.imports.columns import shared
from hlom_desktop.imports.columns.fields import ColumnTable, Field, ImportKind, ValueKind

CONTRIBUTIONS = ColumnTable(
    ImportKind.CONTRIBUTIONS,
    (
        shared.UID,
        Field(
            "kind",
            ("Kind", "Type", "Tipo"),
            ValueKind.CONTRIBUTION_KIND,
            "type of contribution; contribution type; kind of contribution; category; nature; type de contribution; "
            "catégorie; tipo de contribución; tipo de aportación; clase; categoría",
        ),
        Field(
            "title",
            ("Contribution", "Contribution", "Contribución"),
            ValueKind.TEXT,
            "title; pledge; pledge title; title of contribution; text; description; text of the pledge; subject; name; "
            "titre; engagement; intitulé; texte; intitulé de l’engagement; annonce de contribution; objet; título; "
            "compromiso; promesa; texto; título de la contribución; promesa de contribución; aportación; asunto",
            required=True,
            translated=True,
        ),
        shared.DELEGATION,
        Field(
            "partners",
            ("Partners", "Partenaires", "Asociados"),
            ValueKind.DELEGATIONS,
            "together with; joint with; jointly with; co-pledgers; partner; other pledging entities; avec; "
            "conjointement avec; partenaire; con; junto con; socios; asociado; conjuntamente con",
        ),
        Field(
            "entity",
            ("Ministry or office", "Ministère ou bureau", "Ministerio u oficina"),
            ValueKind.TEXT,
            "ministry; department; office; agency; ministère; service; bureau; direction; ministerio; departamento; "
            "oficina; organismo responsable",
            translated=True,
        ),
        shared.OBJECTIVE,
        Field(
            "stage",
            ("Stage", "Stade", "Etapa"),
            ValueKind.CONTRIBUTION_STAGE,
            "status; progress; state of implementation; implementation status; statut; état d’avancement; avancement; "
            "état; situación; estado; avance; grado de avance; estado de ejecución",
        ),
        Field(
            "asked",
            ("Asked", "Demandé", "Solicitado"),
            ValueKind.WHEN,
            "asked on; requested; requested on; date asked; demandé le; date de la demande; solicitado el; "
            "fecha de solicitud; pedido",
        ),
        Field(
            "reminded",
            ("Reminded", "Relancé", "Recordado"),
            ValueKind.WHEN,
            "reminded on; reminder; reminder sent; relance; rappel; rappel envoyé; recordatorio; recordatorio enviado",
        ),
        Field(
            "received",
            ("Received", "Reçu", "Recibido"),
            ValueKind.WHEN,
            "received on; date received; submitted; submitted on; submission date; date; timestamp; reçu le; "
            "date de réception; recibido el; fecha de recepción; fecha; fecha de presentación",
        ),
        Field(
            "call",
            ("Answers the call", "Répond à l’appel", "Responde al llamamiento"),
            ValueKind.TEXT,
            "call; in reply to; call for contributions; appel; en réponse à; llamamiento; convocatoria; en respuesta a",
        ),
        shared.NOTE,
    ),
)
