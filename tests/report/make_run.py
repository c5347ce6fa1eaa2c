"""Makes run folders as the driver writes them, with known winners, ties and failures."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import argparse
import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from made_contracts import CONTRACTS, verdicts
from made_world import (ABSENT, ANSWERED_AFTER, FAMILIES, FEW_SAMPLES, LATENCY, NOT_BUILT, ONE_THREAD, SETTINGS,
                        TROUBLE, Params, metrics, wall_ns)
from made_workloads import WORKLOADS, confined_to


SCHEMA = json.loads((Path(__file__).resolve().parents[2] / "results/schema/record.schema.json").read_text())
# What the schema asks of a record without numbers.
NUMBERLESS: dict[str, Any] = {key: None if told.get("type") == "null" else [] if "maxItems" in told else {}
                              for key, told in SCHEMA["else"]["properties"].items() if key != "reason"}


def settings_of(model: str) -> Iterator[tuple[str, Params, str]]:
    for workload, params in SETTINGS:
        if "+" in model and not workload.startswith("gil/"):
            continue
        path = "/".join([model, workload, *(f"{k}:{v}" for k, v in params.items())])
        yield workload, params, path


def record(model: str, workload: str, params: Params, cell: str, at: int,
           rng: np.random.Generator) -> dict[str, Any]:
    found: dict[str, Any] = {
        "cell": cell, "model": model, "family": FAMILIES[model][0], "workload": workload,
        "kind": workload.split("/")[0], "params": params, "processors": confined_to(workload, params), "round": at,
        "outcome": "ok", "reason": None}
    reason = ABSENT.get((model, workload)) or ABSENT.get((model, workload, *params.values()))
    outcome = ("absent", reason) if reason else TROUBLE.get(cell)
    if outcome:
        return found | copy.deepcopy(NUMBERLESS) | {"outcome": outcome[0], "reason": outcome[1]}
    true = wall_ns(model, workload, params)
    process = true * np.exp(rng.normal(0, 0.012)) * (1.2 if rng.random() < 0.01 else 1.0)
    repetitions = sorted(float(v) for v in process * np.exp(rng.normal(0, 0.006, 5)))
    ops = max(1, int(2.5e7 / true))
    cpu = process * FAMILIES[model][1]
    total = cpu * ops * len(repetitions)
    found |= {
        "ops": ops, "wall_ns_per_op": repetitions[2],
        "repetitions": list(rng.permutation(repetitions)),
        "cpu_ns_per_op": cpu, "user_ns": int(total * 0.3), "sys_ns": int(total * 0.7),
        "voluntary_switches": int(ops * 5 * FAMILIES[model][2]),
        "involuntary_switches": int(rng.poisson(3)),
        "peak_rss_bytes": int(FAMILIES[model][3] * (1 + 0.01 * rng.random())),
        "latency_ns": latency(process, workload, params, rng),
        "account": {"units_created": ops * 5, "units_finished": ops * 5,
                    "peak_alive": largest(params),
                    "workers_seen": 1 if model in ONE_THREAD else min(ops * 5, largest(params))},
        "metrics": metrics(model, workload, params, process)}
    return found


def largest(params: Params) -> int:
    return max([v for v in params.values() if isinstance(v, int) and v], default=1)


def latency(process: float, workload: str, params: Params,
            rng: np.random.Generator) -> dict[str, int | None] | None:
    if workload not in LATENCY:
        return None
    depth = 1 if workload.startswith("gil/") else largest(params)
    tails = np.cumprod([0.9 * depth, 1.25, 1.5, 1.8, 2.2]) * np.exp(rng.normal(0, 0.08, 5))
    values = np.maximum.accumulate(process * tails) + ANSWERED_AFTER.get(workload, 0)
    found = dict(zip(("p50", "p90", "p99", "p999", "max"), (int(v) for v in values)))
    return found | dict.fromkeys(FEW_SAMPLES.get(workload, ()))


def listing(model: str, compiler: str) -> dict[str, Any]:
    family, _, _, _, about = FAMILIES[model]
    return {"protocol": 1, "model": model, "family": family, "about": about,
            "colour": "suspending" if family == "coroutines" else "blocking",
            "guarantees": {"progress": "concurrent",
                           "memory": "isolated" if family == "processes" else "shared",
                           "scheduling": "cooperative" if family in ("coroutines", "fibers")
                           else "preemptive"},
            "build": {"compiler": compiler, "flags": "-O2 -DNDEBUG -std=c++20",
                      "type": "release", "libraries": {"boost": "1.74.0"} if model == "fibers"
                      else {"oneTBB": "2021.8.0"} if model == "tbb" else {}},
            "facets": {"mutex": None, "stream": ABSENT.get((model, "io/echo"))},
            "workloads": [w for w in WORKLOADS
                          if "+" not in model or w["workload"].startswith("gil/")]}


def told(models: list[str], cells: list[str], rounds: int, machine: str, complete: bool,
         compiler: str) -> dict[str, Any]:
    """What run.json says."""
    return {
        "schema": 1, "started": "2026-01-31T12:00:00Z",
        "finished": "2026-01-31T12:02:47Z" if complete else None, "machine": machine,
        "commit": "0123abc", "dirty": False, "profile": "quick", "seed": 42,
        "rounds": rounds, "filters": [],
        "environment": {
            "fields": {"cpu_model": "AMD EPYC 9B14", "cores_online": 2, "cache_l3": "32768K",
                       "cores_allowed": "0-1", "smt": "no",
                       "hypervisor": "yes", "governor": "unknown", "turbo": "unknown",
                       "kernel": "6.1.0-25-amd64", "aslr": "yes", "thp": "madvise",
                       "load_1m": 0.31, "steal_percent": 0.4, "psi_cpu": "unknown",
                       "compiler": compiler, "build_type": "release"},
            "warnings": ["steal time was 0.4 % of the run: differences below 1 % can come "
                         "from the neighbours on this host",
                         "governor and turbo can't be read here: frequency may have moved"]},
        "models": {m: listing(m, compiler) for m in models}, "not_built": NOT_BUILT,
        "cells": cells, "orders": [], "complete": complete,
        "contracts": [{"contract": f"{f}/{c}", "says": says} for f, c, _, _, says in CONTRACTS]}


def make(folder: Path, rounds: int = 6, seed: int = 7, machine: str = "orchard-2",
         conformance: bool = True, complete: bool = True, compiler: str = "gcc 12.2.0",
         slower: dict[str, float] | None = None, only: str = "") -> Path:
    """`slower` multiplies the times of some cells: a regression to be found; `only` matches workloads."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(seed)
    models = [m for m in FAMILIES if m not in NOT_BUILT]
    cells = [(m, *s) for m in models for s in settings_of(m) if re.search(only, s[0])]
    info = told(models, [cell for *_, cell in cells], rounds, machine, complete, compiler)
    with (folder / "records.jsonl").open("w", encoding="utf-8") as out:
        for at in range(rounds):
            order = [int(i) for i in rng.permutation(len(cells))]
            info["orders"].append(order)
            if not complete and at == rounds - 1:
                order = order[:len(order) // 2]
            for i in order:
                made = record(*cells[i], at, rng)
                if made["wall_ns_per_op"]:
                    made["wall_ns_per_op"] *= (slower or {}).get(cells[i][-1], 1.0)
                out.write(json.dumps(made) + "\n")
    (folder / "run.json").write_text(json.dumps(info, indent=1), encoding="utf-8")
    if conformance:
        (folder / "conformance.json").write_text(
            json.dumps(verdicts({m: FAMILIES[m][0] for m in models}), indent=1), encoding="utf-8")
    return folder


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--machine", default="orchard-2")
    parser.add_argument("--interrupted", action="store_true")
    given = parser.parse_args()
    make(given.folder, given.rounds, given.seed, given.machine, complete=not given.interrupted)
