"""A run of a tree many times as large: 25 models, 500 contracts in 30 facets, every setting of a quick profile."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from made_workloads import WORKLOADS, confined_to
from made_world import LATENCY, SETTINGS, Params

MODELS = [f"{kind}_{i}" for i in range(5) for kind in ("threads", "executor", "coroutines", "fibers", "processes")]
FACETS = [f"facet_{i:02}" for i in range(30)]
CONTRACTS = [(FACETS[i % len(FACETS)], f"meets_its_requirement_in_case_{i}") for i in range(500)]


def verdict(model: str, facet: str, contract: str) -> tuple[str, str | None]:
    """A seventh of the facets is absent in a model, and a few contracts don't pass."""
    at, kind = MODELS.index(model), FACETS.index(facet)
    if (at + kind) % 7 == 0:
        return "absent", f"{model} has nothing like a {facet}, since its tasks only switch when they wait"
    case = int(contract.rsplit("_", 1)[1])
    if (case * 31 + at * 17) % 401 == 0:
        return ("fail", f"task 3 of 8 saw {case} instead of {case + 1}") if at % 3 else ("hang", "no end within 20 s")
    if case % 50 == 7 and at % 5 == 0:
        return "known_failure", "the library below it waits for all of them and can't be told not to"
    return "pass", None


def verdicts() -> list[dict[str, Any]]:
    found = []
    for facet, contract in CONTRACTS:
        for model in MODELS:
            word, reason = verdict(model, facet, contract)
            found.append({"model": model, "family": model.split("_")[0], "facet": facet, "contract": contract,
                          "rows": ["ROW-01", "ROW-02"], "grade": "required", "verdict": word, "reason": reason,
                          "says": "a task that waits for what another one does sees all of it when it goes on, "
                                  "whatever else is under way"})
    return found


def record(model: str, workload: str, params: Params, at: int, rng: np.random.Generator) -> dict[str, Any]:
    place = MODELS.index(model)
    wall = 1e4 * 1.25**(place % 20) * float(np.exp(rng.normal(0, 0.01)))
    cell = "/".join([model, workload, *(f"{k}:{v}" for k, v in params.items())])
    latency = {"p50": wall, "p90": wall * 2, "p99": wall * 3, "p999": wall * 4, "max": wall * 5}
    memory = {f"{kind}_bytes": {"value": wall * size, "unit": "bytes", "better": "lower"}
              for kind, size in (("virtual", 9.0), ("resident", 2.0), ("kernel", 1.0))}
    return {"cell": cell, "model": model, "family": model.split("_")[0], "workload": workload,
            "kind": workload.split("/")[0], "params": params, "round": at, "outcome": "ok", "reason": None, "ops": 1000,
            "wall_ns_per_op": wall,
            "repetitions": [wall] * 5, "cpu_ns_per_op": wall * 0.9, "user_ns": 10**8, "sys_ns": 10**7 * (place + 1),
            "voluntary_switches": 1000 * place, "involuntary_switches": place, "peak_rss_bytes": 5 * 10**6 + place,
            "processors": confined_to(workload, params), "latency_ns": latency if workload in LATENCY else None,
            "account": {"units_created": 5000 + at, "units_finished": 5000 + at, "peak_alive": 9, "workers_seen": 2},
            "metrics": memory if workload == "overhead/footprint" else {}}


def make(folder: Path, rounds: int = 6) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(3)
    models = {model: {"family": model.split("_")[0], "about": "a model among many", "workloads": WORKLOADS,
                      "build": {"compiler": "gcc 12.2.0", "flags": "-O2", "type": "release", "libraries": {}},
                      "facets": {facet: verdict(model, facet, "case_0")[1] for facet in FACETS
                                 if verdict(model, facet, "case_0")[0] == "absent"}} for model in MODELS}
    info = {"schema": 1, "machine": "orchard-2", "complete": True, "profile": "quick", "rounds": rounds,
            "models": models}
    (folder / "run.json").write_text(json.dumps(info))
    lines = (record(model, *setting, at, rng) for at in range(rounds) for setting in SETTINGS for model in MODELS)
    (folder / "records.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    (folder / "conformance.json").write_text(json.dumps(verdicts()))
    return folder
