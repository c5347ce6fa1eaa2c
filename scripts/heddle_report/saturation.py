"""Numbers that mean less than they seem: connections whose other side was at its limit, a contended lock for which nobody waited.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

from collections.abc import Mapping

from heddle_report import metrics, units
from heddle_report.grid import Grid, Row
from heddle_report.measures import cpu_counts
from heddle_report.prose import listed

AT_ITS_LIMIT = 0.9


def saturated(row: Row) -> dict[str, float]:
    """The models that kept the other side of their connections at its limit, and how busy it was.

    The other side is a load generator or a server that answers late; both tell it by the same metric.
    """
    busy = {entry.model: metrics.middle(entry, "generator_busy") for entry in row.measured}
    return {model: share for model, share in busy.items() if share is not None and share >= AT_ITS_LIMIT}


def at_limit(full: Mapping[str, float]) -> str:
    """`the other side of the connections was at its limit with coro_asio (97 %)`."""
    named = [f"{model} ({units.percent(busy)})" for model, busy in full.items()]
    return f"the other side of the connections was at its limit with {listed(named)}"


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
            better = ", and CPU time per operation ranks them better" if cpu_counts(row.setting.workload) else ""
            found.append(f"{row.setting.path}: {at_limit(dict(sorted(full.items())))}; "
                         f"those may be faster than shown{better}")
    for row in grid.rows:
        if alone := unwaited(row):
            found.append(f"{row.setting.path}: with {listed(sorted(alone))} one task took all turns, since none ever waits "
                         "there: theirs is the time of a free lock")
    return found
