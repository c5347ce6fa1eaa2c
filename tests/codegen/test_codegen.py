"""AWAIT and RETURN cost a blocking model nothing: its bodies compile to what one would write by hand.

SPDX-License-Identifier: Apache-2.0
"""

import os
import re
import subprocess


def instructions(disassembly: str, function: str) -> list[str]:
    body = re.search(rf"<{function}>:\n(.*?)\n\n", disassembly + "\n\n", re.S).group(1)
    lines = [line.split("\t", 2)[-1].split("#")[0] for line in body.splitlines() if "\t" in line]
    # Addresses of jumps inside the function differ with its place, not with its code.
    code = [re.sub(rf"[0-9a-f]+ <{function}(\+0x[0-9a-f]+)?>", r"<here\1>", line).strip() for line in lines]
    while code[-1].startswith(("nop", "cs nop", "data16", "xchg   %ax,%ax")):
        code.pop()  # padding up to the next function
    return code


def keep_apart(compiler: str) -> list[str]:
    """What keeps gcc from making one of the two functions a jump to the other; clang has no such thing."""
    named = subprocess.run([compiler, "--version"], capture_output=True, text=True, check=True).stdout
    return [] if "clang" in named else ["-fno-ipa-icf"]


def test_a_body_is_the_code_written_by_hand(tmp_path):
    compiler = os.environ.get("HEDDLE_CXX", "c++")
    built = tmp_path / "bodies.o"
    flags = ["-std=c++20", "-O2", *keep_apart(compiler), "-I.", "-c", "tests/codegen/bodies.cpp", "-o", built]
    subprocess.run([compiler, *flags], check=True)
    text = subprocess.run(["objdump", "-d", "--no-show-raw-insn", built],
                          capture_output=True, text=True, check=True).stdout
    by_hand = instructions(text, "mutex_loop_by_hand")
    assert len(by_hand) > 10
    assert instructions(text, "mutex_loop_as_body") == by_hand
