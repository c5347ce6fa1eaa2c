"""The result of all rounds of a cell: an outcome with its reason, and the records."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass

from heddle.runs.record import Record
from heddle.runs.run import Run
from heddle.runs.setting import Setting

BROKEN = ("wrong", "crash", "hang", "error")
NEVER_RUN = ("not_built", "not_listed", "not_run")
# The worst outcome of all rounds counts: a wrong answer is worse than a late one.
_WORST = (*BROKEN, "absent")


@dataclass(frozen=True)
class Cell:
    """A model in a setting. It has `walls` if and only if its outcome is `ok`."""

    model: str
    setting: Setting
    outcome: str
    reason: str
    records: tuple[Record, ...]

    @property
    def path(self) -> str:
        return f"{self.model}/{self.setting.path}"

    @property
    def word(self) -> str:
        return self.outcome.replace("_", " ")

    @property
    def walls(self) -> dict[int, float]:
        """Wall time per operation, by round."""
        return {r.round: r.wall for r in self.records if r.wall is not None} if self.outcome == "ok" else {}


class Cells:
    """The cells of a run, by model and setting."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._records: dict[tuple[str, Setting], list[Record]] = {}
        for record in run.records:
            self._records.setdefault((record.model, record.setting), []).append(record)

    @property
    def ran(self) -> list[Cell]:
        """Those with records, in the order of the settings."""
        places = {setting: at for at, setting in enumerate(self._run.settings)}
        return [self.of(*key) for key in sorted(self._records, key=lambda key: (places[key[1]], key[0]))]

    def of(self, model: str, setting: Setting) -> Cell:
        records = sorted(self._records.get((model, setting), []), key=lambda r: r.round)
        return Cell(model, setting, *self._outcome(model, setting, records), tuple(records))

    def _outcome(self, model: str, setting: Setting, records: list[Record]) -> tuple[str, str]:
        if records:
            return _worst(records)
        if model in self._run.not_built:
            return "not_built", self._run.not_built[model] or "no reason was given"
        if (model, setting) in self._run.planned:
            return "not_run", "the run ended before this cell's turn"
        return "not_listed", "this model's host has no such cell, or a filter left it out"


def _worst(records: list[Record]) -> tuple[str, str]:
    bad = [r for r in records if r.outcome != "ok"]
    if not bad:
        return "ok", ""
    worst = min(bad, key=lambda r: _WORST.index(r.outcome) if r.outcome in _WORST else -1)
    same = [r for r in bad if r.outcome == worst.outcome]
    reason = worst.reason or "no reason was given"
    if len(same) < len(records):
        reason += f" (in {len(same)} of {len(records)} rounds)"
    return worst.outcome, reason
