"""The answers to the report's questions: the findings on each measured workload, and their basis."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from heddle.conclusions.grid import Grid, Row
from heddle.conclusions.lock import TOLD_AS, panel
from heddle.conclusions.measures import WALL
from heddle.conclusions.ranked import Ranked, ranked
from heddle.runs.setting import Setting
from heddle.wording import names, units
from heddle.wording.basis import basis
from heddle.wording.finding import Finding
from heddle.wording.findings import findings
from heddle.wording.gate import struck_out
from heddle.wording.lock import lock_basis, lock_finding

SMALL = "Many small tasks"
# Other questions, of workloads from outside of Heddle, follow in the order in which the run names them.
ORDER = ("CPU-bound work", "I/O-bound work", SMALL, "Contention", "Under an interpreter lock")
_TASK = 200e3  # ns of work in a task, which the cost of a small one is compared with


@dataclass(frozen=True)
class Answer:
    workload: str
    findings: list[Finding]
    rests_on: str = ""
    measures: str = ""

    def __str__(self) -> str:
        return " ".join([*map(str, self.findings), self.rests_on]).strip()


@dataclass
class Question:
    name: str
    answers: list[Answer] = field(default_factory=list)


def questions(grid: Grid, broken: Mapping[str, int]) -> list[Question]:
    """Leaves out questions without a measured workload, and workloads that answer none."""
    found = {name: Question(name) for name in ORDER}
    for workload in grid.workloads:
        if workload.question and (answer := _answer(grid, grid.of_workload(workload.name), broken)):
            found.setdefault(workload.question, Question(workload.question)).answers.append(answer)
    return [one for one in found.values() if one.answers]


def _answer(grid: Grid, rows: tuple[Row, ...], broken: Mapping[str, int]) -> Answer | None:
    workload = rows[0].workload
    if workload.told_as in TOLD_AS:
        drawn = panel(grid, workload.name)
        said = [*([lock_finding(drawn)] if drawn else []), *struck_out(rows)]
        return Answer(workload.name, said, lock_basis(drawn) if drawn else "", workload.measures) if said else None
    said = findings(rows, broken)
    told = [one for row in rows if (one := ranked(row))]
    return Answer(workload.name, said + _beside_work(told), basis(told), workload.measures) if said else None


def _beside_work(told: list[Ranked]) -> list[Finding]:
    """What one operation per task adds to the work of a task of a typical size, over all settings."""
    by_time = [one for one in told if one.by == WALL and one.ranking.decided]
    if not by_time or by_time[0].row.workload.question != SMALL:
        return []
    costs = [(s.median, s.model, one.row.setting) for one in by_time for s in one.ranking.standings]
    every = [one.row.setting for one in by_time]
    ends = [f"{units.percent(median / _TASK)} {end} ({names.short(model)}"
            f"{names.where([setting], every) if len(every) > 1 else ''})"
            for end, (median, model, setting) in (("at the least", min(costs, key=_median)),
                                                  ("at the most", max(costs, key=_median)))]
    return [Finding(f"Once for every {units.time(_TASK)} of work", f", that adds {' and '.join(ends)}.")]


def _median(cost: tuple[float, str, Setting]) -> float:
    return cost[0]
