"""The machine that a run was measured on, as recorded."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from heddle.runs.values import clean, shown, table, texts


@dataclass(frozen=True)
class Environment:
    fields: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

    @property
    def processors(self) -> int | None:
        """How many processors a cell may use that declares nothing else."""
        counts = (_count(self.fields.get(key, "")) for key in ("cores_allowed", "cores_online", "cores"))
        return next((count for count in counts if count), None)


def read_environment(raw: Any) -> Environment:
    return Environment({clean(k): shown(v) for k, v in table(table(raw).get("fields")).items()},
                       texts(table(raw).get("warnings")))


def _count(text: str) -> int:
    """`4`, or a list of processors as the kernel writes it, `0-2,5`; a single number is how many there are."""
    if re.fullmatch(r"[0-9]{1,9}", text):
        return int(text)
    ends = [re.fullmatch(r"([0-9]{1,9})(?:-([0-9]{1,9}))?", part.strip()) for part in text.split(",")]
    return sum(max(0, int(one[2] or one[1]) - int(one[1]) + 1) for one in ends if one) if all(ends) else 0
