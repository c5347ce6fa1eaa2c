"""Writes the index, and the sources that are made from it; a file that would not change is left alone."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from heddle_index.index import Index, index
from heddle_index.sources import contract_sources, sources


def main(arguments: Sequence[str] | None = None) -> int:
    asked = _parser().parse_args(arguments)
    found = index(asked.roots)
    for wrong in found.unfounded:
        print(f"index: {wrong}", file=sys.stderr)
    if found.unfounded:
        return 1
    made = sources(found, asked.mutants == "all")
    contracts = {"core": contract_sources(found, ["core"]), "all": contract_sources(found, ["all"]),
                 "chosen": contract_sources(found, asked.contracts.split(","))}
    for name, text in made.items():
        _write(asked.out / name, text)
    _write(asked.out / "index.json", json.dumps(found.document(), indent=1, ensure_ascii=False) + "\n")
    _write(asked.out / "index.cmake", _for_cmake(found, list(made), contracts))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="index", description=__doc__)
    parser.add_argument("roots", nargs="+", type=Path, metavar="ROOT",
                        help="a folder with workloads/ and conformance/ in it")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where index.json and the sources go")
    parser.add_argument("--mutants", choices=("named", "all"), default="named",
                        help="the contracts that a mutant meets: those that name it, or all of its facet")
    parser.add_argument("--contracts", default="all", metavar="WHICH",
                        help="those that are chosen: core, all, or globs of facet/contract between commas")
    return parser


def _write(file: Path, text: str) -> None:
    """What is compiled from a file that stays as it was is not compiled again."""
    if file.exists() and file.read_text(encoding="utf-8") == text:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _for_cmake(found: Index, made: Iterable[str], contracts: Mapping[str, Iterable[str]]) -> str:
    """Names alone: what CMake has to know before anything is built."""
    lists = {"HEDDLE_INDEXED_SOURCES": list(made),
             "HEDDLE_MUTATED_FACETS": list(dict.fromkeys(each.facet for each in found.mutants)),
             **{f"HEDDLE_{choice}_CONTRACTS": list(each) for choice, each in contracts.items()}}
    return "".join(f"set({name} {' '.join(values)})\n" for name, values in lists.items())


if __name__ == "__main__":
    sys.exit(main())
