"""No line ends in blanks: they are invisible, and appear in diffs."""
# SPDX-License-Identifier: Apache-2.0


def ends_no_line_in_blanks(source, tree):
    if source.pure.suffix == ".md":  # two of them break a line there
        return []
    offset, found = 0, []
    for line in source.text.split("\n"):
        if line != line.rstrip():
            found.append(source.finding("trailing", "blanks at the end of the line: take them away", offset))
        offset += len(line) + 1
    return found
