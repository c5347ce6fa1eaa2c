"""The hosts of a build, and one call to one of them as the driver makes it: in its own process, under a deadline."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import functools
import json
import os
import pathlib
import signal
import subprocess
import sys

import pressure

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

from heddle_index.index import Index, index  # noqa: E402

DEADLINE_S = 20
RACE_STATUS = 66  # with which the thread sanitizer ends a process that it has found a race in
# The first race is enough, and nobody reads where it is: to look that up takes longer than to find it.
ENVIRONMENT = os.environ | {"TSAN_OPTIONS": "halt_on_error=1:symbolize=0"}
Host = tuple[str, ...]  # the command that calls it, without what is asked


def build_directory() -> pathlib.Path:
    return (ROOT / os.environ.get("HEDDLE_BUILD", "build")).resolve()


@functools.cache
def tree() -> Index:
    return index([ROOT])


def contracts() -> list[str]:
    return sorted(each.contract for each in tree().contracts)


def timed(build: pathlib.Path, kind: str, name: str) -> Host:
    """The host of a model's workloads; `kind` is the folder of the build that it is in."""
    return (str(build / kind / f"heddle-host-{name}"),)


def judged(build: pathlib.Path, kind: str, name: str) -> Host:
    """The host of a model's contracts."""
    return (str(build / kind / f"heddle-contracts-{name}"),)


def mutant(build: pathlib.Path, name: str) -> Host:
    return mutant_in(build, facet_of(name), name)


def facet_of(mutant: str) -> str:
    return next(each.facet for each in tree().mutants if each.mutant == mutant)


def mutant_in(build: pathlib.Path, facet: str, name: str) -> Host:
    return (str(build / "mutants" / f"heddle-mutants-{facet}"), "--mutant", name)


def models(build: pathlib.Path, kind: str) -> list[str]:
    """Those of which the contracts were built."""
    return sorted(path.name.removeprefix("heddle-contracts-") for path in (build / kind).glob("heddle-contracts-*"))


def listing(host: Host) -> dict:
    said = call(host, "--list")
    assert isinstance(said, dict), f"{host} --list: {said}"
    return said


def listed(host: Host) -> list[str]:
    """The contracts that a host lists."""
    return [item["contract"] for item in listing(host)["contracts"]]


def call(host: Host, *arguments: str, deadline_s: float = DEADLINE_S,
         during: pressure.During = pressure.nothing) -> dict | str:
    """The document that a host prints, or "hang", "race" or "crash"; of a hang nothing stays behind."""
    process = subprocess.Popen([*host, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, start_new_session=True, env=ENVIRONMENT)
    try:
        with during(process):
            text, _ = process.communicate(timeout=deadline_s)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return "hang"
    if process.returncode == RACE_STATUS:
        return "race"
    return json.loads(text) if process.returncode == 0 else "crash"


def verdict(host: Host, contract: str, deadline_s: float = DEADLINE_S,
            during: pressure.During = pressure.nothing) -> str:
    said = call(host, "--conform", contract, deadline_s=deadline_s, during=during)
    return said if isinstance(said, str) else said["verdict"]
