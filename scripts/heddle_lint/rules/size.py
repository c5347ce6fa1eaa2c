"""No program file is longer than 300 lines."""
# SPDX-License-Identifier: Apache-2.0
LONGEST = 300


def is_short(source, tree):
    if not source.is_program or source.size <= LONGEST:
        return []
    return [source.finding("size",
                           f"{source.size} lines: {LONGEST} is the most; give the second thing in it a file")]
