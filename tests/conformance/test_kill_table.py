"""Every required contract can fail: each mutant is killed by the contracts that name it."""
# SPDX-License-Identifier: Apache-2.0
import pytest

import hosts
import kill_table


@pytest.fixture(scope="module")
def table():
    filled = kill_table.fill(hosts.build_directory())
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
    assert table.verdicts[mutant, contract] in kill_table.KILLS
