"""Every required contract can fail: each mutant is killed by the contracts that name it."""
# SPDX-License-Identifier: Apache-2.0
import pytest

import hosts
import kill_table

CLAIMS = kill_table.named_mutants()


@pytest.fixture(scope="module")
def table():
    filled = kill_table.fill(hosts.build_directory())
    print("\n" + kill_table.markdown(filled))
    return filled


def test_each_contract_names_its_mutant_or_says_why_not():
    for contract in hosts.contracts():
        assert hosts.label(contract, "Killed by") or hosts.label(contract, "Not killed"), contract


def test_each_mutant_is_named_by_a_contract_and_was_built(table):
    written = sorted(path.parent.name for path in (hosts.ROOT / "conformance/mutants").glob("*/model.hpp"))
    assert sorted(CLAIMS) == written == table.mutants()


@pytest.mark.parametrize("mutant, contract", [(mutant, contract) for mutant in CLAIMS for contract in CLAIMS[mutant]])
def test_the_named_contract_kills(table, mutant, contract):
    assert table.verdicts[mutant, contract] in kill_table.KILLS
