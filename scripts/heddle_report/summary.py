"""Several settings of one workload in a few sentences: those with the same first are told together."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Mapping, Sequence

from heddle_report import saturation, units
from heddle_report.decide import LAYOUT, Standing
from heddle_report.prose import listed, plural
from heddle_report.run import Setting, parameters
from heddle_report.saturation import at_limit
from heddle_report.settled import Settled, of_the_first
from heddle_report.words import Finding, too_few, too_small


def summary(told: Sequence[Settled], broken: Mapping[str, int]) -> list[Finding]:
    groups: dict[tuple[object, ...], list[Settled]] = {}
    for one in told:
        groups.setdefault((one.by, *_outcome(one)), []).append(one)
    every = [one.row.setting for one in told]
    return [_sentence(list(outcome), group, every, broken) for (_, *outcome), group in groups.items()]


def _outcome(one: Settled) -> tuple[str, ...]:
    """The models that came out first, in the order of their names; a mark where none did."""
    if not one.ranking.standings:
        return ("?nothing",)
    if not one.ranking.decided:
        return ("?undecided", str(one.ranking.rounds))
    return tuple(sorted(s.model for s in one.ranking.first))


def _sentence(first: list[str], group: list[Settled], every: list[Setting],
              broken: Mapping[str, int]) -> Finding:
    where = place([one.row.setting for one in group], every)
    if first[0] == "?nothing":
        return Finding("No model gave a number", f"{where}.")
    if first[0] == "?undecided":
        return Finding("Undecided", f"{where} ({too_few(int(first[1]))}).")
    behind = _behind(group)
    return Finding(_lead(first, group[0].by.lead, bool(behind), broken),
                   f"{where} ({of_the_first(group)}){behind}.{_cautions(group)}")


def _lead(first: list[str], by: str, others: bool, broken: Mapping[str, int]) -> str:
    names = listed([_name(model, broken) for model in first])
    if len(first) == 1:
        return f"{by}{names} is first" if others else f"{by}{'only' if by else 'Only'} {names} has numbers"
    if others:
        return f"{by}{names} tie for first"
    if len(first) < 5:
        return f"{by}{names} tie"
    return f"{by}{'all' if by else 'All'} {len(first)} models tie"


def _behind(group: list[Settled]) -> str:
    """Who follows and who is last, over all settings of the group."""
    rests = [one.ranking.standings[len(one.ranking.first):] for one in group]
    if not any(rests):
        return ""
    (needs, need), much = group[0].by.verb, group[0].by.much
    near, far = [rest[0] for rest in rests if rest], [rest[-1] for rest in rests if rest]
    several = any(len(rest) > 1 for rest in rests)
    if several and _times(near) == _times(far):
        return f"; the others {need} {_times(near)} times {much}"
    text = f"; {_who(near, 'the next')} {needs} {_times(near)} times {much}"
    if min(s.ratio for s in near) < LAYOUT:
        text += " (so little can come from the layout of the code alone)"
    if several:
        text += f", {_last(far)} {_times(far)}"
    return text


def _who(standings: list[Standing], else_: str) -> str:
    names = {s.model for s in standings}
    return names.pop() if len(names) == 1 else else_


def _last(standings: list[Standing]) -> str:
    name = _who(standings, "")
    return f"the last, {name}," if name else "the last"


def _times(standings: list[Standing]) -> str:
    ends = [units.ratio(f(s.ratio for s in standings)) for f in (min, max)]
    return "–".join(dict.fromkeys(ends))


def _cautions(group: list[Settled]) -> str:
    said = [f" Only CPU time can rank{_at(one, group)}: {at_limit(one.saturated)}."
            for one in group if one.saturated]
    idle = sorted({model for one in group for model in saturation.unwaited(one.row)}
                  & {s.model for one in group for s in one.ranking.first})
    if idle:
        said.append(f" But with {listed(idle)} nobody ever waits there: theirs is the time of a free lock.")
    small = sorted({model for one in group for model in one.too_small})
    if small:
        said.append(f" {too_small(small)}")
    return "".join(said)


def _at(one: Settled, group: list[Settled]) -> str:
    return f" {one.row.setting.label}" if len(group) > 1 else " here"


def place(settings: list[Setting], every: list[Setting]) -> str:
    """` in all 3 settings`, ` at depth 2 and 3`, ` at connections 1, bytes 64; connections …`."""
    if len(every) == 1:
        return ""
    if len(settings) == len(every):
        return " in both settings" if len(every) == 2 else f" in all {len(every)} settings"
    varying = [name for name, _ in every[0].params if len({s.value(name) for s in every}) > 1]
    if len(varying) == 1:
        values = [parameters(((varying[0], s.value(varying[0])),)) for s in settings]
        return f" at {values[0]}" + "".join(
            f" and {v.partition(' ')[2]}" if v is values[-1] else f", {v.partition(' ')[2]}" for v in values[1:])
    return " at " + "; ".join(parameters(tuple((n, s.value(n)) for n in varying)) for s in settings)


def _name(model: str, broken: Mapping[str, int]) -> str:
    breaks = broken.get(model, 0)
    return model + (f" (breaks {plural(breaks, 'contract')})" if breaks else "")
