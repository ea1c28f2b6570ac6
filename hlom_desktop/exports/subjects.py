"""What `--subject` and the field of the export dialog narrow a product to: a meeting, an owner, a side event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from hlom_desktop.conference.wording import Wording
from hlom_desktop.folding import all_in, folded, words_of
from hlom_desktop.refusals import N_, Refusal

CLOSED = N_("“{title}” is closed and was left out. Ask for it by its name to have its paper.")

T = TypeVar("T")
_MOST_NAMED = 12


class UnknownSubject(Refusal):
    """A subject that nothing of the conference is called by."""

    message = N_("Nothing here is called “{subject}”. There are: {known}.")


class NoSubjects(Refusal):
    """A subject where there is nothing to choose from."""

    message = N_("Nothing here is called “{subject}”: there is nothing to choose from yet.")


def names_of(*names: Wording | str | None) -> tuple[str, ...]:
    """Texts by which something may be called, in all languages."""
    found: list[str] = []
    for name in names:
        texts = (name.en, name.fr, name.es) if isinstance(name, Wording) else (name,)
        found += [text for text in texts if text]
    return tuple(found)


def names_it(subject: str | None, *names: Wording | str | None) -> bool:
    """Whether a subject is asked for and its words are in one of these names."""
    words = words_of(subject or "")
    return bool(words) and any(all_in(words, folded(text)) for text in names_of(*names))


def chosen(subject: str | None, things: Sequence[T], names: Callable[[T], Iterable[str]]) -> tuple[T, ...]:
    """The things that `subject` names, by words of their names in any language; all where nothing is asked for.

    One that is called exactly so goes before those that only have the words in their name. Raises `UnknownSubject`,
    `NoSubjects`.
    """
    if subject is None or not subject.strip():
        return tuple(things)
    wanted, words = folded(subject.strip()), words_of(subject)
    called = {at: tuple(map(folded, names(thing))) for at, thing in enumerate(things)}
    exact = [things[at] for at, texts in called.items() if wanted in texts]
    found = exact or [things[at] for at, texts in called.items() if any(all_in(words, text) for text in texts)]
    if found:
        return tuple(found)
    if not things:
        raise NoSubjects(subject=subject[:80])
    known = dict.fromkeys(next(iter(names(thing)), "")[:80] for thing in things)
    listed = [name for name in known if name]
    more = ["…"] if len(listed) > _MOST_NAMED else []
    raise UnknownSubject(subject=subject[:80], known="; ".join(listed[:_MOST_NAMED] + more))
