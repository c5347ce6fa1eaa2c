"""Brackets, statements and blocks in blanked C++ code."""
# SPDX-License-Identifier: Apache-2.0
import re

CLOSING = {"(": ")", "[": "]", "{": "}"}
OPENING = {closing: opening for opening, closing in CLOSING.items()}
CONTROL = {"if", "for", "while", "switch", "catch"}


def closing_of(code: str, opening: int) -> int:
    """The offset of the bracket that closes the one at `opening`; the end of the code if there is none."""
    depth = 0
    for at in range(opening, len(code)):
        if code[at] in CLOSING:
            depth += 1
        elif code[at] in OPENING:
            depth -= 1
            if depth == 0:
                return at
    return len(code)


def opening_of(code: str, closing: int) -> int:
    """The offset of the bracket that is closed at `closing`; -1 if there is none."""
    depth = 0
    for at in range(closing, -1, -1):
        if code[at] in OPENING:
            depth += 1
        elif code[at] in CLOSING:
            depth -= 1
            if depth == 0:
                return at
    return -1


def enclosing_bracket(code: str, offset: int) -> int:
    """The offset of the innermost bracket that is open at `offset`; -1 if there is none."""
    at = offset - 1
    while at >= 0 and code[at] not in CLOSING:
        at = (opening_of(code, at) if code[at] in OPENING else at) - 1
    return at


def statement_start(code: str, offset: int) -> int:
    """Where the statement around `offset` begins: after the nearest `;`, `{` or `}` outside of brackets."""
    at = offset - 1
    while at >= 0 and code[at] not in ";{}":
        if code[at] in ")]":
            at = opening_of(code, at)
        at -= 1
    return at + 1


def enclosing_block(code: str, offset: int) -> int:
    """The offset of the brace that opens the innermost block around `offset`; -1 if there is none."""
    depth = 0
    for at in range(offset - 1, -1, -1):
        if code[at] == "}":
            depth += 1
        elif code[at] == "{":
            if depth == 0:
                return at
            depth -= 1
    return -1


def head_of(code: str, brace: int) -> str:
    """The text between a block and the statement before it: `if (x)`, a function's head, or empty."""
    return re.sub(r"\[\[.*?\]\]\s*$", "", code[statement_start(code, brace):brace]).strip()


def keyword_of(head: str) -> str:
    """The control keyword that a block's head ends in, such as `if` of `if (x)`; empty for a function."""
    if head.endswith(")"):
        before = re.sub(r"\bconstexpr\s*$", "", head[:opening_of(head, len(head) - 1)]).strip()
        word = re.search(r"\w+$", before)
        return word.group() if word and word.group() in CONTROL else ""
    word = re.search(r"\b(else|do|try)$", head)
    return word.group() if word else ""


def function_body(code: str, offset: int) -> int:
    """The offset of the brace that opens the function or lambda around `offset`; -1 if there is none."""
    brace = enclosing_block(code, offset)
    while brace >= 0:
        head = head_of(code, brace)
        if head and not head.endswith(":") and not keyword_of(head):
            return brace
        brace = enclosing_block(code, brace)
    return -1


def in_catch(code: str, offset: int) -> bool:
    brace = enclosing_block(code, offset)
    while brace >= 0:
        if keyword_of(head_of(code, brace)) == "catch":
            return True
        brace = enclosing_block(code, brace)
    return False
