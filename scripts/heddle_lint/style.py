"""Runs the standard linters, each on the files of its language."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import collections
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable

from heddle_lint.source import Source
from heddle_lint.tree import source_files

ROOT = pathlib.Path(__file__).resolve().parents[2]
FORMAT = "clang-format-19"


class Missing(Exception):
    """A linter is not installed."""


def program(name: str) -> str:
    found = shutil.which(name)
    if not found:
        raise Missing(f"{name} is missing: run scripts/setup, or install the package {name}")
    return found


def module(name: str) -> list[str]:
    """The command of this interpreter's linter: one on the PATH may belong to another and lack its libraries."""
    probe = subprocess.run([sys.executable, "-m", name, "--version"], capture_output=True)
    if probe.returncode != 0:
        raise Missing(f"{name} is missing for {sys.executable}: run scripts/setup, or install the package {name}")
    return [sys.executable, "-m", name]


def cpp(root: pathlib.Path, sources: list[Source]) -> bool:
    files = [source.path for source in sources if source.is_cpp]
    done = subprocess.run([program(FORMAT), "--dry-run", "-Werror", *files], cwd=root, capture_output=True, text=True)
    if done.returncode == 0:
        return True
    said = done.stderr.splitlines()
    differing = sorted({line.split(":", 1)[0] for line in said if "-Wclang-format-violations" in line})
    print(f"style: {FORMAT} would write these files in another way:", *(differing or [done.stderr]), sep="\n  ")
    print("style: to mend them: scripts/style --mend")
    return False


def python(root: pathlib.Path, sources: list[Source]) -> bool:
    files = [source.path for source in sources if source.is_python]
    return subprocess.run([*module("flake8"), *files], cwd=root).returncode == 0


def rooms(sources: list[Source]) -> dict[str, list[str]]:
    """Python files by the folder that their imports begin in."""
    found = collections.defaultdict(list)
    for source in sources:
        if source.is_python:
            found["scripts" if source.pure.parts[0] == "scripts" else str(source.pure.parent)].append(source.path)
    return found


def without_namesakes(folders: dict[str, list[str]]) -> list[list[str]]:
    """The folders in as few groups as possible: two modules of one name (conftest) can't be in one run of mypy."""
    groups: list[tuple[list[str], set[str]]] = []
    for folder, files in sorted(folders.items()):
        names = {pathlib.PurePath(file).name for file in files}
        for members, taken in groups:
            if not names & taken:
                members.append(folder)
                taken |= names
                break
        else:
            groups.append(([folder], names))
    return [members for members, _ in groups]


def types(root: pathlib.Path, sources: list[Source]) -> bool:
    clean = True
    folders = rooms(sources)
    command = [*module("mypy"), "--no-error-summary"]
    with tempfile.TemporaryDirectory() as cache:
        for group in without_namesakes(folders):
            files = [file for folder in group for file in folders[folder]]
            roots = ":".join(dict.fromkeys(["scripts", *group]))
            done = subprocess.run([*command, "--cache-dir", cache, *files], cwd=root,
                                  env={**os.environ, "MYPYPATH": roots})
            clean = clean and done.returncode == 0
    return clean


def shell(root: pathlib.Path, sources: list[Source]) -> bool:
    files = [source.path for source in sources if source.is_shell]
    return not files or subprocess.run([program("shellcheck"), *files], cwd=root).returncode == 0


LINTERS: dict[str, Callable[[pathlib.Path, list[Source]], bool]] = {
    "cpp": cpp, "python": python, "types": types, "shell": shell}


def mend(root: pathlib.Path, sources: list[Source]) -> None:
    subprocess.run([program(FORMAT), "-i", *(source.path for source in sources if source.is_cpp)], cwd=root, check=True)


def main(arguments: list[str], root: pathlib.Path = ROOT) -> int:
    sources = list(source_files(root))
    try:
        if arguments == ["--mend"]:
            mend(root, sources)
            return 0
        unknown = set(arguments) - set(LINTERS)
        if unknown:
            print(f"style: no linter '{min(unknown)}'; there are {', '.join(LINTERS)}", file=sys.stderr)
            return 2
        # All are run, even if the first one has findings.
        return 0 if all([LINTERS[name](root, sources) for name in arguments or LINTERS]) else 1
    except Missing as why:
        print(f"style: {why}", file=sys.stderr)
        return 1
