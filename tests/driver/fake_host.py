#!/usr/bin/python3
"""A host that behaves as the names of its cells and contracts say: well, or badly in one way each."""
# SPDX-License-Identifier: Apache-2.0
import ctypes
import json
import math
import os
import pathlib
import signal
import subprocess
import sys
import time

_, KIND, MODEL = os.path.basename(sys.argv[0]).split("-", 2)  # heddle-host-odd, heddle-contracts-odd
# What a test wants of this host: FAKE_CELLS and FAKE_CONTRACTS name its behaviours, FAKE_DEADLINE is in seconds, and
# FAKE_STANDS_ON names the contracts that its workloads stand on.
CELLS = os.environ.get("FAKE_CELLS", "good").split()
CONTRACTS = os.environ.get("FAKE_CONTRACTS", "good").split()
if KIND == "contracts":
    CELLS = []
elif "FAKE_SPLIT" in os.environ:
    CONTRACTS = []
FIGURES = os.environ.get("FAKE_FIGURES", "").split()  # the keys of what is measured
DEADLINE = float(os.environ.get("FAKE_DEADLINE", "60"))


def deadline(behaviour):
    """Only what hangs has the short one: a busy machine may keep anything else from answering for a while."""
    return DEADLINE if "hang" in behaviour else 60


def cell(behaviour):
    """A behaviour may carry a profile: `good@full`."""
    name, _, profile = behaviour.partition("@")
    return {
        "cell": f"{MODEL}/odd/{name}/n:1", "workload": f"odd/{name}", "kind": "odd", "params": {"n": 1},
        "profiles": [profile] if profile else ["quick", "standard", "full"],
        "absent": "it is not there" if name == "absent" else None,
        "deadline_s": deadline(name),
    }


def contract(behaviour):
    """`known_fail` behaves as `fail`, and its failure is known; `known_hang_fail` is known to hang; `idle_fail` only
    interests."""
    mode = next((mode for mode in ("hang", "crash") if behaviour.startswith(f"known_{mode}_")), None)
    known, grade = behaviour.startswith("known_"), "interesting" if behaviour.startswith("idle_") else "required"
    return {
        "contract": f"lock/{behaviour}", "facet": "lock", "says": f"behaves as {behaviour}", "rows": ["LOCK-01"],
        "grade": grade, "absent": "it is not there" if behaviour == "absent" else None,
        "known_failure": "nobody has mended it" if known else None, "deadline_s": deadline(behaviour),
    } | ({"known_failure_mode": mode} if mode else {})


def listing():
    stands_on = {"stands_on": os.environ["FAKE_STANDS_ON"].split()} if "FAKE_STANDS_ON" in os.environ else {}
    return {
        "protocol": 1, "model": MODEL, "family": "threads", "colour": "blocking", "about": "made up",
        "guarantees": {}, "build": {"compiler": os.environ.get("FAKE_COMPILER", "none")}, "facets": {},
        "cells": [cell(name) for name in CELLS], "contracts": [contract(name) for name in CONTRACTS],
        "workloads": [{"workload": f"odd/{name.partition('@')[0]}", "unit": "one", "measures": "nothing",
                       "does_not_measure": "anything"} | stands_on for name in CELLS],
    }


def record(name, **changes):
    given = {key: value for key, value in cell(name).items() if key in ("cell", "workload", "kind", "params")}
    return given | {
        "model": MODEL, "family": "threads", "outcome": "ok", "reason": None, "ops": 10, "wall_ns_per_op": 36012.0,
        "repetitions": [36010.0, 36012.0, 36020.0], "cpu_ns_per_op": 100.0, "user_ns": 5, "sys_ns": 6,
        "voluntary_switches": 1, "involuntary_switches": 0, "peak_rss_bytes": 4096,
        "processors": None, "latency_ns": None,
        "account": {"units_created": 30, "units_finished": 30, "peak_alive": 1, "workers_seen": 1}, "metrics": {},
    } | changes


def without_numbers(name, outcome, reason):
    return record(name, outcome=outcome, reason=reason, **dict.fromkeys(FIGURES))


def verdict(name, **changes):
    return {"model": MODEL, "family": "threads", "facet": "lock", "contract": name, "rows": ["LOCK-01"],
            "grade": "required", "verdict": "pass", "reason": None} | changes


def die(signal_number):
    os.kill(os.getpid(), signal_number)


def stubborn_tree():
    """Children in sessions of their own that take no hint, and one whose parent has gone."""
    code = ("import os, signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
            "os.setsid()\nif os.fork() == 0: os.setsid(); print('x', flush=True)\nsignal.pause()")
    orphaning = code.replace("signal.pause()",
                             "os.getpgid(0) == os.getpid() and os.fork() and os._exit(0)\nsignal.pause()")
    for program in (code, orphaning):
        started = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE)
        started.stdout.readline()


def sleeper(dies_with_parent):
    pid = os.fork()
    if pid == 0:
        os.setsid()
        if dies_with_parent:
            ctypes.CDLL(None).prctl(1, signal.SIGKILL)
        os.closerange(0, 3)
        signal.pause()
    return pid


def note(line):
    with open(os.environ["FAKE_NOTES"], "a") as notes:
        notes.write(line + "\n")


def descriptors():
    """What is open in this process, and in the driver above its supervisor."""
    supervisor = os.getppid()
    stat = pathlib.Path(f"/proc/{supervisor}/stat").read_text()
    driver = stat.rpartition(") ")[2].split()[1]
    note(f"{len(os.listdir('/proc/self/fd')) - 1} {len(os.listdir(f'/proc/{driver}/fd'))}")


def say(document):
    print(json.dumps(document))


def ends_badly(name, good):
    """Deaths and hangs."""
    if name == "segv":
        print("about to fall", file=sys.stderr, flush=True)
        die(signal.SIGSEGV)
    elif name == "abort":
        os.write(2, b"first\nlast \x01w\xffrds\n\n")
        die(signal.SIGABRT)
    elif name == "exit1":
        good()
        sys.stdout.flush()
        os._exit(1)
    elif name == "hang":
        os.write(2, b"waiting for something\n")
        signal.pause()
    elif name == "hang_tree":
        stubborn_tree()
        signal.pause()
    elif name == "chatty_hang":
        while True:
            os.write(2, b"z" * 65536)


def says_too_much(good):
    for _ in range(100):
        os.write(2, b"y" * 65535 + b"\n")
    good()


def floods():
    while True:
        os.write(1, b"x" * 65536)


def misbehave(name, good):
    """What cells and contracts can do alike; `good` prints the answer of one that behaves. False for other names."""
    ends_badly(name, good)
    before = {
        "good": lambda: None, "idle": lambda: None, "more": lambda: None, "twice": good,
        "slow": lambda: time.sleep(0.05),  # under test: a cell that is killed in the middle
        "leaves": lambda: sleeper(dies_with_parent=False), "leaves_mortal": lambda: sleeper(dies_with_parent=True),
        "leaves_tree": stubborn_tree, "descriptors": descriptors,
    }
    instead = {
        "rubbish": lambda: print("Welcome to the benchmark!\n42 ns"), "binary": lambda: os.write(1, bytes(range(256))),
        "nothing": lambda: None, "flood": floods, "chatty": lambda: says_too_much(good),
    }
    if name in before:
        before[name]()
        good()
    elif name in instead:
        instead[name]()
    return name in before or name in instead


LIES: dict[str, dict] = {
    "other_cell": {"cell": "somebody/else"},
    "other_model": {"model": "somebody"},
    "other_params": {"params": {"n": 2}},
    "null_numbers": {"ops": None, "wall_ns_per_op": None, "repetitions": None},
    "negative": {"wall_ns_per_op": -1.0, "repetitions": [-1.0]},
    "no_time": {"wall_ns_per_op": 0, "repetitions": [0, 0, 0]},
    "endless": {"wall_ns_per_op": 1e308, "repetitions": [1e308]},
    "not_a_number": {"wall_ns_per_op": math.nan},
    "busier_than_time": {"wall_ns_per_op": 10.0, "repetitions": [10.0], "cpu_ns_per_op": 1e300},
    "too_many_workers": {"account": {"units_created": 30, "units_finished": 30, "workers_seen": 31}},
    "percentile_alone": {"latency_ns": {"p50": None, "p90": None, "p99": 7, "p999": None, "max": None}},
    "text_number": {"wall_ns_per_op": "fast"},
    "not_the_median": {"wall_ns_per_op": 1.0},
    "odd_outcome": {"outcome": "splendid"},
    "no_account": {"account": None},
    "lost_units": {"account": {"units_created": 30, "units_finished": 29}},
    "odd_metric": {"metrics": {"speed": 7}},
    "odd_latency": {"latency_ns": {"p50": 5, "p90": 4, "p99": 6, "p999": 7, "max": 8}},
    "reason_though_ok": {"reason": "just so"},
    "wrong_with_numbers": {"outcome": "wrong", "reason": "sum is 3, not 4"},
    "wrong_without_reason": {"outcome": "wrong"} | dict.fromkeys(FIGURES),
}


def bench(name):
    if misbehave(name, lambda: say(record(name))):
        return
    if name == "wrong":
        say(without_numbers(name, "wrong", "sum is 3, not 4"))
    elif name == "says_absent":
        say(without_numbers(name, "absent", "only found out now"))
    elif name == "signals":
        blocked = pathlib.Path("/proc/self/status").read_text()
        note(" ".join(line for line in blocked.splitlines() if line.startswith(("SigBlk", "SigIgn"))))
        note(f"{os.getsid(0) == os.getpid()} {os.readlink('/proc/self/fd/0')} {sys.argv[3:]}")
        say(record(name))
    else:
        say(record(name, **LIES[name]))


def conform(name):
    behaviour = name
    for prefix in ("known_hang_", "known_crash_", "known_", "idle_"):
        behaviour = behaviour.removeprefix(prefix)
    if misbehave(behaviour, lambda: say(verdict(name))):
        return
    if behaviour == "other_contract":
        say(verdict("somebody_else"))
    elif behaviour == "odd_verdict":
        say(verdict(name, verdict="splendid"))
    elif behaviour.startswith("fails_only_"):
        fails = behaviour == f"fails_only_{MODEL}"
        say(verdict(name, verdict="fail" if fails else "pass", reason=f"seed {sys.argv[4]}" if fails else None))
    else:
        say(verdict(name, verdict=behaviour, reason=f"seed {sys.argv[4]}"))


def main():
    if sys.argv[1] == "--list":
        say(listing())
    elif sys.argv[1] == "--bench":
        bench(sys.argv[2].split("/")[2])
    else:
        conform(sys.argv[2].split("/")[1])


main()
