#!/usr/bin/env python3
"""How often verdicts of correct models change under pressure.

Beside processes that compute and one that fills memory; on one core or all, with any priority, stopped and continued.
"""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import argparse
import collections
import concurrent.futures
import fnmatch
import pathlib
import random
import sys
import time
from collections.abc import Iterable

import hosts
import pressure

PATIENCE_S = 300  # by the clock: no verdict but a hang takes so long, however great the pressure
AT_A_TIME = 2 * pressure.CORES
Pair = tuple[str, str]  # of a model and a contract


def pairs_of(build: pathlib.Path, models: list[str], glob: str) -> list[Pair]:
    """Without those that the model does not have, and those that it declares to break."""
    kept = []
    for model in models:
        for each in hosts.listing(hosts.judged(build, "hosts", model))["contracts"]:
            if fnmatch.fnmatch(each["contract"], glob) and not each["absent"] and not each["known_failure"]:
                kept.append((model, each["contract"]))
    return kept


def under_pressure(build: pathlib.Path, pair: Pair, seed: str) -> tuple[Pair, str, str]:
    """The verdict on a pair, and how it was treated."""
    treatment, before, during = pressure.some(random.Random(seed))
    host = before + hosts.judged(build, "hosts", pair[0])
    return pair, hosts.verdict(host, pair[1], PATIENCE_S, during), treatment


def soak(build: pathlib.Path, pairs: list[Pair], times: int, seed: int) -> Iterable[tuple[Pair, str, str]]:
    """All pairs once, then all again, in another order each time; given as they are finished."""
    with concurrent.futures.ThreadPoolExecutor(AT_A_TIME) as several:
        for turn in range(times):
            order = random.Random(f"{seed} {turn}").sample(pairs, len(pairs))
            calls = [several.submit(under_pressure, build, pair, f"{seed} {turn} {pair}") for pair in order]
            for done in concurrent.futures.as_completed(calls):
                yield done.result()


def report(pairs: list[Pair], times: int, said: Iterable[tuple[Pair, str, str]]) -> int:
    """Prints how far it is, and each verdict but `pass` when it comes; returns how many there were."""
    began = time.monotonic()
    words: collections.Counter[str] = collections.Counter()
    for pair, word, treatment in said:
        words[word] += 1
        if word != "pass":
            print(f"{'/'.join(pair)}: {word}, {treatment}", flush=True)
        if sum(words.values()) % len(pairs) == 0:
            print(f"{sum(words.values())} of {times * len(pairs)} verdicts in {time.monotonic() - began:.0f} s: "
                  f"{', '.join(f'{count} {each}' for each, count in words.items())}", flush=True)
    return sum(words.values()) - words["pass"]


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("build", type=pathlib.Path)
    ask.add_argument("--times", type=int, default=20, help="how often each contract is held (20)")
    ask.add_argument("--model", action="append", help="only this model; may be given again")
    ask.add_argument("--filter", default="*", metavar="GLOB", help="only these contracts")
    ask.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    chosen = ask.parse_args()
    build = chosen.build.resolve()
    pairs = pairs_of(build, chosen.model or hosts.models(build, "hosts"), chosen.filter)
    if not pairs:
        ask.error(f"nothing in {build}/hosts is called so")
    print(f"{len(pairs)} contracts of models, {chosen.times} times, seed {chosen.seed}", flush=True)
    with pressure.computing(), pressure.filling_memory():
        return 1 if report(pairs, chosen.times, soak(build, pairs, chosen.times, chosen.seed)) else 0


if __name__ == "__main__":
    sys.exit(main())
