"""Asks one rule about one snippet, as if it stood in a tree with two models."""
# SPDX-License-Identifier: Apache-2.0
import pathlib
import sys
import textwrap

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "scripts"))

from heddle_lint.source import Source  # noqa: E402
from heddle_lint.tree import Tree  # noqa: E402

MODELS = [Source("models/threads/model.hpp", ""), Source("models/tbb/model.hpp", "")]


def found(rule, text, path="models/threads/task.hpp"):
    """The rule's findings in a snippet."""
    source = Source(path, textwrap.dedent(text))
    return rule(source, Tree([*MODELS, source]))


def in_body(statements):
    return "task<M> body(M m) {\n" + statements + "\nRETURN();\n}\n"
