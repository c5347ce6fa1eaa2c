"""A model that works but lies about its work comes out as wrong, by its account or its answer, and with no number."""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import pathlib
import re

import pytest

import hosts

CORES = len(os.sched_getaffinity(0))
CHEATS = [
    ("lazy_spawner", "overhead/spawn_join/alive:1", r"\d+ units declared, \d+ created"),
    ("lazy_spawner", "cpu/skynet/depth:3/workers:1", "trees summed up wrong"),
    ("remembering", "cpu/nqueens/n:11/workers:1", r"\d+ units declared, \d+ created"),
    ("private_lock", "contention/mutex/tasks:8", "two tasks were inside at once|turns .* are known"),
    ("inline_executor", "gil/cpu_scaling/k:2", "2 workers needed for units that wait for each other, 1 seen"),
    ("wrong_buffer", "io/echo/connections:1/bytes:64", "of the answer is not what was sent"),
]
if CORES > 1:
    CHEATS.append(("inline_executor", f"cpu/nqueens/n:11/workers:{CORES}",
                   "workers declared, but no other unit starts while one computes"))
SCHEMA = json.loads((pathlib.Path(__file__).resolve().parents[2] / "results/schema/record.schema.json").read_text())
NUMBERS = [key for key in SCHEMA["else"]["properties"] if key not in ("reason", "metrics")]


def record(kind, model, cell):
    host = hosts.timed(hosts.build_directory(), kind, model)
    said = hosts.call(host, "--bench", f"{model}/{cell}", "--budget", "0.2", deadline_s=120)
    assert isinstance(said, dict), said
    assert list(said) == [key for key in SCHEMA["properties"] if key != "round"]
    return said


@pytest.mark.parametrize("cheat, cell, reason", CHEATS)
def test_a_cheat_is_wrong(cheat, cell, reason):
    # Without a lock units have to meet before anything is wrong: luck, where other programs have the processors.
    tries = 30 if cheat == "private_lock" else 1
    found = next(r for left in reversed(range(tries))
                 if (r := record("cheats", cheat, cell))["outcome"] != "ok" or left == 0)
    assert found["outcome"] == "wrong"
    assert re.search(reason, found["reason"])
    assert [name for name in NUMBERS if found[name] is not None] == []
    assert found["metrics"] == {}


@pytest.mark.parametrize("cell", sorted({cell for _, cell, _ in CHEATS}))
def test_the_honest_model_is_ok(cell):
    found = record("hosts", "threads", cell)
    assert (found["outcome"], found["reason"]) == ("ok", None)
    assert found["account"]["units_created"] == found["account"]["units_finished"] > 0


@pytest.mark.parametrize("cheat", sorted({cheat for cheat, _, _ in CHEATS}))
def test_a_cheat_works(cheat):
    """It is a measurement that catches it: as a model it passes most contracts."""
    host = hosts.judged(hosts.build_directory(), "cheats", cheat)
    assert hosts.verdict(host, "bounded_semaphore/keeps_its_bound") == "pass"
