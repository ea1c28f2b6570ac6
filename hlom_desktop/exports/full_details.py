"""All that is public of a session: what it is about, its parts and their minutes, who takes part, what it offers."""

from __future__ import annotations

from hlom_desktop.exports import marks
from hlom_desktop.exports.marked import Marked, filled, joined
from hlom_desktop.exports.paper.tree import Run, Text
from hlom_desktop.exports.paper_words import language_list
from hlom_desktop.exports.programme_gathering import Programme, by
from hlom_desktop.exports.session_details import Details, Usual
from hlom_desktop.exports.side_event_lines import format_line, further_line, theme_line, topic_line
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.values import SERVICE_LABELS, ServiceKind, SessionKind, SessionRow, SubItemRow

OBJECTIVE, OBJECTIVE_ALONE = N_("Objective {number}: {title}"), N_("Objective: {title}")


class FullDetails(Details):
    """The lines under each session of the programme in full, in one language."""

    def __init__(self, programme: Programme, usual: Usual, marked: Marked) -> None:
        super().__init__(programme, usual, marked)
        self._parts = by(programme.sub_items, lambda part: part.session_id)
        self._services = by(programme.services, lambda service: service.session_id)
        self._by_role = {role.ref.id: role for role in programme.roles}
        self._themes = {theme.ref.id: theme for theme in programme.themes}
        self._objectives = {objective.ref.id: objective for objective in programme.objectives}

    def of_session(self, session: SessionRow) -> tuple[Text, ...]:
        """The lines under a session; none is empty. The organizer's own note stays in the house."""
        found = [
            self._organized(session),
            self._marked.text(session.description),
            *self._about(session),
            format_line(self._proposals.get(session.ref.id), self._marked),
            *(self._part(part) for part in self._parts.get(session.ref.id, ())),
            *self._people(session),
            self._papers(session),
            self._spoken(session),
            self._unlike(session),
            self._offered(session),
            self._streamed(session),
            further_line(self._proposals.get(session.ref.id), self._marked),
        ]
        return tuple(text for text in found if text)

    def _organized(self, session: SessionRow) -> Text:
        hosts = self._hosts(session)
        if not hosts or session.kind is SessionKind.SIDE_EVENT:
            return hosts
        return filled(self.words("Organizers: {names}"), names=hosts)

    def _about(self, session: SessionRow) -> list[Text]:
        """The objective and the theme."""
        objective = self._objectives.get(session.objective_id or 0)
        theme = self._themes.get(session.theme_id or 0)
        return [topic_line(objective, OBJECTIVE, OBJECTIVE_ALONE, self._marked), theme_line(theme, self._marked)]

    def _part(self, part: SubItemRow) -> Text:
        """“5 min · Statement of the host country: Minister (Switzerland)”."""
        title = self._marked.text(part.title)
        role = self._by_role.get(part.role_id or 0)
        who = self.person(role) if role is not None else ()
        said = filled(self.words("{title}: {name}"), title=title, name=who) if title and who else title or who
        if not said or part.minutes is None:
            return (Run("– "), *said) if said else ()
        minutes = self.words("{minutes} min", minutes=part.minutes).replace(" ", "\u00a0")
        return (Run(f"– {minutes} · "), *said)

    def _spoken(self, session: SessionRow) -> Text:
        if not session.spoken:
            return ()
        languages = language_list(session.spoken, self._language)
        return marks.words(self.words("Languages spoken: {languages}", languages=languages))

    def _offered(self, session: SessionRow) -> Text:
        """The services that let everybody follow, each named once."""
        kinds = {service.kind for service in self._services.get(session.ref.id, ())}
        if not kinds:
            return ()
        services = " · ".join(self.words(SERVICE_LABELS[kind]) for kind in ServiceKind if kind in kinds)
        return marks.words(self.words("Accessibility: {services}", services=services))

    def _streamed(self, session: SessionRow) -> Text:
        if not session.streaming:
            return ()
        said = marks.words(self.words("Streamed live"))
        if not session.stream_link:
            return said
        return joined((said, (Run(session.stream_link, to=session.stream_link),)), " · ")
