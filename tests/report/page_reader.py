"""Reads a report back: its tables cell by cell, its ids, its references, its inlined figures."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path


class Page(HTMLParser):
    def __init__(self, path: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.html = path.read_text(encoding="utf-8")
        self.ids: list[str] = []
        self.references: list[str] = []
        self.tables: list[tuple[str, list[list[str]]]] = []
        self.text = ""
        self._cell: list[str] | None = None
        self.feed(self.html)

    @property
    def figures(self) -> list[str]:
        return re.findall(r"<figure>.*?(<svg.*?</svg>)", self.html, flags=re.S)

    def table(self, name: str) -> list[list[str]]:
        return next(rows for classes, rows in self.tables if name in classes.split())

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if "id" in attributes:
            self.ids.append(attributes["id"])
        self.references += [v for k, v in attrs if k in ("href", "src", "xlink:href", "srcset")]
        if tag == "table":
            self.tables.append((attributes.get("class", ""), []))
        elif tag == "tr" and self.tables:
            self.tables[-1][1].append([])
        elif tag in ("td", "th"):
            self._cell = []

    def handle_endtag(self, tag):
        if tag in ("td", "th") and self._cell is not None:
            self.tables[-1][1][-1].append(" ".join("".join(self._cell).split()))
            self._cell = None

    def handle_data(self, data):
        self.text += data
        if self._cell is not None:
            self._cell.append(data + " ")
