"""The gate before ranking in words: who is not ranked and why, and what was not judged."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Iterable, Sequence

from heddle.conclusions.grid import Entry, Grid, Row
from heddle.wording.finding import Finding
from heddle.wording.names import short
from heddle.wording.prose import listed, plural

_NAMED = 4  # workloads that the opening names


def breaks(entry: Entry) -> str:
    return f"breaks {listed(entry.broken)}"


def struck_out(rows: Sequence[Row]) -> list[Finding]:
    """One for all models that are not ranked at the workload of these rows for the same contracts."""
    found = _by_contracts((entry.broken, entry.model) for row in rows for entry in row.struck)
    return [_struck_out(models, listed(contracts)) for contracts, models in found.items()]


def _struck_out(models: Sequence[str], contracts: str) -> Finding:
    do, breaks = ("is", "it breaks") if len(models) == 1 else ("are", "they break")
    return Finding(f"{listed(models)} {do} not ranked", f": {breaks} {contracts}, which this workload stands on.")


def left_out(rows: Sequence[Row]) -> str:
    """`without a and b, which break mutex/excludes`, for figures that show no struck out numbers; may be empty."""
    found = _by_contracts((entry.broken, entry.model) for row in rows for entry in row.struck)
    told = [f"{listed(models)}, which {'breaks' if len(models) == 1 else 'break'} {listed(contracts)}"
            for contracts, models in found.items()]
    return f"without {'; '.join(told)}" if told else ""


def unjudged(rows: Sequence[Row]) -> str:
    """Which of the contracts that a workload stands on this run did not judge, on which models; empty if on none."""
    found = _by_contracts((entry.unjudged, entry.model) for row in rows for entry in row.measured if entry.unjudged)
    ranked = {entry.model for row in rows for entry in row.measured}
    told = [listed(contracts) + ("" if len(models) == len(ranked) else f" on {listed(models)}")
            for contracts, models in found.items()]
    return f"Ranked without a verdict in this run on {'; '.join(told)}." if told else ""


def gated(grid: Grid) -> str:
    """For the opening, if not every model was held against what its workloads stand on; empty if each was."""
    rows = [row for row in grid.rows if row.measured or row.struck]
    gated = [row for row in rows if row.workload.stands_on]
    open_ = list(dict.fromkeys(row.workload.name for row in gated if unjudged([row])))
    if rows and not gated:
        return "Nothing was gated before ranking: the hosts of this run name no contracts that its workloads stand on."
    if open_ and not any(_judged(row) for row in gated):
        return "Nothing was gated before ranking: this run judged none of the contracts that its workloads stand on."
    if open_:
        return "Not every model was held against all contracts that its workloads stand on before it was ranked: see " \
            f"{listed(open_) if len(open_) <= _NAMED else plural(len(open_), 'workload')} below."
    return ""


def _judged(row: Row) -> bool:
    """Whether any contract that its workload stands on was judged on any of its models."""
    return bool(row.struck) or any(entry.unjudged != row.workload.stands_on for entry in row.measured)


def _by_contracts(pairs: Iterable[tuple[tuple[str, ...], str]]) -> dict[tuple[str, ...], list[str]]:
    """Models, shortened, by the contracts that they share."""
    found: dict[tuple[str, ...], dict[str, None]] = {}
    for contracts, model in pairs:
        found.setdefault(contracts, {})[short(model)] = None
    return {contracts: list(models) for contracts, models in found.items()}
