"""Verdicts do not depend on luck: under pressure correct models pass and mutants are killed. `make soak` tries more."""
# SPDX-License-Identifier: Apache-2.0
import hosts
import kill_table
import pressure
import steadiness


def test_a_correct_model_passes_every_time():
    build = hosts.build_directory()
    pairs = steadiness.pairs_of(build, ["threads"], "*")
    with pressure.computing():
        assert [each for each in steadiness.soak(build, pairs, times=1, seed=1) if each[1] != "pass"] == []


def test_what_breaks_its_contract_is_told(capsys):
    """A mutant under pressure is not taken for a correct model."""
    said = [(("threads", "lock/excludes"), word, "on one core") for word in ("pass", "fail", "hang")]
    assert steadiness.report([said[0][0]], len(said), said) == 2
    assert "threads/lock/excludes: hang, on one core" in capsys.readouterr().out


def test_mutants_are_killed():
    with pressure.computing():
        table = kill_table.fill(hosts.build_directory(), kill_table.claims()[::8])
    assert table.broken_claims() == []
