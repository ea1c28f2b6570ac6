"""Other words than their labels for kinds and states of sessions, proposals and contributions, in three languages.

Words are parted by semicolons; the labels themselves are taken from the program's catalogues.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.contributions.values import ContributionKind, ContributionStage
from hlom_desktop.sessions.values import Access, SessionKind, SessionStatus
from hlom_desktop.side_events.values import ProposalStatus

WORDS_OF_PROGRAMME: Mapping[type[StrEnum], Mapping[StrEnum, str]] = MappingProxyType(
    {
        SessionKind: {
            SessionKind.OPENING: (
                "opening; opening ceremony; opening segment; ouverture; séance d’ouverture; cérémonie "
                "d’ouverture; apertura; sesión de apertura; inauguración"
            ),
            SessionKind.GENERAL_DEBATE: (
                "debate; plenary; plenary debate; débat; débat général; plénière; debate general; plenaria; "
                "sesión plenaria"
            ),
            SessionKind.PANEL: (
                "panel discussion; panels; thematic panel; table d’experts; débat d’experts; réunion-débat; "
                "groupe de discussion; mesa de expertos; panel temático; mesa de debate"
            ),
            SessionKind.ROUND_TABLE: "roundtable; round-table; rt; table ronde; mesa redonda",
            SessionKind.BRIEFING: (
                "information session; info session; séance d’information; réunion d’information; sesión "
                "informativa; reunión informativa; training; formation; capacitación"
            ),
            SessionKind.SIDE_EVENT: (
                "side-event; sideevent; manifestation parallèle; événement parallèle; évènement parallèle; "
                "événement en marge; evento paralelo; acto paralelo; actividad paralela"
            ),
            SessionKind.CLOSING: (
                "closing; closing ceremony; closing segment; clôture; séance de clôture; cérémonie de clôture; "
                "clausura; sesión de clausura; cierre"
            ),
            SessionKind.BREAK: (
                "lunch; coffee; coffee break; lunch break; recess; pause; pause-café; déjeuner; pause déjeuner; "
                "pausa; receso; almuerzo; pausa para el café; descanso"
            ),
            SessionKind.OTHER: "other; miscellaneous; autre; divers; otro; otra; otros",
        },
        SessionStatus: {
            SessionStatus.PROPOSED: (
                "tentative; draft; planned; provisional; tbc; proposé; proposée; provisoire; prévu; prévue; "
                "propuesto; propuesta; provisional; prevista"
            ),
            SessionStatus.CONFIRMED: (
                "yes; ok; final; firm; definite; confirmé; confirmée; ferme; oui; confirmado; confirmada; firme; "
                "definitivo; sí"
            ),
            SessionStatus.CANCELLED: (
                "canceled; dropped; withdrawn; annulé; annulée; supprimé; supprimée; cancelado; cancelada; "
                "anulado; anulada; suprimida"
            ),
        },
        Access: {
            Access.OPEN: (
                "public; open to all; open session; open meeting; ouvert; ouverte; publique; ouvert à tous; "
                "abierto; abierta; público; pública"
            ),
            Access.CLOSED: (
                "private; closed session; closed meeting; fermé; fermée; privé; privée; à huis clos; huis clos; "
                "cerrado; cerrada; privado; privada; a puerta cerrada"
            ),
            Access.INVITATION: (
                "invitation; by invitation only; invitation only; invited only; sur invitation; sur invitation "
                "seulement; por invitación; con invitación; solo por invitación"
            ),
            Access.PRESS_AT_OPENING: (
                "press at opening; open to the press at the opening; press opening; presse à l’ouverture; prensa "
                "en la apertura"
            ),
        },
        ProposalStatus: {
            ProposalStatus.DRAFT: "new; brouillon; nouveau; borrador; nuevo",
            ProposalStatus.SUBMITTED: (
                "received; sent; soumis; soumise; reçu; reçue; presentado; presentada; recibido; recibida; "
                "enviado; enviada"
            ),
            ProposalStatus.UNDER_REVIEW: (
                "in review; review; pending; being considered; à l’examen; en examen; en cours d’examen; en "
                "attente; en examen; en revisión; pendiente"
            ),
            ProposalStatus.APPROVED: (
                "accepted; selected; yes; ok; approuvé; approuvée; accepté; acceptée; retenu; retenue; oui; "
                "aprobado; aprobada; aceptado; aceptada; seleccionado; seleccionada; sí"
            ),
            ProposalStatus.SCHEDULED: (
                "placed; programmed; programmé; programmée; inscrit au programme; programado; programada; "
                "incluido en el programa"
            ),
            ProposalStatus.MERGED: "combined; joined; fusionné; fusionnée; regroupé; fusionado; fusionada; unido",
            ProposalStatus.DECLINED: (
                "rejected; refused; not selected; no; refusé; refusée; rejeté; rejetée; non retenu; non retenue; "
                "non; rechazado; rechazada; no seleccionado; no seleccionada; denegado"
            ),
            ProposalStatus.CANCELLED: (
                "canceled; withdrawn; annulé; annulée; retiré; retirée; cancelado; cancelada; retirado; retirada; "
                "anulado"
            ),
        },
        ContributionKind: {
            ContributionKind.PLEDGE: (
                "pledges; commitment; joint pledge; promesse; engagement; annonce de contribution; promesa; "
                "compromiso; promesa de contribución"
            ),
            ContributionKind.REVIEW: (
                "voluntary review; review; vnr; national review; examen volontaire; examen; examen voluntario; "
                "informe voluntario"
            ),
            ContributionKind.INPUT: (
                "inputs; written input; submission; contribution; contribution écrite; aportación; aporte; "
                "contribución; contribución escrita; insumo"
            ),
            ContributionKind.COMMENT: (
                "comments; written comment; observation; observations; commentaire; commentaires; comentario; "
                "comentarios; observación; observaciones"
            ),
            ContributionKind.REQUEST: (
                "request; support request; ask; need; demande; demande d’appui; demande de soutien; solicitud; "
                "solicitud de apoyo; petición; necesidad"
            ),
            ContributionKind.OFFER: (
                "offers; offer of support; offre; offre d’appui; offre de soutien; oferta; oferta de apoyo; "
                "ofrecimiento"
            ),
        },
        ContributionStage: {
            ContributionStage.ANNOUNCED: "made; new; pledged; annoncé; annoncée; nouveau; anunciado; anunciada; nuevo",
            ContributionStage.PLANNED: (
                "planning; planning stage; in planning; planifié; planifiée; prévu; prévue; en préparation; "
                "planificado; planificada; previsto; prevista; en preparación"
            ),
            ContributionStage.UNDER_WAY: (
                "underway; in progress; ongoing; started; being implemented; en cours; engagé; en cours de "
                "réalisation; en curso; en marcha; iniciado; en ejecución; en progreso"
            ),
            ContributionStage.FULFILLED: (
                "done; complete; completed; implemented; achieved; réalisé; réalisée; accompli; accomplie; "
                "achevé; achevée; tenu; tenue; terminé; cumplido; cumplida; realizado; realizada; completado; "
                "completada; terminado"
            ),
            ContributionStage.WITHDRAWN: (
                "dropped; cancelled; retiré; retirée; abandonné; annulé; retirado; retirada; cancelado; abandonado"
            ),
        },
    }
)
