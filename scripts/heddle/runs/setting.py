"""A workload with its parameters, and the path that names it."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from heddle.runs.values import name, number

_LARGEST = 1e15  # value of a parameter, and its inverse the smallest; others are treated as categories


@dataclass(frozen=True)
class Setting:
    """A row of the matrix, the same for all models."""

    workload: str
    kind: str
    params: tuple[tuple[str, Any], ...]

    @property
    def path(self) -> str:
        return "/".join([self.workload, *(f"{key}:{value}" for key, value in self.params)])

    def value(self, key: str) -> Any:
        return dict(self.params).get(key)


def setting_of_path(cell: str) -> tuple[str, Setting] | None:
    """`model/kind/name/param:value…` as its parts; the only place that takes a path apart."""
    parts = name(cell).split("/")
    named = [part for part in parts[1:] if ":" not in part]
    if not named:
        return None
    params = tuple((k, parameter(v)) for k, _, v in (p.partition(":") for p in parts[1:] if ":" in p))
    return parts[0], Setting("/".join(named), named[0], params)


def parameter(value: Any) -> Any:
    """A number where it is one, as text or not; else a category, such as `placement:same`."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        value = _value(name(value))
    if isinstance(value, str):
        return value
    known = number(value)
    return value if known == 0 or known is not None and 1 / _LARGEST <= abs(known) <= _LARGEST else str(value)


def _value(text: str) -> int | float | str:
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError:
        return text
