"""Verdicts do not depend on luck: beside processes that only compute, correct models pass and mutants are killed."""
# SPDX-License-Identifier: Apache-2.0
import hosts
import kill_table
import steadiness

TIMES = 3


def odd(kind, pairs, good):
    counts = steadiness.count(hosts.build_directory(), kind, pairs, TIMES)
    return {pair: words for pair, words in counts.items() if any(word not in good for word in words)}


def test_correct_models_pass():
    assert odd("hosts", [("threads", contract) for contract in hosts.contracts()], ["pass"]) == {}


def test_mutants_are_killed():
    pairs = [(mutant, contract) for mutant, claimed in kill_table.named_mutants().items() for contract in claimed]
    assert odd("mutants", pairs, kill_table.KILLS) == {}
