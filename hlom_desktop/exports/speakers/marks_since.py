"""What changed of a list since it was last given out, as its paper shows it: tags, lines under names, a change line."""

from __future__ import annotations

from dataclasses import dataclass, field

from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports import marks
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.paper.tree import KeyEntry, Run
from hlom_desktop.exports.paper_words import list_of
from hlom_desktop.exports.speakers.gathering import Standing, session_title
from hlom_desktop.refusals import N_
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.rules_issue import ChangeKind, TurnChange
from hlom_desktop.speakers.values_issue import IssuedTurn

NEW = N_("N")


@dataclass
class Since:
    """The changes of one list in one language; remembers which marks it made, for the key."""

    debate: Debate
    standing: Standing
    marked: Marked
    _made: dict[str, KeyEntry] = field(default_factory=dict)

    @property
    def key(self) -> tuple[KeyEntry, ...]:
        """The marks made, and what they mean."""
        return tuple(self._made[name] for name in sorted(self._made))

    def _of(self, row_id: int, *kinds: ChangeKind) -> TurnChange | None:
        return next(
            (one for one in self.standing.changes if one.turn.inscription_id == row_id and one.kind in kinds), None
        )

    @property
    def _number(self) -> int:
        return self.standing.since.number if self.standing.since is not None else 0

    def tag(self, row_id: int) -> Run | None:
        """The tag beside a speaker's number: new, or how far the place moved."""
        words = self.marked.words
        if self._of(row_id, ChangeKind.NEW) is not None:
            made = marks.reverse(words(NEW))
            self._made["0"] = KeyEntry(made, words("newly inscribed since version {number}", number=self._number))
            return made
        moved = self._of(row_id, ChangeKind.UP, ChangeKind.DOWN)
        if moved is None:
            return None
        up = moved.kind is ChangeKind.UP
        made = marks.tag(f"{'↑' if up else '↓'}{moved.places}")
        meaning = words("moved up by so many places") if up else words("moved down by so many places")
        self._made["1" if up else "2"] = KeyEntry(made, meaning)
        return made

    def line(self, row_id: int) -> str:
        """What is said under a speaker's name: a swap, another sitting."""
        words = self.marked.words
        for change in self.standing.changes:
            if change.kind is ChangeKind.SWAPPED and change.after is not None and change.other is not None:
                pair = (change.after, change.other)
                for own, other in (pair, pair[::-1]):
                    if own.inscription_id == row_id:
                        return words("swapped with no. {number}", number=other.number)
        moved = self._of(row_id, ChangeKind.SITTING)
        if moved is None or moved.before is None:
            return ""
        was = self.debate.sitting(moved.before.sitting_id)
        if was is None:
            return words("had no sitting before")
        return words("moved here from: {title}", title=self.marked.string(session_title(self.debate, was)))

    def is_changed(self, row_id: int) -> bool:
        """Whether who speaks, for how long or from where changed: a bar stands at the row's left."""
        changed = self._of(row_id, ChangeKind.SPEAKER, ChangeKind.MINUTES, ChangeKind.MODE) is not None
        if changed:
            meaning = self.marked.words("speaker, minutes or mode changed since version {number}", number=self._number)
            self._made["3"] = marks.changed_key(meaning)
        return changed

    def sentences(self) -> tuple[str, ...]:
        """Who is no longer on the list, by name: who withdrew, and who has no turn for another reason."""
        words = self.marked.words
        gone = [one.before for one in self.standing.changes if one.kind is ChangeKind.GONE and one.before is not None]
        withdrawn = {one.ref.id for one in self.debate.inscriptions if one.withdrawn}
        present = {one.ref.id for one in self.debate.inscriptions}
        left = [one for one in gone if one.inscription_id in withdrawn or one.inscription_id not in present]
        waiting = {one.ref.id for one in self.debate.inscriptions if one.waiting}
        others = [one for one in gone if one not in left and one.inscription_id not in waiting]
        said = []
        if left:
            message = N_("Withdrawn since version {number}: {names}.")
            said.append(words(message, number=self._number, names=self._names(left)))
        if others:
            message = N_("Without a turn since version {number}: {names}.")
            said.append(words(message, number=self._number, names=self._names(others)))
        return tuple(said)

    def _names(self, turns: list[IssuedTurn]) -> str:
        return list_of([self._name(one) for one in turns], self.marked.words)

    def _name(self, turn: IssuedTurn) -> str:
        wording: Wording = turn.function if turn.delegation.is_empty else turn.delegation
        return wording.best(self.marked.language)[0]
