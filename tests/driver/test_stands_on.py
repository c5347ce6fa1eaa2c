"""What workloads stand on, from the hosts' lists to the page: who breaks it is struck out and not ranked."""
# SPDX-License-Identifier: Apache-2.0
import json
import re
import subprocess

import pytest

from workbench import ROOT

BROKEN = "lock/fails_only_odd"


@pytest.fixture
def two(bench):
    """Two models with the same workload, from outside of the tree; `odd` breaks the contract that it stands on."""
    bench.add_host("odd")
    bench.add_host("even")
    return bench


def run(bench, **more):
    given = {"FAKE_CONTRACTS": "good fails_only_odd"} | more
    done = bench.call("bench", "--rounds", "6", "--out", "out", env=given)
    assert done.status == 0 and "not ranked" not in done.out
    return bench.call("conform", "--out", "out", env=given)


def page(bench):
    subprocess.run([ROOT / "scripts/heddle-report", bench.folder / "out"], check=True, stdout=subprocess.DEVNULL)
    return (bench.folder / "out/report.html").read_text()


def test_a_workload_from_outside_is_gated(two):
    done = run(two, FAKE_STANDS_ON=f"{BROKEN} lock/good")
    assert f"not ranked: odd/good, which stands on {BROKEN} [odd]" in done.out.splitlines()
    for model in ("odd", "even"):
        assert two.document()["models"][model]["workloads"][0]["stands_on"] == [BROKEN, "lock/good"]
    html = page(two)
    assert f"odd is not ranked: it breaks {BROKEN}, which this workload stands on." in html
    assert html.count("<s>36.0\u202fµs</s>") >= 2 and "only even has numbers" in html.lower()
    assert not re.search(r"even</span>[^<]*<span class=\"breaks\">", html)


def test_where_it_stands_on_nothing_nobody_is_struck_out(two):
    done = run(two)
    assert "not ranked" not in done.out and "stands_on" not in two.document()["models"]["odd"]["workloads"][0]
    assert "<s>" not in page(two)


def test_a_run_that_is_resumed_after_its_contracts_were_checked_says_it(two):
    env = {"FAKE_CONTRACTS": "fails_only_odd", "FAKE_STANDS_ON": BROKEN, "FAKE_CELLS": "good"}
    run(two, **env)
    document = two.document() | {"complete": False, "finished": None}
    (two.folder / "out/run.json").write_text(json.dumps(document))
    done = two.call("bench", "--resume", "out", env=env)
    assert (done.status, f"not ranked: odd/good, which stands on {BROKEN} [odd]" in done.out.splitlines()) == (0, True)


@pytest.mark.parametrize("text", [
    "", "{}", "[1, {}, null]", '[{"model": 1, "facet": "lock", "contract": "x", "verdict": "fail"}]'])
def test_verdicts_that_are_none_are_ignored(two, text):
    env = {"FAKE_STANDS_ON": BROKEN}
    run(two, **env)
    (two.folder / "out/run.json").write_text(json.dumps(two.document() | {"complete": False, "finished": None}))
    (two.folder / "out/conformance.json").write_text(text)
    done = two.call("bench", "--resume", "out", env={"FAKE_CONTRACTS": "good fails_only_odd"} | env)
    assert (done.status, "not ranked" in done.out) == (0, False)


def test_a_list_that_names_no_contracts_breaks_the_protocol(two):
    done = two.call("list", "workloads", env={"FAKE_STANDS_ON": "lock"})
    assert done.status == 1 and "'stands_on' of workload 'odd/good' is not a list of contracts" in done.err
