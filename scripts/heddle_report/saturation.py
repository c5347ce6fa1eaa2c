"""Numbers that mean less than they seem: a load generator at its limit, a contended lock for which nobody waited.

SPDX-License-Identifier: Apache-2.0
"""

from __future__ import annotations

import statistics
from collections import defaultdict

from heddle_report import metrics
from heddle_report.decide import Ranking, rank
from heddle_report.grid import Row
from heddle_report.load_records import number
from heddle_report.run import Run

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


def _medians(run: Run, metric: str) -> dict[str, dict[str, float]]:
    """Setting (the cell without its model) and model to the metric's median over rounds."""
    values: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for record in run.records:
        metrics = record.raw.get("metrics")
        figure = metrics.get(metric) if isinstance(metrics, dict) else None
        value = figure.get("value") if isinstance(figure, dict) else None
        if isinstance(value, (int, float)):
            model, _, setting = str(record.raw.get("cell")).partition("/")
            values[setting][model].append(value)
    return {setting: {model: statistics.median(of) for model, of in models.items()} for setting, models in values.items()}


def _tasks(setting: str) -> int:
    """How many compete, by the setting's last number."""
    last = setting.rpartition(":")[2]
    return int(last) if last.isdigit() else 0


def remarks(run: Run) -> list[str]:
    """A sentence for each setting that has such numbers."""
    found = []
    for setting, models in sorted(_medians(run, "generator_busy").items()):
        full = [f"{model} ({busy:.0%})" for model, busy in sorted(models.items()) if busy >= AT_ITS_LIMIT]
        if full:
            found.append(f"{setting}: the load generator was at its limit with {', '.join(full)}; "
                         "those may be faster than shown, and CPU time per operation ranks them better")
    for setting, models in sorted(_medians(run, "fairness").items()):
        tasks = _tasks(setting)
        alone = [model for model, fairness in sorted(models.items()) if tasks > 1 and fairness <= 1.02 / tasks]
        if alone:
            found.append(f"{setting}: with {' and '.join(alone)} one task took all turns, since none ever waits there: "
                         "theirs is the time of a free lock")
    return found
