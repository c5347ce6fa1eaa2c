"""The load generator or the late server ends while tasks depend on it: an error with the cause, at once."""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import pathlib
import shutil
import signal
import subprocess

import pytest

BUILD = pathlib.Path(os.environ.get("HEDDLE_BUILD", pathlib.Path(__file__).resolve().parents[2] / "build")).resolve()
HANG_LIMIT = 60  # seconds after which a host that does not end fails the test; it would have waited for ever
ECHO, MANY = "io/echo/connections:1/bytes:64", "io/echo/connections:100/bytes:64"
LATENCY, FAN_OUT = "gil/io_latency/k:2", "io/fan_out/tasks:100"


def host(model):
    return BUILD / f"hosts/heddle-host-{model}"


MODELS = [path.name.removeprefix("heddle-host-") for path in sorted(BUILD.glob("hosts/heddle-host-*"))]


def has_cell(model, cell):
    listing = json.loads(subprocess.run([host(model), "--list"], capture_output=True, check=True).stdout)
    return any(each["cell"] == f"{model}/{cell}" and not each["absent"] for each in listing["cells"])


def bench(model, cell, *before, budget="0.05", **options):
    if not has_cell(model, cell):
        pytest.skip(f"{model} has no such cell")
    return subprocess.Popen([*before, host(model), "--bench", f"{model}/{cell}", "--budget", budget], text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def record_of(started):
    with started:
        try:
            out, err = started.communicate(timeout=HANG_LIMIT)
        except subprocess.TimeoutExpired:
            started.kill()
            raise
    assert started.returncode == 0, err
    return json.loads(out)  # one document and no more


def reason_of(started):
    record = record_of(started)
    assert record["outcome"] == "error" and record["ops"] is None
    return record["reason"]


def can_unshare():
    return shutil.which("unshare") and subprocess.run(["unshare", "-n", "true"], capture_output=True).returncode == 0


@pytest.mark.skipif(not can_unshare(), reason="no network of its own can be made for a process here")
@pytest.mark.parametrize("cell", [ECHO, LATENCY, FAN_OUT])
@pytest.mark.parametrize("model", MODELS)
def test_without_a_loopback_it_is_said(model, cell):
    reason = reason_of(bench(model, cell, "unshare", "-n"))
    assert reason.endswith("Network is unreachable"), reason
    assert reason.startswith("heddle-load: connect to 127.0.0.1:") or cell == FAN_OUT, reason


def child_named(name, started):
    """The host's child of that name, as soon as it has one."""
    children = pathlib.Path(f"/proc/{started.pid}/task/{started.pid}/children")
    while started.poll() is None:
        try:
            for child in children.read_text().split():
                if pathlib.Path(f"/proc/{child}/comm").read_text().strip() == name:
                    return int(child)
        except OSError:
            pass  # one ended while we looked
    raise AssertionError("the host has ended")


@pytest.mark.parametrize("cell, program", [(ECHO, "heddle-load"), (LATENCY, "heddle-load"), (FAN_OUT, "heddle-delay")])
@pytest.mark.parametrize("model", MODELS)
def test_killed_in_its_first_moment_it_is_said(model, cell, program):
    started = bench(model, cell)
    os.kill(child_named(program, started), signal.SIGKILL)
    assert reason_of(started) == f"{program} ended early, SIGKILL"


@pytest.mark.parametrize("cell, program", [(MANY, "heddle-load"), (FAN_OUT, "heddle-delay")])
@pytest.mark.parametrize("model", MODELS)
def test_killed_at_work_it_is_said(model, cell, program):
    started = bench(model, cell, budget="100")
    victim = child_named(program, started)
    stat = pathlib.Path(f"/proc/{victim}/schedstat")
    while int(stat.read_text().split()[0]) < 50_000_000:
        assert started.poll() is None
    os.kill(victim, signal.SIGKILL)
    assert reason_of(started) == f"{program} ended early, SIGKILL"
