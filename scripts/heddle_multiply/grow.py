"""Copies contracts, mutants and models under new names, whole, until there are as many as asked for."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import itertools
import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from heddle_index.index import index

T = TypeVar("T")


def grow(tree: Path, contracts: int, core: int, mutants: int, models: int) -> None:
    """The n-th copy of a contract is killed by the n-th copies of its mutants, as far as there are such.

    Core contracts are those that workloads need and one of each facet, so they grow with the facets and not with the
    contracts: a copy is one only until there are `core` of them.
    """
    _grow_mutants(tree, mutants)
    _grow_contracts(tree, contracts, core)
    _grow_models(tree, models)


def _more(names: Sequence[T], wanted: int) -> Iterator[tuple[T, str]]:
    """What to copy, and the end of the copy's name: each once as _x2, then each once as _x3, and so on."""
    rounds = ((each, f"_x{number}") for number in itertools.count(2) for each in names)
    return itertools.islice(rounds, max(0, wanted - len(names)))


def _renamed(text: str, name: str, ending: str) -> str:
    return re.sub(rf"\b{re.escape(name)}\b", name + ending, text)


def _grow_mutants(tree: Path, wanted: int) -> None:
    for mutant, ending in _more(index([tree]).mutants, wanted):
        header = tree / mutant.header
        text = header.read_text()
        for kind in re.findall(r"^(?:struct|class) (\w+)", text, re.M):  # all of a facet are compiled together
            text = _renamed(text, kind, ending)
        header.with_stem(header.stem + ending).write_text(text)


def _grow_contracts(tree: Path, wanted: int, core: int) -> None:
    found = index([tree])
    mutants = {each.mutant for each in found.mutants}
    core_so_far = sum(bool(each.core) for each in found.contracts)
    for contract, ending in _more(found.contracts, wanted):
        header = tree / contract.header
        text = _renamed(header.read_text(), contract.name, ending)
        if contract.core and core_so_far >= core:
            text = re.sub(r"^// Core: .*\n(//  .*\n)*", "", text, flags=re.M)
        core_so_far += bool(contract.core)
        for mutant in contract.killed_by:
            if mutant + ending in mutants:
                text = _renamed(text, mutant, ending)
        header.with_stem(header.stem + ending).write_text(text)


def _grow_models(tree: Path, wanted: int) -> None:
    """The model's type gets a new name; what its other headers define keeps its name, since no host has both."""
    for header, ending in _more(sorted(tree.glob("models/*/model.hpp")), wanted):
        folder = header.parent
        copy = folder.with_name(folder.name + ending)
        copy.mkdir()
        kind = re.sub(r"\W", "_", folder.name)
        # Neither a path nor a library's namespace of the same name, as in boost::fibers.
        own_name = re.compile(rf"(?<![/\w])(?:(?<=\bmodels::)|(?<!::)){kind}(?![/\w])")
        for source in (*folder.glob("*.hpp"), *folder.glob("*.cpp")):
            text = own_name.sub(kind + ending, source.read_text())
            (copy / source.name).write_text(text.replace(f"{folder.name}/model.hpp", f"{copy.name}/model.hpp"))
        shutil.copy(folder / "CMakeLists.txt", copy)
