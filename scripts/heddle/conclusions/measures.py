"""The figures that can rank a workload, as samples round by round."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from heddle.conclusions import latency
from heddle.conclusions.grid import Row
from heddle.conclusions.memory import by_memory, memory
from heddle.runs.cells import Cell
from heddle.runs.model import RankedBy, Workload
from heddle.statistics.ranking import Ranking, rank

ERROR = 1e-3  # of a percentile, by the width of the histogram's buckets


@dataclass(frozen=True)
class Measure:
    """`floor` is a time in ns that the workload itself sets and no model can shorten."""

    figure: str
    floor: float = 0.0

    @property
    def grain(self) -> float:
        """The error of a difference of two figures, each of which errs by its histogram bucket."""
        return 2 * ERROR * self.floor

    @property
    def tail(self) -> bool:
        """Whether p99 is reported beside the median."""
        return self.figure in ("latency", "lateness")


WALL, CPU, MEMORY = Measure("wall"), Measure("cpu"), Measure("memory")


def measures(workload: Workload) -> tuple[Measure, ...]:
    """The first ranks, the others are reported beside it; empty if nothing is to be ranked."""
    return tuple(_measure(one) for one in workload.ranked_by)


def _measure(told: RankedBy) -> Measure:
    return Measure(told.figure, told.floor_ns if told.figure in ("latency", "lateness") else 0.0)


def lateness(workload: Workload) -> Measure | None:
    return next((one for one in measures(workload) if one.figure == "lateness"), None)


def stamped(workload: Workload) -> str:
    """What the recorded latencies of a workload are: lateness, if that ranks and no floor has to be subtracted."""
    late = lateness(workload)
    return "lateness" if late and not late.floor else "latency"


def ranking(row: Row, by: Measure) -> Ranking:
    """Without standings if the records lack the figure."""
    if by == WALL:
        return row.ranking
    if by == MEMORY:
        return by_memory(row) or rank({})
    return rank({entry.model: _samples(entry, by) for entry in row.measured}, by.grain)


def figure(cell: Cell, by: Measure) -> float | None:
    """The median over the rounds, of a cell that is not ranked."""
    values = memory(cell) if by == MEMORY else _samples(cell, by)
    return median(values.values()) if values else None


def _samples(cell: Cell, by: Measure) -> dict[int, float]:
    if by == WALL:
        return cell.walls
    return cpu_times(cell) if by == CPU else _beyond(cell, by)


def cpu_times(cell: Cell) -> dict[int, float]:
    return {r.round: r.cpu for r in cell.records if r.cpu}


def _beyond(cell: Cell, by: Measure) -> dict[int, float]:
    """Median latencies minus the floor, at least the grain: smaller values can't be distinguished."""
    return {at: max(value - by.floor, by.grain) for at, value in latency.rounds(cell, "p50").items()}


def tail(cell: Cell, by: Measure) -> float | None:
    """The 99th percentile minus the floor, if there were enough samples for one."""
    values = latency.rounds(cell, "p99")
    return max(median(values.values()) - by.floor, by.grain) if values else None
