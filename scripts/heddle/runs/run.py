"""A run's folder, read."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from heddle.runs.environment import Environment
from heddle.runs.model import Model, Workload
from heddle.runs.record import Record
from heddle.runs.setting import Setting
from heddle.runs.values import cleaned, shown
from heddle.runs.verdicts import Verdict

_IDENTITY = ("machine", "commit", "dirty", "profile", "filters", "seed", "rounds", "started", "finished", "resumed",
             "complete", "schema")


@dataclass
class Run:
    folder: Path
    identity: Mapping[str, Any]  # the fields of run.json that identify the run
    environment: Environment
    models: dict[str, Model]
    not_built: dict[str, str]
    planned: set[tuple[str, Setting]]
    settings: list[Setting]
    records: list[Record]
    verdicts: list[Verdict] | None
    notes: list[str] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        return self.identity.get("complete") is True

    @property
    def dirty(self) -> bool:
        return self.identity.get("dirty") is True

    @property
    def machine(self) -> str:
        return self.text("machine") or "a machine without a name"

    @property
    def rounds_planned(self) -> int | None:
        planned = self.identity.get("rounds")
        return planned if isinstance(planned, int) else None

    @property
    def filters(self) -> tuple[str, ...]:
        found = self.identity.get("filters")
        return tuple(map(str, found)) if isinstance(found, list) else ()

    @property
    def rounds(self) -> int:
        """How many rounds left a record."""
        return len({record.round for record in self.records})

    @property
    def took_part(self) -> set[str]:
        """The models with a record; without any record, those with a planned cell or a verdict."""
        return {record.model for record in self.records} or {model for model, _ in self.planned} or \
            {verdict.model for verdict in self.verdicts or []}

    @property
    def workloads(self) -> list[str]:
        return list(dict.fromkeys(setting.workload for setting in self.settings))

    def text(self, key: str) -> str:
        """A field of the identity as text; empty if not known."""
        return cleaned(self.identity.get(key))

    def workload(self, name: str) -> Workload:
        """The workload as described by the first model that lists it; it stands on what any says, since hosts of before
        don't say it."""
        found = [model.workloads[name] for model in self.models.values() if name in model.workloads]
        if not found:
            return Workload(name)
        return replace(found[0], stands_on=tuple(dict.fromkeys(each for one in found for each in one.stands_on)))

    @property
    def compilers(self) -> list[str]:
        """Part of the run's identity: compilers and build types of the hosts, or of the driver if no host has them."""
        told = [_compiler(model.compiler, model.build_type) for model in self.models.values()]
        fields = self.environment.fields
        return list(dict.fromkeys(filter(None, told))) or \
            list(filter(None, [_compiler(fields.get("compiler", ""), fields.get("build_type", ""))]))


def identity_of(info: Mapping[str, Any]) -> dict[str, Any]:
    return {key: info[key] for key in _IDENTITY if key in info}


def identity_shown(run: Run) -> list[tuple[str, str]]:
    return [(key, shown(value)) for key, value in run.identity.items()]


def _compiler(name: str, kind: str) -> str:
    return name + (f" ({kind})" if name and kind else "")
