"""A setting's rankings by the figures that its workload names, or by CPU time if only that can rank."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from heddle.conclusions.grid import Row
from heddle.conclusions.measures import CPU, MEMORY, WALL, Measure, measures, ranking, tail
from heddle.conclusions.memory import held
from heddle.conclusions.saturation import saturated
from heddle.statistics.ranking import Ranking, rank


@dataclass(frozen=True)
class Ranked:
    """A setting ranked by one figure; models that saturated the other side; models with too little memory to rank."""

    row: Row
    by: Measure
    ranking: Ranking
    saturated: Mapping[str, float] = field(default_factory=dict)
    too_small: tuple[str, ...] = ()

    @property
    def tails(self) -> list[float]:
        """The 99th percentiles of the first."""
        first = {s.model for s in self.ranking.first}
        found = (tail(entry, self.by) for entry in self.row.measured if entry.model in first)
        return [value for value in found if value is not None] if self.by.tail else []


def rankings(row: Row) -> list[Ranked]:
    """By each figure that the workload names and the records have; by wall time if they have none of them.

    Empty if the workload is not to be ranked.
    """
    wanted = measures(row.workload)
    if not wanted:
        return []
    full = saturated(row)
    if full and row.workload.own_cpu:
        wanted = (CPU,)  # latency, too, is then dominated by the other side
    found = [Ranked(row, by, ranks, full if by == CPU else {}, _too_small(row, by, ranks)) for by in wanted
             if (ranks := ranking(row, by)).standings]
    return found or [Ranked(row, WALL, row.ranking)]


def ranked(row: Row) -> Ranked | None:
    """By the figure that ranks."""
    return next(iter(rankings(row)), None)


def without(one: Ranked, models: Collection[str]) -> Ranked:
    """By wall time, without these models."""
    samples = {entry.model: entry.walls for entry in one.row.measured if entry.model not in models}
    return Ranked(one.row, WALL, rank(samples))


def _too_small(row: Row, by: Measure, ranks: Ranking) -> tuple[str, ...]:
    named = {s.model for s in ranks.standings}
    return tuple(sorted(set(held(row)) - named)) if by == MEMORY else ()
