"""A sentence of the report in two parts."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """The answer, and what follows from it."""

    lead: str
    rest: str

    def __str__(self) -> str:
        return f"{self.lead}{self.rest}"
