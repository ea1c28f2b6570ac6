"""Other words than their labels for levels, modes, roles and delegations, in three languages.

Words are parted by semicolons; the labels themselves are taken from the program's catalogues.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.values import Mode
from hlom_desktop.delegations.values import DelegationKind, Gender, Level, RegionalGroup
from hlom_desktop.speakers.values import RoleKind, SpeakerMode, SpeakerStatus

WORDS_OF_PEOPLE: Mapping[type[StrEnum], Mapping[StrEnum, str]] = MappingProxyType(
    {
        Level: {
            Level.HEAD_OF_STATE: (
                "hos; head of state level; chef d’état; cheffe d’état; chef de l’état; jefe de estado; jefa de "
                "estado; president; président; présidente; presidente; presidenta; king; queen; monarch"
            ),
            Level.VICE_PRESIDENT: (
                "vp; vice president; vice-président; vice-présidente; vicepresidente; vicepresidenta"
            ),
            Level.HEAD_OF_GOVERNMENT: (
                "hog; pm; prime minister; premier; premier ministre; première ministre; chef de gouvernement; "
                "cheffe de gouvernement; primer ministro; primera ministra; jefe de gobierno; jefa de gobierno"
            ),
            Level.DEPUTY_PRIME_MINISTER: (
                "dpm; vice prime minister; vice-premier ministre; vice-première ministre; vicepremier ministre; "
                "viceprimer ministro; viceprimera ministra"
            ),
            Level.MINISTER: (
                "min; min.; ministerial; ministerial level; minister level; full minister; ministre; ministro; "
                "ministra; ministro/a; ministériel; niveau ministériel; nivel ministerial; cabinet; cabinet "
                "minister"
            ),
            Level.VICE_MINISTER: (
                "vice minister; vm; v-min; deputy minister; deputy ministerial; vice-ministerial; "
                "vice-ministerial level; deputy ministerial level; assistant minister; junior minister; "
                "vice-ministre; ministre adjoint; ministre adjointe; vice-ministériel; viceministro; "
                "viceministra; viceministro/a; viceministerial; nivel viceministerial; state secretary; "
                "under-secretary; subsecretario; subsecretaria"
            ),
            Level.PERMANENT_REPRESENTATIVE: (
                "pr; perm rep; perm. rep.; permrep; permanent rep; ambassador; amb; amb.; ambassadorial; "
                "ambassador/pr; ambassador/permanent representative; ambassador and permanent representative; "
                "représentant permanent; représentante permanente; rp; ambassadeur; ambassadrice; ambassadeur/rp; "
                "representante permanente; embajador; embajadora; embajador/a; embajador/representante permanente"
            ),
            Level.SENIOR_OFFICIAL: (
                "so; som; ps; permanent secretary; senior; senior official level; high-level official; high "
                "official; director; director-general; dg; haut fonctionnaire; haute fonctionnaire; haut "
                "responsable; haute responsable; secrétaire permanent; directeur; directrice; alto funcionario; "
                "alta funcionaria; funcionario de alto nivel; director general; directora general; directora; "
                "chargé d’affaires; cda; dpr"
            ),
            Level.EXPERT: (
                "expert level; technical; technical level; experte; niveau technique; technique; experto; "
                "experta; nivel técnico; técnico; técnica; adviser; advisor; counsellor; conseiller; conseillère; "
                "consejero; consejera; asesor; asesora"
            ),
            Level.OTHER: "others; other level; autre; autres; otro; otra; otros",
        },
        Gender: {
            Gender.FEMININE: (
                "f; female; woman; w; fem; fem.; féminin; féminine; femme; femenino; femenina; mujer; ms; ms.; "
                "mrs; mrs.; miss; mme; madame; sra; sra.; señora; dame; she; elle; ella"
            ),
            Gender.MASCULINE: (
                "m; male; man; masc; masc.; masculin; homme; h; masculino; hombre; varón; mr; mr.; monsieur; m.; "
                "sr; sr.; señor; he; il; él"
            ),
        },
        Mode: {
            Mode.IN_PERSON: (
                "in-person; in person; physical; physically; on site; on-site; onsite; face to face; present; in "
                "the room; presence; en personne; présentiel; en présentiel; sur place; physique; présent; "
                "présente; présence; presencial; en persona; presencialmente; de forma presencial; en sala"
            ),
            Mode.HYBRID: (
                "mixed; blended; both; in person and online; hybride; mixte; les deux; híbrido; híbrida; mixto; "
                "mixta; ambos"
            ),
            Mode.VIRTUAL: (
                "virtually; online; on-line; on line; remote; remotely; zoom; teams; webex; video; "
                "videoconference; via zoom; by video; virtuel; virtuelle; virtuellement; en ligne; à distance; "
                "distanciel; en distanciel; visioconférence; par visioconférence; en línea; virtual; "
                "virtualmente; a distancia; remoto; remota; por videoconferencia; videoconferencia"
            ),
        },
        SpeakerMode: {
            SpeakerMode.IN_ROOM: (
                "in-person; in person; in room; physical; physically; on site; on-site; onsite; present; en "
                "personne; présentiel; en présentiel; sur place; en salle; présent; présente; presencial; en "
                "persona; en sala; presencialmente"
            ),
            SpeakerMode.REMOTE: (
                "remotely; online; virtual; virtually; live online; zoom; video link; videoconference; à "
                "distance; en ligne; virtuel; virtuelle; distanciel; visioconférence; a distancia; en línea; "
                "remoto; remota; videoconferencia"
            ),
            SpeakerMode.RECORDED: (
                "recording; pre-recorded; prerecorded; pre-recorded video; video message; video; video statement; "
                "enregistré; enregistrée; préenregistré; préenregistrée; message vidéo; vidéo; grabado; grabada; "
                "pregrabado; pregrabada; mensaje de vídeo; vídeo"
            ),
        },
        RoleKind: {
            RoleKind.CHAIR: (
                "chairperson; chairman; chairwoman; chairs; presiding; président; présidente; présidence; "
                "presidente; presidenta; presidencia"
            ),
            RoleKind.CO_CHAIR: (
                "co chair; cochair; co-chairs; coprésident; coprésidente; co-président; co-présidente; "
                "copresidente; copresidenta"
            ),
            RoleKind.MODERATOR: (
                "moderates; facilitator; modérateur; modératrice; animateur; animatrice; moderador; moderadora; "
                "facilitador; facilitadora"
            ),
            RoleKind.KEYNOTE: (
                "keynote; key note; key-note; keynote address; main speaker; orateur principal; oratrice "
                "principale; discours liminaire; orador principal; oradora principal; discurso principal"
            ),
            RoleKind.PANELLIST: (
                "panelist; panellists; panel member; discussant; panéliste; intervenant; intervenante; panelista; "
                "ponente; participante en la mesa"
            ),
            RoleKind.SPEAKER: (
                "speaks; statement; speaker from the floor; orateur; oratrice; orador; oradora; interviniente"
            ),
            RoleKind.RAPPORTEUR: "reporter; note-taker; note taker; rapporteuse; rapporteure; relator; relatora",
        },
        SpeakerStatus: {
            SpeakerStatus.PROPOSED: (
                "suggested; pencilled; tentative; to be invited; planned; proposé; proposée; pressenti; "
                "pressentie; propuesto; propuesta; por invitar"
            ),
            SpeakerStatus.INVITED: (
                "invitation sent; pending; awaiting; asked; invité; invitée; en attente; invitado; invitada; pendiente"
            ),
            SpeakerStatus.CONFIRMED: (
                "yes; y; ok; accepted; definite; oui; confirmé; confirmée; accepté; sí; confirmado; confirmada; "
                "aceptado"
            ),
            SpeakerStatus.DECLINED: (
                "no; n; refused; regrets; cancelled; withdrawn; non; décliné; déclinée; refusé; excusé; "
                "rechazado; rechazada; declinado; declinada; excusado"
            ),
            SpeakerStatus.STAND_IN: (
                "stand in; replacement; substitute; alternate; backup; remplaçant; remplaçante; suppléant; "
                "suppléante; suplente; sustituto; sustituta"
            ),
        },
        DelegationKind: {
            DelegationKind.MEMBER_STATE: (
                "state; member; ms; country; government; état; état membre; pays; gouvernement; membre; estado; "
                "estado miembro; miembro; país; gobierno"
            ),
            DelegationKind.OBSERVER_STATE: (
                "observer; non-member state; non-member observer state; observateur; état observateur; "
                "observador; estado observador"
            ),
            DelegationKind.REGIONAL_ORGANIZATION: (
                "regional organisation; regional; regional body; ro; organisation régionale; organización "
                "regional; organismo regional"
            ),
            DelegationKind.INTERNATIONAL_ORGANIZATION: (
                "international organisation; io; igo; intergovernmental; intergovernmental organization; "
                "intergovernmental organisation; organisation internationale; organisation intergouvernementale; "
                "oi; organización internacional; organización intergubernamental"
            ),
            DelegationKind.UN_ENTITY: (
                "un; un agency; un system; united nations; agency; un body; entité des nations unies; organisme "
                "des nations unies; système des nations unies; onu; nations unies; entidad de las naciones "
                "unidas; naciones unidas; organismo de la onu"
            ),
            DelegationKind.FINANCIAL_INSTITUTION: (
                "ifi; bank; development bank; mdb; institution financière; institution financière internationale; "
                "banque; institución financiera; institución financiera internacional; banco; banco de desarrollo"
            ),
            DelegationKind.LOCAL_AUTHORITY: (
                "local government; local authorities; city; municipality; mayor; autorité locale; collectivité "
                "locale; collectivité; ville; commune; maire; autoridad local; gobierno local; ciudad; municipio; "
                "alcalde; alcaldesa"
            ),
            DelegationKind.CIVIL_SOCIETY: (
                "cso; ngo; ngos; non-governmental organization; société civile; ong; organisation non "
                "gouvernementale; sociedad civil; osc; organización no gubernamental"
            ),
            DelegationKind.ACADEMIA: (
                "academic; university; research; milieu universitaire; université; universitaire; recherche; "
                "mundo académico; académico; académica; universidad; investigación"
            ),
            DelegationKind.PRIVATE_SECTOR: (
                "private; business; company; employer; secteur privé; privé; entreprise; employeur; sector "
                "privado; privado; empresa; empleador"
            ),
            DelegationKind.REFUGEES: (
                "refugee; migrant; migrants; refugee-led organization; rlo; diaspora; réfugié; réfugiée; "
                "réfugiés; migrante; migrantes; refugiado; refugiada; refugiados; diáspora"
            ),
            DelegationKind.MEDIA: (
                "press; journalist; média; médias; presse; journaliste; medios; medios de comunicación; prensa; "
                "periodista"
            ),
            DelegationKind.OTHER: "others; autre; autres; otro; otra; otros",
        },
        RegionalGroup: {
            RegionalGroup.AFRICAN: (
                "african group; african; africa; afrique; groupe africain; groupe des états d’afrique; áfrica; "
                "grupo africano; grupo de los estados de áfrica; ag"
            ),
            RegionalGroup.ASIA_PACIFIC: (
                "asia; asia-pacific; asia pacific; asia-pacific group; asia and the pacific; apg; asie; "
                "asie-pacifique; asie et pacifique; asia-pacífico; asia y el pacífico; asia y pacífico"
            ),
            RegionalGroup.EASTERN_EUROPEAN: (
                "eeg; eastern europe; eastern european group; eastern european; europe orientale; europe de "
                "l’est; groupe d’europe orientale; europa oriental; europa del este"
            ),
            RegionalGroup.LATIN_AMERICAN: (
                "grulac; lac; latin america; latin america and the caribbean; latin america and caribbean; "
                "amérique latine; amérique latine et caraïbes; alc; américa latina; américa latina y el caribe; "
                "américa latina y caribe"
            ),
            RegionalGroup.WESTERN_EUROPEAN: (
                "weog; western europe; western european; western europe and others; western european and others "
                "group; europe occidentale; europe occidentale et autres; europa occidental; europa occidental y "
                "otros"
            ),
        },
    }
)
