"""A workload or a contract says on top what it is for, and defines a struct of its file's name."""
# SPDX-License-Identifier: Apache-2.0
import re

WORKLOAD = re.compile(r"workloads/(?!kernels/)\w+/\w+\.hpp")
# Good names for a cell that no type can have: scripts/heddle_index/sources.py writes the same ones with an underscore.
KEYWORDS = {"switch"}
CONTRACT = re.compile(r"conformance/contracts/\w+/\w+\.hpp")


def wanted(path: str) -> list[tuple[str, ...]]:
    """For each line wanted in the top comment, the beginnings that it may have."""
    if WORKLOAD.fullmatch(path):
        return [("Measures:",), ("Does not measure:",)]
    if CONTRACT.fullmatch(path):
        return [("Says:",), ("Source:",), ("Killed by:", "Not killed:")]
    return []


def declares_itself(source, tree):
    lines = wanted(source.path)
    top = " ".join(source.top_comment())
    found = [source.finding("declaration", f"the top comment must have a line `// {' or '.join(begin)} …`")
             for begin in lines if not any(word in top for word in begin)]
    name = source.pure.stem + ("_" if source.pure.stem in KEYWORDS else "")
    if lines and not re.search(rf"\bstruct\s+{re.escape(name)}\b", source.code):
        found.append(source.finding("declaration",
                                    f"it must define `struct {name}`: the stem is the name everywhere"))
    return found
