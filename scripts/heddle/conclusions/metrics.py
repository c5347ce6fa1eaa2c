"""The metrics that a workload adds to its records, round by round."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from statistics import median

from heddle.runs.cells import Cell


def values(cell: Cell, name: str) -> dict[int, float]:
    """The metric in each round that has it."""
    found = {r.round: r.metrics[name].value for r in cell.records if name in r.metrics}
    return {at: value for at, value in found.items() if value is not None}


def middle(cell: Cell, name: str) -> float | None:
    """Its median over the rounds."""
    found = values(cell, name)
    return median(found.values()) if found else None
