"""What a run folder holds, as types: settings, records, verdicts, the run."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from heddle_report import units


def parameters(params: tuple[tuple[str, Any], ...]) -> str:
    """`connections 1 000, bytes 64`: for people; a path keeps the plain digits."""
    return ", ".join(f"{name} {units.count(value) if isinstance(value, int) else value}"
                     for name, value in params)


@dataclass(frozen=True)
class Setting:
    """A workload with its parameters: a row of the matrix, the same for all models."""

    workload: str
    kind: str
    params: tuple[tuple[str, Any], ...]

    @property
    def path(self) -> str:
        return "/".join([self.workload, *(f"{name}:{value}" for name, value in self.params)])

    @property
    def label(self) -> str:
        return parameters(self.params)

    def value(self, name: str) -> Any:
        return dict(self.params).get(name)


@dataclass(frozen=True)
class Record:
    """What one cell gave in one round; `wall` stands only beside an `ok` that can be used."""

    model: str
    setting: Setting
    round: int
    outcome: str
    reason: str
    wall: float | None
    raw: dict[str, Any]


@dataclass(frozen=True)
class Verdict:
    """One contract judged on one model."""

    model: str
    contract: str
    facet: str
    rows: tuple[str, ...]
    grade: str
    verdict: str
    reason: str
    says: str


@dataclass
class Run:
    """A run folder, read."""

    folder: Path
    info: dict[str, Any]
    models: dict[str, dict[str, Any]]
    not_built: dict[str, str]
    planned: set[tuple[str, Setting]]
    settings: list[Setting]
    records: list[Record]
    verdicts: list[Verdict] | None
    notes: list[str] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        return self.info.get("complete") is True

    @property
    def machine(self) -> str:
        return str(self.info.get("machine") or "a machine without a name")

    @property
    def workloads(self) -> list[str]:
        return list(dict.fromkeys(setting.workload for setting in self.settings))
