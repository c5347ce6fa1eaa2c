"""scripts/bench: its three steps, its exit status, and the report that comes whatever happened."""
# SPDX-License-Identifier: Apache-2.0
import os
import pathlib
import shutil
import subprocess

import pytest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "scripts/bench"

# Notes its arguments, and exits as the environment says.
HEDDLE = r"""#!/usr/bin/env bash
echo "$*" >> calls
case $1 in
  bench) status=$BENCH; [ -n "${NO_RUN:-}" ] || { mkdir -p results/new && ln -sfn new results/latest; }
    [ -z "${INTERRUPT:-}" ] || kill -INT "$PPID" ;;
  conform) status=$CONFORM ;;
  report) status=$REPORT; mkdir -p "$2"; touch "$2/report.html" ;;
esac
exit "$status"
"""


@pytest.fixture
def bench(tmp_path):
    for folder in ("scripts", "build/bin"):
        (tmp_path / folder).mkdir(parents=True)
    shutil.copy(SCRIPT, tmp_path / "scripts/bench")
    heddle = tmp_path / "build/bin/heddle"
    heddle.write_text(HEDDLE)
    heddle.chmod(0o755)

    def call(*arguments, bench=0, conform=0, report=0, interrupt="", no_run=""):
        statuses = {"BENCH": str(bench), "CONFORM": str(conform), "REPORT": str(report)}
        done = subprocess.run([tmp_path / "scripts/bench", *arguments],
                              env=os.environ | statuses | {"INTERRUPT": interrupt, "NO_RUN": no_run},
                              capture_output=True, text=True)
        return done.returncode, (tmp_path / "calls").read_text().splitlines(), done.stdout

    return call


def test_measures_conforms_and_reports(bench):
    status, calls, said = bench("--profile", "quick", "--filter", "threads/*")
    assert status == 0
    assert calls == ["bench --profile quick --filter threads/*", "conform --out results/latest",
                     "report results/latest"]
    assert said.splitlines()[-1] == "report: results/new/report.html"


@pytest.mark.parametrize("arguments", [["--out", "here"], ["--out=here"], ["--resume", "here"]])
def test_follows_the_run_elsewhere(bench, arguments):
    assert bench(*arguments)[1][1:] == ["conform --out here", "report here"]


@pytest.mark.parametrize("statuses, worst", [
    ((1, 0, 0), 1), ((0, 1, 0), 1), ((0, 0, 1), 1), ((139, 0, 0), 1), ((3, 1, 0), 3), ((1, 3, 0), 3),
    ((1, 2, 0), 2), ((3, 2, 1), 2), ((0, 0, 2), 2),
])
def test_the_worst_status_counts(bench, statuses, worst):
    status, calls, said = bench(bench=statuses[0], conform=statuses[1], report=statuses[2])
    assert status == worst
    assert len(calls) == 3 and "report.html" in said


def test_without_a_new_run_an_older_one_stays_as_it_is(bench):
    assert bench("--help")[0] == 0
    status, calls, said = bench("--help", bench=3, no_run="yes")
    assert status == 3
    assert calls[3:] == ["bench --help"] and said == ""


def test_a_wrong_call_ends_at_once(bench):
    assert bench("--speed", bench=2)[:2] == (2, ["bench --speed"])


def test_an_interrupted_run_is_still_reported(bench):
    status, calls, said = bench(bench=3, interrupt="yes")
    assert status == 3
    assert calls == ["bench", "report results/latest"]
    assert "report.html" in said


@pytest.mark.usefixtures("bench")
def test_a_reader_that_goes_away_changes_nothing(tmp_path):
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([tmp_path / "scripts/bench"], stdout=writing, stderr=writing,
                          env=os.environ | {"BENCH": "1", "CONFORM": "0", "REPORT": "0"})
    os.close(writing)
    assert done.returncode == 1
    assert len((tmp_path / "calls").read_text().splitlines()) == 3


def test_says_what_is_missing(tmp_path):
    (tmp_path / "scripts").mkdir()
    shutil.copy(SCRIPT, tmp_path / "scripts/bench")
    done = subprocess.run([tmp_path / "scripts/bench"], capture_output=True, text=True)
    assert done.returncode == 2 and "make build" in done.stderr
