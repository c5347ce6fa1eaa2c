"""A model as its host describes it in --list: what it is, how it was built, how its workloads are ranked."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from heddle.runs.values import cleaned, name, number, shown, table, texts

FIGURES = ("wall", "cpu", "latency", "lateness", "memory")


@dataclass(frozen=True)
class RankedBy:
    """A figure that ranks, and the floor: a time that the workload itself sets and no model can shorten."""

    figure: str
    floor_ns: float = 0.0


@dataclass(frozen=True)
class Workload:
    """A workload's facts; the defaults are for hosts that don't list them."""

    name: str
    unit: str = ""
    measures: str = ""
    does_not_measure: str = ""
    question: str = ""  # the report's question that it answers
    ranked_by: tuple[RankedBy, ...] = (RankedBy("wall"),)  # the first ranks, the others are reported beside it
    own_cpu: bool = True  # whether CPU time is that of the operations alone
    told_as: str = "ranking"  # or speed_up, or latency
    stands_on: tuple[str, ...] = ()  # contracts: a model that breaks one is not ranked


@dataclass(frozen=True)
class Model:
    name: str
    family: str = ""
    about: str = ""
    colour: str = ""
    guarantees: tuple[str, ...] = ()
    compiler: str = ""
    build_type: str = ""
    flags: str = ""
    libraries: str = ""
    facets: Mapping[str, str] = field(default_factory=dict)  # absent ones, and why
    workloads: Mapping[str, Workload] = field(default_factory=dict)


def base(model: str) -> str:
    """The base of a variant: `threads` of `threads+gil`."""
    return model.split("+", 1)[0]


def read_model(title: str, raw: Mapping[str, Any]) -> Model:
    build, facets = table(raw.get("build")), table(raw.get("facets"))
    listed = raw.get("workloads")
    workloads = [_workload(one) for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    return Model(title, cleaned(raw.get("family")), cleaned(raw.get("about")), cleaned(raw.get("colour")),
                 tuple(map(shown, table(raw.get("guarantees")).values())),
                 cleaned(build.get("compiler")), cleaned(build.get("type")), cleaned(build.get("flags")),
                 shown(build.get("libraries") or {}),
                 {name(facet): cleaned(reason) for facet, reason in facets.items() if reason},
                 {one.name: one for one in workloads if one.name})


def _workload(raw: Mapping[str, Any]) -> Workload:
    own = raw.get("own_cpu")
    return Workload(name(raw.get("workload")), cleaned(raw.get("unit")), cleaned(raw.get("measures")),
                    cleaned(raw.get("does_not_measure")), name(raw.get("question")), _ranked_by(raw.get("ranked_by")),
                    own if isinstance(own, bool) else True, cleaned(raw.get("told_as")) or "ranking",
                    texts(raw.get("stands_on")))


def _ranked_by(raw: Any) -> tuple[RankedBy, ...]:
    """An empty list ranks nothing; a list of unknown figures only counts as missing."""
    if not isinstance(raw, list):
        return Workload.ranked_by
    known = tuple(RankedBy(one["figure"], max(0.0, number(one.get("floor_ns")) or 0.0))
                  for one in raw if isinstance(one, dict) and one.get("figure") in FIGURES)
    return known if known or not raw else Workload.ranked_by
