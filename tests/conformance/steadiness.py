"""How often verdicts change under CPU load: `steadiness.py [BUILD] [TIMES] [MODEL…]`.

Runs all contracts on correct models, and on each mutant those that name it, TIMES times beside processes that only
compute.
"""
# SPDX-License-Identifier: Apache-2.0
import collections
import concurrent.futures
import contextlib
import os
import pathlib
import subprocess
import sys
import time

import hosts
import kill_table

CORES = os.cpu_count() or 1


@contextlib.contextmanager
def cpu_load(per_core: int = 2):
    compute = f"import os\nwhile os.getppid() == {os.getpid()}: pass"  # and end with us, however that comes about
    hogs = [subprocess.Popen([sys.executable, "-c", compute]) for _ in range(per_core * CORES)]
    try:
        yield
    finally:
        for hog in hogs:
            hog.kill()
            hog.wait()


def count(build: pathlib.Path, kind: str, pairs: list[tuple[str, str]], times: int) -> dict:
    """How often each (model, contract) got which verdict, under load. A mutant is soon taken to hang."""
    deadline_s = kill_table.CLAIMED_DEADLINE_S if kind == "mutants" else 120

    def called(name: str) -> hosts.Host:
        return hosts.mutant(build, name) if kind == "mutants" else hosts.judged(build, kind, name)

    counts: dict[tuple[str, str], collections.Counter] = collections.defaultdict(collections.Counter)
    with cpu_load(), concurrent.futures.ThreadPoolExecutor(2 * CORES) as several:
        calls = [pair for _ in range(times) for pair in pairs]
        said = several.map(lambda pair: hosts.verdict(called(pair[0]), pair[1], deadline_s), calls)
        for pair, word in zip(calls, said):
            counts[pair][word] += 1
    return counts


def main(build: pathlib.Path, times: int, models: list[str]) -> int:
    steady = True
    correct = [(model, contract) for model in models for contract in hosts.contracts()]
    for kind, pairs, good in [("hosts", correct, ("pass", "absent")),
                              ("mutants", kill_table.claims(), kill_table.KILLS)]:
        began = time.monotonic()
        counts = count(build, kind, pairs, times)
        odd = {pair: words for pair, words in counts.items() if any(word not in good for word in words)}
        steady &= not odd
        print(f"{kind}: {len(pairs)} pairs, {times} times each under load, in {time.monotonic() - began:.0f} s; "
              f"{len(odd)} with another verdict than {' or '.join(good)}", flush=True)
        for (model, contract), words in odd.items():
            print(f"  {model} {contract}: {dict(words)}")
    return 0 if steady else 1


if __name__ == "__main__":
    arguments = sys.argv[1:]
    chosen = pathlib.Path(arguments[0]) if arguments else hosts.build_directory()
    sys.exit(main(chosen, int(arguments[1]) if len(arguments) > 1 else 20, arguments[2:] or ["threads"]))
