"""The conformance matrix: contracts by models, and how many promises each model breaks."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from heddle_report.reasons import Reasons
from heddle_report.run import Run, Verdict

BROKEN = ("fail", "hang", "crash")
_ORDER = ("fail", "hang", "crash", "known_failure", "unknown", "interesting", "absent")
_WORDS = {"fail": "FAIL", "known_failure": "known failure"}


@dataclass(frozen=True)
class Judged:
    """One cell: a verdict's word, its style and its reason."""

    word: str
    style: str
    reason: str


@dataclass(frozen=True)
class Promise:
    contract: str
    facet: str
    says: str
    rows: tuple[str, ...]
    grade: str
    judged: tuple[Judged, ...]


@dataclass(frozen=True)
class Promises:
    models: tuple[str, ...]
    promises: tuple[Promise, ...]

    @property
    def facets(self) -> list[tuple[str, list[Promise]]]:
        return [(facet, [p for p in self.promises if p.facet == facet])
                for facet in dict.fromkeys(p.facet for p in self.promises)]


def broken(run: Run) -> dict[str, int]:
    """Per model: required contracts that fail, hang or crash without being known to."""
    return dict(Counter(v.model for v in run.verdicts or []
                        if v.grade == "required" and v.verdict in BROKEN))


def promises(run: Run, order: tuple[str, ...]) -> Promises | None:
    if not run.verdicts:
        return None
    judged = {(v.contract, v.model): v for v in run.verdicts}
    models = tuple(m for m in order if m in {v.model for v in run.verdicts})
    facets = list(dict.fromkeys(v.facet for v in run.verdicts))
    contracts = sorted(dict.fromkeys(v.contract for v in run.verdicts),
                       key=lambda c: (facets.index(_any(run, c).facet), c))
    rows = []
    for contract in contracts:
        one = _any(run, contract)
        rows.append(Promise(contract.split("/")[-1], one.facet, one.says, one.rows, one.grade,
                            tuple(_judged(judged.get((contract, m)), run, m) for m in models)))
    return Promises(models, tuple(rows))


def _any(run: Run, contract: str) -> Verdict:
    return next(v for v in run.verdicts or [] if v.contract == contract)


def _judged(verdict: Verdict | None, run: Run, model: str) -> Judged:
    if verdict is None:
        if model in run.not_built:
            return Judged("not built", "absent", run.not_built[model])
        return Judged("not judged", "absent", "the run holds no verdict of it")
    return Judged(_word(verdict), _style(verdict), verdict.reason)


def reasons(run: Run) -> list[tuple[int, str, str, list[str]]]:
    """Each distinct reason once, with the verdicts that carry it."""
    noted = Reasons()
    for v in sorted(run.verdicts or [], key=_weight):
        if v.reason:
            noted.note(_word(v), v.reason, f"{v.model}/{v.contract}")
    return noted.listed


def _weight(verdict: Verdict) -> int:
    return _ORDER.index(_style(verdict)) if _style(verdict) in _ORDER else -1


def _style(verdict: Verdict) -> str:
    """An interesting contract that does not hold is news, not a fault."""
    if verdict.grade != "required" and verdict.verdict in BROKEN:
        return "interesting"
    return verdict.verdict


def _word(verdict: Verdict) -> str:
    if _style(verdict) == "interesting" and verdict.verdict == "fail":
        return "does not hold"
    return _WORDS.get(verdict.verdict, verdict.verdict.replace("_", " "))


def in_words(run: Run) -> str:
    """The totals as one sentence, worst first."""
    counts = Counter(_style(v) for v in run.verdicts or [])
    if not counts:
        return ""
    names = {"pass": "pass", "fail": "fail", "known_failure": "fail for a known reason",
             "hang": "hang", "crash": "crash", "absent": "absent with a reason",
             "unknown": "could not be judged",
             "interesting": "do not hold where that is of interest only"}
    rest = [f"{counts[v]} {names.get(v, v)}" for v in (*_ORDER, *sorted(set(counts) - set(names)))
            if counts[v]]
    total = sum(counts.values())
    text = f"Of {total} verdicts, {counts['pass']} pass"
    return text + ("" if not rest else "; " + ", ".join(rest)) + "."
