"""Verdicts do not depend on luck: beside processes that only compute, correct models pass and mutants are killed."""
# SPDX-License-Identifier: Apache-2.0
import hosts
import kill_table
import steadiness

TIMES = 3


def counted(kind, pairs, times):
    return steadiness.count(hosts.build_directory(), kind, pairs, times)


def test_correct_models_pass_every_time():
    counts = counted("hosts", [("threads", contract) for contract in hosts.contracts()], TIMES)
    assert {pair: words for pair, words in counts.items() if not set(words) <= {"pass", "absent"}} == {}


def test_mutants_are_killed():
    """Some defects need two units at the right moment: a mutant may survive, and is tried again."""
    alive = kill_table.claims()
    for _ in range(TIMES):
        counts = counted("mutants", alive, 1)
        alive = [pair for pair, words in counts.items() if not set(words) & set(kill_table.KILLS)]
    assert alive == []
