"""A host called wrongly by hand: one line that says what is wrong, and status 2."""
# SPDX-License-Identifier: Apache-2.0
import os
import pathlib
import subprocess

import pytest

BUILD = pathlib.Path(os.environ.get("HEDDLE_BUILD", pathlib.Path(__file__).resolve().parents[2] / "build")).resolve()
HOST = BUILD / "hosts/heddle-host-threads"
pytestmark = pytest.mark.skipif(not HOST.exists(), reason="not built")

WRONG = {
    (): "Exactly 1 option from [--list,--bench,--conform,--explore] is required",
    ("--list", "--bench", "threads/overhead/null"): "2 were given",
    ("--bench",): "--bench: 1 required",
    ("--bench", "threads/overhead/nothing"): "no such cell: threads/overhead/nothing",
    ("--conform", "lock/nothing"): "no such contract: lock/nothing",
    ("--list", "--budget", "long"): "--budget",
    ("--list", "--seed", "odd"): "--seed",
    ("--list", "--switch-interval", "0"): "--switch-interval: Value 0 not in range",
    ("--list", "--speed", "2"): "--speed",
}


def call(*arguments, **variables):
    return subprocess.run([HOST, *arguments], capture_output=True, text=True, timeout=60, check=False,
                          env=os.environ | variables)


@pytest.mark.parametrize("arguments", WRONG)
def test_a_wrong_call_is_told_in_one_line(arguments):
    done = call(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("threads: ") and done.stderr.count("\n") == 1
    assert WRONG[arguments] in done.stderr


def test_a_wrong_variable_too():
    done = call("--list", HEDDLE_SWITCH_INTERVAL_US="often")
    assert done.returncode == 2 and done.stderr.count("\n") == 1 and "often" in done.stderr


def test_help_says_what_there_is():
    done = call("--help")
    assert (done.returncode, done.stderr) == (0, "") and "--conform" in done.stdout
