"""A unit whose process is killed while a cell is measured ends that cell at once with the reason; nothing stays."""
# SPDX-License-Identifier: Apache-2.0
import ctypes
import json
import os
import pathlib
import random
import select
import signal
import subprocess

import pytest

import hosts

KILLS = int(os.environ.get("HEDDLE_KILLS", "2"))
PR_SET_CHILD_SUBREAPER = 36
HANG_LIMIT = 60  # seconds after which a host that does not end fails the test
LONG_S = "600"  # of measuring: a cell that ends before its deadline was ended by the kill
CELLS = ["contention/channel/pairs:1", "contention/mutex/tasks:8", "overhead/switch/placement:free"]
REASONS = {
    "process_pool": "a worker of the pool ended: SIGKILL",
    "processes": "the unit's process ended: SIGKILL",
}


@pytest.fixture(autouse=True)
def adopt_orphans():
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1)


def children(pid):
    try:
        return [int(child) for child in pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except FileNotFoundError:
        return []


def ended_within(process, seconds):
    pidfd = os.pidfd_open(process.pid)
    try:
        return bool(select.select([pidfd], [], [], seconds)[0])
    finally:
        os.close(pidfd)


def kill_one_unit(process, moments):
    """Kills a child of the host in a long pass: one that has lived for a while has long to live."""
    seen: set[int] = set()
    while not (old := seen & set(children(process.pid))):
        seen = set(children(process.pid))
        assert not ended_within(process, 0.3 + moments.uniform(0, 0.1)), "it ended before anything was killed"
    os.kill(moments.choice(sorted(old)), signal.SIGKILL)


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("model", REASONS)
def test_a_killed_unit_is_told_at_once(model, cell):
    program = hosts.timed(hosts.build_directory(), "hosts", model)[0]
    for seed in range(KILLS):
        with subprocess.Popen([program, "--bench", f"{model}/{cell}", "--budget", LONG_S], stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            kill_one_unit(process, random.Random(seed))
            try:
                told, said = process.communicate(timeout=HANG_LIMIT)
            except subprocess.TimeoutExpired:
                process.kill()  # the others wait for the dead
                raise
        assert process.returncode == 0, said
        record = json.loads(told)
        assert (record["outcome"], record["reason"]) == ("error", REASONS[model])
    with pytest.raises(ChildProcessError):
        while True:
            os.waitpid(-1, 0)
