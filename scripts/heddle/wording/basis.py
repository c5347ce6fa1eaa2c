"""What an answer is based on: how many rounds, and how uncertain its medians are."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Sequence

from heddle.conclusions.ranked import Ranked
from heddle.wording import names, units
from heddle.wording.prose import listed, plural

_NAMED = 3  # how many models are named whose medians are far less certain than all others
_FAR, _LARGE = 2.0, 0.1  # how many times as uncertain that is, and what is always told with the others


def basis(told: Sequence[Ranked]) -> str:
    """Empty if nothing was decided."""
    decided = [one for one in told if one.ranking.decided]
    if not decided:
        return ""
    rounds = sorted({one.ranking.rounds for one in decided})
    span = plural(rounds[0], "round") if len(rounds) == 1 else f"{rounds[0]} to {rounds[-1]} rounds"
    of = f" in each of {plural(len(decided), 'setting')}" if len(decided) > 1 else ""
    return f"Based on {span}{of}; {_uncertainty(decided)}."


def _uncertainty(decided: Sequence[Ranked]) -> str:
    """`each median is uncertain by at most 8 %, but by up to 850 % on processes`."""
    worst: dict[str, float] = {}
    standings = [s for one in decided for s in one.ranking.standings if s.median]
    for s in standings:
        worst[s.model] = max(worst.get(s.model, 0.0), max(s.high - s.median, s.median - s.low) / s.median)
    order = sorted(worst, key=lambda model: -worst[model])
    apart = _apart([worst[model] for model in order])
    whose = "the median" if len(standings) == 1 else "each median"
    text = f"{whose} is uncertain by at most {units.percent(worst[order[apart]])}"
    far = listed([f"{units.percent(worst[model])} on {names.short(model)}" for model in order[:apart]])
    return text + (f", but by up to {far}" if far else "")


def _apart(falling: Sequence[float]) -> int:
    """How many of the first values are large and far above all others."""
    gaps = {at: falling[at - 1] / max(falling[at], 1e-9) for at in range(1, min(_NAMED + 1, len(falling)))
            if falling[at - 1] > _LARGE}
    at = max(gaps, key=lambda at: gaps[at], default=0)
    return at if at and gaps[at] >= _FAR else 0
