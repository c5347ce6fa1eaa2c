"""Reads a record from a line of records.jsonl; one with an impossible number becomes an error without numbers."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from heddle.runs.impossible import impossible
from heddle.runs.record import PERCENTILES, Metric, Record
from heddle.runs.setting import Setting, parameter, setting_of_path
from heddle.runs.values import cleaned, name, number, table


def read_record(raw: Mapping[str, Any]) -> Record | None:
    """None if the line names no cell or no round."""
    parsed = setting_of_path(str(raw.get("cell") or ""))
    model = name(raw.get("model")) or (parsed[0] if parsed else "")
    workload = name(raw.get("workload")) or (parsed[1].workload if parsed else "")
    at = number(raw.get("round"))
    if not model or not workload or at is None:
        return None
    params = raw.get("params")
    pairs = (tuple((name(k), parameter(v)) for k, v in params.items())
             if isinstance(params, dict) else parsed[1].params if parsed else ())
    setting = Setting(workload, name(raw.get("kind")) or workload.split("/")[0], pairs)
    outcome, reason = name(raw.get("outcome")) or "error", cleaned(raw.get("reason"))
    family = cleaned(raw.get("family"))
    if outcome == "ok":
        reason = impossible(raw)
        if not reason:
            return _measured(raw, model, setting, int(at), family)
        outcome = "error"
    return Record(model, setting, int(at), outcome, reason, family)


def _measured(raw: Mapping[str, Any], model: str, setting: Setting, at: int, family: str) -> Record:
    def take(key: str) -> float | None:
        return number(raw.get(key))

    repetitions, processors = raw.get("repetitions"), number(raw.get("processors"))
    return Record(
        model, setting, at, "ok", "", family, take("wall_ns_per_op"), take("cpu_ns_per_op"), take("ops"),
        len(repetitions) if isinstance(repetitions, list) and repetitions else 1, take("user_ns"), take("sys_ns"),
        take("voluntary_switches"), take("involuntary_switches"), take("peak_rss_bytes"),
        _known(raw.get("latency_ns"), PERCENTILES),
        _known(raw.get("account"), ("units_created", "units_finished", "peak_alive", "workers_seen")),
        {name(key): _metric(one) for key, one in table(raw.get("metrics")).items() if isinstance(one, dict)},
        int(processors) if processors else None, "processors" in raw)


def _known(raw: Any, keys: tuple[str, ...]) -> dict[str, float]:
    found = ((key, number(table(raw).get(key))) for key in keys)
    return {key: value for key, value in found if value is not None}


def _metric(raw: Mapping[str, Any]) -> Metric:
    return Metric(number(raw.get("value")), cleaned(raw.get("unit")), cleaned(raw.get("better")))
