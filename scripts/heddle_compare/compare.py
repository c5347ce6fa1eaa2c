"""Two runs cell by cell, worst first, and what they amount to."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from heddle_compare import machine
from heddle_compare.judge import Judged, family_error, judge, rounds_for
from heddle_report import grid, units
from heddle_report.built import warnings
from heddle_report.decide import ALPHA, ROUNDS_NEEDED
from heddle_report.grid import Entry
from heddle_report.prose import NEEDED
from heddle_report.run import Run

BROKEN = ("wrong", "crash", "hang", "error")
_WORST = (*BROKEN, "slower", "undecided", "faster", "same")


@dataclass(frozen=True)
class Cell:
    """A cell that was ok in BASE, or ran in both."""

    name: str
    verdict: str
    reason: str = ""
    judged: Judged | None = None

    @property
    def bad(self) -> bool:
        return self.verdict in (*BROKEN, "slower")


@dataclass(frozen=True)
class Comparison:
    base: Run
    new: Run
    margin: float
    cells: tuple[Cell, ...]
    only_in_base: tuple[str, ...]
    only_in_new: tuple[str, ...]
    cautions: tuple[str, ...]
    incomplete: bool

    @property
    def counts(self) -> Counter[str]:
        return Counter(cell.verdict for cell in self.cells)

    @property
    def decided(self) -> bool:
        """Whether there was anything that could have been called slower."""
        return any(c.judged and min(c.judged.rounds) >= ROUNDS_NEEDED and not c.reason for c in self.cells)

    @property
    def status(self) -> int:
        if any(cell.bad for cell in self.cells):
            return 1
        return 0 if self.decided and not self.incomplete else 3


def compare(base: Run, new: Run, margin: float, across_machines: bool = False) -> Comparison:
    old, young = _entries(base), _entries(new)
    both = [name for name in old if name in young]
    timed = [name for name in both if old[name].standing and young[name].standing]
    apart = not machine.same_machine(base, new) and not across_machines
    cells = [_timed(name, old[name], young[name], len(timed), margin, apart) for name in timed]
    cells += [Cell(name, young[name].outcome, young[name].reason) for name in both
              if old[name].standing and young[name].outcome in BROKEN]
    told = {cell.name for cell in cells}
    return Comparison(base, new, margin, tuple(sorted(cells, key=_weight)),
                      tuple(n for n in old if old[n].standing and n not in told),
                      tuple(n for n in young if young[n].standing and n not in told),
                      tuple(_cautions(base, new, cells, apart)), not (base.complete and new.complete))


def _entries(run: Run) -> dict[str, Entry]:
    """The cells that ran, by their whole path."""
    return {f"{e.model}/{e.setting.path}": e for row in grid.build(run).rows for e in row.entries if e.records}


def _timed(name: str, old: Entry, young: Entry, cells: int, margin: float, apart: bool) -> Cell:
    found = judge(_walls(old), _walls(young), cells, margin)
    if apart:
        return Cell(name, "undecided", "measured on different machines", replace(found, verdict="undecided"))
    few = min(found.rounds) < ROUNDS_NEEDED
    reason = f"{found.rounds[0]} and {found.rounds[1]} rounds; {NEEDED} are needed in both" if few else ""
    return Cell(name, found.verdict, reason, found)


def _walls(entry: Entry) -> list[float]:
    return [r.wall for r in entry.records if r.wall is not None]


def _weight(cell: Cell) -> tuple[int, float, str]:
    return _WORST.index(cell.verdict), -cell.judged.ratio if cell.judged else 0.0, cell.name


def _cautions(base: Run, new: Run, cells: list[Cell], apart: bool) -> list[str]:
    found = machine.differences(base, new)
    if apart:
        found.append("nothing is called slower or faster across machines; --across-machines judges them all the same")
    for name, run in (("BASE", base), ("NEW", new)):
        if not run.complete:
            found.append(f"{name} is incomplete: it was stopped before its end")
    found += _warned(base, new)
    sizes = [c.judged.rounds for c in cells if c.judged and min(c.judged.rounds) >= ROUNDS_NEEDED and not c.reason]
    error = family_error(sizes)
    if error > ALPHA:
        found.append(f"too few rounds for so many cells: without the margin, identical code might be called "
                     f"slower or faster in up to {units.percent(error)} of such tables; {rounds_for(len(sizes))} rounds in both "
                     f"bring that to {units.percent(ALPHA)}")
    return found


def _warned(base: Run, new: Run) -> list[str]:
    """What one run warned of and the other did not, such as load; what both say tells nothing about their ratio."""
    said = {"BASE": warnings(base), "NEW": warnings(new)}
    common = set(said["BASE"]) & set(said["NEW"])
    return [f"{name} warned: {text}" for name, texts in said.items() for text in texts if text not in common]
