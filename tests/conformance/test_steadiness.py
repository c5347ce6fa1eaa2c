"""Verdicts do not depend on luck: beside processes that only compute, correct models pass and mutants are killed."""
# SPDX-License-Identifier: Apache-2.0
import hosts
import kill_table
import steadiness

TIMES = 3


def counted(kind, pairs):
    return steadiness.count(hosts.build_directory(), kind, pairs, TIMES)


def test_correct_models_pass_every_time():
    counts = counted("hosts", [("threads", contract) for contract in hosts.contracts()])
    assert {pair: words for pair, words in counts.items() if set(words) != {"pass"}} == {}


def test_mutants_are_killed():
    """Some defects need two units at the right moment: a mutant may survive once, a correct model never fails."""
    counts = counted("mutants", kill_table.claims())
    assert {pair: words for pair, words in counts.items() if not set(words) & set(kill_table.KILLS)} == {}
