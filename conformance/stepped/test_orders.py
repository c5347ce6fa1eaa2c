"""Every contract holds in every order that the stepped model finds for it; an order can be repeated, and steered."""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
HOST = (ROOT / os.environ.get("HEDDLE_BUILD", "build")).resolve() / "conformance" / "heddle-contracts-stepped"
SEEDS = 50  # `make explore` tries more, and chooses better


def call(*arguments: str, answers: str = "") -> tuple[dict, str]:
    """The document on standard output, and what stands on standard error."""
    done = subprocess.run([HOST, *arguments], input=answers, capture_output=True, text=True, timeout=300, check=True)
    return json.loads(done.stdout), done.stderr


def trace(*arguments: str, answers: str = "") -> list[str]:
    said, told = call("--conform", "mutex/excludes", *arguments, answers=answers)
    assert said["verdict"] == "pass"
    return told.splitlines()


CONTRACTS = [each for each in call("--list")[0]["contracts"] if each["absent"] is None] if HOST.exists() else []


def test_it_is_there_with_contracts_and_without_cells():
    listed, _ = call("--list")
    assert len(CONTRACTS) >= 15
    assert all(cell["absent"] for cell in listed["cells"])


@pytest.mark.parametrize("contract", [each["contract"] for each in CONTRACTS])
def test_a_contract_holds_in_every_order(contract):
    said, _ = call("--conform", contract, "--seeds", str(SEEDS))
    assert (said["verdict"], said["reason"]) == ("pass", None)


def test_a_seed_is_an_order():
    orders = [trace("--trace", "--seed", str(seed)) for seed in (1, 1, 2)]
    assert orders[0] == orders[1] != orders[2]


def test_a_trace_names_units_and_what_they_wait_for():
    told = trace("--trace")
    assert any("unit 2 waits in queue" in line and "mutex.hpp" in line and "lock" in line for line in told)


def test_by_hand_the_unit_that_is_named_goes_on():
    told = trace("--by-hand", answers="0\n9\n3\n")
    assert sum("which unit?" in line for line in told) >= 3
    assert any("no such unit is ready" in line for line in told)
    assert any("unit 3 goes on" in line for line in told if "which unit?" in line)
    assert any("the seed chooses" in line for line in told)
