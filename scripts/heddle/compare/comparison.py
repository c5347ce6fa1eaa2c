"""Two runs cell by cell, worst first, and the overall status."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from heddle.compare import machine
from heddle.compare.judge import Judgement, family_error, judge, rounds_for
from heddle.compare.lost import counted, lost
from heddle.runs.cells import BROKEN, Cell, Cells
from heddle.runs.run import Run
from heddle.statistics.ranking import ALPHA, ROUNDS_NEEDED
from heddle.wording import units
from heddle.wording.prose import NEEDED, listed

_WORST = (*BROKEN, "slower", "undecided", "faster", "same")
_NUMBERLESS = ("ok", "absent")  # outcomes of a cell that ran and is not broken


@dataclass(frozen=True)
class Compared:
    """A cell with numbers in both runs, or one that is broken in NEW; `already`, if it was broken in BASE too."""

    name: str
    verdict: str
    reason: str = ""
    judged: Judgement | None = None
    already: bool = False

    @property
    def broken(self) -> bool:
        return self.judged is None

    @property
    def bad(self) -> bool:
        """Whether it fails a gate: slower, or newly broken."""
        return not self.already if self.broken else self.verdict == "slower"


@dataclass(frozen=True)
class Comparison:
    base: Run
    new: Run
    margin: float
    cells: tuple[Compared, ...]
    lost: dict[str, str]  # cells that were ok in BASE and have no number in NEW, and why
    only_in_base: tuple[str, ...]
    only_in_new: tuple[str, ...]
    cautions: tuple[str, ...]
    incomplete: bool

    @property
    def counts(self) -> Counter[str]:
        """Verdicts of the cells with numbers in both runs."""
        return Counter(cell.verdict for cell in self.cells if not cell.broken)

    @property
    def decided(self) -> bool:
        """Whether any cell could be judged."""
        return any(c.judged and min(c.judged.rounds) >= ROUNDS_NEEDED and not c.reason for c in self.cells)

    @property
    def status(self) -> int:
        if any(cell.bad for cell in self.cells):
            return 1
        return 0 if self.decided and not self.incomplete and not self.lost else 3


def compare(base: Run, new: Run, margin: float, across_machines: bool = False) -> Comparison:
    old, young = _cells(base), _cells(new)
    timed = [name for name in old if name in young and old[name].walls and young[name].walls]
    apart = machine.apart(base, new, across_machines)
    cells = [_timed(name, old[name], young[name], len(timed), margin, apart) for name in timed]
    cells += [_broken(name, old.get(name), one) for name, one in young.items() if _is_broken(one)]
    told = {cell.name for cell in cells}
    gone = [name for name in old if old[name].walls and name not in told]
    missed = lost(gone, young, new, base)
    return Comparison(base, new, margin, tuple(sorted(cells, key=_weight)), missed,
                      tuple(n for n in gone if n not in missed),
                      tuple(n for n in young if young[n].walls and n not in told),
                      tuple(counted(missed) + _cautions(base, new, cells, apart)),
                      not (base.complete and new.complete))


def _cells(run: Run) -> dict[str, Cell]:
    """The cells that ran, by their whole path."""
    return {cell.path: cell for cell in Cells(run).ran}


def _is_broken(cell: Cell) -> bool:
    return not cell.walls and cell.outcome not in _NUMBERLESS


def _broken(name: str, old: Cell | None, young: Cell) -> Compared:
    """A cell that is broken in NEW; if it was broken in BASE too, it is listed as such and does not count."""
    if old is None or not _is_broken(old):
        return Compared(name, young.outcome, young.reason)
    return Compared(name, young.outcome, f"already {old.outcome} in BASE; {young.reason}", already=True)


def _timed(name: str, old: Cell, young: Cell, cells: int, margin: float, apart: str) -> Compared:
    found = judge(list(old.walls.values()), list(young.walls.values()), cells, margin)
    if apart:
        return Compared(name, "undecided", apart, replace(found, verdict="undecided"))
    few = min(found.rounds) < ROUNDS_NEEDED
    reason = f"{found.rounds[0]} and {found.rounds[1]} rounds; {NEEDED} are needed in both" if few else ""
    return Compared(name, found.verdict, reason, found)


def _weight(cell: Compared) -> tuple[bool, int, float, str]:
    """New failures first; an outcome that this version does not know counts as worst."""
    known = _WORST.index(cell.verdict) if cell.verdict in _WORST else 0
    return not cell.bad, known, -cell.judged.ratio if cell.judged else 0.0, cell.name


def _cautions(base: Run, new: Run, cells: list[Compared], apart: str) -> list[str]:
    found = machine.differences(base, new)
    if apart:
        helps = not machine.apart(base, new, across_machines=True)
        judges = "; --across-machines judges them all the same" if helps else ""
        found.append(f"no cell is called slower or faster if it was {apart}{judges}")
    for name, run in (("BASE", base), ("NEW", new)):
        if not run.complete:
            found.append(f"{name} is incomplete: it was stopped before its end")
    found += _warned(base, new) + _by_wall_alone(new, cells)
    sizes = [c.judged.rounds for c in cells if c.judged and min(c.judged.rounds) >= ROUNDS_NEEDED and not c.reason]
    error = family_error(sizes)
    if error > ALPHA:
        found.append(f"too few rounds for so many cells: without the margin, identical code might be called slower or "
                     f"faster in up to {units.percent(error)} of such tables; {rounds_for(len(sizes))} rounds in both "
                     f"bring that to {units.percent(ALPHA)}")
    return found


def _by_wall_alone(new: Run, cells: list[Compared]) -> list[str]:
    """A caution for workloads that are not ranked by wall time."""
    judged = {cell.name for cell in cells if cell.judged and not cell.reason}
    workloads = {record.setting.workload for record in new.records if f"{record.model}/{record.setting.path}" in judged}
    blind = sorted(one for one in workloads if "wall" not in {by.figure for by in new.workload(one).ranked_by})
    told = f"only wall time is judged, which says little about {listed(blind)}: reports don't rank by it there"
    return [told] if blind else []


def _warned(base: Run, new: Run) -> list[str]:
    """Warnings of one run only, such as load; those of both runs affect both sides of a ratio."""
    said = {"BASE": base.environment.warnings, "NEW": new.environment.warnings}
    common = set(said["BASE"]) & set(said["NEW"])
    return [f"{name} warned: {text}" for name, texts in said.items() for text in texts if text not in common]
