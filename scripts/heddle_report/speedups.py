"""Speed-up of models that have variants: throughput against that at the smallest parameter."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import Any

from heddle_report.decide import ALPHA, interval
from heddle_report.figures.scaling import Point
from heddle_report.grid import Entry, Row, base
from heddle_report.order_statistics import depth
from heddle_report.sweeps import Sweep


@dataclass(frozen=True)
class Speedups:
    parameter: str
    values: tuple[Any, ...]
    lines: dict[str, list[Point]]


def speedups(sweep: Sweep) -> Speedups | None:
    """Base models with their variants only; nothing where no variant was measured beside its base.

    A unit of such a workload is one of the k computations, so the throughput of k at once over
    that of the smallest k is the speed-up, whatever k itself is.
    """
    numeric = all(isinstance(v, (int, float)) and v > 0 for v in sweep.values)
    if not numeric or len(sweep.values) < 2:
        return None
    lines: dict[str, list[Point]] = {}
    for model in sweep.models:
        entries = [row_entry(row, model) for row in sweep.rows]
        points = _points(sweep.values, entries)
        if len(points) > 1:
            lines[model] = points
    paired = {base(m) for m in lines if m != base(m)} & set(lines)
    lines = {m: p for m, p in lines.items() if base(m) in paired}
    return Speedups(sweep.parameter, sweep.values, lines) if lines else None


def row_entry(row: Row, model: str) -> Entry | None:
    return next((e for e in row.entries if e.model == model and e.standing), None)


def _points(values: tuple[Any, ...], entries: list[Entry | None]) -> list[Point]:
    if entries[0] is None:
        return []
    start = {r.round: r.wall for r in entries[0].records}
    points = []
    for value, entry in zip(values, entries):
        if entry is None:
            continue
        gains = [start[r.round] / r.wall for r in entry.records
                 if r.wall and start.get(r.round)]
        if gains:
            ends = interval(gains, depth(len(gains), 1, ALPHA))
            points.append(Point(value, median(gains), *ends))
    return points
