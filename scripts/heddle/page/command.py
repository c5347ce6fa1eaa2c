"""The command: reads run folders, writes figures and one page; on an error prints one line and exits with status 2."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from heddle.command_line import Parser, fail, write_out
from heddle.page.assemble import Page, build
from heddle.runs.load import NotARun, load


def main(arguments: list[str] | None = None) -> int:
    parser = Parser(prog="heddle-report", description="Write the report of one or more runs.")
    parser.add_argument("runs", metavar="RUN", nargs="+", type=Path, help="a run's folder")
    parser.add_argument("--out", metavar="FILE", type=Path,
                        help="where the page goes (default: report.html in the first RUN)")
    given = parser.parse_args(arguments)
    try:
        page = build([load(run) for run in given.runs])
        out = given.out or given.runs[0] / "report.html"
        _figures(page, given.runs[0] / "figures", needed=given.out is None)
        _write(out, page.html)
        write_out(f"{out}\n")
    except (NotARun, OSError) as problem:
        return fail(parser.prog, problem)
    return 0


def _figures(page: Page, folder: Path, needed: bool) -> None:
    """Writes the figures into the run's folder. With --out that may fail: the run may be read-only."""
    try:
        folder.mkdir(exist_ok=True)
        for name, svg in page.figures.items():
            _write(folder / f"{name}.svg", svg)
    except OSError as problem:
        if needed:
            raise
        print(f"heddle-report: no figures beside the run: {problem.strerror}", file=sys.stderr)


def _write(path: Path, text: str) -> None:
    """Whole or not at all: a reader, or a killed writer, never leaves half a page."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_text(text, encoding="utf-8")
        os.replace(beside, path)
    except OSError as problem:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise OSError(problem.errno, problem.strerror, str(path)) from None  # not the name that nobody gave
