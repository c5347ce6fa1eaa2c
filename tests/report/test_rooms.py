"""The rooms of scripts/heddle follow the way of the data: each imports from those before it, and nothing looks back."""
# SPDX-License-Identifier: Apache-2.0
import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "scripts" / "heddle"
ROOMS = ("runs", "statistics", "conclusions", "wording", "figures", "page")
ALLOWED = {room: set(ROOMS[:at]) | {room} for at, room in enumerate(ROOMS)}
ALLOWED["conclusions"] = {"runs", "statistics", "conclusions"}
ALLOWED["statistics"] = {"statistics"}  # numbers only: it knows of no run
ALLOWED["compare"] = {"runs", "statistics", "wording", "compare"}
ALLOWED["page"] |= {"command_line"}
ALLOWED["compare"] |= {"command_line"}
ALLOWED["command_line"] = set()
FILES = sorted(PACKAGE.rglob("*.py"))


def imported(path):
    """The rooms that a file imports from, wherever in it that stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            named = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: an import that is not spelled out"
            named = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from (name.split(".")[1] for name in named if name.split(".")[0] == "heddle")


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_room_imports_only_from_those_before_it(path):
    room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    assert set(imported(path)) <= ALLOWED.get(room, set())


def test_every_room_is_known():
    assert {p.name for p in PACKAGE.iterdir() if p.is_dir() and p.name != "__pycache__"} == {*ROOMS, "compare"}


def test_importing_a_figure_configures_nothing():
    import matplotlib
    before = dict(matplotlib.rcParams)
    import heddle.figures.drawing  # noqa: F401
    assert dict(matplotlib.rcParams) == before
