"""Every model that was built passes every contract, in the host's own words, or declares which it breaks."""
# SPDX-License-Identifier: Apache-2.0
import concurrent.futures
import os

import pytest

import hosts

TRIES_OF_DIFFERENCE = 10
DIFFERENCE_S = 5  # some are a hang
READ_OFF_PYTHON = "3.11."
PATIENCE_S = 120  # by the clock: no verdict but a hang takes so long, however busy the machine is
MODELS = [(kind, name) for kind in ("hosts", "conformance") for name in hosts.models(hosts.build_directory(), kind)]


def test_there_are_models():
    assert ("hosts", "threads") in MODELS


@pytest.mark.parametrize("kind, model", MODELS)
def test_a_model_passes_its_contracts(kind, model):
    host = hosts.judged(hosts.build_directory(), kind, model)
    listed = {each["contract"]: each for each in hosts.listing(host)["contracts"]}
    assert sorted(listed) == hosts.contracts()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as several:
        verdicts = dict(zip(listed, several.map(lambda contract: hosts.verdict(host, contract, PATIENCE_S), listed)))
    broken = {contract for contract, word in verdicts.items() if word not in ("pass", "absent")}
    assert broken == {contract for contract, each in listed.items() if each["known_failure"]}


@pytest.mark.parametrize("kind, model", MODELS)
def test_a_declared_difference_is_one(kind, model):
    """Some depend on the order of units, so a pass is no proof of the contrary until it is one several times."""
    host = hosts.judged(hosts.build_directory(), kind, model)
    listed = hosts.listing(host)
    if not listed["build"]["libraries"].get("python3", READ_OFF_PYTHON).startswith(READ_OFF_PYTHON):
        pytest.skip("another Python may differ in other things")
    for each in listed["contracts"]:
        if each["difference"] and not each["seldom_differs"]:
            words = (hosts.verdict((*host, "--differing"), each["contract"], DIFFERENCE_S)
                     for _ in range(TRIES_OF_DIFFERENCE))
            assert any(word in ("fail", "hang") for word in words), each["contract"]


@pytest.mark.parametrize("kind, model", MODELS)
def test_a_model_needs_no_second_processor(kind, model):
    first = str(min(os.sched_getaffinity(0)))
    confined = ("taskset", "--cpu-list", first, *hosts.judged(hosts.build_directory(), kind, model))
    assert hosts.verdict(confined, "event/makes_writes_visible", PATIENCE_S) == "pass"
