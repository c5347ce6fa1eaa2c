"""Which contract kills which mutant. As a script, `kill_table.py [BUILD]` prints the table as Markdown."""
# SPDX-License-Identifier: Apache-2.0
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


def named_mutants() -> dict[str, list[str]]:
    """The contracts that claim to kill a mutant, by mutant."""
    claims: dict[str, list[str]] = {}
    for contract in hosts.contracts():
        for mutant in (hosts.label(contract, "Killed by") or "").split(", "):
            if mutant:
                claims.setdefault(mutant, []).append(contract)
    return claims


def verdict(build: pathlib.Path, mutant: str, contract: str, tries: int) -> str:
    """The first kill, or the last word: some defects need two units at the right moment."""
    word = ""
    for _ in range(tries):
        word = hosts.verdict(hosts.host(build, "mutants", mutant), contract)
        if word in KILLS:
            break
    return word


def fill(build: pathlib.Path) -> KillTable:
    """Every mutant against all contracts of its facet, each in its own process; three times where one claims it."""
    claims = named_mutants()

    def tries(mutant: str, contract: str) -> int:
        return 3 if contract in claims.get(mutant, []) else 1

    pairs = [(mutant, contract) for mutant in hosts.names(build, "mutants")
             for contract in hosts.listed(build, "mutants", mutant)]
    with concurrent.futures.ThreadPoolExecutor(2 * (os.cpu_count() or 1)) as several:
        words = several.map(lambda pair: verdict(build, pair[0], pair[1], tries(*pair)), pairs)
    return KillTable(dict(zip(pairs, words)))


def markdown(table: KillTable) -> str:
    claims = named_mutants()
    lines = ["| mutant | killed by | verdict | claimed |", "|---|---|---|---|"]
    for mutant in table.mutants():
        for contract in table.killers(mutant):
            claimed = "yes" if contract in claims.get(mutant, []) else ""
            lines.append(f"| {mutant} | {contract} | {table.verdicts[mutant, contract]} | {claimed} |")
        if not table.killers(mutant):
            lines.append(f"| {mutant} | nothing | | |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(markdown(fill(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else hosts.build_directory())))
