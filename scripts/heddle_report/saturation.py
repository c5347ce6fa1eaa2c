"""Numbers that mean less than they seem: a load generator at its limit, a contended lock for which nobody waited.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

from heddle_report import metrics, units
from heddle_report.decide import Ranking, rank
from heddle_report.grid import Grid, Row
from heddle_report.load_records import number
from heddle_report.prose import listed

AT_ITS_LIMIT = 0.9


def saturated(row: Row) -> dict[str, float]:
    """The models that kept the load generator of this setting at its limit, and how busy it was."""
    busy = {entry.model: metrics.middle(entry, "generator_busy") for entry in row.measured}
    return {model: share for model, share in busy.items() if share is not None and share >= AT_ITS_LIMIT}


def by_cpu(row: Row) -> Ranking | None:
    """Ranks by CPU time an operation: past its saturation, the generator's pace is all that wall time shows."""
    samples = {}
    for entry in row.measured:
        spent = {r.round: number(r.raw.get("cpu_ns_per_op")) for r in entry.records}
        samples[entry.model] = {at: value for at, value in spent.items() if value}
    ranking = rank(samples)
    return ranking if ranking.standings else None


def unwaited(row: Row) -> list[str]:
    """Models of which one task took all turns of a contended lock, since none ever waits there."""
    tasks = row.setting.value("tasks")
    if not isinstance(tasks, int) or tasks < 2:
        return []
    fairness = {entry.model: metrics.middle(entry, "fairness") for entry in row.measured}
    return [model for model, value in fairness.items() if value is not None and value <= 1.02 / tasks]


def remarks(grid: Grid) -> list[str]:
    """A sentence for each setting that has such numbers."""
    found = []
    for row in grid.rows:
        if full := saturated(row):
            named = [f"{model} ({units.percent(busy)})" for model, busy in sorted(full.items())]
            found.append(f"{row.setting.path}: the load generator was at its limit with {listed(named)}; "
                         "those may be faster than shown, and CPU time per operation ranks them better")
    for row in grid.rows:
        if alone := unwaited(row):
            found.append(f"{row.setting.path}: with {listed(sorted(alone))} one task took all turns, since none ever waits "
                         "there: theirs is the time of a free lock")
    return found
