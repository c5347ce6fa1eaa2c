"""Replaces comments and strings of a text by blanks, so that rules see only code, at unchanged offsets."""
# SPDX-License-Identifier: Apache-2.0
import io
import re
import tokenize

CPP_TOKENS = re.compile(
    r'''(?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<raw>R"(?P<fence>[^(\s]*)\(.*?\)(?P=fence)")
      | (?P<string>"(?:\\.|[^"\\\n])*")
      | (?P<char>(?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])*')''',
    re.VERBOSE | re.DOTALL)


def spaces(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def blanked_cpp(text: str, keep_strings: bool = False) -> str:
    def blank(match: re.Match) -> str:
        token = match.group()
        if match["comment"]:
            return spaces(token)
        return token if keep_strings else token[0] + spaces(token[1:-1]) + token[-1]
    return CPP_TOKENS.sub(blank, text)


def blanked_python(text: str) -> str:
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    code = text
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type in (tokenize.STRING, tokenize.COMMENT):
                begin = starts[token.start[0] - 1] + token.start[1]
                end = starts[token.end[0] - 1] + token.end[1]
                code = code[:begin] + spaces(code[begin:end]) + code[end:]
    except (tokenize.TokenError, IndentationError):
        pass  # incomplete Python: the part that was read is blanked
    return code
