"""The usual words of the chair's script in the three languages, of a presidency in the United Nations' style.

What stands in braces is filled in; a preposition before it contracts with its article: “à {next}” gives “au Maroc”.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hlom_desktop.conference.wording import Wording
from hlom_desktop.speakers.script.blocks import Block


def _said(en: str, fr: str, es: str) -> Wording:
    return Wording.from_texts(en=en, fr=fr, es=es)


_BEGINNING = {
    Block.OPENING: _said(
        "The meeting is called to order.\nWe begin {debate}.",
        "La séance est ouverte.\nNous abordons {debate}.",
        "Se abre la sesión.\nIniciamos {debate}.",
    ),
    Block.RESUMING: _said(
        "The meeting is resumed.\nWe continue {debate}.",
        "La séance est reprise.\nNous poursuivons {debate}.",
        "Se reanuda la sesión.\nContinuamos {debate}.",
    ),
    Block.LIMITS: _said(
        "Each speaker has {minutes}, and {group_minutes} when speaking on behalf of a group. I thank you in advance "
        "for keeping to these limits; the light turns amber {warning} before the end.",
        "Chaque orateur dispose de {minutes}, de {group_minutes} s’il s’exprime au nom d’un groupe. Je vous remercie "
        "par avance de respecter ces limites ; le voyant passe à l’orange {warning} avant la fin.",
        "Cada orador dispone de {minutes}, y de {group_minutes} si habla en nombre de un grupo. Les agradezco de "
        "antemano que respeten estos límites; la luz pasa a ámbar {warning} antes del final.",
    ),
    Block.LIMITS_BY_CATEGORY: _said(
        "The time limit of each statement is shown on the list of speakers. I thank you in advance for keeping to it; "
        "the light turns amber {warning} before the end.",
        "Le temps de parole de chacun figure sur la liste des orateurs. Je vous remercie par avance de le respecter ; "
        "le voyant passe à l’orange {warning} avant la fin.",
        "El tiempo de cada declaración figura en la lista de oradores. Les agradezco de antemano que lo respeten; la "
        "luz pasa a ámbar {warning} antes del final.",
    ),
    Block.COMMITMENT: _said(
        "I thank the delegation for its commitment, of which the Secretariat takes note.",
        "Je remercie la délégation de son engagement, dont le Secrétariat prend note.",
        "Doy las gracias a la delegación por su compromiso, del que la Secretaría toma nota.",
    ),
}
_FLOOR = {
    Block.FLOOR: _said(
        "I now give the floor to {speaker}.",
        "Je donne maintenant la parole à {speaker}.",
        "Doy ahora la palabra a {speaker}.",
    ),
    Block.FLOOR_GROUP: _said(
        "I now give the floor to {speaker}, who will speak on behalf of {group}.",
        "Je donne maintenant la parole à {speaker}, qui s’exprime au nom de {group}.",
        "Doy ahora la palabra a {speaker}, que hablará en nombre de {group}.",
    ),
    Block.FLOOR_REMOTE: _said(
        "I now give the floor to {speaker}, who joins us remotely.",
        "Je donne maintenant la parole à {speaker}, qui s’exprime à distance.",
        "Doy ahora la palabra a {speaker}, que interviene a distancia.",
    ),
    Block.FLOOR_REMOTE_GROUP: _said(
        "I now give the floor to {speaker}, who joins us remotely and will speak on behalf of {group}.",
        "Je donne maintenant la parole à {speaker}, qui s’exprime à distance au nom de {group}.",
        "Doy ahora la palabra a {speaker}, que interviene a distancia en nombre de {group}.",
    ),
    Block.LISTENING: _said(
        "{speaker}, the floor is yours.",
        "{speaker}, nous vous écoutons.",
        "{speaker}, tiene usted la palabra.",
    ),
    Block.RECORDED: _said(
        "We shall now hear the statement of {speaker}, which was recorded.",
        "Nous allons maintenant entendre la déclaration de {speaker}, qui a été enregistrée.",
        "Escucharemos ahora la declaración de {speaker}, que fue grabada.",
    ),
    Block.RECORDED_GROUP: _said(
        "We shall now hear the statement of {speaker}, made on behalf of {group}, which was recorded.",
        "Nous allons maintenant entendre la déclaration de {speaker}, faite au nom de {group}, qui a été enregistrée.",
        "Escucharemos ahora la declaración de {speaker}, formulada en nombre de {group}, que fue grabada.",
    ),
    Block.TIME_PERMITTING: _said(
        "As time permits, I give the floor to {speaker}.",
        "Puisque le temps le permet, je donne la parole à {speaker}.",
        "Puesto que el tiempo lo permite, doy la palabra a {speaker}.",
    ),
}
_AFTER = {
    Block.THANKS_TWO: _said(
        "I thank {speaker}. I shall next give the floor to {next}, then to {second}.",
        "Je remercie {speaker}. Je donnerai ensuite la parole à {next}, puis à {second}.",
        "Doy las gracias a {speaker}. A continuación daré la palabra a {next} y después a {second}.",
    ),
    Block.THANKS_ONE: _said(
        "I thank {speaker}. I shall next give the floor to {next}.",
        "Je remercie {speaker}. Je donnerai ensuite la parole à {next}.",
        "Doy las gracias a {speaker}. A continuación daré la palabra a {next}.",
    ),
    Block.THANKS_LAST: _said(
        "I thank {speaker}. We have heard the last speaker of this sitting.",
        "Je remercie {speaker}. Nous avons entendu le dernier orateur de cette séance.",
        "Doy las gracias a {speaker}. Hemos escuchado al último orador de esta sesión.",
    ),
    Block.LINE_LOST: _said(
        "The connection has been lost. We shall hear {speaker} as soon as possible and now go on to {next}.",
        "La liaison est interrompue. Nous entendrons {speaker} dès que possible et passons à {next}.",
        "Se ha interrumpido la conexión. Escucharemos a {speaker} en cuanto sea posible y pasamos a {next}.",
    ),
    Block.RECORDING_READY: _said(
        "We shall now hear the statement of {speaker}, which was recorded.",
        "Nous allons entendre la déclaration de {speaker}, qui a été enregistrée.",
        "Escucharemos la declaración de {speaker}, que fue grabada.",
    ),
    Block.ABSENT_CATEGORY: _said(
        "As the delegation of {delegation} is not in the room, it will take the floor at the end of its category. I "
        "give the floor to {next}.",
        "La délégation de {delegation} n’étant pas dans la salle, elle prendra la parole à la fin de sa catégorie. Je "
        "donne la parole à {next}.",
        "Puesto que la delegación de {delegation} no está en la sala, hará uso de la palabra al final de su categoría. "
        "Doy la palabra a {next}.",
    ),
    Block.ABSENT_LIST: _said(
        "As the delegation of {delegation} is not in the room, it will take the floor at the end of the list. I give "
        "the floor to {next}.",
        "La délégation de {delegation} n’étant pas dans la salle, elle prendra la parole à la fin de la liste. Je "
        "donne la parole à {next}.",
        "Puesto que la delegación de {delegation} no está en la sala, hará uso de la palabra al final de la lista. Doy "
        "la palabra a {next}.",
    ),
    Block.ABSENT_OUT: _said(
        "As the delegation of {delegation} is not in the room, I give the floor to {next}.",
        "La délégation de {delegation} n’étant pas dans la salle, je donne la parole à {next}.",
        "Puesto que la delegación de {delegation} no está en la sala, doy la palabra a {next}.",
    ),
}
_END = {
    Block.REPLIES: _said(
        "We have come to the right of reply. A first intervention has {minutes}, a second {second_minutes}.",
        "Nous en venons au droit de réponse. Une première intervention dispose de {minutes}, une seconde de "
        "{second_minutes}.",
        "Pasamos al derecho a contestar. La primera intervención dispone de {minutes}; la segunda, de "
        "{second_minutes}.",
    ),
    Block.REPLY: _said(
        "I give the floor to {delegation}, in exercise of the right of reply.",
        "Je donne la parole à {delegation} dans l’exercice du droit de réponse.",
        "Doy la palabra a {delegation} en ejercicio del derecho a contestar.",
    ),
    Block.SUSPENSION: _said(
        "We have reached the end of this sitting. {debate} will resume at {hour}; the first to take the floor will be "
        "{next}. The meeting is suspended.",
        "Nous avons épuisé le temps de cette séance. {debate} reprendra à {hour} ; la parole sera donnée en premier "
        "lieu à {next}. La séance est suspendue.",
        "Hemos agotado el tiempo de esta sesión. {debate} se reanudará a {hour}; la palabra se dará en primer lugar a "
        "{next}. Se suspende la sesión.",
    ),
    Block.SUSPENSION_DAY: _said(
        "We have reached the end of this sitting. {debate} will resume on {day} at {hour}; the first to take the floor "
        "will be {next}. The meeting is adjourned.",
        "Nous avons épuisé le temps de cette séance. {debate} reprendra le {day} à {hour} ; la parole sera donnée en "
        "premier lieu à {next}. La séance est levée.",
        "Hemos agotado el tiempo de esta sesión. {debate} se reanudará el {day} a {hour}; la palabra se dará en primer "
        "lugar a {next}. Se levanta la sesión.",
    ),
    Block.SUSPENSION_OPEN: _said(
        "We have reached the end of this sitting. {debate} will resume later; the first to take the floor will be "
        "{next}. The meeting is suspended.",
        "Nous avons épuisé le temps de cette séance. {debate} reprendra ultérieurement ; la parole sera donnée en "
        "premier lieu à {next}. La séance est suspendue.",
        "Hemos agotado el tiempo de esta sesión. {debate} se reanudará más adelante; la palabra se dará en primer "
        "lugar a {next}. Se suspende la sesión.",
    ),
    Block.CLOSING: _said(
        "We have heard the last speaker on the list. I thank all delegations for their statements. This concludes "
        "{debate}.\nThe meeting is adjourned.",
        "Nous avons entendu le dernier orateur de la liste. Je remercie toutes les délégations de leurs déclarations. "
        "Ici s’achève {debate}.\nLa séance est levée.",
        "Hemos escuchado al último orador de la lista. Doy las gracias a todas las delegaciones por sus declaraciones. "
        "Concluye {debate}.\nSe levanta la sesión.",
    ),
}
USUAL: Mapping[Block, Wording] = MappingProxyType(_BEGINNING | _FLOOR | _AFTER | _END)


def text_of(block: Block, own: Mapping[Block, Wording]) -> Wording:
    """A block as it is said: the secretariat's own words in the languages in which it wrote some, else the usual."""
    usual, written = USUAL[block], own.get(block)
    if written is None or written.is_empty:
        return usual
    texts = {language: written.in_language(language) or usual.in_language(language) for language in ("en", "fr", "es")}
    return Wording.from_texts(**texts)
