#!/usr/bin/env python3
"""Which contract kills which mutant. As a script, `kill_table.py [BUILD]` prints the table as Markdown."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import concurrent.futures
import dataclasses
import os
import pathlib
import sys

import hosts

KILLS = ("fail", "hang", "crash", "race")
IN_WORDS = {"race": "race, under the thread sanitizer"}
CLAIMED_DEADLINE_S = 5


@dataclasses.dataclass
class KillTable:
    verdicts: dict[tuple[str, str], str]  # of (mutant, contract)

    def killers(self, mutant: str) -> list[str]:
        return [contract for (name, contract), word in self.verdicts.items() if name == mutant and word in KILLS]

    def mutants(self) -> list[str]:
        return sorted({mutant for mutant, _ in self.verdicts})


def claims() -> list[tuple[str, str]]:
    """Each mutant with each contract that says that it kills it."""
    return [(mutant, contract.contract) for contract in hosts.tree().contracts for mutant in contract.killed_by]


def verdict(build: pathlib.Path, mutant: str, contract: str, claimed: bool) -> str:
    """The first kill, or the last word: some defects need two units at the right moment, so a claimed kill has three.

    It has less time too: many mutants hang, and that is how they are killed.
    """
    word = ""
    for _ in range(3 if claimed else 1):
        deadline_s = CLAIMED_DEADLINE_S if claimed else hosts.DEADLINE_S
        word = hosts.verdict(hosts.mutant(build, mutant), contract, deadline_s)
        if word in KILLS:
            break
    return word


def fill(build: pathlib.Path) -> KillTable:
    """Every mutant against the contracts that it was built with, in processes of their own."""
    claimed = set(claims())
    pairs = [(each.mutant, contract) for each in hosts.tree().mutants
             for contract in hosts.listed(hosts.mutant(build, each.mutant))]
    with concurrent.futures.ThreadPoolExecutor(2 * (os.cpu_count() or 1)) as several:
        words = several.map(lambda pair: verdict(build, pair[0], pair[1], pair in claimed), pairs)
    return KillTable(dict(zip(pairs, words)))


def markdown(table: KillTable) -> str:
    claimed = set(claims())
    lines = ["| mutant | killed by | verdict | claimed |", "|---|---|---|---|"]
    for mutant in table.mutants():
        for contract in table.killers(mutant):
            word = table.verdicts[mutant, contract]
            word = IN_WORDS.get(word, word)
            lines.append(f"| {mutant} | {contract} | {word} | {'yes' if (mutant, contract) in claimed else ''} |")
        if not table.killers(mutant):
            lines.append(f"| {mutant} | nothing | | |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(markdown(fill(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else hosts.build_directory())))
