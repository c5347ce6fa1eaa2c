"""The examples of docs/adding.md: one file each, dropped into a copy of the tree, and nothing else edited.

SPDX-License-Identifier: Apache-2.0
"""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from examples import BUILD, CXX, examples, run, write


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    """A copy of the sources with the page's examples added, and the example's model built in it.

    With the contracts of two facets and the core ones: all take minutes longer.
    """
    copy = tmp_path_factory.mktemp("tree")
    for name in run("git", "ls-files", "--cached", "--others", "--exclude-standard").split():
        if Path(name).exists():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(name, copy / name)
    added = examples("file")
    assert len(added) == 7
    write(copy, added)
    run("cmake", "-S", copy, "-B", copy / "build", "-G", "Ninja", "-DBUILD_TESTING=OFF", "-DHEDDLE_WERROR=ON",
        f"-DCMAKE_CXX_COMPILER={CXX}", "-DHEDDLE_CONTRACTS=semaphore/*;channel/*")
    run("cmake", "--build", copy / "build", "--target", "heddle-host-detached",
        "heddle-contracts-detached", "heddle-load", "heddle-delay")
    return copy


@pytest.fixture(scope="module")
def mutants(tree):
    """The folder with the host of the example's mutant, with these contracts and the core ones."""
    run("cmake", "-S", tree, "-B", tree / "build", "-DBUILD_TESTING=ON",
        "-DHEDDLE_CONTRACTS=lock/refuses_free_release;lock/polls_truthfully")
    run("cmake", "--build", tree / "build", "--target", "heddle-contracts-ticket_lock")
    return tree / "build/mutants"


def test_the_examples_keep_the_house_rules(tree):
    run("git", "init", "-q", cwd=tree)
    run("git", "add", "-A", cwd=tree)
    run(shutil.which("python3"), "scripts/lint", cwd=tree)


def test_the_new_ones_are_listed(tree):
    listed = json.loads(run(tree / "build/hosts/heddle-host-detached", "--list"))
    contracts = json.loads(run(tree / "build/hosts/heddle-contracts-detached", "--list"))["contracts"]
    assert "detached/overhead/relay/runners:4" in [cell["cell"] for cell in listed["cells"]]
    assert "semaphore/starts_with_its_value" in [contract["contract"] for contract in contracts]
    relay = next(workload for workload in listed["workloads"] if workload["workload"] == "overhead/relay")
    assert relay["question"] == "Many small tasks"
    assert [each["figure"] for each in relay["ranked_by"]] == ["wall", "cpu"]
    assert listed["facets"]["channel"] == "the example leaves channels out"


def test_the_new_ones_run_and_are_in_the_report(tree, tmp_path):
    heddle, out = BUILD / "bin/heddle", tmp_path / "run"
    hosts = ["--hosts", tree / "build/hosts"]
    only = [word for cell in ("overhead/*", "io/*") for word in ("--filter", f"detached/{cell}")]
    run(heddle, "bench", "--rounds", "1", "--out", out, *only, *hosts)
    run(heddle, "conform", "--filter", "detached/semaphore/*", "--filter", "detached/channel/*", "--out", out, *hosts)
    run(heddle, "report", out)
    records = [json.loads(line) for line in (out / "records.jsonl").read_text().splitlines()]
    by_cell = {record["cell"]: record for record in records}
    assert by_cell["detached/overhead/relay/runners:4"]["outcome"] == "ok"
    assert by_cell["detached/io/echo/connections:1/bytes:64"]["outcome"] == "ok"
    verdicts = json.loads((out / "conformance.json").read_text())
    assert [v["verdict"] for v in verdicts if v["contract"] == "starts_with_its_value"] == ["pass"]
    page = (out / "report.html").read_text()
    for name in ("detached", "overhead/relay", "starts_with_its_value", "the example leaves channels out"):
        assert name in page


def test_the_mutant_in_a_folder_is_killed(mutants, tmp_path):
    """By the contract that its defect breaks; another, of the same lock, passes."""
    assert [host.name for host in mutants.iterdir()] == ["heddle-contracts-ticket_lock"]
    expected = {"refuses_free_release": "fail", "polls_truthfully": "pass"}
    only = [word for contract in expected for word in ("--filter", f"ticket_lock/lock/{contract}")]
    subprocess.run([BUILD / "bin/heddle", "conform", *only, "--hosts", mutants, "--out", tmp_path / "run"], check=False)
    verdicts = json.loads((tmp_path / "run/conformance.json").read_text())
    assert {v["contract"]: v["verdict"] for v in verdicts} == expected
