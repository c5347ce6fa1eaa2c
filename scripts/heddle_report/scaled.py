"""The lines of a sweep by what ranks its workload, or by wall time where its settings are ranked by several things."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from heddle_report.figures.scaling import Point
from heddle_report.measures import MEMORY, WALL, Measure
from heddle_report.settled import settle
from heddle_report.sweeps import Sweep


def scaled(sweep: Sweep) -> tuple[Measure, dict[str, list[Point]]]:
    told = [settle(row) for row in sweep.rows if row.measured]
    used = {one.by for one in told}
    by = used.pop() if len(used) == 1 and MEMORY not in used else WALL
    rankings = [one.row.ranking if by == WALL else one.ranking for one in told]
    values = [value for value, row in zip(sweep.values, sweep.rows) if row.measured]
    lines = {model: [Point(value, s.median, s.low, s.high) for value, ranking in zip(values, rankings)
                     for s in ranking.standings if s.model == model] for model in sweep.models}
    return by, {model: points for model, points in lines.items() if points}
