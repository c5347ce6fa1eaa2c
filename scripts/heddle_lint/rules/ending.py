"""A body that awaits ends in RETURN: without it, it would not be a coroutine, or would run off its end."""
# SPDX-License-Identifier: Apache-2.0
import re

from heddle_lint.brackets import closing_of, function_body, head_of, keyword_of, opening_of, statement_start
from heddle_lint.rules.awaiting import awaits

RETURN = re.compile(r"\bRETURN\s*\(")


def is_return(code: str, start: int, end: int) -> bool:
    """Whether the last statement between two offsets is an unconditional RETURN."""
    last = [*RETURN.finditer(code, start, end)][-1:]
    if not last or code[closing_of(code, last[0].end() - 1) + 1:end].strip() != ";":
        return False
    return not code[statement_start(code, last[0].start()):last[0].start()].strip()


def chain(code: str, last: int) -> list[tuple[int, str]]:
    """Brace and head of each block of the `if … else …` that closes at `last`, the last block first."""
    blocks = []
    while True:
        brace = opening_of(code, last)
        head = head_of(code, brace)
        blocks.append((brace, head))
        before = code[:statement_start(code, brace)].rstrip()
        if not head.startswith("else") or not before.endswith("}"):
            return blocks
        last = len(before) - 1


def ends_well(code: str, brace: int) -> bool:
    """Whether a block's last statement is a RETURN, or an if with an else whose blocks all end in one."""
    end = closing_of(code, brace)
    last = len(code[:end].rstrip()) - 1
    if last <= brace or code[last] != "}":
        return is_return(code, brace + 1, end)
    blocks = chain(code, last)
    return (blocks[0][1] == "else" and keyword_of(blocks[-1][1]) == "if"
            and all(ends_well(code, block) for block, _ in blocks))


def ends_in_return(source, tree):
    if not source.is_cpp:
        return []
    bodies = {function_body(source.code, match.start()) for match in awaits(source)}
    return [source.finding("return",
                           "a body with AWAIT must end in RETURN: make `RETURN();` or `RETURN(value);` its "
                           "last statement", brace)
            for brace in sorted(bodies) if brace >= 0 and not ends_well(source.code, brace)]
