"""A model that works but lies about its work comes out as wrong, through the account of units, and with no number."""
# SPDX-License-Identifier: Apache-2.0
import pytest

import hosts

CHEATS = [("lazy_spawner", "overhead/spawn_join/alive:1"), ("remembering", "cpu/nqueens/n:11/workers:1")]
NUMBERS = ["ops", "wall_ns_per_op", "repetitions", "cpu_ns_per_op", "user_ns", "sys_ns", "voluntary_switches",
           "involuntary_switches", "peak_rss_bytes", "latency_ns", "account"]


def record(kind, model, cell):
    said = hosts.call(hosts.host(hosts.build_directory(), kind, model), "--bench", f"{model}/{cell}", "--budget", "0.05",
                      deadline_s=120)
    assert isinstance(said, dict), said
    return said


@pytest.mark.parametrize("cheat, cell", CHEATS)
def test_a_cheat_is_wrong_by_the_count_of_its_units(cheat, cell):
    found = record("cheats", cheat, cell)
    assert found["outcome"] == "wrong"
    assert "units declared" in found["reason"] and "created" in found["reason"]
    assert [name for name in NUMBERS if found[name] is not None] == []
    assert found["metrics"] == {}


@pytest.mark.parametrize("cell", [cell for _, cell in CHEATS])
def test_the_honest_model_is_ok(cell):
    found = record("hosts", "threads", cell)
    assert (found["outcome"], found["reason"]) == ("ok", None)
    assert found["account"]["units_created"] == found["account"]["units_finished"] > 0


@pytest.mark.parametrize("cheat", [cheat for cheat, _ in CHEATS])
def test_a_cheat_works(cheat):
    """It is the account that catches it: as a model it keeps most promises."""
    assert hosts.verdict(hosts.host(hosts.build_directory(), "cheats", cheat), "lock/refuses_free_release") == "pass"
