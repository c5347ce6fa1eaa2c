"""The index itself: every workload, contract and mutant below some roots."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from heddle_index.top_comment import read

SCHEMA = 1


@dataclass(frozen=True)
class Workload:
    workload: str  # overhead/null
    header: str
    says: str
    measures: str
    does_not_measure: str
    stands_on: tuple[str, ...]  # contracts: mutex/excludes


@dataclass(frozen=True)
class Contract:
    """`core` says why it is among the contracts that `make bench` shows; empty if it is not."""

    contract: str  # mutex/excludes
    facet: str
    header: str
    says: str
    source: str
    killed_by: tuple[str, ...]
    not_killed: str
    core: str
    rows: tuple[str, ...]
    grade: str

    @property
    def name(self) -> str:
        return self.contract.partition("/")[2]


@dataclass(frozen=True)
class Mutant:
    """One of any base is a template of it; others are of threads alone."""

    mutant: str
    facet: str
    header: str
    says: str
    any_base: bool


@dataclass(frozen=True)
class Index:
    workloads: tuple[Workload, ...]
    contracts: tuple[Contract, ...]
    mutants: tuple[Mutant, ...]

    @property
    def facets(self) -> list[str]:
        """Those that have contracts."""
        return list(dict.fromkeys(each.facet for each in self.contracts))

    def of_facet(self, facet: str) -> list[Contract]:
        return [each for each in self.contracts if each.facet == facet]

    def naming(self, mutant: str) -> list[Contract]:
        """The contracts that say that they kill it."""
        return [each for each in self.contracts if mutant in each.killed_by]

    @property
    def unfounded(self) -> list[str]:
        """What is wrong with the contracts that workloads stand on: `make bench` has to build and run each."""
        contracts = {each.contract: each for each in self.contracts}
        return [f"{each.header}: it stands on {name}, which is not a {'core ' if name in contracts else ''}contract"
                for each in self.workloads for name in each.stands_on
                if name not in contracts or not contracts[name].core]

    def document(self) -> dict[str, object]:
        """As JSON has it."""
        return {"schema": SCHEMA, "workloads": [asdict(each) for each in self.workloads],
                "contracts": [asdict(each) for each in self.contracts],
                "mutants": [asdict(each) for each in self.mutants]}


def index(roots: Sequence[Path]) -> Index:
    """Of several roots the first that has a header of some name gives it."""
    return Index(tuple(_workload(*each) for each in _headers(roots, "workloads/*/*.hpp") if "/kernels/" not in each[1]),
                 tuple(_contract(*each) for each in _headers(roots, "conformance/contracts/*/*.hpp")),
                 tuple(_mutant(*each) for each in _headers(roots, "conformance/mutants/*/*.hpp")
                       if not _is_one_mutant(each[0].parent)))


def _is_one_mutant(folder: Path) -> bool:
    """It builds hosts of its own; any other folder has the mutants of a facet, a header each."""
    return (folder / "CMakeLists.txt").exists()


def _headers(roots: Sequence[Path], pattern: str) -> Iterator[tuple[Path, str]]:
    found = {str(header.relative_to(root)): header for root in reversed(roots) for header in root.glob(pattern)}
    for name in sorted(found):
        yield found[name], name


def _stem(name: str) -> str:
    """The last two parts of a header's path are its name everywhere: overhead/null."""
    return "/".join(Path(name).with_suffix("").parts[-2:])


def _workload(header: Path, name: str) -> Workload:
    text, top = read(header)
    return Workload(_stem(name), name, top.sentence, top.label("Measures"), top.label("Does not measure"),
                    _stands_on(text))


def _stands_on(text: str) -> tuple[str, ...]:
    """The names in the text that the member is, which may go on over several lines."""
    found = re.search(r'\bstands_on =((?:\s*"[^"]*")+)\s*;', text)
    return tuple("".join(re.findall(r'"([^"]*)"', found.group(1))).split()) if found else ()


def _contract(header: Path, name: str) -> Contract:
    text, top = read(header)
    rows = re.search(r'\brows =\s*"([^"]*)"', text)
    return Contract(_stem(name), Path(name).parent.name, name, top.label("Says"), top.label("Source"),
                    top.names("Killed by"), top.label("Not killed"), top.label("Core"),
                    tuple(rows.group(1).split()) if rows else (),
                    "interesting" if "grade::interesting" in text else "required")


def _mutant(header: Path, name: str) -> Mutant:
    text, top = read(header)
    any_base = re.search(rf"template <class Base> struct {header.stem}\b", text) is not None
    return Mutant(header.stem, Path(name).parent.name, name, top.sentence, any_base)
