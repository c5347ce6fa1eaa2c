"""A setting's ranking by what ranks its workload, and where that can't be wall time."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from heddle_report import saturation, units
from heddle_report.decide import Ranking
from heddle_report.footprint import held
from heddle_report.grid import Row
from heddle_report.measures import CPU, MEMORY, WALL, Measure, cpu_counts, measures, ranking, tail


@dataclass(frozen=True)
class Settled:
    """A setting, what ranks it, with whom the other side was at its limit, who held too little to be ranked."""

    row: Row
    by: Measure
    ranking: Ranking
    saturated: Mapping[str, float]
    too_small: tuple[str, ...] = ()


def settle(row: Row) -> Settled:
    """By the measure that ranks."""
    return settled(row)[0]


def settled(row: Row) -> list[Settled]:
    """By each measure of the workload that the records hold; by wall time where they hold none of them."""
    full = saturation.saturated(row)
    if full and cpu_counts(row.setting.workload):
        chosen: tuple[Measure, ...] = (CPU,)  # latency, too, is then the other side's
    else:
        chosen = measures(row.setting.workload)
    found = [Settled(row, by, ranks, full if by == CPU else {}, _too_small(row, by, ranks)) for by in chosen
             if (ranks := ranking(row, by)).standings]
    return found or [Settled(row, WALL, row.ranking, {})]


def _too_small(row: Row, by: Measure, ranks: Ranking) -> tuple[str, ...]:
    ranked = {s.model for s in ranks.standings}
    return tuple(sorted(set(held(row)) - ranked)) if by == MEMORY else ()


def span(low: float, high: float, by: Measure) -> str:
    """From the one figure to the other, without a word."""
    if by != MEMORY:
        return units.time_range(low, high)
    return " – ".join(dict.fromkeys((units.size(low), units.size(high))))


def of_the_first(group: Sequence[Settled]) -> str:
    """What the first of one or more settings came to, as `noticed 61 µs late, 90 µs at p99`."""
    by = group[0].by
    medians = [s.median for one in group for s in one.ranking.first]
    text = span(min(medians), max(medians), by)
    if by.tail and (tails := _tails(group)):
        return by.told.format(text) + f", {span(min(tails), max(tails), by)} at p99"
    return by.told.format(text)


def _tails(group: Sequence[Settled]) -> list[float]:
    first = [(one, {s.model for s in one.ranking.first}) for one in group]
    found = (tail(entry, one.by) for one, models in first for entry in one.row.measured if entry.model in models)
    return [value for value in found if value is not None]
