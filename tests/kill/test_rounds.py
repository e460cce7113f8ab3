"""A short share of `make kill` in every test run."""

from __future__ import annotations

from tests.kill.rounds import play

ROUNDS = 8


def test_no_acknowledged_action_is_lost_or_doubled_when_the_client_is_killed() -> None:
    tally = play(ROUNDS, seed=1)
    assert (tally.lost, tally.doubled, tally.stuck) == ([], [], [])
    assert tally.acknowledged
    assert tally.deaths
