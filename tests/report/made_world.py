"""The made-up world of the test runs: its models, workloads, true costs and troubles."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from typing import Any

# family, CPU time as a share of wall time, switches per operation, resident bytes, about
FAMILIES = {
    "coro_asio": ("coroutines", 0.99, 0.02, 5.1e6, "C++20 coroutines on one event loop"),
    "fibers": ("fibers", 0.99, 0.02, 5.4e6, "stackful fibers on one thread"),
    "process_pool": ("processes", 0.7, 1.6, 11e6, "processes forked before the first task"),
    "processes": ("processes", 0.8, 2.1, 14e6, "a forked process per task"),
    "tbb": ("executors", 1.7, 0.3, 9.3e6, "tasks of an arena"),
    "thread_pool": ("executors", 1.1, 1.1, 6.0e6, "a fixed number of kernel threads"),
    "threads": ("threads", 0.9, 1.2, 6.6e6, "a kernel thread per task"),
    "threads+gil": ("threads", 0.99, 1.9, 6.6e6, "a kernel thread per task, one holds the lock"),
    "threads+gil_legacy": ("threads", 0.99, 3.1, 6.6e6, "a kernel thread per task, no forced switch"),
    "microthreads": ("coroutines", 1.0, 0.001, 4.9e6, "tasks without a stack on one thread"),
    "mpi_ranks": ("processes", 1.0, 1.0, 2e7, "ranks of a message-passing library"),
}
NOT_BUILT = {"mpi_ranks": "the message-passing library's header was not found"}

Params = dict[str, Any]
SETTINGS: list[tuple[str, Params]] = [
    ("overhead/null", {}),
    ("overhead/spawn_join", {"alive": 1}), ("overhead/spawn_join", {"alive": 100}),
    *(("overhead/switch", {"placement": place}) for place in ("free", "same", "other")),
    *(("overhead/footprint", {"tasks": tasks}) for tasks in (100, 1000, 10000)),
    ("cpu/nqueens", {"n": 11, "workers": 1}), ("cpu/nqueens", {"n": 11, "workers": 2}),
    *(("cpu/skynet", {"depth": depth, "workers": 2}) for depth in (2, 3, 4)),
    ("cpu/mandelbrot", {"workers": 1}), ("cpu/mandelbrot", {"workers": 2}),
    ("io/echo", {"connections": 1, "bytes": 64}), ("io/echo", {"connections": 100, "bytes": 64}),
    ("io/echo", {"connections": 100, "bytes": 16384}),
    ("io/fan_out", {"tasks": 10}), ("io/fan_out", {"tasks": 100}),
    ("io/sleepers", {"tasks": 100}),
    ("contention/mutex", {"tasks": 2}), ("contention/mutex", {"tasks": 8}),
    ("contention/channel", {"pairs": 1}), ("contention/channel", {"pairs": 4}),
    *(("gil/cpu_scaling", {"k": k}) for k in (1, 2, 4)),
    *(("gil/io_latency", {"k": k}) for k in (0, 1, 2, 4)),
]

LATENCY = {"io/echo", "io/fan_out", "io/sleepers", "contention/mutex", "gil/io_latency"}
# What the server of this workload takes for each answer, in ns.
ANSWERED_AFTER = {"io/fan_out": 10_000_000}
# Percentiles that a handful of samples can't give.
FEW_SAMPLES = {"io/fan_out": ("p999",), "gil/io_latency": ("p90", "p99", "p999")}
METRICS = {  # a factor of the wall time where the unit is ns
    "overhead/spawn_join": {"first_instruction": (0.6, "ns", "lower")},
    "io/echo": {"server_cpu_per_round_trip": (0.55, "ns", "lower"), "generator_busy": (0.5, "", "lower")},
    "contention/mutex": {"fairness": (0.93, "", "higher")},
}
# At 64 bytes and 100 connections these two keep the load generator busy all the time.
SATURATED = {"coro_asio": 0.97, "fibers": 0.95}
# Bytes of one parked task: virtual, resident, kernel (null where the model can't tell).
FOOTPRINT = {"coro_asio": (640, 610, 0), "fibers": (69e3, 8.3e3, 0), "process_pool": (2e6, 190e3, None),
             "processes": (2.1e6, 200e3, 31e3), "tbb": (8.4e6, 11e3, 17e3),
             "thread_pool": (8.4e6, 9.9e3, 17e3), "threads": (8.4e6, 9.7e3, 17e3),
             "microthreads": (200, 180, 0)}

# True wall time per operation: the same number twice is a tie that the report has to find.
_TRUE = {
    "overhead/null": (4.1, 4.1, 4.1, 4.1, 4.1, 4.1, 4.1, 4.1),
    "overhead/spawn_join": (95, 212, 9100, 126e3, 62, 4200, 36000, 40),
    "overhead/switch": (70, 120, 5200, 5300, 4700, 4700, 4650, 30),
    "overhead/footprint": (310, 900, 11e3, 130e3, 9e3, 9e3, 9e3, 100),
    "cpu/nqueens": (3.1e6, 3.1e6, 3.3e6, 3.6e6, 3.05e6, 3.12e6, 3.2e6, 3.1e6),
    "cpu/skynet": (110, 240, 9900, 130e3, 39, 4400, 37000, 45),
    "cpu/mandelbrot": (2e5, 2e5, 2e5, 2e5, 2e5, 2e5, 2e5, 2e5),
    "io/echo": (6.3e3, 6.3e3, 11e3, 19e3, 9.4e3, 11.6e3, 11.9e3, 6.9e3),
    "io/fan_out": (1e4, 1.1e4, 3e4, 9e4, 2e4, 2e4, 2.1e4, 9e3),
    "io/sleepers": (1e5, 1e5, 1.3e5, 1.5e5, 1.1e5, 1.1e5, 1.1e5, 1e5),
    "contention/mutex": (21, 118, 260, 265, 70, 71, 71, 20),
    "contention/channel": (80, 150, 900, 950, 300, 300, 310, 40),
    "gil/cpu_scaling": (1e6, 1e6, 1e6, 1.02e6, 1e6, 1e6, 1e6, 1e6),
    "gil/io_latency": (2e4, 2e4, 2.3e4, 2.4e4, 2.2e4, 2.2e4, 2.2e4, 2e4),
}
_ORDER = ("coro_asio", "fibers", "process_pool", "processes", "tbb", "thread_pool", "threads",
          "microthreads")
ONE_THREAD = ("coro_asio", "fibers", "microthreads", "threads+gil", "threads+gil_legacy")


def wall_ns(model: str, workload: str, params: Params) -> float:
    true = _TRUE[workload][_ORDER.index(model.split("+")[0])]
    if workload == "gil/io_latency":
        slow = {"threads+gil": 6e6, "threads+gil_legacy": 9e5}.get(model, 2e3)
        return true + slow * int(params["k"])
    scale = int(params.get("workers") or params.get("k") or 1)
    if scale > 1:
        true = true * 1.03 if model in ONE_THREAD else true / min(scale, 2) * 1.04
        true *= 1.4 if model.endswith("legacy") else 1.0
    if params.get("connections") == 1:
        true *= 3.1 if model in ONE_THREAD else 4.5
    return true * (1.15 if params.get("tasks") == 8 else 1.0)


def metrics(model: str, workload: str, params: Params, wall: float) -> dict[str, Any]:
    found: dict[str, Any] = {
        name: {"value": wall * factor if unit == "ns" else factor, "unit": unit, "better": better}
        for name, (factor, unit, better) in METRICS.get(workload, {}).items()}
    if workload == "io/echo" and params == {"connections": 100, "bytes": 64} and model in SATURATED:
        found["generator_busy"] = found["generator_busy"] | {"value": SATURATED[model]}
    if workload == "overhead/footprint":
        found |= {f"{kind}_bytes": {"value": value * (1 + 1e-4 * wall % 1e-2), "unit": "bytes", "better": "lower"}
                  for kind, value in zip(("virtual", "resident", "kernel"), FOOTPRINT[model])
                  if value is not None}
    return found


_LISTENS = "a listener needs a blocking accept, which would park a worker of the arena for good"
ABSENT = {
    ("tbb", "io/echo"): _LISTENS,
    ("process_pool", "io/echo", 100, 64): "100 connections at once need 100 workers; the pool has 16",
    ("process_pool", "io/echo", 100, 16384): "100 connections at once need 100 workers; the pool has 16",
    ("coro_asio", "cpu/nqueens", 11, 2): "one loop on one thread: a second worker has no place",
    ("fibers", "cpu/nqueens", 11, 2): "one scheduler on one thread: a second worker has no place",
}
TROUBLE = {
    "processes/io/echo/connections:100/bytes:64":
        ("hang", "no sign of life for 60 s; killed with 101 descendants"),
    "process_pool/contention/mutex/tasks:8":
        ("wrong", "the counter stood at 799 998 after 800 000 turns"),
    "processes/gil/cpu_scaling/k:2":
        ("crash", "SIGSEGV: Segmentation fault; last line: worker 1 lost its mapping"),
}
