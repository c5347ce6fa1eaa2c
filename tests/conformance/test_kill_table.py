"""Every required contract can fail: each mutant is killed by the contracts that name it."""
# SPDX-License-Identifier: Apache-2.0
import pytest

import hosts
import kill_table


@pytest.fixture(scope="module")
def table():
    build = hosts.build_directory()
    filled = kill_table.fill(build, kill_table.built(build))
    print("\n" + kill_table.markdown(filled))
    return filled


@pytest.mark.parametrize("contract", hosts.tree().contracts, ids=lambda each: each.contract)
def test_a_contract_names_its_mutant_or_says_why_not(contract):
    assert contract.killed_by or contract.not_killed


def test_each_mutant_is_named_by_a_contract_and_was_built(table):
    written = sorted(each.mutant for each in hosts.tree().mutants)
    assert sorted({mutant for mutant, _ in kill_table.claims()}) == written == table.mutants()


@pytest.mark.parametrize("mutant, contract", kill_table.claims())
def test_the_named_contract_kills(table, mutant, contract):
    assert table.is_killed((mutant, contract))


UNORDERED = [each.mutant for each in hosts.tree().mutants if each.facet == "unordered"]


@pytest.mark.parametrize("mutant, contract", [claim for claim in kill_table.claims() if claim[0] in UNORDERED])
def test_memory_that_is_left_unordered_is_a_race(table, mutant, contract):
    assert table.verdicts[mutant, contract] == ["race"]


def test_the_thread_sanitizer_finds_nothing_in_threads():
    """So what it finds in a mutant is the mutant's."""
    threads = hosts.mutant_in(hosts.build_directory(), "unordered", "threads")
    found = {contract: hosts.verdict(threads, contract) for contract in hosts.listed(threads)}
    assert set(found) == {contract for mutant, contract in kill_table.claims() if mutant in UNORDERED}
    assert set(found.values()) == {"pass"}, found


def test_a_claim_that_does_not_hold_is_told():
    claim, other = kill_table.claims()[:2]
    table = kill_table.KillTable({claim: ["fail", "pass", "hang"], other: ["fail"] * 3})
    assert table.broken_claims() == [claim]
    assert "Not killed each time: {} by {}.".format(*claim) in kill_table.summary(table)
    assert "| fail 2 of 3 | yes |" in kill_table.markdown(table)
