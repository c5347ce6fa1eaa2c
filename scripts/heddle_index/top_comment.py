"""Reads the comment at the top of a header: a sentence, labels with their texts, the licence."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_LABEL = re.compile(r"^// ([A-Z][a-z]+(?: [a-z]+)*): (.*)$")
_CONTINUATION = re.compile(r"^//  +(.*)$")


@dataclass(frozen=True)
class TopComment:
    """`labels` has the text of each `// Label: text`, joined with its continuation lines (`//   …`)."""

    sentence: str
    labels: dict[str, str]

    def label(self, name: str) -> str:
        return self.labels.get(name, "")

    def names(self, label: str) -> tuple[str, ...]:
        """The names of a label that lists some: `// Killed by: this_one, that_one.`"""
        return tuple(name for name in re.split(r"[,\s]+", self.label(label).rstrip(".")) if name)


def top_comment(text: str) -> TopComment:
    lines = []
    for line in text.splitlines():
        if not line.startswith("//"):
            break
        lines.append(line)
    labels: dict[str, str] = {}
    current = ""
    for line in lines:
        if line.startswith("// SPDX"):
            current = ""
        elif found := _LABEL.match(line):
            current = found.group(1)
            labels[current] = found.group(2)
        elif current and (more := _CONTINUATION.match(line)):
            labels[current] += " " + more.group(1)
        else:
            current = ""
    first = lines[0].removeprefix("//").strip() if lines and not _LABEL.match(lines[0]) else ""
    return TopComment(first, labels)


def read(header: Path) -> tuple[str, TopComment]:
    """The header's text and its top comment."""
    text = header.read_text(encoding="utf-8")
    return text, top_comment(text)
