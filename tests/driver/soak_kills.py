"""Kills the driver of a run of real hosts at random moments, and looks at what is left: `soak_kills.py HEDDLE TIMES`.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path


def marked(mark: str) -> list[int]:
    """Processes that inherited the mark in their environment."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit() or int(entry.name) == os.getpid():
            continue
        try:
            if mark.encode() in (entry / "environ").read_bytes():
                found.append(int(entry.name))
        except OSError:
            pass
    return found


def whole_records(folder: Path) -> int:
    """The number of finished records; a torn last line is allowed, a torn one before it is not."""
    lines = (folder / "records.jsonl").read_bytes().split(b"\n") if (folder / "records.jsonl").exists() else [b""]
    for line in lines[:-1]:
        json.loads(line)
    return len(lines) - 1


def main() -> int:
    heddle, times = sys.argv[1], int(sys.argv[2])
    mark = f"HEDDLE_SOAK={uuid.uuid4()}"
    environment = os.environ | dict([mark.split("=")])
    shared = set(os.listdir("/dev/shm"))
    kills = runs = 0
    with tempfile.TemporaryDirectory() as scratch:
        while kills < times:
            runs += 1
            folder = Path(scratch) / f"run{runs}"
            call = [heddle, "bench", "--rounds", "2", "--out", str(folder)]
            before = 0
            while True:
                driver = subprocess.Popen(call, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                try:
                    # under test: a random moment
                    done = driver.wait(random.uniform(0.02, 4.0)) if kills < times else driver.wait()
                except subprocess.TimeoutExpired:
                    driver.send_signal(random.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGINT, signal.SIGTERM]))
                    driver.wait()
                    kills += 1
                    done = None
                while marked(mark):
                    time.sleep(0.01)  # under test: that they end by themselves; if not, this never does
                now = whole_records(folder)
                assert now >= before, f"records were lost: {now} of {before}"
                before = now
                if done is not None:
                    assert done == 0, f"{call} ended with {done}"
                    break
                if (folder / "run.json").exists():
                    call = [heddle, "bench", "--resume", str(folder)]
                else:
                    subprocess.run(["rm", "-rf", folder], check=True)
                    before = 0
            print(f"{kills} kills, {runs} runs, {before} records in the last", flush=True)
    assert set(os.listdir("/dev/shm")) == shared
    print(f"{kills} kills in {runs} runs: every finished record is whole, every run was completed, nothing is left")
    return 0


if __name__ == "__main__":
    sys.exit(main())
