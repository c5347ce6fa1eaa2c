"""Tests and contracts wait for events, never for a time; if sleeping itself is tested, a comment says so."""
# SPDX-License-Identifier: Apache-2.0
import re

SLEEP = re.compile(r"\b(?:sleep_for|sleep_until|usleep|nanosleep|time\.sleep|asyncio\.sleep)\b")
DEFECTS = ("conformance/mutants/", "conformance/defects/", "conformance/cheats/")  # a sleep there is the defect
REASON = re.compile(r"(?://|#)\s*under test:")


def is_test(source) -> bool:
    stem = source.pure.stem
    if source.path.startswith(DEFECTS):
        return False
    return (source.path.startswith("conformance/") or "tests" in source.pure.parts
            or stem.startswith("test_") or stem.endswith("_test"))


def excused(source, line: int) -> bool:
    """The reason is on the line itself or on the one above; lines count from 1."""
    return any(REASON.search(text) for text in source.lines[max(0, line - 2):line])


def does_not_wait_by_sleeping(source, tree):
    if not is_test(source):
        return []
    return [source.finding("sleep",
                           f"{match.group()} is no synchronisation: wait for an event; where sleeping is "
                           "what is tested, say so beside it: `// under test: …`", match.start())
            for match in SLEEP.finditer(source.code)
            if not excused(source, source.line_of(match.start()))]
