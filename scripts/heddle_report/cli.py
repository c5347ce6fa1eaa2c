"""The command: run folders in, figures and one page out, one line and status 2 on any trouble."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from heddle_report.load import NotARun, load
from heddle_report.page import Page, build


class Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        self.exit(2, f"{self.prog}: {message}\n")


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
    except NotARun as problem:
        return _fail(str(problem))
    except OSError as problem:
        return _fail(f"{problem.filename or 'writing'}: {problem.strerror}")
    print(out)
    return 0


def _figures(page: Page, folder: Path, needed: bool) -> None:
    """Figures lie beside the run. With --out the page holds them anyway: a run may be read-only."""
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
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def _fail(message: str) -> int:
    print(f"heddle-report: {message}", file=sys.stderr)
    return 2
