"""The gate before ranking: which models break contracts that a workload stands on, and which were not judged.

The driver prints what is struck out by the same rule: harness/driver/conform/gate.cpp.
"""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from heddle.runs.model import Workload
from heddle.runs.run import Run
from heddle.runs.verdicts import BROKEN

# A failure that the model declares counts: the declaration explains it, and leaves the number as meaningless. If it
# didn't count, a model could declare itself ranked.
_BREAKS = (*BROKEN, "known_failure")
_HOLDS = ("pass", "absent")  # what a model doesn't have, it can't break: it has no cells that need it


class Gate:
    def __init__(self, run: Run) -> None:
        self._verdicts = {(one.model, one.contract): one.verdict for one in run.verdicts or []}

    def broken(self, model: str, workload: Workload) -> tuple[str, ...]:
        """The contracts, required or not, for which the model is not ranked at the workload."""
        return tuple(each for each in workload.stands_on if self._verdicts.get((model, each)) in _BREAKS)

    def unjudged(self, model: str, workload: Workload) -> tuple[str, ...]:
        """Those without a verdict in this run: the model is ranked all the same."""
        return tuple(each for each in workload.stands_on
                     if self._verdicts.get((model, each)) not in (*_BREAKS, *_HOLDS))
