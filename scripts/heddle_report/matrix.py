"""The matrix of the page: each cell's text, colour and footnote."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass

from heddle_report import units
from heddle_report.grid import Entry, Grid, Row
from heddle_report.measures import WALL
from heddle_report.palette import heat
from heddle_report.reasons import Reasons
from heddle_report.settled import settle

KNOWN = ("wrong", "crash", "hang", "error", "absent", "not_built", "not_run", "not_listed")


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
    by: str  # what ranks it, where that is not wall time
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Matrix:
    kinds: list[tuple[str, list[Line]]]
    reasons: Reasons


def matrix(grid: Grid, anchors: dict[str, str]) -> Matrix:
    reasons = Reasons()
    kinds: dict[str, list[Line]] = {}
    for row in grid.rows:
        by = settle(row).by
        cells = tuple(_cell(row, entry, reasons, by == WALL) for entry in row.entries)
        kinds.setdefault(row.setting.kind, []).append(Line(
            row.setting.workload, row.setting.label, anchors[row.setting.workload], "" if by == WALL else by.name, cells))
    return Matrix(list(kinds.items()), reasons)


def _cell(row: Row, entry: Entry, reasons: Reasons, ranks: bool) -> Cell:
    s = entry.standing
    where = f"{entry.model}/{entry.setting.path}"
    if s is None:
        style = entry.outcome if entry.outcome in KNOWN else "error"
        note = reasons.note(entry.word, entry.reason, where)
        return Cell(entry.word, "", style, "", f"{where}: {entry.word}: {entry.reason}", note)
    span = units.time_range(s.low, s.high)
    sure = (f"{row.ranking.sure:.1%} interval of the median" if row.ranking.decided
            else "smallest to largest")
    standing = "not ranked" if s.rank is None else "something else ranks" if not ranks else f"rank {s.rank}" + (", tied" if s.tied else "")
    title = (f"{where}: {units.time(s.median)}, {sure} {span}, {row.ranking.rounds} rounds; "
             f"{units.ratio(s.ratio)} times the lowest; {standing}")
    small = f"{units.time_range(s.low, s.high, s.median)} · {units.ratio(s.ratio)}×"
    return Cell(units.time(s.median), small, "best" if ranks and s.rank == 1 else "ok",
                heat(s.ratio) if ranks else "", title, None)
