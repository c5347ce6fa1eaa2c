"""One file for the rules: its path, its text, and its code with comments and strings blanked out."""
# SPDX-License-Identifier: Apache-2.0
import dataclasses
import functools
import pathlib
import re

from heddle_lint.blanking import blanked_cpp, blanked_python

CPP = {".hpp", ".cpp", ".h"}
PROGRAM = CPP | {".py", ".cmake", ".sh"}


@dataclasses.dataclass(frozen=True)
class Finding:
    path: str
    line: int
    rule: str
    message: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.rule}: {self.message}"


@dataclasses.dataclass(frozen=True)
class Source:
    path: str  # relative to the root, with forward slashes
    text: str

    @property
    def pure(self) -> pathlib.PurePosixPath:
        return pathlib.PurePosixPath(self.path)

    @property
    def is_cpp(self) -> bool:
        return self.pure.suffix in CPP

    @property
    def is_python(self) -> bool:
        return self.pure.suffix == ".py" or (self.text.startswith("#!") and "python" in self.lines[0])

    @property
    def is_shell(self) -> bool:
        return self.pure.suffix == ".sh" or re.match(r"#!.*\b(ba|da)?sh\b", self.text) is not None

    @property
    def is_program(self) -> bool:
        return (self.pure.suffix in PROGRAM or self.pure.name in {"CMakeLists.txt", "Makefile"}
                or self.text.startswith("#!"))

    @functools.cached_property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @property
    def size(self) -> int:
        return len(self.lines)

    @functools.cached_property
    def code(self) -> str:
        """The text with comments and the content of strings replaced by spaces; offsets don't change."""
        if self.is_cpp:
            return blanked_cpp(self.text)
        return blanked_python(self.text) if self.is_python else self.text

    @functools.cached_property
    def code_with_strings(self) -> str:
        return blanked_cpp(self.text, keep_strings=True) if self.is_cpp else self.text

    def top_comment(self) -> list[str]:
        """The comment lines that a C++ file begins with, without their slashes."""
        top = []
        for line in self.lines:
            if not line.startswith("//"):
                break
            top.append(line.removeprefix("//").strip())
        return top

    def line_of(self, offset: int) -> int:
        return self.text.count("\n", 0, offset) + 1

    def finding(self, rule: str, message: str, offset: int = 0) -> Finding:
        return Finding(self.path, self.line_of(offset), rule, message)
