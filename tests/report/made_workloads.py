"""The workloads of the made-up world, as hosts tell them in --list."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from typing import Any

MANY, CPU, IO = "Many small tasks", "CPU-bound work", "I/O-bound work"
CONTENDED, LOCKED = "Contention", "Under an interpreter lock"


def _by(*figures: str, floor: float | None = None) -> list[dict[str, Any]]:
    """The last figure stands beyond the floor."""
    return [{"figure": figure, "floor_ns": floor if figure == figures[-1] else None} for figure in figures]


def _workload(name: str, unit: str, measures: str, does_not: str, question: str | None,
              ranked_by: list[dict[str, Any]] | None = None, **more: Any) -> dict[str, Any]:
    return {"workload": name, "unit": unit, "measures": measures, "does_not_measure": does_not, "question": question,
            "ranked_by": _by("wall") if ranked_by is None else ranked_by, "own_cpu": True, "told_as": "ranking"} | more


WORKLOADS = [
    _workload("overhead/null", "nothing, done once", "what the harness and the clock cost by themselves",
              "anything that a model does", None, []),
    _workload("overhead/spawn_join", "one task",
              "creating, starting and joining one task, with a number of tasks alive at once",
              "what the task does, or memory that parked tasks hold", MANY),
    _workload("overhead/switch", "one hand-over of a token",
              "passing a token between two tasks", "creating them", MANY),
    _workload("overhead/footprint", "one parked task", "memory that a parked task holds", "time", MANY, _by("memory")),
    _workload("cpu/nqueens", "one board", "fork-join of uneven work down to a cut-off, with a known count of solutions",
              "memory bandwidth, or tasks below a few microseconds", CPU),
    _workload("cpu/skynet", "one node", "creating and joining a tree of tasks", "computing", MANY),
    _workload("cpu/mandelbrot", "one row of 256 points", "spreading unequal tasks over processors", "spawning", CPU),
    _workload("io/echo", "one round trip of 64 bytes over loopback TCP",
              "serving connections; the load comes from a separate process on its own core",
              "a network, large messages, or connection set-up", IO),
    _workload("io/fan_out", "one request", "waiting for many slow services at once", "making connections", IO,
              _by("cpu", "lateness", floor=10e6)),
    _workload("io/sleepers", "one timed sleep", "many timers at once", "sockets", IO, _by("lateness", "cpu")),
    _workload("contention/mutex", "one turn in a critical section",
              "handing an exclusive lock around between tasks that all want it",
              "an uncontended lock, or readers and writers", CONTENDED),
    _workload("contention/channel", "one value", "handing values from task to task", "large values", CONTENDED),
    _workload("gil/cpu_scaling", "one computation", "the same pure computation on k tasks at once",
              "input and output beside computation", LOCKED, own_cpu=False, told_as="speed_up"),
    _workload("gil/io_latency", "one round trip",
              "how long a round trip waits for k tasks that compute", "the computing", LOCKED,
              _by("latency"), own_cpu=False, told_as="latency"),
]
ONE_PROCESSOR = ("io/echo", "io/fan_out")  # the other side of the connections has another


def described(workload: str) -> dict[str, Any]:
    return next(one for one in WORKLOADS if one["workload"] == workload)


def confined_to(workload: str, params: dict[str, Any]) -> int | None:
    if workload in ONE_PROCESSOR or params.get("placement") == "same":
        return 1
    return params.get("workers")
