"""Makes a whole run of the standard profile and keeps it in results/baselines/, without the machine's name."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from heddle.command_line import Parser, fail
from heddle.compare.machine import compiler_slug, machine_class
from heddle.runs.load import NotARun, load, read_info
from heddle.wording import units

NAME = "baseline"
ROOT = Path(__file__).resolve().parents[3]
HEDDLE = ROOT / "build" / "bin" / "heddle"
ROUNDS = 9  # what it takes for verdicts that hold for a table as large as that of all cells
NAMING = ("hostname",)  # fields of the environment that say which computer it was
_KERNEL = re.compile(r"\D*\d+(\.\d+)*")  # its version; what follows says who built it, and for whom


def main(arguments: list[str]) -> int:
    given, rest = _arguments(arguments)
    if not HEDDLE.exists():
        return fail(NAME, "build/bin/heddle is missing: make build")
    # heddle ends an interrupted run by itself; this only waits for it.
    signal.signal(signal.SIGINT, lambda *_: None)
    with tempfile.TemporaryDirectory(prefix="heddle-baseline-") as folder:
        run = Path(folder) / "run"
        status = subprocess.call([HEDDLE, "bench", "--profile", "standard", "--rounds", str(given.rounds),
                                  *rest, "--out", run])
        if status not in (0, 1):
            return fail(NAME, "no baseline was kept: heddle bench did not end well", 2 if status == 2 else 3)
        # A failure in the baseline is not reported in later comparisons, so it has to be accepted explicitly.
        if status == 1 and not given.keep_broken:
            return fail(NAME, "no baseline was kept: something in it is broken, as heddle bench says; "
                        "--keep-broken keeps it all the same", 1)
        try:
            kept = keep(run, ROOT / "results" / "baselines")
        except (NotARun, OSError) as problem:
            return fail(NAME, f"no baseline was kept: {problem}", 3)
    print(f"{kept.relative_to(ROOT)}: {units.size(sum(file.stat().st_size for file in kept.iterdir()))}")
    return status


def _arguments(arguments: list[str]) -> tuple[argparse.Namespace, list[str]]:
    parser = Parser(prog=NAME, description=__doc__, allow_abbrev=False,
                    epilog="Everything else is passed on to heddle bench, as in --seed 7.")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each cell runs (default: %(default)s)")
    parser.add_argument("--keep-broken", action="store_true",
                        help="keep a run with wrong answers, crashes or hangs: later runs may have the same ones")
    given, rest = parser.parse_known_args(arguments)
    taken = [one for one in rest if one.split("=")[0] in ("--out", "--resume", "--filter")]
    if taken:
        parser.error(f"{taken[0]} can't be given: a baseline is a whole run, in the folder of the machine's class")
    return given, rest


def keep(run: Path, baselines: Path) -> Path:
    """Copies what comparing needs; an older baseline of the same class and compiler is replaced, whole."""
    read = load(run)
    if not read.complete or not read.records:
        raise NotARun("the run is incomplete")
    kind = machine_class(read)
    info = dict(read_info(run), machine=kind)
    info["environment"] = dict(info["environment"], fields=_of_the_class(info["environment"]["fields"]))
    target = baselines / kind / compiler_slug(read)
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    beside.mkdir(parents=True)
    try:
        (beside / "run.json").write_text(json.dumps(info, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        shutil.copyfile(run / "records.jsonl", beside / "records.jsonl")
        shutil.rmtree(target, ignore_errors=True)
        beside.rename(target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return target


def _of_the_class(fields: dict[str, object]) -> dict[str, object]:
    """The environment without what says which computer it was, or whose."""
    kept = {name: value for name, value in fields.items() if name not in NAMING}
    if version := _KERNEL.match(str(kept.get("kernel", ""))):
        kept["kernel"] = version.group()
    return kept
