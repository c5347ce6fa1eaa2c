"""A model whose contracts are in a host of their own, and contracts that were left out of the build."""
# SPDX-License-Identifier: Apache-2.0
import json

import pytest


@pytest.fixture
def odd(bench):
    bench.add_host("odd")
    bench.index = bench.hosts / "index.json"
    return bench


@pytest.fixture
def split(odd):
    """The host of `odd` lists cells alone; another one lists its contracts."""
    contracts = odd.hosts / "heddle-contracts-odd"
    contracts.symlink_to((odd.hosts / "heddle-host-odd").resolve())
    return odd


SPLIT = {"FAKE_SPLIT": "yes"}


def write_index(bench, *contracts):
    bench.index.write_text(json.dumps({"schema": 1, "contracts": [{"contract": each} for each in contracts]}))


def test_two_hosts_of_a_model_are_one(split):
    models = json.loads(split.call("list", "models", "--json", env=SPLIT).out)
    assert [model["model"] for model in models] == ["odd"]
    done = split.call("bench", "--rounds", "1", "--out", "out", env=SPLIT)
    assert (done.status, [record["outcome"] for record in split.records()]) == (0, ["ok"])
    done = split.call("conform", "--out", "out", env=SPLIT)
    assert (done.status, [each["verdict"] for each in split.verdicts().values()]) == (0, ["pass"])


def test_two_hosts_that_list_the_same_are_an_error(split):
    done = split.call("list")  # both list all
    assert done.status == 2
    assert "two hosts that list 'lock/good'" in done.err


def test_contracts_left_out_of_the_build_are_told(odd):
    write_index(odd, "lock/good", "lock/other", "queue/more")
    done = odd.call("conform", "--out", "out")
    assert done.status == 0
    assert "heddle: odd/lock/other and 1 other contract are not built; make conform builds them" in done.lines()
    done = odd.call("conform", "--filter", "odd/lock/good", "--out", "out2")
    assert (done.status, [line for line in done.lines() if "not built" in line]) == (0, [])


def test_a_filter_that_names_only_those_runs_nothing(odd):
    write_index(odd, "lock/good", "lock/other")
    done = odd.call("conform", "--filter", "odd/lock/oth*", "--out", "out")
    assert done.status == 3
    assert done.lines() == ["heddle: nothing to run: odd/lock/other is not built; make conform builds it"]


def test_they_are_no_cells(odd):
    write_index(odd, "lock/good", "lock/other")
    wrong = ("--filter", "odd/lock/other")
    for filters in (wrong, ("--filter", "odd/odd/good/n:1", *wrong)):
        done = odd.call("bench", *filters, "--out", "out")
        assert (done.status, done.lines()) == (2, ["heddle: no cell matches 'odd/lock/other'"])


def test_a_single_one_is_told_from_one_that_does_not_exist(odd):
    write_index(odd, "lock/good", "lock/other")
    done = odd.call("run", "odd/lock/other")
    assert (done.status, done.lines()) == (3, ["heddle: odd/lock/other is not built; make conform builds it"])
    done = odd.call("run", "odd/lock/othe")
    assert (done.status, done.lines()) == (
        2, ["heddle: no cell or contract is named 'odd/lock/othe'; nearest: odd/lock/other"])


def test_lists_tell_them(odd):
    write_index(odd, "lock/good", "lock/other")
    done = odd.call("list", "contracts", "--filter", "*/lock/other")
    assert (done.status, done.lines()) == (
        3, ["heddle: nothing to list: odd/lock/other is not built; make conform builds it"])
    done = odd.call("list", "contracts", "--json")
    assert [each["contract"] for each in json.loads(done.out)] == ["lock/good"]
    assert (done.status, done.lines()) == (0, ["heddle: odd/lock/other is not built; make conform builds it"])
    done = odd.call("list", "cells", "--filter", "odd/lock/other")
    assert (done.status, done.lines()) == (2, ["heddle: no cell matches 'odd/lock/other'"])


def test_lists_tell_models_that_are_not_built(odd):
    (odd.hosts / "fibers.not_built").write_text("no library\n")
    for what in ("cells", "contracts"):
        done = odd.call("list", what, "--filter", "fibers/*")
        assert (done.status, done.lines()) == (3, ["heddle: nothing to list: fibers was not built: no library"])


@pytest.mark.parametrize("text", ["", "[]", "{", '{"contracts": 3}', '{"contracts": [1, {"contract": null}, {}]}'])
def test_an_index_that_is_none_is_ignored(odd, text):
    odd.index.write_text(text)
    assert odd.call("conform", "--out", "out").status == 0
