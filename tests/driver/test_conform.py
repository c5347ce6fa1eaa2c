"""conform: a verdict for every contract, whatever the host does, and what they amount to."""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import re
import signal
import xml.etree.ElementTree as xml

import jsonschema
import pytest

from workbench import SCHEMAS

VERDICTS = {
    "good": ("pass", None),
    "fail": ("fail", "seed 7"),
    "unknown": ("unknown", "seed 7"),
    "absent": ("absent", "it is not there"),
    "segv": ("crash", "SIGSEGV: about to fall"),
    "exit1": ("crash", "exit status 1"),
    "rubbish": ("crash", "printed something that is not one JSON object"),
    "nothing": ("crash", "printed something that is not one JSON object"),
    "leaves": ("crash", "left 1 process behind"),
    "other_contract": ("crash", 'answered with contract "somebody_else"'),
    "odd_verdict": ("crash", 'answered with an unknown verdict "splendid"'),
    "known_fail": ("known_failure", "nobody has mended it; what happened: seed 7"),
    "known_segv": ("crash", "SIGSEGV: about to fall; its known_failure is another, fail: nobody has mended it"),
    "known_crash_segv": ("known_failure", "nobody has mended it; what happened: SIGSEGV: about to fall"),
    "known_crash_fail": ("fail", "seed 7; its known_failure is another, crash: nobody has mended it"),
    "known_good": ("fail", "passes in spite of its known_failure: nobody has mended it"),
    "idle_fail": ("fail", "seed 7"),
}


def conform(bench, contracts, *arguments, **environment):
    return bench.call("conform", "--seed", 7, *arguments, env={"FAKE_CONTRACTS": " ".join(contracts)} | environment)


def test_every_behaviour_has_its_verdict(bench):
    bench.add_host("odd")
    done = conform(bench, VERDICTS, "--out", "out", "--junit", "junit.xml")
    assert done.status == 1
    verdicts = bench.verdicts()
    assert {name: (verdict["verdict"], verdict["reason"]) for name, verdict in verdicts.items()} == VERDICTS
    assert {verdict["seed"] for verdict in verdicts.values()} == {7}
    assert bench.document()["complete"] and bench.document()["cells"] == []
    lines = done.out.splitlines()
    for name, word in {"good": "pass", "fail": "FAIL", "idle_fail": "(FAIL)", "known_fail": "known"}.items():
        assert [f"lock/{name}", word] in [line.split() for line in lines]
    assert "lock/segv: crash: SIGSEGV: about to fall [odd]" in lines
    suite = xml.parse(bench.folder / "junit.xml").getroot().find("testsuite")
    assert {key: int(suite.get(key)) for key in ("tests", "failures", "errors", "skipped")} == {
        "tests": 17, "failures": 3, "errors": 8, "skipped": 5}


def test_hangs_side_by_side(bench):
    bench.add_host("odd")
    contracts = ["hang", "hang_tree", "known_hang", "known_hang_hang", "good"]
    done = conform(bench, contracts, "--out", "out", "--jobs", 5, FAKE_DEADLINE=3)
    assert done.status == 1
    words = {name: verdict["verdict"] for name, verdict in bench.verdicts().items()}
    assert words == {"hang": "hang", "hang_tree": "hang", "known_hang": "hang", "known_hang_hang": "known_failure",
                     "good": "pass"}
    assert not bench.processes()


@pytest.mark.parametrize("contracts, status", [
    (["good"], 0), (["good", "known_fail"], 0), (["known_segv"], 1), (["idle_fail"], 0), (["unknown"], 0),
    (["good", "absent"], 0),
    (["fail"], 1), (["known_good"], 1), (["absent"], 3),
])
def test_the_exit_status_is_about_required_contracts(bench, contracts, status):
    bench.add_host("odd")
    assert conform(bench, contracts, "--out", "out").status == status


def test_json_is_all_that_is_on_standard_output(bench):
    bench.add_host("odd")
    done = conform(bench, ["good", "fail"], "--out", "out", "--json")
    assert json.loads(done.out) == json.loads((bench.folder / "out/conformance.json").read_text())


def test_an_existing_run_gets_the_verdicts(bench):
    bench.add_host("odd")
    assert bench.call("bench", "--out", "out", "--rounds", 1).status == 0
    before = (bench.folder / "out/run.json").read_bytes()
    assert conform(bench, ["good"], "--out", "out").status == 0
    assert bench.verdicts()["good"]["verdict"] == "pass"
    assert (bench.folder / "out/run.json").read_bytes() == before


def test_contracts_alone_do_not_take_the_place_of_the_last_measured_run(bench):
    bench.add_host("odd")
    done = conform(bench, ["good"])
    assert done.status == 0 and not os.path.lexists(bench.folder / "results/latest")
    folder = re.search(r"Verdicts: (results/.*)/conformance.json", done.out)[1]
    assert list(bench.verdicts(folder)) == ["good"]
    assert bench.call("bench", "--rounds", 1).status == 0
    measured = os.readlink(bench.folder / "results/latest")
    assert conform(bench, ["good"]).status == 0
    assert os.readlink(bench.folder / "results/latest") == measured
    assert conform(bench, ["good"], "--out", "results/latest").status == 0
    assert list(bench.verdicts(f"results/{measured}")) == ["good"]


def test_another_build_has_no_verdicts_in_a_run(bench):
    bench.add_host("odd")
    assert bench.call("bench", "--out", "out", "--rounds", 1).status == 0
    done = conform(bench, ["good"], "--out", "out", FAKE_COMPILER="another")
    assert (done.status, done.lines()) == (2, ["heddle: the host of 'odd' is not the one that the run began with (it "
                                               "was built by none, now it is by another); begin a new run"])
    bench.add_host("even")
    assert conform(bench, ["good"], "--out", "out", "--filter", "even/*", FAKE_COMPILER="another").status == 0


def test_filters_match_model_facet_contract(bench):
    bench.add_host("odd")
    bench.add_host("even")
    done = conform(bench, ["good", "fail"], "--out", "out", "--filter", "even/lock/g*")
    assert done.status == 0
    assert [verdict["model"] for verdict in bench.verdicts().values()] == ["even"]
    done = conform(bench, ["good", "fail"], "--filter", "even/lock/goad")
    assert (done.status, done.lines()) == (2, ["heddle: no contract matches 'even/lock/goad'; nearest: even/lock/good"])


def test_killed_it_keeps_the_verdicts_that_are_finished(bench):
    bench.add_host("odd")
    log = bench.folder / "out/verdicts.jsonl"
    with bench.start("conform", "--out", "out", env={"FAKE_CONTRACTS": "good fail hang more"}) as driver:
        while not log.exists() or log.read_bytes().count(b"\n") < 2:
            assert driver.poll() is None
        driver.kill()
    bench.no_process_is_left()
    kept = [json.loads(line) for line in log.read_text().splitlines()]
    for verdict in kept:
        jsonschema.validate(verdict, SCHEMAS["verdict"])
    assert [(verdict["contract"], verdict["verdict"]) for verdict in kept] == [("good", "pass"), ("fail", "fail")]
    assert not (bench.folder / "out/conformance.json").exists() and not bench.document()["complete"]
    assert conform(bench, ["good"], "--out", "out").status == 0
    assert list(bench.verdicts()) == ["good"] and not log.exists()


def test_two_drivers_do_not_judge_into_one_folder(bench):
    bench.add_host("odd")
    with bench.start("conform", "--out", "out", env={"FAKE_CONTRACTS": "hang"}) as driver:
        while not (bench.folder / "out/verdicts.jsonl").exists():
            assert driver.poll() is None
        done = conform(bench, ["good"], "--out", "out")
        assert (done.status, done.lines()) == (2, ["heddle: another heddle is writing to out/verdicts.jsonl"])
        driver.send_signal(signal.SIGTERM)
        driver.communicate()


def test_stopped_it_leaves_no_contract_without_a_verdict(bench):
    bench.add_host("odd")
    with bench.start("conform", "--out", "out", env={"FAKE_CONTRACTS": "good hang_tree more"}) as driver:
        while len(bench.processes()) < 6:
            assert driver.poll() is None
        driver.send_signal(signal.SIGINT)
        _, err = driver.communicate()
    assert driver.returncode == 3
    assert err.splitlines()[-1] == "heddle: stopped; the verdicts so far are in out/conformance.json"
    words = {name: verdict["verdict"] for name, verdict in bench.verdicts().items()}
    assert words == {"good": "pass", "hang_tree": "unknown", "more": "unknown"}
    assert not bench.document()["complete"]
