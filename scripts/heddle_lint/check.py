"""Reads the tree, applies every rule to every file, and prints the findings."""
# SPDX-License-Identifier: Apache-2.0
import pathlib
import statistics

from heddle_lint.rules import RULES
from heddle_lint.source import Finding, Source
from heddle_lint.tree import Tree, source_files

ROOT = pathlib.Path(__file__).resolve().parents[2]


def findings(source: Source, tree: Tree) -> list[Finding]:
    return [finding for rule in RULES for finding in rule(source, tree)]


def summary(tree: Tree) -> str:
    sizes = {source.path: source.size for source in tree.sources if source.is_program}
    if not sizes:
        return "lint: no source files"
    longest = max(sizes, key=lambda path: sizes[path])
    return (f"lint: {len(tree.sources)} files; {len(sizes)} of them programs with a median of "
            f"{statistics.median(sizes.values()):g} lines, the longest {sizes[longest]} ({longest})")


def main(arguments: list[str]) -> int:
    root = pathlib.Path(arguments[0]).resolve() if arguments else ROOT
    tree = Tree(list(source_files(root)))
    found = [finding for source in tree.sources for finding in findings(source, tree)]
    for finding in found:
        print(finding)
    print(summary(tree) + f"; {len(found)} findings")
    return 1 if found else 0
