"""Progress: a live line on a terminal, which is gone in the end; on anything else, no escape sequences."""
# SPDX-License-Identifier: Apache-2.0
import fcntl
import os
import pty
import re
import struct
import subprocess
import termios


def read_all(terminal):
    text = b""
    try:
        while block := os.read(terminal, 4096):
            text += block
    except OSError:
        pass  # how Linux says that nobody has the other end open any more
    return text.decode()


def test_a_terminal_has_a_live_line(bench):
    bench.add_host("odd")
    ours, theirs = pty.openpty()
    with subprocess.Popen([bench.heddle, "bench", "--out", "out", "--rounds", "3"], cwd=bench.folder,
                          env=bench.environment(FAKE_CELLS="good slow wrong"), stdin=subprocess.DEVNULL,
                          stdout=subprocess.DEVNULL, stderr=theirs) as driver:
        os.close(theirs)
        text = read_all(ours)
    os.close(ours)
    assert driver.returncode == 1
    assert "3/9 cells · round 2/3" in text and "left · odd/odd/" in text and "not ok" in text
    assert text.endswith("\r\x1b[K")


def test_a_narrow_terminal_has_no_line_that_wraps(bench):
    bench.add_host("odd")
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 20, 0, 0))
    with subprocess.Popen([bench.heddle, "bench", "--out", "out", "--rounds", "2"], cwd=bench.folder,
                          env=bench.environment(FAKE_CELLS="good slow"), stdin=subprocess.DEVNULL,
                          stdout=subprocess.DEVNULL, stderr=theirs) as driver:
        os.close(theirs)
        text = read_all(ours)
    os.close(ours)
    assert driver.returncode == 0
    drawn = [line.removesuffix("\x1b[K") for line in re.findall(r"\r([^\r\n]*)", text)]
    assert any(drawn) and max(map(len, drawn)) < 20


def test_a_file_has_no_escape_sequences(bench):
    bench.add_host("odd")
    done = bench.call("bench", "--out", "out", env={"FAKE_CELLS": "good slow"})
    assert done.status == 0 and "\x1b" not in done.err + done.out and "\r" not in done.err
