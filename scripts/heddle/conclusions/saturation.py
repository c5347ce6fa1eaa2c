"""Numbers that need caution: the other side of connections was saturated, or a contended lock had no waiters."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from heddle.conclusions import metrics
from heddle.conclusions.grid import Row

AT_ITS_LIMIT = 0.9


def saturated(row: Row) -> dict[str, float]:
    """The models that kept the other side of their connections at its limit, and how busy it was.

    The other side is the load generator or the delay server; both report it as the same metric.
    """
    busy = {entry.model: metrics.middle(entry, "generator_busy") for entry in row.measured}
    return {model: share for model, share in busy.items() if share is not None and share >= AT_ITS_LIMIT}


def unwaited(row: Row) -> list[str]:
    """Models on which one task took all turns of a lock that should be contended, since no task ever waits there."""
    tasks = row.setting.value("tasks")
    if not isinstance(tasks, int) or tasks < 2:
        return []
    fairness = {entry.model: metrics.middle(entry, "fairness") for entry in row.measured}
    return [model for model, value in fairness.items() if value is not None and value <= 1.02 / tasks]
