"""Builds a tree as `make bench` and `make test` do, without a compiler cache, and takes the times."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

MINUTE = 60

# No compiler cache, and as many compilers at a time as the Makefile starts.
ENVIRONMENT = os.environ | {"CCACHE_DISABLE": "1", "CMAKE_BUILD_PARALLEL_LEVEL": str(len(os.sched_getaffinity(0)))}


@dataclass(frozen=True)
class Cost:
    what: str
    seconds: float
    limit_s: float

    @property
    def too_high(self) -> bool:
        return self.seconds > self.limit_s


class Failed(Exception):
    """A build failed; the message names the log."""


def costs(tree: Path, skip_tests: bool) -> Iterator[Cost]:
    """One after the other: both builds begin with nothing, what is touched stands on the second."""
    yield Cost("configure", _timed(lambda: _configure(tree, "OFF", "core")), MINUTE)
    yield Cost("build for make bench", _timed(lambda: _build(tree)), 8 * MINUTE)
    if skip_tests:
        return
    shutil.rmtree(tree / "build")
    yield Cost("all of make test's build", _timed(lambda: _everything(tree)), 25 * MINUTE)
    contract = sorted(tree.glob("conformance/contracts/lock/*.hpp"))[0]
    _touch(contract)
    yield Cost("one contract touched, one model", _timed(lambda: _build(tree, "heddle-contracts-threads")), 20)
    _touch(contract)
    yield Cost("one contract touched, all models", _timed(lambda: _build(tree, "heddle_models")), 90)


def _everything(tree: Path) -> None:
    _configure(tree, "ON", "all")
    _build(tree)


def _touch(header: Path) -> None:
    header.write_text(header.read_text() + "// Touched.\n")


def _configure(tree: Path, testing: str, contracts: str) -> None:
    _run(tree, "cmake", "--preset", "release", f"-DBUILD_TESTING={testing}", f"-DHEDDLE_CONTRACTS={contracts}")


def _build(tree: Path, *targets: str) -> None:
    _run(tree, "cmake", "--build", "build", *(word for target in targets for word in ("--target", target)))


def _timed(step: Callable[[], None]) -> float:
    began = time.monotonic()
    step()
    return time.monotonic() - began


def _run(tree: Path, *command: str) -> None:
    log = tree / "multiply.log"
    print(f"multiply: {' '.join(command)}", file=sys.stderr)
    with log.open("a") as out:
        done = subprocess.run(command, cwd=tree, stdout=out, stderr=out, env=ENVIRONMENT)
    if done.returncode != 0:
        raise Failed(f"{' '.join(command)} failed; what it said is in {log}")
