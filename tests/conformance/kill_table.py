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

KILLS = ("fail", "hang", "crash")


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


def verdict(build: pathlib.Path, mutant: str, contract: str, tries: int) -> str:
    """The first kill, or the last word: some defects need two units at the right moment."""
    word = ""
    for _ in range(tries):
        word = hosts.verdict(hosts.mutant(build, mutant), contract)
        if word in KILLS:
            break
    return word


def fill(build: pathlib.Path) -> KillTable:
    """Every mutant against the contracts that it was built with, in processes of their own.

    A contract that claims the mutant has three tries.
    """
    claimed = set(claims())
    pairs = [(each.mutant, contract) for each in hosts.tree().mutants
             for contract in hosts.listed(hosts.mutant(build, each.mutant))]
    with concurrent.futures.ThreadPoolExecutor(2 * (os.cpu_count() or 1)) as several:
        words = several.map(lambda pair: verdict(build, pair[0], pair[1], 3 if pair in claimed else 1), pairs)
    return KillTable(dict(zip(pairs, words)))


def markdown(table: KillTable) -> str:
    claimed = set(claims())
    lines = ["| mutant | killed by | verdict | claimed |", "|---|---|---|---|"]
    for mutant in table.mutants():
        for contract in table.killers(mutant):
            word = table.verdicts[mutant, contract]
            lines.append(f"| {mutant} | {contract} | {word} | {'yes' if (mutant, contract) in claimed else ''} |")
        if not table.killers(mutant):
            lines.append(f"| {mutant} | nothing | | |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(markdown(fill(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else hosts.build_directory())))
