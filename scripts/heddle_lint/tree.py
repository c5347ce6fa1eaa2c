"""The tree of sources: its files, and the names of its models."""
# SPDX-License-Identifier: Apache-2.0
import dataclasses
import functools
import os
import pathlib
from collections.abc import Iterator

from heddle_lint.source import Source

NOT_OURS = {".git", "build", "newcomer-results", "__pycache__", ".pytest_cache"}
KEPT_RESULTS = {"schema", "baselines"}


def is_ours(folder: pathlib.PurePosixPath) -> bool:
    if folder.name in NOT_OURS:
        return False
    return len(folder.parts) < 2 or folder.parts[0] != "results" or folder.parts[1] in KEPT_RESULTS


def source_files(root: pathlib.Path) -> Iterator[Source]:
    for here, folders, files in os.walk(root):
        place = pathlib.PurePosixPath(pathlib.Path(here).relative_to(root).as_posix())
        folders[:] = sorted(name for name in folders if is_ours(place / name))
        for name in sorted(set(files) - NOT_OURS):  # .git is a file in a linked worktree
            try:
                yield Source(str(place / name), (pathlib.Path(here) / name).read_text(encoding="utf-8"))
            except (UnicodeDecodeError, FileNotFoundError):
                continue  # a binary, a dangling link, a file that was removed meanwhile


@dataclasses.dataclass
class Tree:
    sources: list[Source]

    @functools.cached_property
    def model_names(self) -> set[str]:
        """A model is a folder in models/ with a model.hpp."""
        return {source.pure.parts[1] for source in self.sources if source.pure.match("models/*/model.hpp")}
