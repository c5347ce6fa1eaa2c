"""Shared by both commands: one line and status 2 on a wrong call, and output whose failure is reported."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import argparse
import io
import os
import sys
from typing import NoReturn


class Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\n")


def write_out(text: str) -> None:
    """Raises OSError if nothing can be written; that the reader has gone away is no error."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # a pipe of a bare environment would refuse µs
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as problem:
        # What is left in the buffer would fail again when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(problem, BrokenPipeError):
            raise


def fail(command: str, problem: Exception) -> int:
    if isinstance(problem, OSError):
        print(f"{command}: {problem.filename or 'standard output'}: {problem.strerror}", file=sys.stderr)
    else:
        print(f"{command}: {problem}", file=sys.stderr)
    return 2
