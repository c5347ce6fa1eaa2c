"""Calls heddle compare on run folders, and edits them before."""
# SPDX-License-Identifier: Apache-2.0
import json
import subprocess
from pathlib import Path

LAUNCHER = Path(__file__).resolve().parents[2] / "scripts" / "heddle-compare"
SLOW, WRONG = "threads/overhead/spawn_join/alive:1", "fibers/io/echo/connections:1/bytes:64"
BROKEN = "processes/io/echo/connections:100/bytes:64"  # in every run that is made here
VERDICTS = {"wrong", "crash", "hang", "error", "slower", "faster", "same", "undecided"}


def compare(*arguments, **more):
    more = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | more
    return subprocess.run([str(LAUNCHER), *map(str, arguments)], text=True, encoding="utf-8", **more)


def judged(*arguments):
    """Exit status, the document, and the verdict of each cell."""
    done = compare(*arguments, "--format", "json")
    document = json.loads(done.stdout)
    assert done.returncode == document["status"] and done.stderr == ""
    return done.returncode, document, {c["cell"]: c["verdict"] for c in document["cells"]}


def timed(document):
    """The verdicts of the cells with numbers in both runs."""
    return {c["verdict"] for c in document["cells"] if "ratio" in c}


def edit(folder, change):
    """Passes each record through `change`; what it returns nothing for is dropped."""
    lines = [change(json.loads(line)) for line in (folder / "records.jsonl").read_text().splitlines()]
    (folder / "records.jsonl").write_text("".join(json.dumps(r) + "\n" for r in lines if r))


def edit_info(folder, change):
    info = json.loads((folder / "run.json").read_text())
    change(info)
    (folder / "run.json").write_text(json.dumps(info))
