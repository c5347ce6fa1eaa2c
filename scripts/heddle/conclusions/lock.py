"""The effect of an interpreter lock: speed-up of computing tasks and latency beside them, with it and without."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from heddle.conclusions import latency
from heddle.conclusions.grid import Entry, Grid, Row
from heddle.conclusions.lines import Lines, Point, point, with_variants
from heddle.conclusions.sweeps import Sweep, sweeps
from heddle.runs.model import Workload

TOLD_AS = ("speed_up", "latency")


@dataclass(frozen=True)
class Panel:
    """Lines over one parameter: models that have variants, and those variants."""

    workload: Workload
    parameter: str
    values: tuple[Any, ...]
    lines: Lines
    rounds: int

    @property
    def speeds_up(self) -> bool:
        """Whether its values are speed-ups; otherwise they are times."""
        return self.workload.told_as == "speed_up"

    @property
    def last(self) -> dict[str, Point]:
        """The point at the last value, of each model that has one."""
        return {model: points[-1] for model, points in self.lines.items() if points[-1].at == self.values[-1]}


def panel(grid: Grid, workload: str) -> Panel | None:
    """None if nothing was measured both with and without a lock, or if the workload is presented by its ranking."""
    rows = grid.of_workload(workload)
    told_as = rows[0].workload.told_as if rows else ""
    if told_as not in TOLD_AS:
        return None
    take = _speed_ups if told_as == "speed_up" else _latencies
    found = (Panel(rows[0].workload, sweep.parameter, sweep.values, lines,
                   min(row.ranking.rounds for row in sweep.rows))
             for sweep in sweeps(grid, workload) if (lines := with_variants(_lines(sweep, take))))
    return next(found, None)


def _lines(sweep: Sweep, take: Callable[[Sweep, str], list[Point]]) -> Lines:
    return {model: take(sweep, model) for model in sweep.models}


def _entry(row: Row, model: str) -> Entry | None:
    return next((e for e in row.entries if e.model == model and e.standing), None)


def _latencies(sweep: Sweep, model: str) -> list[Point]:
    """The median latency of what is served beside the computing tasks."""
    entries = ((value, _entry(row, model)) for value, row in zip(sweep.values, sweep.rows))
    medians = ((value, list(latency.rounds(entry, "p50").values())) for value, entry in entries if entry)
    return [point(value, known) for value, known in medians if known]


def _speed_ups(sweep: Sweep, model: str) -> list[Point]:
    """Throughput over that of the smallest value, round by round.

    A unit of such a workload is one of the k computations, so the throughput of k at once over that of the smallest k
    is the speed-up, whatever k itself is.
    """
    if not all(isinstance(value, (int, float)) and value > 0 for value in sweep.values):
        return []
    start = _entry(sweep.rows[0], model)
    if start is None:
        return []
    points = []
    for value, row in zip(sweep.values, sweep.rows):
        entry = _entry(row, model)
        gains = [start.walls[at] / wall for at, wall in entry.walls.items() if at in start.walls] if entry else []
        if gains:
            points.append(point(value, gains))
    return points
