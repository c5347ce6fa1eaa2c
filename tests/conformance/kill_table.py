#!/usr/bin/env python3
"""Which contract kills which mutant: prints the table as Markdown, and ends with 1 if a claim does not hold."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import argparse
import concurrent.futures
import dataclasses
import os
import pathlib
import sys

import hosts

KILLS = ("fail", "hang", "crash", "race")
IN_WORDS = {"race": "race, under the thread sanitizer"}
CLAIMED_DEADLINE_S = 5
TRIES_ALONE = 5
Pair = tuple[str, str]  # of a mutant and a contract


@dataclasses.dataclass
class KillTable:
    verdicts: dict[Pair, list[str]]  # of each time

    def is_killed(self, pair: Pair) -> bool:
        return all(word in KILLS for word in self.verdicts[pair])

    def killers(self, mutant: str) -> list[str]:
        return [contract for (name, contract), words in self.verdicts.items()
                if name == mutant and set(words) & set(KILLS)]

    def mutants(self) -> list[str]:
        return sorted({mutant for mutant, _ in self.verdicts})

    def broken_claims(self) -> list[Pair]:
        return [claim for claim in claims() if claim in self.verdicts and not self.is_killed(claim)]


def claims() -> list[Pair]:
    """Each mutant with each contract that says that it kills it."""
    return [(mutant, contract.contract) for contract in hosts.tree().contracts for mutant in contract.killed_by]


def kill(build: pathlib.Path, pair: Pair) -> str:
    """A claimed kill has less time than another verdict: many mutants hang, and that is how they are killed.

    Not so those that leave memory unordered: they are told as a race, and the thread sanitizer is slow.
    """
    unordered = hosts.facet_of(pair[0]) == "unordered"
    deadline_s = hosts.DEADLINE_S if unordered else CLAIMED_DEADLINE_S
    return hosts.verdict(hosts.mutant(build, pair[0]), pair[1], deadline_s)


def kill_alone(build: pathlib.Path, pair: Pair) -> str:
    """The first kill, or the last word: some defects need two units at the right moment."""
    for _ in range(TRIES_ALONE):
        word = kill(build, pair)
        if word in KILLS:
            break
    return word


def words_of(build: pathlib.Path, pair: Pair, claimed: bool, times: int) -> list[str]:
    if not claimed:
        return [hosts.verdict(hosts.mutant(build, pair[0]), pair[1])]
    return [kill(build, pair) for _ in range(times)]


def fill(build: pathlib.Path, pairs: list[Pair], times: int = 1) -> KillTable:
    """Each mutant against each contract in a process of its own: once, or if it is claimed as often as said.

    A claimed one that survives its only try has others, alone: how units meet depends on what runs beside them.
    """
    claimed = set(claims())
    with concurrent.futures.ThreadPoolExecutor(2 * (os.cpu_count() or 1)) as several:
        words = several.map(lambda pair: words_of(build, pair, pair in claimed, times), pairs)
        table = KillTable(dict(zip(pairs, told(words, len(pairs)))))
    if times == 1:
        table.verdicts |= {pair: [kill_alone(build, pair)] for pair in table.broken_claims()}
    return table


def told(words, total: int):
    """The same, and how far it is on a terminal."""
    for done, each in enumerate(words, 1):
        if sys.stderr.isatty():
            print(f"\r{done} of {total} kills tried", end="" if done < total else "\n", file=sys.stderr, flush=True)
        yield each


def built(build: pathlib.Path) -> list[Pair]:
    """Every mutant with the contracts that it was built with."""
    return [(each.mutant, contract) for each in hosts.tree().mutants
            for contract in hosts.listed(hosts.mutant(build, each.mutant))]


def in_words(words: list[str]) -> str:
    most = max(words, key=words.count)
    often = f" {sum(word in KILLS for word in words)} of {len(words)}" if len(words) > 1 else ""
    return IN_WORDS.get(most, most) + often


def markdown(table: KillTable) -> str:
    claimed = set(claims())
    lines = ["| mutant | killed by | verdict | claimed |", "|---|---|---|---|"]
    for mutant in table.mutants():
        for contract in table.killers(mutant):
            word = in_words(table.verdicts[mutant, contract])
            lines.append(f"| {mutant} | {contract} | {word} | {'yes' if (mutant, contract) in claimed else ''} |")
        if not table.killers(mutant):
            lines.append(f"| {mutant} | nothing | | |")
    return "\n".join(lines)


def summary(table: KillTable) -> str:
    claimed = [claim for claim in claims() if claim in table.verdicts]
    others = sum(table.is_killed(pair) for pair in table.verdicts) - sum(map(table.is_killed, claimed))
    lines = [f"{len(table.mutants())} mutants; {len(claimed)} kills are claimed, {others} more were seen."]
    lines += [f"Not killed each time: {mutant} by {contract}." for mutant, contract in table.broken_claims()]
    return "\n".join(lines)


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("build", type=pathlib.Path)
    ask.add_argument("--times", type=int, default=1,
                     help="how often each claimed kill is tried (1, and further tries alone)")
    chosen = ask.parse_args()
    table = fill(chosen.build.resolve(), built(chosen.build.resolve()), chosen.times)
    print(f"{markdown(table)}\n\n{summary(table)}")
    return 1 if table.broken_claims() else 0


if __name__ == "__main__":
    sys.exit(main())
