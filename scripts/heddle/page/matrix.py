"""The matrix of the page: each cell's text, colour and footnote."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from heddle.conclusions.grid import Entry, Grid, Row
from heddle.conclusions.measures import WALL
from heddle.conclusions.ranked import ranked
from heddle.figures.palette import heat
from heddle.page.reasons import Reasons
from heddle.runs.cells import BROKEN, NEVER_RUN
from heddle.wording import units
from heddle.wording.gate import breaks
from heddle.wording.measure_words import words
from heddle.wording.names import label

_KNOWN = (*BROKEN, "absent", *NEVER_RUN)


@dataclass(frozen=True)
class Cell:
    main: str
    small: str
    style: str
    background: str
    title: str
    note: int | None


@dataclass(frozen=True)
class Line:
    workload: str
    label: str
    anchor: str
    by: str  # the figure that ranks it, if not wall time
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Matrix:
    kinds: list[tuple[str, list[Line]]]
    reasons: Reasons


def matrix(grid: Grid, anchors: dict[str, str]) -> Matrix:
    reasons = Reasons()
    kinds: dict[str, list[Line]] = {}
    for row in grid.rows:
        one = ranked(row)
        by = "not ranked" if one is None else "" if one.by == WALL else f"ranked by {words(one.by).name}"
        cells = tuple(_cell(row, entry, reasons, not by) for entry in row.entries)
        kinds.setdefault(row.setting.kind, []).append(Line(
            row.setting.workload, label(row.setting), anchors[row.setting.workload], by, cells))
    return Matrix(list(kinds.items()), reasons)


def _cell(row: Row, entry: Entry, reasons: Reasons, ranks: bool) -> Cell:
    s = entry.standing
    if entry.struck:
        why = f"{breaks(entry)}, which {entry.setting.workload} stands on"
        more = len(entry.broken) - 1
        small = entry.broken[0] + (f" and {more} more" if more else "")
        return Cell(units.time(median(entry.walls.values())), small, "struck", "", f"{entry.model}: {why}",
                    reasons.note(entry.word, f"{entry.model} {why}", entry.path))
    if s is None:
        style = entry.outcome if entry.outcome in _KNOWN else "error"
        return Cell(entry.word, "", style, "", "", reasons.note(entry.word, entry.reason, entry.path))
    sure = f"{row.ranking.sure:.1%} interval" if row.ranking.decided else "smallest to largest"
    standing = "not ranked" if s.rank is None else "not ranked by wall time" if not ranks \
        else f"rank {s.rank}" + (", tied" if s.tied else "")
    title = f"{entry.model}: {sure} {units.time_range(s.low, s.high)}; {standing}"
    small = f"{units.time_range(s.low, s.high, s.median)} · {units.ratio(s.ratio)}×"
    return Cell(units.time(s.median), small, "best" if ranks and s.rank == 1 else "ok",
                heat(s.ratio) if ranks else "", title, None)
