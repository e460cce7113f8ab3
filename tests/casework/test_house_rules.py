"""An agency's own levels of warning and milestones, from the files that the machine's policy names."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop_app.case_queue import CaseQueue
from desktop_app.domain.deadlines.duties import ClockName
from desktop_app.domain.deadlines.rows import Problem
from desktop_app.house_rules import HouseRules, house_rules
from desktop_app.settings import SettingsFiles
from tests.storage.builders import Profile

RUNGS = "agency,clock,level,offset,unit,purpose,recipient,source"
STEPS = "agency,step,days_before,source"


def named_by_policy(folder: Path, **texts: str) -> HouseRules:
    policy = folder / "policy.toml"
    lines = []
    for name, text in texts.items():
        (folder / f"{name}.csv").write_text(text)
        lines.append(f"{name} = '{folder / name}.csv'\n")
    policy.write_text("".join(lines))
    return house_rules(SettingsFiles(folder / "none.toml", policy).load())


def test_own_levels_take_the_place_of_the_shipped_ones_for_their_agency_and_clock(tmp_path: Path) -> None:
    own = "2025/24,answer,1,-5,working_day,action,officer,QĐ 5"
    ladder = named_by_policy(tmp_path, escalation_file=f"{RUNGS}\n{own}\n").ladder
    shipped = named_by_policy(tmp_path).ladder
    assert [(rung.level, rung.offset) for rung in ladder.rungs("2025/24", ClockName.ANSWER)] == [(1, -5)]
    assert ladder.rungs("2025/91", ClockName.ANSWER) == shipped.rungs("2025/91", ClockName.ANSWER)
    assert ladder.rungs("2025/24", ClockName.PROGRESS) == shipped.rungs("2025/24", ClockName.PROGRESS)


def test_an_own_milestone_is_shown_on_the_case(profile: Profile, tmp_path: Path) -> None:
    house = named_by_policy(tmp_path, milestones_file=f"{STEPS}\n2025/24,review,7,QĐ 5\n")
    queue = CaseQueue(profile.store, profile.me, profile.clock, 3, house)
    ours, shipped = queue.milestones("c_1"), profile.queue.milestones("c_1")
    assert ours is not None
    assert shipped is not None
    changed = [(own.step, own.on) for own, old in zip(ours.steps, shipped.steps, strict=True) if own != old]
    assert changed == [("review", date(2025, 8, 21))]


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        (
            "escalation_file",
            f"{RUNGS}\n,answer,1,-5,hour,action,officer,\n",
            (2, "unit", Problem.UNKNOWN_WORD),
        ),
        ("milestones_file", f"{STEPS}\n,review,-1,\n", (2, "days_before", Problem.NOTHING_BEFORE)),
    ],
)
def test_a_broken_file_is_named_with_line_and_column_and_the_shipped_rows_hold(
    profile: Profile, tmp_path: Path, name: str, text: str, place: tuple[int, str, Problem]
) -> None:
    house = named_by_policy(tmp_path, **{name: text})
    view = CaseQueue(profile.store, profile.me, profile.clock, 3, house).rules_view()
    [refused] = view.refused
    assert [(one.line, one.column, one.problem) for one in refused.problems] == [place]
    assert refused.version.endswith(f"{name}.csv")
    assert house.plan.of("2025/24") == named_by_policy(tmp_path).plan.of("2025/24")
