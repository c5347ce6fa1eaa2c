"""Reads a run folder, forgiving what a killed run leaves behind and noting what it forgave."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from heddle_report.load_records import Reader, clean, setting_of_path
from heddle_report.run import Run, Setting, Verdict

SCHEMA = 1


class NotARun(Exception):
    """The folder can't be read as a run; the message is one line for the user."""


def load(folder: Path) -> Run:
    info = _document(folder / "run.json")
    if not isinstance(info, dict):
        raise NotARun(f"{folder / 'run.json'} does not hold a JSON object")
    models = {str(k): v if isinstance(v, dict) else {} for k, v in _table(info, "models").items()}
    not_built = {clean(k): clean(v) for k, v in _table(info, "not_built").items()}
    reader = Reader()
    reader.read(folder / "records.jsonl")
    planned = _planned(info)
    settings = _ordered([setting for _, setting in planned]
                        + [record.setting for record in reader.records])
    for record in reader.records:
        if record.model not in not_built:
            models.setdefault(record.model, {"family": clean(record.raw.get("family") or "")})
    for model, _ in planned:
        if model not in not_built:
            models.setdefault(model, {})
    notes = reader.notes
    verdicts = _verdicts(folder / "conformance.json", info, notes)
    for verdict in verdicts or []:
        if verdict.model not in not_built:
            models.setdefault(verdict.model, {})
    schema = info.get("schema")
    if isinstance(schema, int) and schema > SCHEMA:
        notes.append(f"run.json says schema {schema}; this report knows schema {SCHEMA}, "
                     "so something newer may be missing from it.")
    return Run(folder, info, models, not_built, set(planned), settings, reader.records,
               verdicts, notes)


def _planned(info: dict[str, Any]) -> list[tuple[str, Setting]]:
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
        values = [(0, v) if isinstance(v, (int, float)) else (1, place[setting.workload, name, v])
                  for name, v in setting.params]
        return kinds.index(setting.kind), workloads.index(setting.workload), values

    return sorted(dict.fromkeys(seen), key=key)


def _verdicts(path: Path, info: dict[str, Any], notes: list[str]) -> list[Verdict] | None:
    if not path.exists():
        return None
    try:
        document = _document(path)
    except NotARun as problem:
        notes.append(f"The conformance chapter is left out: {problem}.")
        return None
    says = _sayings(info)
    found = []
    for item in document if isinstance(document, list) else []:
        if not isinstance(item, dict) or not item.get("contract"):
            continue
        facet, name = clean(item.get("facet") or ""), clean(item["contract"]).split("/")[-1]
        rows = item.get("rows")
        found.append(Verdict(
            clean(item.get("model") or ""), f"{facet}/{name}" if facet else name, facet,
            tuple(clean(r) for r in rows) if isinstance(rows, list) else (),
            clean(item.get("grade") or "required"), clean(item.get("verdict") or "unknown"),
            clean(item.get("reason") or ""),
            clean(item.get("says") or says.get(f"{facet}/{name}") or "")))
    return found


def _sayings(info: dict[str, Any]) -> dict[str, str]:
    """What contracts say, wherever the run keeps it: beside the models or in their lists."""
    lists = [info.get("contracts")] + [m.get("contracts") for m in _table(info, "models").values()
                                       if isinstance(m, dict)]
    return {clean(c.get("contract")): clean(c.get("says") or "") for some in lists
            if isinstance(some, list) for c in some if isinstance(c, dict)}


def _table(info: dict[str, Any], name: str) -> dict[str, Any]:
    value = info.get(name)
    return value if isinstance(value, dict) else {}


def _document(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8", errors="replace"))
    except FileNotFoundError:
        raise NotARun(f"{path.parent} is not a run folder: it has no {path.name}") from None
    except OSError as problem:
        raise NotARun(f"{path} can't be read: {problem.strerror}") from None
    except (ValueError, RecursionError) as problem:
        raise NotARun(f"{path} is not JSON: {problem}".replace("\n", " ")) from None
