"""The contracts of the page, folded by facet: what fails first, details only where something is not a plain pass."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from heddle.conclusions.contracts import Contract, Facet, facets, style, weight
from heddle.runs.run import Run
from heddle.runs.verdicts import Verdict
from heddle.wording.contracts import word
from heddle.wording.prose import shortened

_PLAIN = ("pass", "absent")
_LONGEST = 300  # characters of a reason; conformance.json has all of it


@dataclass(frozen=True)
class Cell:
    """A model in a facet: how many contracts pass, or the worst of what does not."""

    text: str
    style: str
    of: str = ""  # how many contracts the facet has


@dataclass(frozen=True)
class Told:
    """Models that share a verdict and its reason."""

    word: str
    style: str
    reason: str
    models: str


@dataclass(frozen=True)
class Noted:
    """A contract that is not a plain pass wherever its facet is there."""

    contract: Contract
    told: tuple[Told, ...]


@dataclass(frozen=True)
class Chapter:
    facet: Facet
    cells: tuple[Cell, ...]
    absent: tuple[Told, ...]  # models that have no such facet
    noted: tuple[Noted, ...]
    passed: tuple[str, ...]
    open: bool  # something in it is broken


@dataclass(frozen=True)
class Chapters:
    models: tuple[str, ...]
    chapters: tuple[Chapter, ...]


def chapters(run: Run, order: Sequence[str]) -> Chapters | None:
    if not run.verdicts:
        return None
    judged = {verdict.model for verdict in run.verdicts}
    models = tuple(model for model in order if model in judged)
    return Chapters(models, tuple(_chapter(facet, models) for facet in facets(run.verdicts)))


def _chapter(facet: Facet, models: Sequence[str]) -> Chapter:
    without = _without(facet)
    left = {contract: [v for v in contract.verdicts if v.model not in without and style(v) != "pass"]
            for contract in facet.contracts}
    return Chapter(facet, tuple(_cell(facet, model) for model in models), _told(without.values()),
                   tuple(Noted(contract, _told(rest)) for contract, rest in left.items() if rest),
                   tuple(contract.name for contract, rest in left.items() if not rest),
                   facet.worst < weight("known_failure"))


def _without(facet: Facet) -> dict[str, Verdict]:
    """Models that are absent from the whole facet for one reason, with a verdict that says so."""
    of_model: dict[str, list[Verdict]] = {}
    for contract in facet.contracts:
        for verdict in contract.verdicts:
            of_model.setdefault(verdict.model, []).append(verdict)
    return {model: told[0] for model, told in of_model.items()
            if {(v.verdict, v.reason) for v in told} == {("absent", told[0].reason)}}


def _cell(facet: Facet, model: str) -> Cell:
    counts = facet.counts(model)
    if not counts:
        return Cell("not judged", "absent")
    worst = min(counts, key=weight)
    if set(counts) <= {"pass"}:
        return Cell(str(counts["pass"]), "pass")
    if set(counts) == {"absent"}:
        return Cell("absent", "absent")
    text = f"{counts[worst]} {'not held' if worst == 'interesting' else worst.replace('_', ' ')}"
    return Cell(text, worst, f"of {sum(counts.values())}")


def _told(verdicts: Iterable[Verdict]) -> tuple[Told, ...]:
    groups: dict[tuple[str, str, str], list[str]] = {}
    for verdict in verdicts:
        groups.setdefault((word(verdict), style(verdict), verdict.reason), []).append(verdict.model)
    return tuple(Told(said, how, shortened(reason, _LONGEST), ", ".join(models))
                 for (said, how, reason), models in groups.items())
