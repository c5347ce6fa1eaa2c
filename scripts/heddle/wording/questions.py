"""The answers to the report's questions: the findings on each measured workload, and their basis."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from heddle.conclusions.grid import Grid, Row
from heddle.conclusions.lock import TOLD_AS, panel
from heddle.conclusions.measures import WALL
from heddle.conclusions.ranked import Ranked, ranked
from heddle.wording import names, units
from heddle.wording.findings import Finding, findings, spread
from heddle.wording.lock import lock_finding
from heddle.wording.prose import plural

SMALL = "Many small tasks"
# Other questions, of workloads from outside of Heddle, follow in the order in which the run names them.
ORDER = ("CPU-bound work", "I/O-bound work", SMALL, "Contention", "Under an interpreter lock")
_TASK = 200e3  # ns of work in a task, which the cost of a small one is compared with


@dataclass(frozen=True)
class Answer:
    workload: str
    findings: list[Finding]
    rests_on: str = ""

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
        return Answer(workload.name, [lock_finding(drawn)]) if drawn else None
    said = findings(rows, broken)
    told = [one for row in rows if (one := ranked(row))]
    return Answer(workload.name, said, " ".join(filter(None, (_beside_work(told), _rests_on(told))))) if said else None


def _rests_on(told: list[Ranked]) -> str:
    decided = [one for one in told if one.ranking.decided]
    if not decided:
        return ""
    rounds = sorted({one.ranking.rounds for one in decided})
    span = plural(rounds[0], "round") if len(rounds) == 1 else f"{rounds[0]} to {rounds[-1]} rounds"
    of = f" in each of {plural(len(decided), 'setting')}" if len(decided) > 1 else ""
    return f"Based on {span}{of}; the intervals of the medians reach up to {spread(decided)} from them."


def _beside_work(told: list[Ranked]) -> str:
    """What one operation per task adds to the work of a task of a typical size."""
    ranked_by_time = [one for one in told if one.by == WALL and one.ranking.decided]
    if not ranked_by_time or ranked_by_time[0].row.workload.question != SMALL:
        return ""
    one = max(ranked_by_time, key=lambda one: len(one.ranking.standings))
    standings = sorted(one.ranking.standings, key=lambda s: s.median)
    ends = [f"{units.percent(s.median / _TASK)} on {names.short(s.model)}"
            for s in dict.fromkeys((standings[0], standings[-1]))]
    return f"For tasks of {units.time(_TASK)} of work each, that adds {' and '.join(ends)}."
