"""The hosts of a build, and one call to one of them as the driver makes it: in its own process, under a deadline."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
import os
import pathlib
import re
import signal
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONTRACTS = ROOT / "conformance" / "contracts"
DEADLINE_S = 20


def build_directory() -> pathlib.Path:
    return (ROOT / os.environ.get("HEDDLE_BUILD", "build")).resolve()


def host(build: pathlib.Path, kind: str, name: str) -> pathlib.Path:
    return build / kind / f"heddle-host-{name}"


def names(build: pathlib.Path, kind: str) -> list[str]:
    """The models, mutants or cheats that were built."""
    return sorted(path.name.removeprefix("heddle-host-") for path in (build / kind).glob("heddle-host-*"))


def listing(program: pathlib.Path) -> dict:
    said = call(program, "--list")
    assert isinstance(said, dict), f"{program} --list: {said}"
    return said


def listed(build: pathlib.Path, kind: str, name: str) -> list[str]:
    """The contracts that a host lists."""
    return [item["contract"] for item in listing(host(build, kind, name))["contracts"]]


def contracts() -> list[str]:
    return sorted(str(path.relative_to(CONTRACTS).with_suffix("")) for path in CONTRACTS.glob("*/*.hpp"))


def label(contract: str, name: str) -> str | None:
    """What stands after a label in a contract's header, without its continuation lines."""
    found = re.search(rf"^// {name}: (.*?)\.?$", (CONTRACTS / f"{contract}.hpp").read_text(), re.MULTILINE)
    return found.group(1) if found else None


def call(program: pathlib.Path, *arguments: str, deadline_s: float = DEADLINE_S) -> dict | str:
    """The document that a host prints, or "hang" or "crash"; of a hang nothing stays behind."""
    process = subprocess.Popen([program, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        text, _ = process.communicate(timeout=deadline_s)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return "hang"
    return json.loads(text) if process.returncode == 0 else "crash"


def verdict(program: pathlib.Path, contract: str, deadline_s: float = DEADLINE_S) -> str:
    said = call(program, "--conform", contract, deadline_s=deadline_s)
    return said if isinstance(said, str) else said["verdict"]
