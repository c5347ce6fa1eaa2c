"""The command: compares two run folders; its exit status can be used as a gate."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import argparse
from pathlib import Path

from heddle.command_line import Parser, fail, write_out
from heddle.compare.comparison import compare
from heddle.compare.formats import FORMATS
from heddle.compare.judge import MARGIN
from heddle.runs.load import NotARun, load

_STATUS = "Exit status: 0 nothing got slower or wrong; 1 something did, or is wrong in a new cell; 2 the call is " \
          "wrong; 3 nothing could be compared, a cell was lost, or a run is incomplete."


def main(arguments: list[str] | None = None) -> int:
    parser = _parser()
    given = parser.parse_args(arguments)
    try:
        found = compare(load(given.base), load(given.new), given.margin / 100, given.across_machines)
        write_out(FORMATS[given.format](found, given.all))
    except (NotARun, OSError) as problem:
        return fail(parser.prog, problem)
    return found.status


def _parser() -> Parser:
    parser = Parser(prog="heddle-compare", description="Say what got slower, faster or wrong between two runs.",
                    epilog=_STATUS)
    parser.add_argument("base", metavar="BASE", type=Path, help="a run's folder, or a baseline's")
    parser.add_argument("new", metavar="NEW", type=Path, help="the run to be judged")
    parser.add_argument("--format", choices=FORMATS, default="text")
    parser.add_argument("--margin", metavar="PERCENT", type=_percent, default=100 * MARGIN,
                        help="how much slower is still the same (default: %(default)g)")
    parser.add_argument("--across-machines", action="store_true",
                        help="judge times of different machines as if they were one")
    parser.add_argument("--all", action="store_true", help="show the cells that stayed the same, too")
    return parser


def _percent(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1000:
        raise argparse.ArgumentTypeError(f"{text} is not a percentage from 0 to 1000, as in --margin 5")
    return value
