"""Models and settings: for each pair a number, or a word with its reason; never a blank."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from heddle_report.decide import Ranking, Standing, rank
from heddle_report.run import Record, Run, Setting

# The worst of several rounds speaks for all: a wrong answer tells more than a late one.
_WORST = ("wrong", "crash", "hang", "error", "absent")


@dataclass(frozen=True)
class Entry:
    """One cell of the matrix. `standing` is there for, and only for, the outcome `ok`."""

    model: str
    setting: Setting
    outcome: str
    reason: str
    standing: Standing | None
    records: tuple[Record, ...]
    rounds: int

    @property
    def word(self) -> str:
        return self.outcome.replace("_", " ")


@dataclass(frozen=True)
class Row:
    setting: Setting
    entries: tuple[Entry, ...]
    ranking: Ranking

    @property
    def measured(self) -> tuple[Entry, ...]:
        """The entries with a number, fastest first."""
        by_model = {entry.model: entry for entry in self.entries}
        return tuple(by_model[s.model] for s in self.ranking.standings)

    @property
    def unmeasured(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.standing is None)


@dataclass(frozen=True)
class Grid:
    models: tuple[str, ...]
    rows: tuple[Row, ...]

    def of_workload(self, workload: str) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.setting.workload == workload)

    @property
    def outcomes(self) -> Counter[str]:
        return Counter(entry.outcome for row in self.rows for entry in row.entries)


def base(model: str) -> str:
    """`threads` of `threads+gil`: what a variant is a variant of."""
    return model.split("+", 1)[0]


def model_order(run: Run) -> tuple[str, ...]:
    """Families together, a variant behind its base; models that were not built come last."""
    families = list(dict.fromkeys(str(m.get("family") or "") for m in run.models.values()))

    def key(model: str) -> tuple[int, str, str]:
        own = run.models.get(base(model), run.models[model])
        return families.index(str(own.get("family") or "")), base(model), model

    return tuple(sorted(run.models, key=key)) + tuple(sorted(set(run.not_built) - set(run.models)))


def build(run: Run) -> Grid:
    models = model_order(run)
    by_cell: dict[tuple[str, Setting], list[Record]] = {}
    for record in run.records:
        by_cell.setdefault((record.model, record.setting), []).append(record)
    return Grid(models, tuple(_row(run, setting, models, by_cell) for setting in run.settings))


def _row(run: Run, setting: Setting, models: tuple[str, ...],
         by_cell: dict[tuple[str, Setting], list[Record]]) -> Row:
    found = {m: sorted(by_cell.get((m, setting), []), key=lambda r: r.round) for m in models}
    sound = {m: {r.round: r.wall for r in records if r.wall is not None}
             for m, records in found.items()
             if records and all(r.outcome == "ok" for r in records)}
    ranking = rank(sound)
    standings = {s.model: s for s in ranking.standings}
    return Row(setting, tuple(_entry(run, m, setting, found[m], standings.get(m))
                              for m in models), ranking)


def _entry(run: Run, model: str, setting: Setting, records: list[Record],
           standing: Standing | None) -> Entry:
    if standing is not None:
        return Entry(model, setting, "ok", "", standing, tuple(records), len(records))
    if records:
        outcome, reason = _worst(records)
    elif model in run.not_built:
        outcome, reason = "not_built", run.not_built[model] or "no reason was given"
    elif (model, setting) in run.planned:
        outcome, reason = "not_run", "the run ended before this cell's turn"
    else:
        outcome, reason = "not_listed", "this model's host has no such cell, or a filter left it out"
    return Entry(model, setting, outcome, reason, None, tuple(records), len(records))


def _worst(records: list[Record]) -> tuple[str, str]:
    bad = [r for r in records if r.outcome != "ok"]
    worst = min(bad, key=lambda r: _WORST.index(r.outcome) if r.outcome in _WORST else -1)
    same = [r for r in bad if r.outcome == worst.outcome]
    reason = worst.reason or "no reason was given"
    if len(same) < len(records):
        reason += f" (in {len(same)} of {len(records)} rounds)"
    return worst.outcome, reason
