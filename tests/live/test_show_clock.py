"""The show's clock goes on, whatever becomes of the computer's."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hlom_desktop.live.clock import ShowClock

TEN = datetime(2021, 12, 14, 9, tzinfo=UTC)


class Computer:
    """A wall clock and a steady one, set by hand."""

    def __init__(self) -> None:
        self.wall, self.seconds = TEN, 50.0

    def pass_by(self, seconds: float, jump: float = 0.0) -> None:
        self.wall += timedelta(seconds=seconds + jump)
        self.seconds += seconds


def test_a_jump_is_told_once_and_changes_nothing() -> None:
    computer = Computer()
    clock = ShowClock(lambda: computer.wall, lambda: computer.seconds)
    computer.pass_by(60, jump=1.5)
    assert (clock.now(), clock.jump()) == (TEN + timedelta(seconds=60), None)
    computer.pass_by(60, jump=3600)
    assert (clock.now(), clock.jump()) == (TEN + timedelta(seconds=120), 3601.5)
    clock.note(3601)
    assert (clock.jump(), clock.off()) == (None, 3601)
    computer.pass_by(60, jump=-7200)
    assert (clock.now(), clock.jump()) == (TEN + timedelta(seconds=180), -7199.5)


def test_started_again_it_goes_on_from_what_the_log_knows() -> None:
    computer = Computer()
    first = ShowClock(lambda: computer.wall, lambda: computer.seconds)
    computer.pass_by(60, jump=3600)
    first.note(3600)
    computer.pass_by(30)
    again = ShowClock(lambda: computer.wall, lambda: computer.seconds, -3600.0, TEN + timedelta(seconds=60))
    computer.pass_by(5)
    assert again.now() == first.now() == TEN + timedelta(seconds=95)
    assert (again.jump(), again.off()) == (None, 3600)


def test_it_never_starts_before_the_last_press() -> None:
    computer = Computer()
    last = TEN + timedelta(minutes=40)
    clock = ShowClock(lambda: computer.wall, lambda: computer.seconds, 0.0, last)
    assert clock.now() == last
    computer.pass_by(10)
    assert (clock.now(), clock.jump()) == (last + timedelta(seconds=10), None)


def test_a_wall_clock_that_stands_still_has_not_jumped() -> None:
    computer = Computer()
    clock = ShowClock(lambda: TEN, lambda: computer.seconds)
    computer.pass_by(600)
    assert (clock.now(), clock.jump()) == (TEN + timedelta(minutes=10), None)
