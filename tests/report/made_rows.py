"""Rows and cells made of a few figures, without a run's folder."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace
from typing import Any

from made_workloads import WORKLOADS

from heddle.conclusions.grid import Entry, Row
from heddle.runs.model import Workload, read_model
from heddle.runs.record import Metric, Record
from heddle.runs.setting import setting_of_path
from heddle.statistics.ranking import rank


def workload(name: str) -> Workload:
    return read_model("m", {"workloads": WORKLOADS}).workloads.get(name, Workload(name))


def entry(model: str, path: str, records: list[dict[str, Any]]) -> Entry:
    """A cell of which each round gave these fields of a record."""
    setting = setting_of_path(f"{model}/{path}")[1]
    made = (replace(Record(model, setting, at, "ok", wall=100.0), **fields) for at, fields in enumerate(records))
    return Entry(model, setting, "ok", "", tuple(made))


def row(path: str, metric: str, models: dict[str, tuple[float | None, list[float | None]]]) -> Row:
    """Each model gave these values of a metric, one a round, at a CPU time of its own."""
    entries = [entry(model, path, [{"metrics": {metric: Metric(value, "", "")}, "cpu": cpu} for value in values])
               for model, (cpu, values) in models.items()]
    return Row(entries[0].setting, workload(entries[0].setting.workload), tuple(entries),
               rank({one.model: one.walls for one in entries}))
