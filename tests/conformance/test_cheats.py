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
    ("lazy_spawner", "overhead/spawn_join/alive:1", r"\d+ tasks had not answered when they were joined"),
    ("lazy_spawner", "cpu/skynet/depth:3/workers:1", "trees summed up wrong"),
    ("remembering", "cpu/nqueens/n:11/workers:1", r"\d+ units declared, \d+ created"),
    ("private_lock", "contention/mutex/tasks:8", "two tasks were inside at once|turns .* are known"),
    ("inline_executor", "gil/cpu_scaling/k:2", "went through the start gate before it was open"),
    ("wrong_buffer", "io/echo/connections:1/bytes:64", "of the answer is not what was sent"),
    ("threadless", "cpu/skynet/depth:3/workers:1", r"a worker for each of \d+ units declared, 1 seen"),
    ("threadless", "overhead/spawn_join/alive:1",
     r"a worker for each of \d+ units declared, (1 seen|the kernel has made \d+)"),
    ("self_counting", "overhead/spawn_join/alive:1", "tasks had not answered|counted by what is not the workload"),
    ("stocked_threads", "overhead/spawn_join/alive:1", "1000 threads or processes were ready before the clock started"),
    ("threads_before_main", "overhead/footprint/tasks:100", "101 threads ran in the host before the model was opened"),
    ("open_gate", "contention/mutex/tasks:8", "went through the start gate before it was open"),
    ("late_joiner", "overhead/spawn_join/alive:1", r"tasks had not answered|had ended when the clock stopped"),
    ("own_body", "cpu/nqueens/n:11/workers:1", "computed something else than the answers need"),
    ("remembered_boards", "cpu/nqueens/n:11/workers:1", "computed something else than the answers need"),
    ("ignored_children", "overhead/spawn_join/alive:1", "SIGCHLD was ignored"),
    ("emancipated_units", "overhead/spawn_join/alive:1", "the host no longer adopts orphans"),
    ("sibling_units", "overhead/spawn_join/alive:1", "in a process that is no descendant of the host"),
    ("unlocked_processes", "gil/cpu_scaling/k:2", "two tasks computed at once under one interpreter lock"),
    ("slow_clock", "overhead/spawn_join/alive:1", r"clock_gettime\(\) is not the C library's"),
    ("elastic_clock", "overhead/spawn_join/alive:1", r"clock_gettime\(\) is not the C library's"),
    ("discount_threads", "overhead/spawn_join/alive:1", r"getrusage\(\) is not the C library's"),
    ("unconfined", "cpu/mandelbrot/workers:1", "more processors than the cell is confined to"),
    ("reflecting_stream", "io/echo/connections:1/bytes:64",
     "of the answer is not what was sent|before the message was whole"),
    ("parrot", "io/echo/connections:100/bytes:64", "of the answer is not what was sent"),
    ("foretelling_channel", "contention/channel/pairs:1", "what was received is not what was sent"),
    ("roomy_when_timed", "contention/channel/pairs:1", r"\d+ sends ended though the channel was full"),
    ("roomy_when_timed", "contention/channel/pairs:4", r"\d+ sends ended though the channel was full"),
    ("changing_faces", "overhead/spawn_join/alive:1", r"a worker for each of \d+ units declared, the kernel has made"),
    ("reaped_elsewhere", "overhead/spawn_join/alive:1", r"\d processes outlasted all units"),
    ("answers_for_its_task", "io/echo/connections:1/bytes:64", "began to answer when all answers had come"),
    ("answers_itself", "io/fan_out/tasks:100", r"of \d+ requests the server has answered 0"),
    ("keeps_its_lock", "contention/mutex/tasks:8", "a task kept the lock that it had unlocked"),
    ("roomy_for_some", "contention/channel/pairs:1", r"\d+ sends ended though the channel was full"),
    ("roomy_for_some", "contention/channel/pairs:4", r"\d+ sends ended though the channel was full"),
    ("keeps_until_yield", "contention/mutex/tasks:8", "a task kept the lock that it had unlocked"),
    ("sends_in_bulk", "contention/channel/pairs:1", r"\d+ values were in a channel that has room for 64"),
    ("asks_ahead", "io/fan_out/tasks:100", r"answers (were not the server's|came sooner than the server gives any)"),
    ("rests_between", "gil/io_latency/k:1", r"tasks that should compute did \d+ computations"),
    ("skynet_by_formula", "cpu/skynet/depth:3/workers:1", "units were given other arguments"),
    ("all_in_one_place", "io/sleepers/tasks:100", "units were given other arguments"),
    ("queens_unsolved", "cpu/nqueens/n:11/workers:1", "computed something else than the answers need"),
    ("rests_while_connected", "gil/io_latency/k:1", r"tasks that should compute did \d+ computations"),
    ("unlocked_interpreter", "gil/cpu_scaling/k:2", "two tasks computed at once under one interpreter lock"),
]
if CORES > 1:
    seen_while_timed = f"{CORES} workers declared, 1 seen while work was timed"
    CHEATS += [("inline_executor", f"cpu/nqueens/n:11/workers:{CORES}", seen_while_timed),
               ("fair_weather_pool", f"cpu/skynet/depth:3/workers:{CORES}", seen_while_timed)]
# They get a number where others have the processors: without a lock units have to meet before anything is wrong,
# and what is remembered or guessed is of no use to a pass of one operation for each task.
LUCKY = ("private_lock", "unlocked_interpreter", "unlocked_processes", "remembering", "asks_ahead",
         "rests_between")
SCHEMA = json.loads((pathlib.Path(__file__).resolve().parents[2] / "results/schema/record.schema.json").read_text())
NUMBERS = [key for key in SCHEMA["else"]["properties"] if key not in ("reason", "metrics")]


def record(kind, model, cell, budget_s=0.2):
    host = hosts.timed(hosts.build_directory(), kind, model)
    said = hosts.call(host, "--bench", f"{model}/{cell}", "--budget", str(budget_s), deadline_s=120)
    assert isinstance(said, dict), said
    assert list(said) == [key for key in SCHEMA["properties"] if key != "round"]
    return said


@pytest.mark.parametrize("cheat, cell, reason", CHEATS)
def test_a_cheat_is_wrong(cheat, cell, reason):
    host, = hosts.timed(hosts.build_directory(), "cheats", cheat)
    if cheat == "changing_faces" and not pathlib.Path(host).exists():
        pytest.skip("another processor, or sanitized")
    tries = 30 if cheat in LUCKY else 1
    found = next(r for left in reversed(range(tries))
                 if (r := record("cheats", cheat, cell))["outcome"] != "ok" or left == 0)
    assert found["outcome"] == "wrong"
    assert re.search(reason, found["reason"])
    assert [name for name in NUMBERS if found[name] is not None] == []
    assert found["metrics"] == {}


@pytest.mark.parametrize("cheat", ["stacks_ahead", "stacks_on_disk"])
def test_memory_that_a_cheat_hides_is_the_tasks(cheat):
    """Fibers whose stacks were there before the first task, or aren't while memory is measured, seem to need none."""
    if not pathlib.Path(hosts.timed(hosts.build_directory(), "cheats", cheat)[0]).exists():
        pytest.skip("Boost.Fiber is not here, or sanitized")
    hidden = record("cheats", cheat, "overhead/footprint/tasks:100")
    honest = record("hosts", "fibers", "overhead/footprint/tasks:100")
    assert (hidden["outcome"], honest["outcome"]) == ("ok", "ok")
    assert hidden["metrics"]["resident_bytes"]["value"] > honest["metrics"]["resident_bytes"]["value"] / 2


def test_stacks_that_are_written_to_a_file_are_the_tasks():
    """Each has a block of its own there, of which a part may still be in memory."""
    found = record("cheats", "parks_in_a_file", "overhead/footprint/tasks:1000")
    assert found["outcome"] == "ok"
    assert found["metrics"]["resident_bytes"]["value"] >= 1000


def test_memory_that_is_filled_before_main_makes_no_room_for_the_tasks():
    cell = "overhead/footprint/tasks:1000"
    filled, honest = record("cheats", "filled_before_main", cell), record("hosts", "threads", cell)
    assert (filled["outcome"], honest["outcome"]) == ("ok", "ok")
    assert filled["metrics"]["resident_bytes"]["value"] > honest["metrics"]["resident_bytes"]["value"] / 2
    if "kernel_bytes" in honest["metrics"]:  # unknown where the kernel does not tell the size of its stacks
        assert filled["metrics"]["kernel_bytes"]["value"] > honest["metrics"]["kernel_bytes"]["value"] / 2


def test_a_peak_counts_that_the_kernel_was_made_to_forget():
    cell = "overhead/spawn_join/alive:10000"
    forgotten, honest = record("cheats", "forgets_its_peak", cell), record("hosts", "threads", cell)
    if honest["outcome"] == "absent":
        pytest.skip(honest["reason"])
    assert (forgotten["outcome"], honest["outcome"]) == ("ok", "ok")
    assert forgotten["peak_rss_bytes"] > honest["peak_rss_bytes"] / 2


def test_lateness_is_that_of_the_passes_whose_cpu_time_counts():
    """Sleeps that end in time in the instrumented pass alone are told to end late."""
    found = record("cheats", "two_tempers", "io/sleepers/tasks:100")
    assert found["outcome"] == "ok"
    assert found["latency_ns"]["p50"] >= 5_000_000


@pytest.mark.parametrize("cell", sorted({cell for _, cell, _ in CHEATS}))
def test_the_honest_model_is_ok(cell):
    found = record("hosts", "threads", cell)
    assert (found["outcome"], found["reason"]) == ("ok", None)
    assert found["account"]["units_created"] == found["account"]["units_finished"] > 0
