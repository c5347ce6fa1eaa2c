"""An AWAIT is a whole statement or the whole initialiser of a named local, and never inside a catch."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

# Elsewhere, gcc 12.2 corrupts frames, frees twice or does not parse an AWAIT.
import re

from heddle_lint.brackets import closing_of, enclosing_bracket, in_catch, statement_start

AWAIT = re.compile(r"\bAWAIT\s*\(")
LABEL = re.compile(r"^(?:case\b(?:[^:;]|::)*|default|\w+)\s*:(?!:)\s*")
CONTROL = re.compile(r"^(?:else\b\s*|do\b\s*|(?:if|for|while|switch)\s*(?:constexpr\s*)?(?=\())")
# A type and one name: `const auto x =`, `[[maybe_unused]] std::optional<int> x =`.
INITIALISER = re.compile(r"(?:\[\[\w+\]\]\s*)?(?!return\b|co_return\b|throw\b|delete\b)"
                         r"[A-Za-z_:][\w:<>,\s&*()]*[\s&*>)]\w+\s*=")


def awaits(source):
    for match in AWAIT.finditer(source.code):
        line = source.code.rfind("\n", 0, match.start()) + 1
        if not source.code[line:match.start()].lstrip().startswith("#"):
            yield match


def without_control(prefix: str) -> str:
    """Without prefixes such as `if (x)`, `else` and `case 3:`, which only say when the statement runs."""
    while True:
        shorter = LABEL.sub("", prefix)
        if control := CONTROL.match(shorter):
            shorter = shorter[control.end():]
            if shorter.startswith("("):
                shorter = shorter[closing_of(shorter, 0) + 1:]
        shorter = shorter.strip()
        if shorter == prefix:
            return prefix
        prefix = shorter


def misplaced(code: str, match: re.Match) -> str | None:
    after = code[closing_of(code, match.end() - 1) + 1:].lstrip()[:1]
    if code[enclosing_bracket(code, match.start())] in "([":
        return "is part of a condition or an argument"
    if after != ";":
        return "is part of a larger expression"
    prefix = without_control(code[statement_start(code, match.start()):match.start()].strip())
    if prefix and not INITIALISER.fullmatch(prefix):
        return "is neither a whole statement nor the whole initialiser of a named local"
    return "is inside a catch block" if in_catch(code, match.start()) else None


ANYWHERE = "write `const auto name = AWAIT(…);` and use name"
ADVICE = {
    "is inside a catch block": "set a flag in the catch, and AWAIT after the block",
}


def awaits_alone(source, tree):
    if not source.is_cpp:
        return []
    return [source.finding("await", f"AWAIT {what}: {ADVICE.get(what, ANYWHERE)}", match.start())
            for match in awaits(source) if (what := misplaced(source.code, match))]
