"""What stands over a sheet of a run of show: hours, for whom, which version, and what changed since the one before."""

from __future__ import annotations

from collections.abc import Sequence

from hlom_desktop.conference.hours_printed import print_hour, print_hours
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.values import ConferenceRow
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.paper.tree import Run, Text
from hlom_desktop.exports.paper_words import local_moment
from hlom_desktop.exports.run_of_show_gathering import Sheet, minutes_of
from hlom_desktop.run_of_show.values import TEAM_LABELS, CueRow


def hours_words(cues: Sequence[CueRow], language: Language) -> str:
    """From the first cue to the end of the last, on a clock of 24 hours."""
    start, minutes = minutes_of(cues)
    return print_hours(start % 1440, minutes, language, "24h")


def speaker_name(cue: CueRow, language: Language) -> str:
    """Who has the floor in a cue: the delegation on a list, else the person or function."""
    named = cue.item if cue.inscription_id is not None or cue.who is None else cue.who
    return named.best(language)[0]


class Heads:
    """The words of one sheet's head in one language."""

    def __init__(self, sheet: Sheet, conference: ConferenceRow, marked: Marked) -> None:
        self.sheet, self.conference, self.marked = sheet, conference, marked

    def parts(self) -> tuple[str, ...]:
        """Hours, conference, paper; and for whom it is where rows are left out."""
        hours = hours_words(self.sheet.cues, self.marked.language)
        whole = (hours, self.conference.short, self.marked.words("Run of show"))
        return whole if self.sheet.is_whole else (hours, self.conference.short, self.rows_for())

    def rows_for(self) -> str:
        """“Interpreters: 14 of 21 rows”, “Escort of Kenya: 3 of 21 rows”."""
        sheet, words = self.sheet, self.marked.words
        counts = {"shown": len(sheet.rows), "total": len(sheet.cues)}
        if sheet.escorted is not None:
            return words(
                "Escort of {speaker}: {shown} of {total} rows",
                speaker=speaker_name(sheet.escorted, self.marked.language),
                **counts,
            )
        team = words(TEAM_LABELS[sheet.team]) if sheet.team is not None else ""
        return words("{team}: {shown} of {total} rows", team=team, **counts)

    def version(self) -> str:
        """“Version 7, 08:10”; a sheet that is not given out as it stands is a draft."""
        issue, words = self.sheet.standing.issue, self.marked.words
        if issue is None:
            return words("Draft")
        at = local_moment(issue.at, self.conference)
        hour = print_hour(60 * at.hour + at.minute, self.marked.language, "24h")
        return words("Version {number}, {hour}", number=issue.number, hour=hour)

    def changed(self) -> str:
        """“4 rows changed since version 6”; empty where there is no version before."""
        standing, words = self.sheet.standing, self.marked.words
        if standing.since is None:
            return ""
        shown = {cue.ref.id for _, cue in self.sheet.rows}
        number = len(standing.changed & shown)
        if not number:
            return words("Nothing changed since version {version}", version=standing.since.number)
        return words.plural(
            "{number} row changed since version {version}",
            "{number} rows changed since version {version}",
            number,
            version=standing.since.number,
        )


def gone_text(sheet: Sheet, marked: Marked) -> Text:
    """The cues that were taken out since the last issue, for striking them on older sheets."""
    standing, language = sheet.standing, marked.language
    if standing.since is None or not standing.gone or sheet.escorted is not None:
        return ()
    named = (
        f"{one.item.best(language)[0]} ({print_hour(one.start // 60 % 1440, language, '24h')})" for one in standing.gone
    )
    cues = "; ".join(named)
    return (Run(marked.words("Taken out since version {version}: {cues}.", version=standing.since.number, cues=cues)),)
