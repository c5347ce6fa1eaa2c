"""`heddle explore` finds what luck does not, says what it covered, and runs a schedule again."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = (ROOT / os.environ.get("HEDDLE_BUILD", "build")).resolve()
NOTHING_FOUND, FOUND, MISUSE, BUDGET_ENDED = 0, 1, 2, 3


def heddle(folder: pathlib.Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([BUILD / "bin" / "heddle", "explore", *arguments], cwd=folder, capture_output=True, text=True)


def explored(folder: pathlib.Path, *arguments: str) -> tuple[int, list[dict]]:
    done = heddle(folder, *arguments, "--json")
    return done.returncode, json.loads(done.stdout)["explored"]


@pytest.mark.parametrize("contract", ["semaphore/grants_in_time", "lock/loses_nothing_at_expiry"])
def test_an_honest_facet_passes_every_schedule_up_to_the_bound(tmp_path, contract):
    status, all_of_them = explored(tmp_path, contract, "--bound", "1", "--budget", "600")
    assert status == NOTHING_FOUND
    assert sorted(each["model"] for each in all_of_them) == ["serial", "stepped"]
    for each in all_of_them:
        assert each["outcome"] == "nothing found"
        assert each["covered"]["bound"] == 1
        assert each["covered"]["schedules"] > 10


def test_no_contract_fails_on_an_honest_facet_near_the_default_schedule(tmp_path):
    status, all_of_them = explored(tmp_path, "*", "--budget", "25")
    assert status in (NOTHING_FOUND, BUDGET_ENDED)
    assert len(all_of_them) > 300
    assert [(each["model"], each["contract"], each["found"]) for each in all_of_them if each["found"]] == []


# Of the facets in HEDDLE_EXPLORED_MUTANTS.
MUTANTS = [("generous_semaphore", "semaphore/grants_exactly"),
           ("hungry_semaphore", "semaphore/loses_no_permit"),
           ("dozing_semaphore", "semaphore/grants_in_time"),
           ("deaf_event", "event/outlives_clear"),
           ("hungry_event", "event/loses_nothing_at_expiry"),
           ("stuck_event", "event/works_again"),
           ("shy_condition", "condition/wakes_all"),
           ("selfish_condition", "condition/loses_no_wake_up"),
           ("deaf_condition", "condition/tells_its_predicate"),
           ("trusting_condition", "condition/retests_its_predicate")]


@pytest.mark.parametrize("mutant, contract", MUTANTS)
def test_a_mutant_is_found_on_both_colours_and_each_time_in_the_same_way(tmp_path, mutant, contract):
    runs = [explored(tmp_path, contract, "--mutant", mutant, "--budget", "60") for _ in range(2)]
    for status, all_of_them in runs:
        assert status == FOUND
        assert [each["outcome"] for each in all_of_them] == ["found", "found"]
    first, second = ([(each["model"], each["found"]["departures"]) for each in run[1]] for run in runs)
    assert first == second


def test_a_schedule_is_shown_kept_and_run_again(tmp_path):
    done = heddle(tmp_path, "serial/condition/wakes_all", "--mutant", "shy_condition")
    assert done.returncode == FOUND
    assert "unit 0" in done.stdout and "unit 1" in done.stdout
    assert "wakes_all.hpp:" in done.stdout
    kept = tmp_path / "results" / "schedules" / "serial-condition-wakes_all-shy_condition.json"
    again = heddle(tmp_path, "condition/wakes_all", "--replay", str(kept))
    assert again.returncode == FOUND
    schedule = json.loads(kept.read_text())
    assert schedule["reason"] in again.stdout
    assert all(line in again.stdout for line in schedule["picture"])


def test_a_budget_that_ends_before_the_bound_is_told(tmp_path):
    status, (each,) = explored(tmp_path, "serial/channel/delivers_once", "--bound", "20", "--budget", "0.5")
    assert status == BUDGET_ENDED
    assert each["outcome"] == "budget ended"
    assert each["covered"]["asked"] == 20
    assert each["covered"]["bound"] is None or each["covered"]["bound"] < 20


@pytest.mark.parametrize("arguments, hint", [(["mutex/excluds"], "excludes"),
                                             (["mutex/excludes", "--mutant", "no_such"], "no_such"),
                                             (["mutex/excludes", "--replay", "no_such_file"], "no_such_file"),
                                             (["mutex/excludes", "--bound", "-1"], "bound")])
def test_a_wrong_call_is_told(tmp_path, arguments, hint):
    done = heddle(tmp_path, *arguments)
    assert done.returncode == MISUSE
    assert hint in done.stderr
