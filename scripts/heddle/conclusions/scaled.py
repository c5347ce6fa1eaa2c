"""The lines of a sweep by the figure that ranks all its settings, or by wall time if there is no such figure."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from heddle.conclusions.lines import Lines, Point
from heddle.conclusions.measures import MEMORY, WALL, Measure
from heddle.conclusions.ranked import ranked
from heddle.conclusions.sweeps import Sweep


def scaled(sweep: Sweep) -> tuple[Measure, Lines]:
    told = [(value, row, ranked(row)) for value, row in zip(sweep.values, sweep.rows) if row.measured]
    used = {one.by if one else WALL for _, _, one in told}
    by = used.pop() if len(used) == 1 and MEMORY not in used else WALL
    rankings = [(value, one.ranking if one and one.by == by else row.ranking) for value, row, one in told]
    lines = {model: [Point(value, s.median, s.low, s.high) for value, ranking in rankings
                     for s in ranking.standings if s.model == model] for model in sweep.models}
    return by, {model: points for model, points in lines.items() if points}
