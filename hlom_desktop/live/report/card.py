"""The card of the day report: one cue planned against actual, and who did not get the floor that day."""

from __future__ import annotations

from hlom_desktop.conference.lengths import length_words
from hlom_desktop.conference.shown import text_in
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.card import Card, Form, Section
from hlom_desktop.desk.fields import ReadField
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.live.report.said import clock_words, notes_on, planned_words, signed_words, title_words
from hlom_desktop.live.report.values import FATE_LABELS, HAD_THE_FLOOR, CueReport, DayReport, Fate


class ReportCard(Card):
    """Nothing in it can be changed: it tells what happened."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.look, context.words)
        self.context, self.words = context, context.words
        words, look = context.words, context.look
        self.form = Form()
        for key, label in (
            ("who", words("Who")),
            ("planned", words("Planned")),
            ("started", words("Started")),
            ("ended", words("Ended")),
            ("delay", words("Delay")),
            ("length", words("Length")),
            ("ran", words("Took")),
            ("over", words("Over, under")),
            ("notes", words("Notes")),
        ):
            self.form.add(ReadField(look, key, label))
        section = Section(look)
        section.add(self.form)
        self.add(section)
        self.never = Section(look, words("Without the floor"))
        self.names = Label(look, wrap=True)
        self.never.add(self.names)
        self.add(self.never)

    def show_cue(self, cue: CueReport | None, report: DayReport | None, zone: str) -> None:
        """Show a cue; None where nothing is chosen."""
        words, language = self.words, self.context.reader.language
        self.form.setVisible(cue is not None)
        never = report.sums.never if report is not None else ()
        self.never.setVisible(bool(never))
        self.never.set_info(str(len(never)))
        self.names.setText("\n".join(title_words(one, language) for one in never))
        if cue is None:
            self.set_head("", "")
            return
        hour = clock_words(cue.line.planned, zone)
        tone = {Fate.ABSENT: "bad", Fate.HELD: "ok", Fate.ON: "accent"}.get(cue.fate, "plain")
        badge = Badge(words(FATE_LABELS[cue.fate]), tone=tone)  # type: ignore[arg-type]
        self.set_head(
            words("Cue {number} · {hour}", number=cue.number, hour=hour), text_in(cue.line.item, language), (badge,)
        )
        had = cue.fate in HAD_THE_FLOOR
        self.form.set_values(
            {
                "who": text_in(cue.line.who, language) or "–",
                "planned": hour,
                "started": clock_words(cue.started, zone),
                "ended": clock_words(cue.ended, zone),
                "delay": signed_words(cue.delay),
                "length": planned_words(cue),
                "ran": length_words(cue.ran) if had else "–",
                "over": signed_words(cue.over),
                "notes": "\n".join(notes_on(cue, words)) or "–",
            }
        )
