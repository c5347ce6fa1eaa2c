"""What limits the findings on a workload: saturated connections, memory too small to measure."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Sequence

from heddle.conclusions.ranked import Ranked
from heddle.wording import names
from heddle.wording.finding import Finding
from heddle.wording.prose import listed
from heddle.wording.saturation import at_limit


def cautions(told: Sequence[Ranked]) -> list[Finding]:
    """One for each kind, over all settings."""
    return [*_saturated(told), *_too_small(told)]


def _saturated(told: Sequence[Ranked]) -> list[Finding]:
    full = [one for one in told if one.saturated and one.ranking.decided]
    if not full:
        return []
    where = " here" if len(full) == len(told) else names.where([one.row.setting for one in full],
                                                               [one.row.setting for one in told])
    return [Finding(f"Only CPU time can rank{where}", f": {at_limit([one.saturated for one in full])}.")]


def _too_small(told: Sequence[Ranked]) -> list[Finding]:
    small = sorted({model for one in told if one.ranking.decided for model in one.too_small})
    return [Finding(f"A task of {listed(small)} held too little to be told from nothing",
                    ", which is less than any of these.")] if small else []
