"""A copy of the driver in a folder of its own, with hosts that are made up."""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import pathlib
import select
import shutil
import subprocess
import uuid

import jsonschema

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
HEDDLE = pathlib.Path(os.environ.get("HEDDLE", ROOT / "build/bin/heddle"))
SCHEMAS = {name: json.loads((ROOT / f"results/schema/{name}.schema.json").read_text())
           for name in ("record", "verdict", "run")}
FIGURES = [key for key in SCHEMAS["record"]["else"]["properties"] if key != "reason"]


class Done:
    """What a finished driver said."""

    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err

    def lines(self):
        """Its messages, without the warnings of the machine that the test happens to run on."""
        return [line for line in self.err.splitlines() if not line.startswith("heddle: warning: ")]


class Workbench:
    def __init__(self, folder):
        self.folder, self.mark = folder, uuid.uuid4().hex
        self.heddle = folder / "bin/heddle"
        self.hosts = folder / "hosts"
        self.heddle.parent.mkdir()
        self.hosts.mkdir()
        shutil.copy(HEDDLE, self.heddle)

    def add_host(self, model, folder=None):
        """A host of the made-up kind; what it does is told by the environment of the call."""
        file = (folder or self.hosts) / f"heddle-host-{model}"
        shutil.copy(HERE / "fake_host.py", file)
        file.chmod(0o755)
        return file

    def environment(self, **more):
        given = {key: str(value) for key, value in more.items()}
        return {"PATH": os.environ["PATH"], "HEDDLE_TEST_MARK": self.mark, "LC_ALL": "C.UTF-8",
                "PYTHONDONTWRITEBYTECODE": "1", "FAKE_NOTES": str(self.folder / "notes"),
                "FAKE_FIGURES": " ".join(FIGURES)} | given

    def start(self, *arguments, **options):
        environment = self.environment(**options.pop("env", {}))
        return subprocess.Popen([self.heddle, *map(str, arguments)], cwd=self.folder, env=environment, text=True,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)

    def call(self, *arguments, **options):
        with self.start(*arguments, **options) as driver:
            out, err = driver.communicate()
        return Done(driver.returncode, out, err)

    def records(self, run="out"):
        """The records of a run, each held against the schema."""
        text = (self.folder / run / "records.jsonl").read_text()
        assert text == "" or text.endswith("\n")
        records = [json.loads(line) for line in text.splitlines()]
        for record in records:
            jsonschema.validate(record, SCHEMAS["record"])
            assert list(record) == list(SCHEMAS["record"]["properties"])
        return records

    def document(self, run="out"):
        document = json.loads((self.folder / run / "run.json").read_text())
        jsonschema.validate(document, SCHEMAS["run"])
        return document

    def verdicts(self, run="out"):
        """The verdicts of a run by the name of their contract."""
        verdicts = json.loads((self.folder / run / "conformance.json").read_text())
        for verdict in verdicts:
            jsonschema.validate(verdict, SCHEMAS["verdict"])
        return {verdict["contract"]: verdict for verdict in verdicts}

    def notes(self):
        return (self.folder / "notes").read_text().splitlines()

    def processes(self):
        """All processes that were started through this bench and live, whatever they have become."""
        mark, found = f"HEDDLE_TEST_MARK={self.mark}".encode(), {}
        for entry in pathlib.Path("/proc").iterdir():
            try:
                if entry.name.isdigit() and mark in (entry / "environ").read_bytes().split(b"\0"):
                    found[int(entry.name)] = (entry / "comm").read_text().strip()
            except OSError:
                pass  # it ended while we looked
        return found

    def no_process_is_left(self):
        """Waits for each process that is still ending. One that does not end fails the test after a minute."""
        while left := self.processes():
            for pid, name in left.items():
                try:
                    process = os.pidfd_open(pid)
                except ProcessLookupError:
                    continue
                try:
                    ended, _, _ = select.select([process], [], [], 60)
                finally:
                    os.close(process)
                assert ended, f"process {pid} ({name}) is left"


def check_whole(bench, run, cells, rounds):
    """A complete run: a record for each cell in each round, in the recorded order."""
    document, records = bench.document(run), bench.records(run)
    assert document["complete"] and document["finished"]
    assert [sorted(order) for order in document["orders"]] == [list(range(cells))] * rounds
    asked = [(document["cells"][index], number) for number, order in enumerate(document["orders"]) for index in order]
    assert [(record["cell"], record["round"]) for record in records] == asked
    return records
