"""The made-up world of the test runs: its models, workloads, true costs and troubles."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

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
    "mpi_ranks": ("processes", 1.0, 1.0, 2e7, "ranks of a message-passing library"),
}
NOT_BUILT = {"mpi_ranks": "the message-passing library's header was not found"}

SETTINGS: list[tuple[str, dict[str, int]]] = [
    ("overhead/null", {}),
    ("overhead/spawn_join", {"alive": 1}), ("overhead/spawn_join", {"alive": 100}),
    ("cpu/nqueens", {"n": 11, "workers": 1}), ("cpu/nqueens", {"n": 11, "workers": 2}),
    ("io/echo", {"connections": 1}), ("io/echo", {"connections": 100}),
    ("contention/mutex", {"tasks": 2}), ("contention/mutex", {"tasks": 8}),
    ("gil/cpu_scaling", {"k": 1}), ("gil/cpu_scaling", {"k": 2}),
]

WORKLOADS = [
    {"workload": "overhead/null", "unit": "empty operation",
     "measures": "what the harness and the clock cost by themselves",
     "does_not_measure": "anything that a model does"},
    {"workload": "overhead/spawn_join", "unit": "task",
     "measures": "creating, starting and joining one task, with a number of tasks alive at once",
     "does_not_measure": "what the task does, or memory that parked tasks hold"},
    {"workload": "cpu/nqueens", "unit": "board",
     "measures": "fork-join of uneven work down to a cut-off, with a known count of solutions",
     "does_not_measure": "memory bandwidth, or tasks below a few microseconds"},
    {"workload": "io/echo", "unit": "round trip of 64 bytes over loopback TCP",
     "measures": "serving connections; the load comes from a separate process on its own core",
     "does_not_measure": "a network, large messages, or connection set-up"},
    {"workload": "contention/mutex", "unit": "turn in a critical section",
     "measures": "handing an exclusive lock around between tasks that all want it",
     "does_not_measure": "an uncontended lock, or readers and writers"},
    {"workload": "gil/cpu_scaling", "unit": "computation",
     "measures": "the same pure computation on k tasks at once",
     "does_not_measure": "input and output beside computation"},
]
LATENCY = {"io/echo", "contention/mutex"}
METRICS = {
    "overhead/spawn_join": {"first_instruction": (0.6, "ns", "lower")},
    "io/echo": {"server_cpu_per_round_trip": (0.55, "ns", "lower")},
    "contention/mutex": {"jain_fairness": (0.93, "", "higher")},
}

# True wall time per operation: the same number twice is a tie that the report has to find.
_TRUE = {
    "overhead/null": {"": (4.1, 4.1, 4.1, 4.1, 4.1, 4.1, 4.1)},
    "overhead/spawn_join": {"alive": (95, 212, 9100, 126e3, 62, 4200, 36000)},
    "cpu/nqueens": {"workers": (3.1e6, 3.1e6, 3.3e6, 3.6e6, 3.05e6, 3.12e6, 3.2e6)},
    "io/echo": {"connections": (6.3e3, 6.3e3, 11e3, 19e3, 9.4e3, 11.6e3, 11.9e3)},
    "contention/mutex": {"tasks": (21, 118, 260, 265, 70, 71, 71)},
    "gil/cpu_scaling": {"k": (1e6, 1e6, 1e6, 1.02e6, 1e6, 1e6, 1e6)},
}
_ORDER = ("coro_asio", "fibers", "process_pool", "processes", "tbb", "thread_pool", "threads")
_ONE_THREAD = ("coro_asio", "fibers", "threads+gil")


def wall_ns(model: str, workload: str, params: dict[str, int]) -> float:
    (costs,) = _TRUE[workload].values()
    true = costs[_ORDER.index(model.split("+")[0])]
    scale = params.get("workers") or params.get("k") or 1
    if scale > 1:
        true = true * 1.03 if model in _ONE_THREAD else true / scale * 1.04
    if params.get("connections") == 1:
        true *= 3.1 if model in _ONE_THREAD else 4.5
    return true * (1.15 if params.get("tasks") == 8 else 1.0)


_LISTENS = "a listener needs a blocking accept, which would park a worker of the arena for good"
ABSENT = {
    ("tbb", "io/echo"): _LISTENS,
    ("process_pool", "io/echo", 100): "100 connections at once need 100 workers; the pool has 16",
    ("coro_asio", "cpu/nqueens", 11, 2): "one loop on one thread: a second worker has no place",
    ("fibers", "cpu/nqueens", 11, 2): "one scheduler on one thread: a second worker has no place",
}
TROUBLE = {
    "processes/io/echo/connections:100":
        ("hang", "no sign of life for 60 s; killed with 101 descendants"),
    "process_pool/contention/mutex/tasks:8":
        ("wrong", "the counter stood at 799 998 after 800 000 turns"),
    "processes/gil/cpu_scaling/k:2":
        ("crash", "SIGSEGV: Segmentation fault; last line: worker 1 lost its mapping"),
}
