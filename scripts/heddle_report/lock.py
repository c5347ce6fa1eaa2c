"""What an interpreter lock does to computing and to waiting: speed-up and latency with it and without."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Any

from heddle_report.decide import ALPHA, interval
from heddle_report.figures.scaling import Point
from heddle_report.grid import Entry, Grid, base
from heddle_report.load_records import number
from heddle_report.order_statistics import depth
from heddle_report.speedups import row_entry, speedups
from heddle_report.sweeps import Sweep, sweeps

KIND, COMPUTING, WAITING = "gil", "gil/cpu_scaling", "gil/io_latency"
_WORDS = {"": "off", "gil": "on", "gil_legacy": "legacy"}


@dataclass(frozen=True)
class Panel:
    """Lines over the number of computing tasks: models that have variants, and those variants."""

    parameter: str
    values: tuple[Any, ...]
    lines: dict[str, list[Point]]
    rounds: int


def computing(grid: Grid) -> Panel | None:
    """Speed-up over the fewest tasks."""
    found = [(sweep, gains) for sweep in sweeps(grid, COMPUTING) if (gains := speedups(sweep))]
    if not found:
        return None
    sweep, gains = found[0]
    return Panel(gains.parameter, gains.values, gains.lines, _rounds(sweep))


def waiting(grid: Grid) -> Panel | None:
    """Median latency of what is served beside the computing tasks."""
    found = [panel for sweep in sweeps(grid, WAITING) if (panel := _latencies(sweep))]
    return found[0] if found else None


def _latencies(sweep: Sweep) -> Panel | None:
    lines = {model: points for model in sweep.models if len(points := _points(sweep, model)) > 1}
    paired = {base(m) for m in lines if m != base(m)} & set(lines)
    lines = {model: points for model, points in lines.items() if base(model) in paired}
    return Panel(sweep.parameter, sweep.values, lines, _rounds(sweep)) if lines else None


def _points(sweep: Sweep, model: str) -> list[Point]:
    found = []
    for value, row in zip(sweep.values, sweep.rows):
        entry = row_entry(row, model)
        medians = _p50(entry) if entry else []
        if medians:
            found.append(Point(value, median(medians), *interval(medians, depth(len(medians), 1, ALPHA))))
    return found


def _p50(entry: Entry) -> list[float]:
    given = (r.raw.get("latency_ns") for r in entry.records)
    values = (number(latency.get("p50")) for latency in given if isinstance(latency, dict))
    return [value for value in values if value is not None and value > 0]


def _rounds(sweep: Sweep) -> int:
    return min(row.ranking.rounds for row in sweep.rows)


def labels(models: list[str]) -> Callable[[str], str]:
    """`off`, `on`, `legacy` where only one model has variants; else the models' names."""
    if len({base(model) for model in models}) > 1:
        return lambda model: model
    return lambda model: _WORDS.get(model.partition("+")[2], model.partition("+")[2])
