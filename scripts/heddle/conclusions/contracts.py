"""The verdicts by contract and facet: which models break, pass or lack what."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from heddle.runs.run import Run
from heddle.runs.verdicts import BROKEN, Verdict

# Worst first; a verdict that this version does not know counts as worse than all.
STYLES = ("fail", "hang", "crash", "known_failure", "unknown", "interesting", "absent", "pass")


def style(verdict: Verdict) -> str:
    """The verdict; `interesting` for a contract of that grade that does not hold, which is not a fault."""
    return "interesting" if verdict.grade != "required" and verdict.verdict in BROKEN else verdict.verdict


def weight(told: str) -> int:
    return STYLES.index(told) if told in STYLES else -1


@dataclass(frozen=True)
class Contract:
    """One contract with its verdicts, worst first."""

    contract: str
    facet: str
    says: str
    rows: tuple[str, ...]
    grade: str
    verdicts: tuple[Verdict, ...]

    @property
    def name(self) -> str:
        return self.contract.split("/")[-1]

    def styled(self, *wanted: str) -> list[Verdict]:
        return [verdict for verdict in self.verdicts if style(verdict) in wanted]

    @property
    def worst(self) -> int:
        return min((weight(style(verdict)) for verdict in self.verdicts), default=len(STYLES))


@dataclass(frozen=True)
class Facet:
    name: str
    contracts: tuple[Contract, ...]

    def counts(self, model: str) -> Counter[str]:
        return Counter(style(v) for contract in self.contracts for v in contract.verdicts if v.model == model)

    @property
    def worst(self) -> int:
        return min((contract.worst for contract in self.contracts), default=len(STYLES))


def broken(run: Run) -> dict[str, int]:
    """Per model, how many required contracts it breaks."""
    return dict(Counter(v.model for v in run.verdicts or [] if v.broken))


def facets(verdicts: Sequence[Verdict]) -> list[Facet]:
    """Facets with broken contracts first; within a facet, broken contracts first."""
    contracts: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        contracts.setdefault(verdict.contract, []).append(verdict)
    found: dict[str, list[Contract]] = {}
    for contract, told in contracts.items():
        told.sort(key=lambda v: (weight(style(v)), v.model))
        one = told[0]
        found.setdefault(one.facet, []).append(
            Contract(contract, one.facet, one.says, one.rows, one.grade, tuple(told)))
    made = [Facet(name, tuple(sorted(of, key=lambda c: (c.worst, c.contract)))) for name, of in found.items()]
    return sorted(made, key=lambda facet: (min(facet.worst, weight("absent")), facet.name))
