"""The examples of docs/adding.md, and how the tests call programs."""
# SPDX-License-Identifier: Apache-2.0
import os
import re
import subprocess
from pathlib import Path

BUILD = Path(os.environ.get("HEDDLE_BUILD", "build")).resolve()
CXX = os.environ.get("HEDDLE_CXX", "c++")


def examples(kind: str) -> dict[str, str]:
    """Path and text of the page's examples: kind `file` is for the tree, `outside` for a project elsewhere."""
    found = re.findall(rf"<!-- {kind}: (\S+) -->\n```\w+\n(.*?)```", Path("docs/adding.md").read_text(), re.S)
    return dict(found)


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        assert not (folder / name).exists()
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def run(*command, **options) -> str:
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout
