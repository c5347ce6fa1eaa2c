"""Compares the cells of blocking models with raw twins, side by side, over several link orders.

SPDX-License-Identifier: Apache-2.0

usage: python3 tests/twins/compare.py BUILD_DIR [PAIRS [LAYOUTS [GLOB]]]

For each layout both programs are linked anew with a block of padding in front of their code, so that the same code lies
elsewhere; then PAIRS (10) pairs of processes run in random order. The ratio of a layout is the median over its pairs.
The verdict: within 3 %, if the median over layouts is; undecided, if the layouts of one program disagree by more.
Exit status 1: a cell differs from its twin.
"""

from __future__ import annotations

import json
import os
import random
import shlex
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from heddle.runs.globs import glob_matches  # noqa: E402

TWINS = {
    ("threads", "threads"): ["cpu/nqueens/n:11/workers:{cores}", "contention/mutex/tasks:2",
                             "overhead/spawn_join/alive:1"],
    ("tbb", "tbb"): ["cpu/nqueens/n:11/workers:{cores}", "contention/mutex/tasks:2",
                     "cpu/skynet/depth:4/workers:{cores}"],
    ("fibers", "fibers"): ["cpu/nqueens/n:11/workers:1", "contention/mutex/tasks:2", "overhead/spawn_join/alive:1",
                           "overhead/switch/placement:free"],
}
MARGIN = 0.03
DIFFERS = "DIFFERS"


def link_with_padding(build: Path, target: str, padding: int, folder: Path) -> Path:
    """Repeats the target's link with an object of `padding` bytes of code in front of all others."""
    steps = subprocess.run(["ninja", "-C", build, "-t", "commands", target], capture_output=True, text=True, check=True)
    command = shlex.split(steps.stdout.splitlines()[-1].split("&&")[1])
    source = folder / f"padding{padding}.s"
    source.write_text(f".text\n.skip {padding + 16}\n.section .note.GNU-stack,\"\",@progbits\n")
    at = command.index("-o")
    program = folder / f"{Path(command[at + 1]).name}-{padding}"
    command[at + 1] = str(program)
    first = next(i for i, word in enumerate(command) if word.endswith(".o"))
    command.insert(first, str(source))
    subprocess.run(command, cwd=build, check=True)
    return program


def bench(host: Path, cell: str) -> dict:
    out = subprocess.run([host, "--bench", cell, "--budget", "0.3"], capture_output=True, text=True, check=True)
    record = json.loads(out.stdout)
    if record["outcome"] != "ok":
        raise SystemExit(f"{cell}: {record['outcome']}: {record['reason']}")
    return record


def twin(program: Path, ops: int, parameter: int, cores: int) -> float:
    run = ["taskset", "-c", f"0-{cores - 1}", str(program), str(ops), str(parameter), "5"]
    out = subprocess.run(run, capture_output=True, text=True, check=True)
    return statistics.median(float(line) for line in out.stdout.split())


def ratios(host: Path, program: Path, cell: str, pairs: int) -> list[float]:
    first = bench(host, cell)
    parameter = next((value for value in first["params"].values() if isinstance(value, int)), 0)
    cores = first["params"].get("workers", len(os.sched_getaffinity(0)))
    found = []
    for _ in range(pairs):
        if random.random() < 0.5:
            ours, theirs = bench(host, cell)["wall_ns_per_op"], twin(program, first["ops"], parameter, cores)
        else:
            theirs, ours = twin(program, first["ops"], parameter, cores), bench(host, cell)["wall_ns_per_op"]
        found.append(ours / theirs)
    return found


def judge(by_layout: list[float]) -> str:
    middle = statistics.median(by_layout)
    spread = max(by_layout) - min(by_layout)
    if spread > MARGIN:
        return f"undecided: layouts differ by {spread:.1%}"
    return "within 3 %" if abs(middle - 1) <= MARGIN else DIFFERS


def main() -> int:
    build = Path(sys.argv[1]).resolve()
    pairs = int(sys.argv[2]) if len(sys.argv) > 2 else 10
    layouts = [0, 16, 32, 4096 + 48, 65536 + 8][: int(sys.argv[3]) if len(sys.argv) > 3 else 3]
    wanted = sys.argv[4] if len(sys.argv) > 4 else "*"
    cores = len(os.sched_getaffinity(0))
    verdicts = []
    print("| cell | ratio to its raw twin, by layout | quartiles of pairs | verdict |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory(dir=build) as scratch:
        for (model, library), cells in TWINS.items():
            for pattern in cells:
                cell = f"{model}/{pattern.format(cores=cores)}"
                if not glob_matches(wanted, cell):
                    continue
                by_layout, all_pairs = [], []
                for padding in layouts:
                    host = link_with_padding(build, f"heddle-host-{model}", padding, Path(scratch))
                    program = link_with_padding(build, f"twin-{cell.split('/')[2]}_{library}", padding, Path(scratch))
                    each = ratios(host, program, cell, pairs)
                    by_layout.append(statistics.median(each))
                    all_pairs += each
                low, _, high = statistics.quantiles(all_pairs, n=4)
                listed = " ".join(f"{r:.3f}" for r in by_layout)
                verdicts.append(judge(by_layout))
                print(f"| {cell} | {listed} | {low:.3f}–{high:.3f} | {verdicts[-1]} |", flush=True)
    return 1 if DIFFERS in verdicts else 0


if __name__ == "__main__":
    sys.exit(main())
