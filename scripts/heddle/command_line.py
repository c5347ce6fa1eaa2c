"""Shared by all commands: one line and status 2 on a wrong call, and output whose failure is reported."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import argparse
import errno
import io
import os
import sys
from typing import Any, NoReturn, TextIO


class Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        sys.exit(fail(self.prog, message))

    def print_help(self, file: Any = None) -> None:
        try:
            write_out(self.format_help())
        except OSError as problem:
            sys.exit(fail(self.prog, problem))


def write_out(text: str) -> None:
    """Raises OSError if nothing can be written; that the reader has gone away is no error."""
    if sys.stdout is None:  # closed before the interpreter began
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # a pipe of a bare environment would refuse µs
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as problem:
        _discard_the_rest(sys.stdout)
        if not isinstance(problem, BrokenPipeError):
            raise


def _discard_the_rest(stream: TextIO) -> None:
    """What is left in the buffer would fail again when the interpreter ends, with a status of its own."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def fail(command: str, problem: Exception | str, status: int = 2) -> int:
    if isinstance(problem, OSError):
        problem = f"{problem.filename or 'standard output'}: {problem.strerror}"
    if sys.stderr is None:  # closed before the interpreter began
        return status
    try:
        print(f"{command}: {problem}", file=sys.stderr, flush=True)
    except OSError:
        _discard_the_rest(sys.stderr)
    return status
