"""scripts/baseline: what it keeps, under which name, and what it refuses."""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import pathlib
import shutil
import subprocess
import sys

import pytest

SCRIPTS = pathlib.Path(__file__).resolve().parents[2] / "scripts"
sys.path.insert(0, str(SCRIPTS))
from heddle.compare.baseline import ROUNDS  # noqa: E402
from heddle.compare.judge import rounds_for  # noqa: E402

FIELDS = {"cpu_vendor": "GenuineIntel", "cpu_model": "Intel(R) Xeon(R) Gold 6230 CPU @ 2.10GHz", "cores_online": 2,
          "virtualised": "yes", "hostname": "orchard-2", "kernel": "Linux 6.1.0-orchard-2-amd64"}
RUN = {"schema": 1, "machine": "orchard-2", "complete": True, "environment": {"fields": FIELDS, "warnings": []},
       "models": {"threads": {"family": "threads", "build": {"compiler": "gcc 12.2.0", "type": "release"}}},
       "not_built": {}, "cells": ["threads/overhead/null"]}
RECORD = {"cell": "threads/overhead/null", "model": "threads", "family": "threads", "workload": "overhead/null",
          "kind": "overhead", "params": {}, "round": 0, "outcome": "ok", "wall_ns_per_op": 4.0}
# Notes its arguments and leaves a run as the environment says.
HEDDLE = """#!/usr/bin/env bash
echo "$*" >> calls
out=${@: -1}
mkdir -p "$out/figures" && echo big > "$out/report.html"
echo "$RUN" > "$out/run.json"
echo "$RECORD" > "$out/records.jsonl"
exit "$STATUS"
"""


class Baseline:
    """scripts/baseline in a tree of its own, beside a heddle that is none."""

    def __init__(self, root: pathlib.Path):
        self.root = root
        self.kept = root / "results/baselines/intel-xeon-gold-6230-2-cores-vm/gcc-12.2.0"

    def __call__(self, *arguments, status=0, **changes):
        told = {"RUN": json.dumps(RUN | changes), "RECORD": json.dumps(RECORD), "STATUS": str(status)}
        return subprocess.run([self.root / "scripts/baseline", *arguments], env=os.environ | told, cwd=self.root,
                              capture_output=True, text=True)


@pytest.fixture
def baseline(tmp_path):
    shutil.copytree(SCRIPTS, tmp_path / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    heddle = tmp_path / "build/bin/heddle"
    heddle.parent.mkdir(parents=True)
    heddle.write_text(HEDDLE)
    heddle.chmod(0o755)

    return Baseline(tmp_path)


def test_one_command_keeps_a_full_run_and_says_its_size(baseline):
    done = baseline()
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("results/baselines/intel-xeon-gold-6230-2-cores-vm/gcc-12.2.0: ")
    assert done.stdout.strip().endswith("B")
    assert sorted(p.name for p in baseline.kept.iterdir()) == ["records.jsonl", "run.json"]
    assert (baseline.root / "calls").read_text().startswith("bench --profile standard --rounds 9 --out ")


def test_arguments_are_passed_on(baseline):
    baseline("--seed", "7", "--rounds", "2")
    assert (baseline.root / "calls").read_text().startswith("bench --profile standard --rounds 2 --seed 7 --out ")


def test_its_rounds_reach_the_level_of_the_table_of_all_cells():
    listed = subprocess.run([os.environ["HEDDLE"], "list", "cells", "--json"],
                            capture_output=True, text=True, check=True)
    cells = [cell for cell in json.loads(listed.stdout) if "standard" in cell["profiles"] and cell["absent"] is None]
    assert cells and rounds_for(len(cells)) <= ROUNDS


def test_nothing_names_the_host(baseline):
    baseline()
    assert json.loads((baseline.kept / "run.json").read_text())["environment"]["fields"]["kernel"] == "Linux 6.1.0"
    assert not any("orchard" in p.read_text() for p in baseline.kept.iterdir())
    assert not any("orchard" in str(p) for p in (baseline.root / "results").rglob("*"))


def test_an_older_baseline_is_replaced_whole(baseline):
    baseline.kept.mkdir(parents=True)
    (baseline.kept / "left.over").touch()
    baseline()
    assert sorted(p.name for p in baseline.kept.iterdir()) == ["records.jsonl", "run.json"]
    assert [p.name for p in baseline.kept.parent.iterdir()] == ["gcc-12.2.0"]


def test_another_compiler_and_build_have_folders_of_their_own(baseline):
    build = {"threads": {"build": {"compiler": "clang 19.1.7", "type": "debug"}}}
    assert "/clang-19.1.7-debug: " in baseline(models=build).stdout


def test_what_is_broken_is_not_kept_unawares(baseline):
    done = baseline(status=1)
    assert done.returncode == 1 and len(done.stderr.splitlines()) == 1 and "--keep-broken" in done.stderr
    assert not (baseline.root / "results").exists()


def test_what_is_broken_is_kept_and_told_where_that_is_wanted(baseline):
    assert baseline("--keep-broken", status=1).returncode == 1 and baseline.kept.exists()
    assert "--keep-broken" not in (baseline.root / "calls").read_text()


@pytest.mark.parametrize("status, changes, expected", [
    (2, {}, 2), (3, {}, 3), (139, {}, 3), (0, {"complete": False}, 3)])
def test_what_is_not_whole_is_not_kept(baseline, status, changes, expected):
    done = baseline(status=status, **changes)
    assert done.returncode == expected and len(done.stderr.splitlines()) == 1
    assert not (baseline.root / "results").exists()


def test_wrong_calls_are_one_line(baseline):
    for taken in ("--out", "--resume", "--filter"):
        done = baseline(taken, "there")
        assert done.returncode == 2 and len(done.stderr.splitlines()) == 1 and taken in done.stderr
    (baseline.root / "build/bin/heddle").unlink()
    done = baseline()
    assert done.returncode == 2 and done.stderr == "baseline: build/bin/heddle is missing: make build\n"
