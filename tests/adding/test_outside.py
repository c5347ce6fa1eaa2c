"""The example of a model outside the tree: built against an installed Heddle, and run by it."""
# SPDX-License-Identifier: Apache-2.0
import json
import os
from pathlib import Path

import pytest

from examples import BUILD, CXX, examples, run, write

HEDDLE = Path("bin/heddle")
FACETS = ("semaphore", "channel")


@pytest.fixture(scope="module")
def prefix(tmp_path_factory):
    """What is built here, installed, and then moved: nothing in it may know where it was put."""
    put = tmp_path_factory.mktemp("installed") / "first"
    run("cmake", "--install", BUILD, "--prefix", put)
    return put.rename(put.with_name("moved"))


@pytest.fixture(scope="module")
def model(prefix, tmp_path_factory):
    """The folder of the example's model, with a workload and a contract of its own, and its hosts.

    With the contracts of some facets and the core ones: all take minutes longer.
    """
    folder = tmp_path_factory.mktemp("elsewhere") / "detached"
    inside, outside = examples("file"), examples("outside")
    assert list(outside) == ["detached/CMakeLists.txt"]
    write(folder.parent, outside | {"detached/model.hpp": inside["models/detached/model.hpp"]})
    own = ("workloads/", "conformance/contracts/")
    write(folder, {name: text for name, text in inside.items() if name.startswith(own)})
    contracts = ";".join(f"{facet}/*" for facet in FACETS)
    run("cmake", "-S", folder, "-B", folder / "build", "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}",
        f"-DCMAKE_CXX_COMPILER={CXX}", f"-DHEDDLE_CONTRACTS={contracts}")
    run("cmake", "--build", folder / "build")
    return folder


def listed(heddle, what, **environment):
    return json.loads(run(heddle, "list", what, "--json", env=os.environ | environment))


def records(folder):
    lines = (folder / "records.jsonl").read_text().splitlines()
    return {record["cell"]: record for record in map(json.loads, lines)}


def test_the_installed_one_has_the_models_of_the_tree(prefix):
    def models(heddle):
        return {(model["model"], model["not_built"]) for model in listed(heddle, "models")}

    assert models(prefix / HEDDLE) == models(BUILD / HEDDLE)


def test_the_outside_model_has_all_workloads_and_contracts(prefix, model):
    """Of the facets whose contracts were built for it, and all that are always built."""
    for host, kind, name, own in (("host", "workloads", "workload", "overhead/relay"),
                                  ("contracts", "contracts", "contract", "semaphore/starts_with_its_value")):
        mine = json.loads(run(model / f"build/hosts/heddle-{host}-detached", "--list"))
        theirs = json.loads(run(prefix / f"libexec/heddle/hosts/heddle-{host}-threads", "--list"))
        assert mine["build"]["type"] == "release"
        assert mine["facets"]["channel"] == "the example leaves channels out"
        listed_there = {each[name] for each in theirs[kind]}
        wanted = {each for each in listed_there if kind == "workloads" or each.startswith(FACETS)}
        assert wanted | {own} <= {each[name] for each in mine[kind]} <= listed_there | {own}


def test_it_is_found_through_the_environment(prefix, model):
    found = listed(prefix / HEDDLE, "models", HEDDLE_HOSTS=str(model / "build/hosts"))
    assert {"detached", "threads"} <= {each["model"] for each in found}


def test_it_runs_beside_the_others_and_is_in_the_report(prefix, model, tmp_path):
    heddle, out, hosts = prefix / HEDDLE, tmp_path / "run", ["--hosts", model / "build/hosts"]
    cells = ["detached/overhead/relay/runners:4", "detached/io/echo/connections:1/bytes:64",
             "threads/io/echo/connections:1/bytes:64"]
    filters = [word for cell in cells for word in ("--filter", cell)]
    run(heddle, "bench", "--rounds", "1", "--out", out, *filters, *hosts)
    assert {cell: record["outcome"] for cell, record in records(out).items()} == dict.fromkeys(cells, "ok")
    run(heddle, "conform", "--filter", "detached/semaphore/*", "--filter", "detached/channel/*", "--out", out, *hosts)
    verdicts = json.loads((out / "conformance.json").read_text())
    assert {v["verdict"] for v in verdicts if v["facet"] == "semaphore"} == {"pass"}
    assert {v["reason"] for v in verdicts if v["facet"] == "channel"} == {"the example leaves channels out"}
    run(heddle, "report", out)
    page = (out / "report.html").read_text()
    for name in ("detached", "overhead/relay", "starts_with_its_value"):
        assert name in page


def test_it_can_be_installed_beside_the_others(prefix, model, tmp_path):
    """And removed again, so that the other tests see the prefix as it was."""
    put = [prefix / f"libexec/heddle/hosts/heddle-{each}-detached" for each in ("host", "contracts")]
    run("cmake", "--install", model / "build", "--prefix", prefix)
    try:
        assert "detached" in {each["model"] for each in listed(prefix / HEDDLE, "models")}
        run(prefix / HEDDLE, "run", "detached/io/echo/connections:1/bytes:64", cwd=tmp_path)
    finally:
        for each in put:
            each.unlink()
