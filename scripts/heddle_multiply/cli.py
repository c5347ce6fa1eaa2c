"""The command: its options, the copy, and the table of build times. Status 1: a build failed or took too long."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import argparse
import pathlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence

from heddle_multiply.cost import Failed, costs
from heddle_multiply.grow import grow

TREE = pathlib.Path(__file__).resolve().parents[2]


def main(arguments: Sequence[str] | None = None) -> int:
    asked = _parser().parse_args(arguments)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="heddle-multiply-", dir=asked.scratch))
    try:
        _copy(folder)
        grow(folder, asked.contracts, asked.core, asked.mutants, asked.models)
        met = asked.only_copy or _print_costs(folder, asked.skip_tests)
    except Failed as fault:
        print(f"multiply: {fault}", file=sys.stderr)
        return 1
    if asked.keep or asked.only_copy:
        print(f"multiply: the copy is {folder}", file=sys.stderr)
    else:
        shutil.rmtree(folder)
    return 0 if met else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="multiply", description=__doc__)
    for what, number in (("contracts", 500), ("core", 48), ("mutants", 400), ("models", 25)):
        parser.add_argument(f"--{what}", type=int, default=number, metavar="N", help=f"{number} by default")
    parser.add_argument("--scratch", type=pathlib.Path, metavar="DIR", help="where the copy is made")
    parser.add_argument("--skip-tests", action="store_true", help="only what make bench builds")
    parser.add_argument("--only-copy", action="store_true", help="make the copy, build nothing, keep it")
    parser.add_argument("--keep", action="store_true", help="keep the copy and what was built in it")
    return parser


def _copy(folder: pathlib.Path) -> None:
    """What git tracks, as it is in the work tree."""
    listed = subprocess.run(["git", "ls-files"], cwd=TREE, capture_output=True, text=True, check=True)
    for name in listed.stdout.splitlines():
        if (TREE / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(TREE / name, folder / name)


def _print_costs(folder: pathlib.Path, skip_tests: bool) -> bool:
    """Gives whether no step took longer than it may."""
    print("| step | seconds | at most |\n|---|---|---|")
    met = True
    for cost in costs(folder, skip_tests):
        limit = f"{cost.limit_s:.0f}{' (exceeded)' if cost.too_high else ''}"
        print(f"| {cost.what} | {cost.seconds:.0f} | {limit} |", flush=True)
        met = met and not cost.too_high
    return met
