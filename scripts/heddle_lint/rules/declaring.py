"""A workload or a contract has the labels that the index reads, and defines a struct of its file's name."""
# SPDX-License-Identifier: Apache-2.0
import re

from heddle_index.sources import type_name
from heddle_index.top_comment import top_comment

WORKLOAD = re.compile(r"workloads/(?!kernels/)\w+/\w+\.hpp")
CONTRACT = re.compile(r"conformance/contracts/\w+/\w+\.hpp")


def wanted(path: str) -> list[tuple[str, ...]]:
    """The labels wanted in the top comment: one of each group."""
    if WORKLOAD.fullmatch(path):
        return [("Measures",), ("Does not measure",)]
    if CONTRACT.fullmatch(path):
        return [("Says",), ("Source",), ("Killed by", "Not killed")]
    return []


def declares_itself(source, tree):
    labels = wanted(source.path)
    top = top_comment(source.text)
    found = [source.finding("declaration", f"the top comment must have a line `// {': … or '.join(group)}: …`")
             for group in labels if not any(top.label(each).strip() for each in group)]
    name = type_name(source.pure.stem)
    if labels and not re.search(rf"\bstruct\s+{re.escape(name)}\b", source.code):
        found.append(source.finding("declaration",
                                    f"it must define `struct {name}`: the stem is the name everywhere"))
    return found
