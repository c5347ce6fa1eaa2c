"""A workload or a contract says on top what it is for, and defines a struct of its file's name."""
# SPDX-License-Identifier: Apache-2.0
import re

WORKLOAD = re.compile(r"workloads/(?!kernels/)\w+/\w+\.hpp")
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
    stem = source.pure.stem
    if lines and not re.search(rf"\bstruct\s+{re.escape(stem)}\b", source.code):
        found.append(source.finding("declaration",
                                    f"it must define `struct {stem}`: the stem is the name everywhere"))
    return found
