"""By what a setting is ranked: wall time, CPU time where the load generator was the limit, or memory."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from heddle_report import saturation, units
from heddle_report.decide import Ranking
from heddle_report.footprint import by_memory, footprints
from heddle_report.grid import Row

WALL, CPU, MEMORY = "wall time", "CPU time", "memory"
MUCH = {WALL: "as long", CPU: "as much CPU time", MEMORY: "as much"}
LEAD = {WALL: "", CPU: "By CPU time, ", MEMORY: "By memory held, "}


@dataclass(frozen=True)
class Settled:
    """A setting, what ranks it, whom the load generator could not keep up with, who held too little to be ranked."""

    row: Row
    by: str
    ranking: Ranking
    saturated: Mapping[str, float]
    too_small: tuple[str, ...] = ()

    @property
    def text(self) -> Callable[[float, float], str]:
        return _sizes if self.by == MEMORY else units.time_range


def settle(row: Row) -> Settled:
    footprint = footprints(row)
    if footprint and (held := by_memory(row)):
        ranked = {s.model for s in held.standings}
        return Settled(row, MEMORY, held, {}, tuple(sorted(set(footprint) - ranked)))
    full = saturation.saturated(row)
    if full and (spent := saturation.by_cpu(row)):
        return Settled(row, CPU, spent, full)
    return Settled(row, WALL, row.ranking, {})


def _sizes(low: float, high: float) -> str:
    ends = dict.fromkeys((units.size(low), units.size(high)))
    return " – ".join(ends)
