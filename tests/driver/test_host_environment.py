"""A real host in an environment with the variables of the libraries it is linked from: only Heddle's own steer it."""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import pathlib
import subprocess

import pytest

BUILD = pathlib.Path(os.environ.get("HEDDLE_BUILD", pathlib.Path(__file__).resolve().parents[2] / "build")).resolve()
HOST = BUILD / "hosts/heddle-host-threads"
pytestmark = pytest.mark.skipif(not HOST.exists(), reason="not built")

# Every flag of Google Benchmark 1.7.1 has such a variable (src/benchmark.cc); with a value that would change something.
BENCHMARK = {
    "BENCHMARK_LIST_TESTS": "true", "BENCHMARK_FILTER": "nothing", "BENCHMARK_MIN_TIME": "0.3",
    "BENCHMARK_MIN_WARMUP_TIME": "0.01", "BENCHMARK_REPETITIONS": "2", "BENCHMARK_ENABLE_RANDOM_INTERLEAVING": "true",
    "BENCHMARK_REPORT_AGGREGATES_ONLY": "true", "BENCHMARK_DISPLAY_AGGREGATES_ONLY": "true", "BENCHMARK_FORMAT": "odd",
    "BENCHMARK_OUT_FORMAT": "odd", "BENCHMARK_OUT": "out", "BENCHMARK_COLOR": "", "BENCHMARK_PERF_COUNTERS": "CYCLES",
    "BENCHMARK_COUNTERS_TABULAR": "true", "BENCHMARK_CONTEXT": "a=b", "BENCHMARK_TIME_UNIT": "odd", "V": "3",
}


def measured(folder, variables):
    done = subprocess.run([HOST, "--bench", "threads/overhead/null", "--budget", "0.01"], cwd=folder, timeout=60,
                          capture_output=True, text=True, env=os.environ | variables, check=False)
    assert done.returncode == 0, done.stderr
    assert not any(folder.iterdir())
    return json.loads(done.stdout)


@pytest.mark.parametrize("variable", BENCHMARK)
def test_a_variable_of_google_benchmark_steers_nothing(tmp_path, variable):
    record = measured(tmp_path, {variable: BENCHMARK[variable]})
    assert record["outcome"] == "ok", record["reason"]
    assert len(record["repetitions"]) == 5
    assert record["account"]["units_created"] == record["account"]["units_finished"]


def test_nor_do_all_of_them(tmp_path):
    assert measured(tmp_path, BENCHMARK)["outcome"] == "ok"
