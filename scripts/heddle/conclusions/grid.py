"""Models and settings: for each pair a number with its rank, or an outcome with its reason."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from heddle.conclusions.gate import Gate
from heddle.runs.cells import Cell, Cells
from heddle.runs.model import Workload, base
from heddle.runs.run import Run
from heddle.runs.setting import Setting
from heddle.statistics.ranking import Ranking, Standing, rank


@dataclass(frozen=True)
class Entry(Cell):
    """A cell with its standing by wall time, which it has if and only if its outcome is `ok` and it is not struck out.

    It is struck out for contracts that its workload stands on and its model breaks; it still has `walls` then.
    """

    standing: Standing | None = None
    broken: tuple[str, ...] = ()  # the contracts that it is struck out for
    unjudged: tuple[str, ...] = ()  # contracts that its workload stands on and this run did not judge

    @property
    def struck(self) -> bool:
        return bool(self.broken and self.walls)

    @property
    def word(self) -> str:
        return "struck out" if self.struck else super().word


@dataclass(frozen=True)
class Row:
    """`ranking` is by wall time, even if another figure ranks the workload."""

    setting: Setting
    workload: Workload
    entries: tuple[Entry, ...]
    ranking: Ranking

    @property
    def measured(self) -> tuple[Entry, ...]:
        """The entries with a number that counts, fastest first."""
        by_model = {entry.model: entry for entry in self.entries}
        return tuple(by_model[s.model] for s in self.ranking.standings)

    @property
    def struck(self) -> tuple[Entry, ...]:
        """Those with a number that is not to be ranked or compared with."""
        return tuple(entry for entry in self.entries if entry.struck)

    @property
    def unmeasured(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.standing is None and not entry.struck)


@dataclass(frozen=True)
class Grid:
    """`models` leaves out those of which no cell was planned or run, as a filter does."""

    models: tuple[str, ...]
    rows: tuple[Row, ...]

    def of_workload(self, workload: str) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.setting.workload == workload)

    @property
    def workloads(self) -> list[Workload]:
        return list({row.setting.workload: row.workload for row in self.rows}.values())

    @property
    def outcomes(self) -> Counter[str]:
        return Counter(entry.outcome for row in self.rows for entry in row.entries)


def model_order(run: Run) -> tuple[str, ...]:
    """Models by family, a variant after its base; models that were not built come last."""
    families = list(dict.fromkeys(model.family for model in run.models.values()))

    def key(model: str) -> tuple[int, str, str]:
        own = run.models.get(base(model), run.models[model])
        return families.index(own.family), base(model), model

    return tuple(sorted(run.models, key=key)) + tuple(sorted(set(run.not_built) - set(run.models)))


def build(run: Run) -> Grid:
    asked = {*run.took_part, *(model for model, _ in run.planned), *run.not_built}
    models, cells, gate = tuple(model for model in model_order(run) if model in asked), Cells(run), Gate(run)
    return Grid(models, tuple(_row(run.workload(setting.workload), setting, gate,
                                   [cells.of(model, setting) for model in models]) for setting in run.settings))


def _row(workload: Workload, setting: Setting, gate: Gate, cells: list[Cell]) -> Row:
    broken = {cell.model: gate.broken(cell.model, workload) for cell in cells}
    ranking = rank({cell.model: cell.walls for cell in cells if not broken[cell.model]})
    standings = {s.model: s for s in ranking.standings}
    entries = (Entry(c.model, c.setting, c.outcome, c.reason, c.records, standings.get(c.model), broken[c.model],
                     gate.unjudged(c.model, workload)) for c in cells)
    return Row(setting, workload, tuple(entries), ranking)
