"""Reads the verdict of each contract on each model."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from heddle.runs.values import clean, cleaned, name, table, texts

BROKEN = ("fail", "hang", "crash")


@dataclass(frozen=True)
class Verdict:
    """One contract judged on one model."""

    model: str
    contract: str
    facet: str
    rows: tuple[str, ...]
    grade: str
    verdict: str
    reason: str
    says: str

    @property
    def broken(self) -> bool:
        """A required contract that fails, hangs or crashes without being known to."""
        return self.grade == "required" and self.verdict in BROKEN


def read_verdicts(document: Any, info: Mapping[str, Any]) -> list[Verdict]:
    says = _sayings(info)
    return [_verdict(item, says) for item in document if isinstance(item, dict) and item.get("contract")] \
        if isinstance(document, list) else []


def _verdict(item: Mapping[str, Any], says: Mapping[str, str]) -> Verdict:
    facet, title = name(item.get("facet")), name(item["contract"]).split("/")[-1]
    contract = f"{facet}/{title}" if facet else title
    return Verdict(name(item.get("model")), contract, facet, texts(item.get("rows")),
                   name(item.get("grade")) or "required", name(item.get("verdict")) or "unknown",
                   cleaned(item.get("reason")), cleaned(item.get("says")) or says.get(contract, ""))


def _sayings(info: Mapping[str, Any]) -> dict[str, str]:
    """What contracts say, wherever the run keeps it: beside the models or in their lists."""
    lists = [info.get("contracts"), *(table(m).get("contracts") for m in table(info.get("models")).values())]
    return {clean(c.get("contract")): cleaned(c.get("says")) for some in lists
            if isinstance(some, list) for c in some if isinstance(c, dict)}
