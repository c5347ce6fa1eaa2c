"""Verdicts of contracts in words."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from heddle.conclusions.contracts import STYLES, style
from heddle.runs.run import Run
from heddle.runs.verdicts import Verdict
from heddle.wording import units
from heddle.wording.prose import listed, plural

_WORDS = {"fail": "FAIL", "known_failure": "known failure"}
_TOTALS = {"pass": "pass", "fail": "fail", "known_failure": "fail for a known reason", "hang": "hang", "crash": "crash",
           "absent": "absent with a reason", "unknown": "could not be judged",
           "interesting": "do not hold, but are not required"}


def word(verdict: Verdict) -> str:
    if style(verdict) == "interesting" and verdict.verdict == "fail":
        return "does not hold"
    return _WORDS.get(verdict.verdict, verdict.verdict.replace("_", " "))


def totals(run: Run) -> str:
    """One sentence, worst first."""
    counts = Counter(style(v) for v in run.verdicts or [])
    if not counts:
        return ""
    others = [told for told in (*STYLES, *sorted(set(counts) - set(STYLES))) if counts[told] and told != "pass"]
    rest = [f"{units.count(counts[told])} {_TOTALS.get(told, told.replace('_', ' '))}" for told in others]
    text = f"Of {plural(sum(counts.values()), 'verdict')}, {units.count(counts['pass'])} pass"
    return text + (f"; {', '.join(rest)}" if rest else "") + "."


def breaking(broken: Mapping[str, int], models: Sequence[str]) -> str:
    """`a and b break 1 contract; c breaks 2 contracts`, for those of the models that break any."""
    found: dict[int, list[str]] = {}
    for model in models:
        if broken.get(model):
            found.setdefault(broken[model], []).append(model)
    return "; ".join(f"{listed(names)} {'breaks' if len(names) == 1 else 'break'} {plural(count, 'contract')}"
                     for count, names in sorted(found.items()))
