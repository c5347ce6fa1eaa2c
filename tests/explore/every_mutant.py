#!/usr/bin/env python3
"""Explores each mutant of any base under the contracts that claim it, and prints what was found as Markdown.

`every_mutant.py BUILD [NAME…]` ends with 1 if a mutant was not found, unless its defect needs more than a few units
or turns.
"""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from heddle_index.index import index  # noqa: E402

SECONDS = 60
SECONDS_BEYOND_FEW = 5
MANY_LIMITS = "a contract of few units tries few limits"
MANY_POLLS = "it fails one poll of 509"
CROWDS = "it goes wrong with hundreds of units"
BEYOND_FEW = {
    "byte_barrier": CROWDS, "short_count_barrier": CROWDS, "byte_condition": CROWDS, "byte_monitor": CROWDS,
    "byte_of_n_condition": CROWDS, "byte_of_n_monitor": CROWDS,
    **{f"brief_{of}": MANY_LIMITS
       for of in ("channel", "condition", "event", "lock", "monitor", "mutex", "recursive_lock", "semaphore")},
    **{f"spuriously_failing_{of}": MANY_POLLS
       for of in ("bounded_semaphore", "lock", "mutex", "recursive_lock", "semaphore")}}


def explored(build: pathlib.Path, mutant: str, contract: str) -> list[dict]:
    """What both colours say, as far as they have the contract."""
    seconds = SECONDS_BEYOND_FEW if mutant in BEYOND_FEW else SECONDS
    call = [str(build / "bin" / "heddle"), "explore", contract, "--mutant", mutant, "--budget", str(seconds), "--json"]
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(call, cwd=folder, capture_output=True, text=True)
    return json.loads(done.stdout)["explored"] if done.stdout else []


def row(build: pathlib.Path, mutant: str, contracts: list[str]) -> tuple[bool, str]:
    """Whether the mutant was found, and its line of the table."""
    for contract in contracts:
        began = time.monotonic()
        by = {each["model"]: len(each["found"]["departures"]) for each in explored(build, mutant, contract)
              if each["found"]}
        if by:
            told = ", ".join(f"{model} {departures}" for model, departures in sorted(by.items()))
            return True, f"| {mutant} | {contract} | {told} | {time.monotonic() - began:.1f} |"
    return False, f"| {mutant} | {BEYOND_FEW.get(mutant, 'not found')} | | |"


def main(build: pathlib.Path, names: list[str]) -> int:
    tree = index([ROOT])
    missed = []
    print("| mutant | found by | departures from the default | seconds |\n|---|---|---|---|")
    for each in tree.mutants:
        if not each.any_base or (names and each.mutant not in names):
            continue
        found, line = row(build, each.mutant, [contract.contract for contract in tree.naming(each.mutant)])
        print(line, flush=True)
        if not found and each.mutant not in BEYOND_FEW:
            missed.append(each.mutant)
    print(f"\nNot found: {', '.join(missed) or 'none'}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:]))
