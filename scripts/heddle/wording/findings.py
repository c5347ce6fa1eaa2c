"""The findings in sentences: which model is first, which tie, or why that is undecided.

Settings of one workload with the same first and the same second share a sentence.
"""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from heddle.conclusions.grid import Row
from heddle.conclusions.measures import WALL
from heddle.conclusions.ranked import Ranked, rankings, without
from heddle.conclusions.saturation import unwaited
from heddle.runs.setting import Setting
from heddle.statistics.ranking import LAYOUT, Standing
from heddle.wording import names
from heddle.wording.cautions import cautions
from heddle.wording.finding import Finding
from heddle.wording.gate import struck_out
from heddle.wording.measure_words import ratios, span, words
from heddle.wording.prose import listed, plural, too_few

Broken = Mapping[str, int]
_NAMED = 3  # models that a sentence names where the last differs between settings


def came_out(row: Row, broken: Broken) -> Finding:
    """One row of the matrix."""
    if not row.ranking.standings:
        counts = Counter(entry.word for entry in (*row.struck, *row.unmeasured) if entry.outcome != "not_listed")
        told = listed([f"{n} {w}" for w, n in counts.items()])
        return Finding(_nobody([row]), " ".join([f": {told}." if told else ".", *map(str, struck_out([row]))]))
    found = findings([row], broken, name_settings=False)
    return Finding(found[0].lead, " ".join([found[0].rest, *map(str, found[1:])]))


def findings(rows: Sequence[Row], broken: Broken, name_settings: bool = True) -> list[Finding]:
    """By the figure that ranks, then by the additional figures, if they decide anything; then who is not ranked."""
    told = [found for row in rows if (found := rankings(row))]
    if not told:
        return [_unranked(row, name_settings) for row in rows if row.ranking.standings] + struck_out(rows)
    every = [row.setting for row in rows] if name_settings else []
    beside = [other for _, *more in told for other in more if other.ranking.decided]
    main = [one for one, *_ in told]
    return [*_together(main, every, broken), *_unwaited(main, every, broken), *cautions(main),
            *_together(beside, every, broken), *struck_out(rows)]


def _nobody(rows: Sequence[Row]) -> str:
    return "No model can be ranked" if any(row.struck for row in rows) else "No model gave a number"


def _together(told: Sequence[Ranked], every: Sequence[Setting], broken: Broken) -> list[Finding]:
    groups: dict[tuple[object, ...], list[Ranked]] = {}
    for one in told:
        groups.setdefault((one.by, *_outcome(one)), []).append(one)
    return [_finding(group, every, broken) for group in groups.values()]


def _outcome(one: Ranked) -> tuple[object, ...]:
    """What settings must have in common to share a sentence."""
    if not one.ranking.decided:
        return bool(one.ranking.standings), one.ranking.rounds
    first = one.ranking.first
    return tuple(sorted(s.model for s in first)), *(s.model for s in one.ranking.standings[len(first):][:1])


def _finding(group: list[Ranked], every: Sequence[Setting], broken: Broken) -> Finding:
    where = names.where([one.row.setting for one in group], every) if every else ""
    standings = [s for one in group for s in one.ranking.standings]
    if not standings:
        return Finding(_nobody([one.row for one in group]), f"{where}.")
    if not group[0].ranking.decided:
        return Finding("Undecided", f" ({too_few(group[0].ranking.rounds)}){where}: {_medians(group[0], standings)}.")
    return Finding(_lead(group, broken), f"{where}: {_of_the_first(group)}.{_behind(group, broken)}")


def _unranked(row: Row, name_settings: bool) -> Finding:
    where = names.where([row.setting], [row.setting]) if name_settings else ""
    return Finding("Not ranked", f"{where}: {_medians(Ranked(row, WALL, row.ranking), row.ranking.standings)}.")


def _medians(one: Ranked, standings: Sequence[Standing]) -> str:
    ends = [f(s.median for s in standings) for f in (min, max)]
    lead = words(one.by).lead
    return f"{lead[:1].lower()}{lead[1:]}medians of {plural(len({s.model for s in standings}), 'model')} lie at " \
        f"{span(ends[0], ends[1], one.by)}"


def _lead(group: list[Ranked], broken: Broken, inside: bool = False) -> str:
    """The answer; it begins with the figure unless that is wall time, or with what stands before it in a sentence."""
    by = words(group[0].by).lead
    only, every = ("only", "all") if by or inside else ("Only", "All")
    first = sorted(s.model for s in group[0].ranking.first)
    others = any(len(one.ranking.first) < len(one.ranking.standings) for one in group)
    told = listed([names.model(model, broken) for model in first])
    if len(first) == 1:
        return f"{by}{told} is first" if others else f"{by}{only} {told} has numbers"
    if others:
        return f"{by}{told} tie for first"
    return f"{by}{told} tie" if len(first) < 5 else f"{by}{every} {len(first)} models tie"


def _of_the_first(group: list[Ranked]) -> str:
    """`39–45 ns for one node`, `noticed 61 µs late, 90 µs at p99`."""
    by = group[0].by
    medians = [s.median for one in group for s in one.ranking.first]
    text = words(by).first.format(figure=span(min(medians), max(medians), by),
                                  unit=group[0].row.workload.unit or "one operation")
    tails = [value for one in group for value in one.tails]
    return text + (f", {span(min(tails), max(tails), by)} at p99" if tails else "")


def _behind(group: list[Ranked], broken: Broken) -> str:
    """The second, which is the same model in all settings of the group, and the last."""
    rests = [rest for one in group if (rest := one.ranking.standings[len(one.ranking.first):])]
    if not rests:
        return ""
    (one_does, several_do), much = words(group[0].by).verb, words(group[0].by).much
    near, far = [rest[0] for rest in rests], [rest[-1] for rest in rests]
    more = max(map(len, rests))
    if more > 1 and _times(near) == _times(far):
        return f" The other {more} {several_do} {_times(near)} times {much}."
    text = f" {names.model(near[0].model, broken)} {one_does} {_times(near)} times {much}"
    if min(s.ratio for s in near) < LAYOUT:
        text += " (a difference this small can come from code layout alone)"
    if more > 1:
        text += f"; {_last(far, broken)} {one_does} {_times(far)} times {much}"
    return f"{text}."


def _last(standings: list[Standing], broken: Broken) -> str:
    """`processes`, or `the slowest (processes or fibers)` where it is not the same in all settings."""
    found = [names.model(model, broken) for model in dict.fromkeys(s.model for s in standings)]
    if len(found) == 1:
        return found[0]
    return f"the last ({listed(found, 'or')})" if len(found) <= _NAMED else "the last of each setting"


def _times(standings: list[Standing]) -> str:
    return ratios([s.ratio for s in standings])


def _unwaited(told: list[Ranked], every: Sequence[Setting], broken: Broken) -> list[Finding]:
    """Models of which no task ever waits for the lock, in which settings, and who is first without them."""
    decided = [one for one in told if one.ranking.decided]
    idle: dict[tuple[str, ...], list[Ranked]] = {}
    for one in decided:
        if models := tuple(sorted(unwaited(one.row))):
            idle.setdefault(models, []).append(one)
    return [_unwaited_there(models, some, len(some) == len(decided), every, broken) for models, some in idle.items()]


def _unwaited_there(models: tuple[str, ...], told: list[Ranked], everywhere: bool, every: Sequence[Setting],
                    broken: Broken) -> Finding:
    found: dict[tuple[str, ...], list[Ranked]] = {}
    for one in (without(one, list(models)) for one in told):
        if one.ranking.decided:
            found.setdefault(tuple(sorted(s.model for s in one.ranking.first)), []).append(one)
    said = [_lead(part, broken, inside=True)
            + (names.where([one.row.setting for one in part], every) if len(found) > 1 else "")
            + f": {_of_the_first(part)}" for part in found.values()]
    others = f" Of the others, {'; '.join(said)}." if said else ""
    where = "" if everywhere else names.where([one.row.setting for one in told], every)
    return Finding(f"With {listed(models)} no task ever waits{where}",
                   f": the time is that of an uncontended lock.{others}")
