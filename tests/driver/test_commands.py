"""What can be asked on the command line, what comes back, and what is said to those who mistype."""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import re

import pytest

from workbench import check_whole

MISTAKES = {
    ("bench", "--filter", "odd/odd/goad/*"): "no cell matches 'odd/odd/goad/*'; nearest: odd/odd/good/n:1",
    ("bench", "--filter", "even/odd/good/n:1"): "no cell matches 'even/odd/good/n:1'; nearest: odd/odd/good/n:1",
    ("bench", "--filter", "odd/odd/good/m:1"): "no cell matches 'odd/odd/good/m:1'; nearest: odd/odd/good/n:1",
    ("bench", "--filter", "zzzzzzzzzzzzzzzzzz"): "no cell matches 'zzzzzzzzzzzzzzzzzz'",
    ("bench", "--filter", "odd/*", "--filter", "od/*"):
        "no cell matches 'od/*'; nearest: odd/odd/good/n:1, odd/odd/slow/n:1",
    ("run", "odd/odd/goood/n:1"): "no cell or contract is named 'odd/odd/goood/n:1'; nearest: odd/odd/good/n:1",
    ("run", "odd/odd/goo"): "no cell or contract is named 'odd/odd/goo'; nearest: odd/odd/good/*",
    ("bench", "--filter", "odd/odd/slo"): "no cell matches 'odd/odd/slo'; nearest: odd/odd/slow/*",
    ("run", "odd/odd/good/n:1", "--seed", "1"): "run: --seed is for contracts, and odd/odd/good/n:1 is a cell",
    ("run", "odd/lock/good", "--profile", "full"): "run: --profile is for cells, and odd/lock/good is a contract",
    ("list", "models", "--filter", "odd*"): "list: --filter is for cells or contracts: heddle list cells --filter GLOB",
    ("list", "--filter", "odd*"): "list: --filter is for cells or contracts: heddle list cells --filter GLOB",
    ("bench", "--seed", "123456789012345678901234"): "bench: --seed: '123456789012345678901234' is more than "
                                                     "18446744073709551615; see heddle bench --help",
    ("bench", "--profle", "quick"): "bench does not know '--profle'; nearest: --profile",
    ("bench", "--profile", "quik"): "bench: --profile: 'quik' is none of quick, standard, full; nearest: quick; "
                                    "see heddle bench --help",
    ("list", "modles"): "list: what: 'modles' is none of models, workloads, contracts, cells; nearest: models; "
                        "see heddle list --help",
    ("list", "cells", "--filter", "add/*"): "no cell matches 'add/*'; nearest: odd/odd/good/n:1, odd/odd/slow/n:1",
    ("bnech",): "there is no command 'bnech'; nearest: bench",
    (): "say what to do: list, bench, conform, explore, run, greet; see heddle --help",
    ("bench", "--resume", "nowhere"): "there is no run in nowhere: it has no run.json",
    ("bench", "--resume", "nowhere", "--seed", "1"): "bench: --seed excludes --resume; see heddle bench --help",
    ("bench", "--hosts", "nowhere"): "there is no folder of hosts at 'nowhere'",
}


@pytest.fixture
def odd(bench):
    bench.add_host("odd")
    greet = bench.heddle.parent / "heddle-greet"
    greet.write_text('#!/bin/sh\necho "hello $# $*"\nexit 7\n')
    greet.chmod(0o755)
    return bench


@pytest.mark.parametrize("arguments", MISTAKES, ids=" ".join)
def test_a_mistake_is_one_line_and_exit_2(odd, arguments):
    done = odd.call(*arguments, env={"FAKE_CELLS": "good slow"})
    assert (done.status, done.lines(), done.out) == (2, [f"heddle: {MISTAKES[arguments]}"], "")


def test_a_command_beside_the_driver_gets_its_arguments_as_they_are(odd):
    done = odd.call("greet", "a b", "--out", "x", "--unknown")
    assert (done.status, done.out) == (7, "hello 4 a b --out x --unknown\n")


def test_lists(odd):
    (odd.hosts / "fibers.not_built").write_text("Boost.Fiber was not found\n")
    environment = {"FAKE_CELLS": "good absent", "FAKE_CONTRACTS": "good known_fail"}

    def listed(what):
        done = odd.call("list", what, "--json", env=environment)
        assert done.status == 0
        return json.loads(done.out)

    assert [(model["model"], model["not_built"]) for model in listed("models")] == [
        ("odd", None), ("fibers", "Boost.Fiber was not found")]
    assert [(cell["cell"], cell["absent"]) for cell in listed("cells")] == [
        ("odd/odd/good/n:1", None), ("odd/odd/absent/n:1", "it is not there")]
    assert [(one["workload"], one["models"]) for one in listed("workloads")] == [
        ("odd/good", ["odd"]), ("odd/absent", ["odd"])]
    assert [(one["contract"], one["rows"], one["models"]["odd"]["known_failure"]) for one in listed("contracts")] == [
        ("lock/good", ["LOCK-01"], None), ("lock/known_fail", ["LOCK-01"], "nobody has mended it")]
    overview = odd.call("list", env=environment)
    assert overview.status == 0
    for word in ("odd", "not built", "Boost.Fiber was not found", "lock/good", "2 cells"):
        assert word in overview.out


def test_a_filter_that_matches_only_what_was_not_built(odd):
    (odd.hosts / "fibers.not_built").write_text("Boost.Fiber was not found\n")
    for filters in (["fibers/*"], ["fib*/cpu/*"]):
        done = odd.call("bench", "--filter", *filters)
        assert (done.status, done.lines()) == (3, [
            "heddle: nothing to run: fibers was not built: Boost.Fiber was not found"])
    done = odd.call("bench", "--filter", "fibers/*", "--filter", "odd/*", "--out", "out")
    assert done.status == 0
    assert odd.document()["not_built"] == {"fibers": "Boost.Fiber was not found"}


def test_hosts_elsewhere(odd):
    for model, name in {"left": "one", "right": "two"}.items():
        (odd.folder / name).mkdir()
        odd.add_host(model, odd.folder / name)
    done = odd.call("list", "models", "--hosts", "one", "--json", env={"HEDDLE_HOSTS": "two:one"})
    assert [model["model"] for model in json.loads(done.out)] == ["left", "odd", "right"]
    odd.add_host("odd", odd.folder / "one")
    done = odd.call("list", "--hosts", "one")
    assert done.status == 2
    assert done.lines() == ["heddle: model 'odd' has two hosts that list 'odd/odd/good/n:1': "
                            f"one/heddle-host-odd and {odd.hosts}/heddle-host-odd"]


def test_what_is_no_file_among_the_hosts_is_skipped_with_a_word(odd):
    for link in (odd.hosts / "heddle-host-loop", odd.hosts / "loop.not_built", odd.heddle.parent / "heddle-loop"):
        link.symlink_to(link.name)
    for name in ("heddle-host-pipe", "pipe.not_built"):
        os.mkfifo(odd.hosts / name)
    (odd.hosts / "unrelated").symlink_to("nowhere")
    done = odd.call("list", "models", "--json")
    assert [model["model"] for model in json.loads(done.out)] == ["odd"]
    assert done.status == 0
    loop, pipe = "a symbolic link that leads nowhere", "not a regular file"
    assert sorted(done.lines()) == [f"heddle: {odd.hosts}/{name} is skipped: {why}" for name, why in (
        ("heddle-host-loop", loop), ("heddle-host-pipe", pipe), ("loop.not_built", loop), ("pipe.not_built", pipe))]


def test_profiles_and_exact_names(odd):
    environment = {"FAKE_CELLS": "good slow@full"}
    assert odd.call("bench", "--out", "quick", env=environment).status == 0
    assert len(check_whole(odd, "quick", 1, 6)) == 6
    assert odd.call("bench", "--out", "full", "--profile", "full", "--rounds", 1, env=environment).status == 0
    assert len(check_whole(odd, "full", 2, 1)) == 2
    named = odd.call("bench", "--out", "named", "--rounds", 1, "--filter", "odd/odd/slow/n:1", env=environment)
    assert named.status == 0 and len(odd.records("named")) == 1
    done = odd.call("bench", "--filter", "*slow*", env=environment)
    assert (done.status, done.lines()) == (3, [
        "heddle: nothing to run: 1 matching cell is not in profile quick: --profile full has 1"])
    done = odd.call("bench", "--out", "some", "--rounds", 1, "--filter", "*slow*", "--filter", "*good*",
                    env=environment)
    assert (done.status, done.lines()) == (0, [
        "heddle: 1 of 1 cell that '*slow*' matches is not in profile quick: --profile full has 1"])


def test_a_seed_gives_the_same_orders(odd):
    environment = {"FAKE_CELLS": "good more slow idle"}
    for name, seed in {"a": 5, "b": 5, "c": 6}.items():
        assert odd.call("bench", "--out", name, "--seed", seed, "--rounds", 4, env=environment).status == 0
    orders = {name: odd.document(name)["orders"] for name in "abc"}
    assert orders["a"] == orders["b"] != orders["c"]


def test_results_and_the_newest(odd):
    runs = []
    for _ in range(2):
        assert odd.call("bench", "--rounds", 1).status == 0
        runs.append(os.readlink(odd.folder / "results/latest"))
    assert runs[0] != runs[1]
    document = odd.document("results/latest")
    assert runs[1].split("/")[0] == document["machine"]
    assert odd.call("bench", "--rounds", 1, "--out", "out").status == 0
    assert os.readlink(odd.folder / "results/latest") == runs[1]
    done = odd.call("bench", "--rounds", 1, "--out", "out")
    assert (done.status, done.lines()) == (2, [
        "heddle: out has a run already; resume it by --resume, or choose another folder"])


def test_few_rounds_leave_ranks_undecided(odd):
    assert "undecided" in odd.call("bench", "--rounds", 5, "--out", "five").out
    assert "undecided" not in odd.call("bench", "--out", "six").out


def test_the_environment_is_recorded(odd):
    odd.call("bench", "--rounds", 1, "--out", "out")
    fields = odd.document()["environment"]["fields"]
    assert len(fields) >= 40
    assert fields["build_type"] != "unknown" and fields["kernel"].startswith("Linux ")
    for name in ("run_steal_percent", "run_load_before", "run_load_after", "run_throttled_s"):
        assert name in fields


def test_run_shows_one_record_and_what_the_host_says(odd):
    environment = {"FAKE_CELLS": "good segv absent", "FAKE_CONTRACTS": "good fail"}
    done = odd.call("run", "odd/odd/good/n:1", env=environment)
    assert done.status == 0 and "36.0 µs" in done.out
    done = odd.call("run", "odd/odd/segv/n:1", env=environment)
    assert done.status == 1 and "about to fall" in done.err and "SIGSEGV" in done.out
    assert odd.call("run", "odd/odd/absent/n:1", env=environment).status == 3
    assert odd.call("run", "odd/lock/good", env=environment).status == 0
    assert odd.call("run", "odd/lock/fail", "--seed", 3, env=environment).status == 1


def test_a_debugger_gets_the_command_of_the_host(odd):
    done = odd.call("run", "odd/odd/good/n:1", "--debugger", "/bin/echo  in a debugger:")
    host = odd.hosts / "heddle-host-odd"
    assert (done.status, done.out) == (0, f"in a debugger: {host} --bench odd/odd/good/n:1 --budget 0.17\n")
    assert odd.call("run", "odd/odd/good/n:1", "--debugger", "false").status == 1
    done = odd.call("run", "odd/odd/good/n:1", "--debugger", "no-such-debugger")
    assert (done.status, done.lines()) == (2, ["heddle: cannot start 'no-such-debugger': No such file or directory"])


def test_a_version(odd):
    done = odd.call("--version")
    assert done.status == 0 and re.fullmatch(r"heddle \d+\.\d+\.\d+\n", done.out) and done.err == ""


def test_help_is_no_mistake(odd):
    for arguments in (["--help"], ["bench", "--help"], ["conform", "--help"]):
        done = odd.call(*arguments)
        assert done.status == 0 and "Exit status" in done.out and done.err == ""
        assert f"Usage: {' '.join(['heddle', *arguments[:-1]])} " in done.out
    assert "beside this one: greet; see heddle greet --help" in " ".join(odd.call("--help").out.split())
