"""What came out, in sentences; each says a winner, a tie, or why neither can be said."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from heddle_report import units
from heddle_report.decide import LAYOUT, Standing
from heddle_report.grid import Row
from heddle_report.measures import Measure
from heddle_report.prose import NEEDED, listed, plural
from heddle_report.saturation import at_limit
from heddle_report.settled import Settled, of_the_first, settled, span
from heddle_report.speedups import Speedups

@dataclass(frozen=True)
class Finding:
    """A sentence in two parts: the answer, and what follows from it."""

    lead: str
    rest: str

    def __str__(self) -> str:
        return f"{self.lead}{self.rest}"


def came_out(row: Row, broken: Mapping[str, int]) -> Finding:
    """One row of the matrix in a sentence."""
    if not row.ranking.standings:
        counts = Counter(entry.word for entry in row.unmeasured)
        return Finding("No model gave a number",
                       ": " + listed([f"{n} {w}" for w, n in counts.items()]) + ".")
    one, *beside = settled(row)
    found = _found(one, broken)
    more = [str(_found(other, broken)) for other in beside if other.ranking.decided]
    if one.too_small:
        more.append(too_small(one.too_small))
    if one.saturated and one.ranking.decided:
        more.append(f"Only CPU time can rank here: {at_limit(one.saturated)}.")
    return Finding(found.lead, " ".join([found.rest, *more]))


def too_small(models: Sequence[str]) -> str:
    return f"A task of {listed(models)} held too little to be told from nothing, which is less than any of these."


def _found(one: Settled, broken: Mapping[str, int]) -> Finding:
    ranking, standings = one.ranking, one.ranking.standings
    if not ranking.decided:
        return _undecided(one)
    first = ranking.first
    rest = standings[len(first):]
    names = listed([_name(s, broken) for s in first])
    by, said = one.by.lead, of_the_first([one])
    if len(standings) == 1:
        return Finding(f"{by}{'only' if by else 'Only'} {names} has a number", f": {said}.")
    if not rest:
        count = f"both models, {names}," if len(first) == 2 else f"all {len(first)} models"
        return Finding(f"{by}{'a' if by else 'A'} tie of {count}", f"{' at' if one.by.told == '{}' else ','} {said}.")
    verb = "tie for first" if len(first) > 1 else "is first"
    return Finding(f"{by}{names} {verb}", f" ({said}); {_behind(rest, broken, one.by)}.")


def _undecided(one: Settled) -> Finding:
    standings, n = one.ranking.standings, one.ranking.rounds
    ends = span(standings[0].median, standings[-1].median, one.by)
    what = f"medians of {plural(len(standings), 'model')} lie at {ends}"
    return Finding("Undecided", f" ({too_few(n)}): {one.by.lead[:1].lower()}{one.by.lead[1:]}{what}.")


def too_few(rounds: int) -> str:
    told = plural(rounds, "round") if rounds else "no round that all models finished"
    return f"{told}; {NEEDED} are needed"


def _behind(rest: Sequence[Standing], broken: Mapping[str, int], by: Measure) -> str:
    near, far = rest[0], rest[-1]
    if len(rest) > 1 and units.ratio(near.ratio) == units.ratio(far.ratio):
        return f"the other {len(rest)} {by.verb[1]} {units.ratio(near.ratio)} times {by.much}"
    text = f"{_name(near, broken)} {by.verb[0]} {units.ratio(near.ratio)} times {by.much}"
    if near.ratio < LAYOUT:
        text += " (so little can come from the layout of the code alone)"
    if len(rest) > 1:
        text += f", {_name(far, broken)}, the last of {rest[0].rank + len(rest) - 1}, " \
                f"{units.ratio(far.ratio)} times"
    return text


def _name(standing: Standing, broken: Mapping[str, int]) -> str:
    breaks = broken.get(standing.model, 0)
    return standing.model + (f" (breaks {plural(breaks, 'contract')})" if breaks else "")


def sped_up(found: Speedups) -> str:
    """`From k 1 to 2, throughput is multiplied by 1.93 (1.90–1.96) on threads and 0.97 …`"""
    last = {model: points[-1] for model, points in found.lines.items()
            if points[-1].at == found.values[-1]}
    ends = [f"{p.value:.2f} ({p.low:.2f}–{p.high:.2f}) on {model}" for model, p in last.items()]
    return (f"From {found.parameter} {found.values[0]} to {found.values[-1]}, throughput is "
            f"multiplied by {listed(ends)}." if ends else "")
