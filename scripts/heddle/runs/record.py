"""The typed result of one cell in one round; a figure is None or a possible value."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from heddle.runs.setting import Setting

PERCENTILES = ("p50", "p90", "p99", "p999", "max")


@dataclass(frozen=True)
class Metric:
    value: float | None
    unit: str
    better: str


@dataclass(frozen=True)
class Record:
    """There are numbers only if the outcome is `ok`; times are in ns."""

    model: str
    setting: Setting
    round: int
    outcome: str
    reason: str = ""
    family: str = ""
    wall: float | None = None  # per operation
    cpu: float | None = None  # per operation
    ops: float | None = None
    repetitions: int = 1
    user: float | None = None  # of the whole measured phase, as are the switches
    system: float | None = None
    voluntary_switches: float | None = None
    involuntary_switches: float | None = None
    peak_rss: float | None = None
    latency: Mapping[str, float] = field(default_factory=dict)  # by PERCENTILES, known ones only
    account: Mapping[str, float] = field(default_factory=dict)  # by the protocol's names, known ones only
    metrics: Mapping[str, Metric] = field(default_factory=dict)
    processors: int | None = None  # how many the cell was confined to
    confinement_told: bool = False  # older hosts don't say
