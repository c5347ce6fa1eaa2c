"""A host confines a cell to the processors that its workload declares, and the record says how many those were."""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import pathlib
import subprocess

import pytest

HOST = pathlib.Path(os.environ["HEDDLE_BUILD"]) / "hosts/heddle-host-threads"
CORES = len(os.sched_getaffinity(0))


@pytest.mark.parametrize("cell, processors", [
    ("overhead/switch/placement:free", None),
    ("overhead/switch/placement:same", 1),
    ("cpu/skynet/depth:2/workers:1", 1),
    (f"cpu/skynet/depth:2/workers:{CORES}", CORES),
    ("io/fan_out/tasks:10", 1),
    ("gil/io_latency/k:1", None),
])
def test_a_record_says_what_the_cell_was_confined_to(cell, processors):
    done = subprocess.run([HOST, "--bench", f"threads/{cell}", "--budget", "0.01"],
                          stdout=subprocess.PIPE, text=True, check=True)
    record = json.loads(done.stdout)
    assert (record["outcome"], record["processors"]) == ("ok", processors), record["reason"]
