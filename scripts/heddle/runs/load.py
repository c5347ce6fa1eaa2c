"""Reads a run's folder; tolerates and notes what a killed run leaves incomplete."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from heddle.runs.environment import read_environment
from heddle.runs.json_lines import read_lines
from heddle.runs.model import Model, read_model
from heddle.runs.record import Record
from heddle.runs.records_file import RecordsFile
from heddle.runs.run import Run, identity_of
from heddle.runs.setting import Setting, setting_of_path
from heddle.runs.values import clean, name, table
from heddle.runs.verdicts import Verdict, read_verdicts

SCHEMA = 1


class NotARun(Exception):
    """The folder can't be read as a run; the message is one line for the user."""


def load(folder: Path) -> Run:
    info = read_info(folder)
    file = RecordsFile(folder / "records.jsonl")
    planned = _planned(info)
    # A check of contracts alone plans no cell and has no records.
    notes = file.notes if planned or (folder / "records.jsonl").exists() else []
    settings = _ordered([setting for _, setting in planned] + [record.setting for record in file.records])
    verdicts = _verdicts(folder, info, notes)
    not_built = {name(k): clean(v) for k, v in table(info.get("not_built")).items()}
    schema = info.get("schema")
    if isinstance(schema, int) and schema > SCHEMA:
        notes.append(f"run.json says schema {schema}; this report knows schema {SCHEMA}, "
                     "so something newer may be missing from it.")
    return Run(folder, identity_of(info), read_environment(info.get("environment")),
               _models(info, not_built, file.records, [model for model, _ in planned], verdicts or []),
               not_built, set(planned), settings, file.records, verdicts, notes)


def read_info(folder: Path) -> dict[str, Any]:
    """run.json without any interpretation, for copies of it."""
    info = _document(folder / "run.json")
    if not isinstance(info, dict):
        raise NotARun(f"{folder / 'run.json'} does not hold a JSON object")
    return info


def _models(info: Mapping[str, Any], not_built: Mapping[str, str], records: Sequence[Record], planned: Sequence[str],
            verdicts: Sequence[Verdict]) -> dict[str, Model]:
    """Those that run.json lists, and those that it only mentions."""
    found = {name(key): read_model(name(key), table(raw)) for key, raw in table(info.get("models")).items()}
    families = {record.model: record.family for record in records}
    for model in [*families, *planned, *(verdict.model for verdict in verdicts)]:
        if model not in not_built and model not in found:
            found[model] = Model(model, families.get(model, ""))
    return found


def _planned(info: Mapping[str, Any]) -> list[tuple[str, Setting]]:
    cells = info.get("cells")
    parsed = [setting_of_path(str(cell)) for cell in cells] if isinstance(cells, list) else []
    return [pair for pair in parsed if pair is not None]


def _ordered(seen: list[Setting]) -> list[Setting]:
    """Kinds, workloads and categories in the order in which the run names them, numbers by value."""
    kinds = list(dict.fromkeys(s.kind for s in seen))
    workloads = list(dict.fromkeys(s.workload for s in seen))
    named = list(dict.fromkeys((s.workload, *pair) for s in seen for pair in s.params))
    place = {one: at for at, one in enumerate(named)}

    def key(setting: Setting) -> tuple[Any, ...]:
        values = [(0, v) if isinstance(v, (int, float)) else (1, place[setting.workload, key, v])
                  for key, v in setting.params]
        return kinds.index(setting.kind), workloads.index(setting.workload), values

    return sorted(dict.fromkeys(seen), key=key)


def _verdicts(folder: Path, info: Mapping[str, Any], notes: list[str]) -> list[Verdict] | None:
    """From conformance.json; without one, those that a check had found when it was cut off."""
    path = folder / "conformance.json"
    later = folder / "verdicts.jsonl"
    if not path.exists():
        return _cut_off(later, info, notes)
    if later.exists():
        notes.append("A later check of the contracts was cut off or is still going on: "
                     "its verdicts (verdicts.jsonl) are not shown.")
    try:
        return read_verdicts(_document(path), info)
    except NotARun as problem:
        notes.append(f"The verdicts on contracts are left out: {problem}.")
        return None


def _cut_off(path: Path, info: Mapping[str, Any], notes: list[str]) -> list[Verdict] | None:
    lines: list[Any] = []

    def take(raw: dict[str, Any]) -> bool:
        lines.append(raw)
        return bool(raw.get("contract"))

    try:
        torn = read_lines(path, take)
    except OSError:
        return None
    found = read_verdicts(lines, info)
    notes.append("The check of the contracts was cut off or is still going on: the verdicts here "
                 f"({len(found)}) are not all.")
    notes += torn
    return found


def _document(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8", errors="replace"))
    except FileNotFoundError:
        raise NotARun(f"{path.parent} is not a run folder: it has no {path.name}") from None
    except OSError as problem:
        raise NotARun(f"{path} can't be read: {problem.strerror}") from None
    except (ValueError, RecursionError) as problem:
        raise NotARun(f"{path} is not JSON: {problem}".replace("\n", " ")) from None
