"""Latency percentiles over the rounds of a cell."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from statistics import median

from heddle.runs.cells import Cell
from heddle.runs.record import PERCENTILES

NAMES = {key: {"p999": "p99.9"}.get(key, key) for key in PERCENTILES}


def rounds(cell: Cell, name: str) -> dict[int, float]:
    """One percentile in each round that has it: it may be missing for few samples, and 0 counts as missing."""
    return {r.round: r.latency[name] for r in cell.records if r.latency.get(name, 0.0) > 0}


def percentiles(cell: Cell) -> list[float | None]:
    """The median over rounds of each percentile, in the order of NAMES; empty if none is known."""
    values = [rounds(cell, name).values() for name in NAMES]
    found = [median(known) if known else None for known in values]
    return found if any(v is not None for v in found) else []
