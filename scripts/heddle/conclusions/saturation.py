"""Numbers that mean less than they seem: the other side of connections at its limit, a lock for which nobody waited."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from heddle.conclusions import metrics
from heddle.conclusions.grid import Row

AT_ITS_LIMIT = 0.9


def saturated(row: Row) -> dict[str, float]:
    """The models that kept the other side of their connections at its limit, and how busy it was.

    The other side is a load generator or a server that answers late; both tell it by the same metric.
    """
    busy = {entry.model: metrics.middle(entry, "generator_busy") for entry in row.measured}
    return {model: share for model, share in busy.items() if share is not None and share >= AT_ITS_LIMIT}


def unwaited(row: Row) -> list[str]:
    """Models of which one task took all turns of a contended lock, since none ever waits there."""
    tasks = row.setting.value("tasks")
    if not isinstance(tasks, int) or tasks < 2:
        return []
    fairness = {entry.model: metrics.middle(entry, "fairness") for entry in row.measured}
    return [model for model, value in fairness.items() if value is not None and value <= 1.02 / tasks]
