"""Two runs cell by cell, worst first, and what they amount to."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from heddle_compare import machine
from heddle_compare.lost import counted, lost
from heddle_compare.judge import Judged, family_error, judge, rounds_for
from heddle_report import grid, units
from heddle_report.built import warnings
from heddle_report.decide import ALPHA, ROUNDS_NEEDED
from heddle_report.grid import Entry
from heddle_report.measures import WALL, measures
from heddle_report.prose import NEEDED, listed
from heddle_report.run import Run

BROKEN = ("wrong", "crash", "hang", "error")
_WORST = (*BROKEN, "slower", "undecided", "faster", "same")
_NUMBERLESS = ("ok", "absent")  # outcomes of a cell that ran and is not broken


@dataclass(frozen=True)
class Cell:
    """A cell with numbers in both runs, or one that is broken in NEW; `already`, if it was broken in BASE too."""

    name: str
    verdict: str
    reason: str = ""
    judged: Judged | None = None
    already: bool = False

    @property
    def broken(self) -> bool:
        return self.judged is None

    @property
    def bad(self) -> bool:
        """What a gate must not let through: slower, or broken and not known to be."""
        return not self.already if self.broken else self.verdict == "slower"


@dataclass(frozen=True)
class Comparison:
    base: Run
    new: Run
    margin: float
    cells: tuple[Cell, ...]
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
        """Whether there was anything that could have been called slower."""
        return any(c.judged and min(c.judged.rounds) >= ROUNDS_NEEDED and not c.reason for c in self.cells)

    @property
    def status(self) -> int:
        if any(cell.bad for cell in self.cells):
            return 1
        return 0 if self.decided and not self.incomplete and not self.lost else 3


def compare(base: Run, new: Run, margin: float, across_machines: bool = False) -> Comparison:
    old, young = _entries(base), _entries(new)
    timed = [name for name in old if name in young and old[name].standing and young[name].standing]
    apart = machine.apart(base, new, across_machines)
    cells = [_timed(name, old[name], young[name], len(timed), margin, apart) for name in timed]
    cells += [_broken(name, old.get(name), one) for name, one in young.items() if _is_broken(one)]
    told = {cell.name for cell in cells}
    gone = [name for name in old if old[name].standing and name not in told]
    missed = lost(gone, young, new, base)
    return Comparison(base, new, margin, tuple(sorted(cells, key=_weight)), missed,
                      tuple(n for n in gone if n not in missed),
                      tuple(n for n in young if young[n].standing and n not in told),
                      tuple(counted(missed) + _cautions(base, new, cells, apart)),
                      not (base.complete and new.complete))


def _entries(run: Run) -> dict[str, Entry]:
    """The cells that ran, by their whole path."""
    return {f"{e.model}/{e.setting.path}": e for row in grid.build(run).rows for e in row.entries if e.records}


def _is_broken(entry: Entry | None) -> bool:
    return entry is not None and not entry.standing and entry.outcome not in _NUMBERLESS


def _broken(name: str, old: Entry | None, young: Entry) -> Cell:
    """Broken in NEW, whatever it was in BASE; what was broken there too is listed and no news."""
    if not _is_broken(old):
        return Cell(name, young.outcome, young.reason)
    return Cell(name, young.outcome, f"already {old.outcome} in BASE; {young.reason}", already=True)


def _timed(name: str, old: Entry, young: Entry, cells: int, margin: float, apart: str) -> Cell:
    found = judge(_walls(old), _walls(young), cells, margin)
    if apart:
        return Cell(name, "undecided", apart, replace(found, verdict="undecided"))
    few = min(found.rounds) < ROUNDS_NEEDED
    reason = f"{found.rounds[0]} and {found.rounds[1]} rounds; {NEEDED} are needed in both" if few else ""
    return Cell(name, found.verdict, reason, found)


def _walls(entry: Entry) -> list[float]:
    return [r.wall for r in entry.records if r.wall is not None]


def _weight(cell: Cell) -> tuple[bool, int, float, str]:
    """News first; an outcome that this version does not know is as bad as any."""
    known = _WORST.index(cell.verdict) if cell.verdict in _WORST else 0
    return not cell.bad, known, -cell.judged.ratio if cell.judged else 0.0, cell.name


def _cautions(base: Run, new: Run, cells: list[Cell], apart: str) -> list[str]:
    found = machine.differences(base, new)
    if apart:
        helps = not machine.apart(base, new, across_machines=True)
        judges = "; --across-machines judges them all the same" if helps else ""
        found.append(f"nothing is called slower or faster that was {apart}{judges}")
    for name, run in (("BASE", base), ("NEW", new)):
        if not run.complete:
            found.append(f"{name} is incomplete: it was stopped before its end")
    found += _warned(base, new) + _by_wall_alone(cells)
    sizes = [c.judged.rounds for c in cells if c.judged and min(c.judged.rounds) >= ROUNDS_NEEDED and not c.reason]
    error = family_error(sizes)
    if error > ALPHA:
        found.append(f"too few rounds for so many cells: without the margin, identical code might be called "
                     f"slower or faster in up to {units.percent(error)} of such tables; {rounds_for(len(sizes))} rounds in both "
                     f"bring that to {units.percent(ALPHA)}")
    return found


def _by_wall_alone(cells: list[Cell]) -> list[str]:
    """Workloads whose point the judged time is not."""
    workloads = {"/".join(cell.name.split("/")[1:3]) for cell in cells if cell.judged and not cell.reason}
    blind = sorted(one for one in workloads if WALL not in measures(one))
    return [f"only wall time is judged, which says little about {listed(blind)}: reports rank by other measures there"] if blind else []


def _warned(base: Run, new: Run) -> list[str]:
    """What one run warned of and the other did not, such as load; what both say tells nothing about their ratio."""
    said = {"BASE": warnings(base), "NEW": warnings(new)}
    common = set(said["BASE"]) & set(said["NEW"])
    return [f"{name} warned: {text}" for name, texts in said.items() for text in texts if text not in common]
