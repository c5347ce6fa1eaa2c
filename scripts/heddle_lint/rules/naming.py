"""Workloads and contracts name no model: what a model can do is a facet, a guarantee, or absent."""
# SPDX-License-Identifier: Apache-2.0
import re

STRING = re.compile(r'"((?:\\.|[^"\\\n])*)"')
WORD = re.compile(r"[A-Za-z_]\w*")


def concerns(source) -> bool:
    return source.is_cpp and source.path.startswith(("workloads/", "conformance/contracts/"))


def mentions(source):
    """Words of the code, and parts of paths in strings: prose in a string is no mention."""
    for match in WORD.finditer(source.code):
        yield match.start(), match.group()
    for match in STRING.finditer(source.code_with_strings):
        for part in match[1].split("/"):
            yield match.start(), part


def names_no_model(source, tree):
    if not concerns(source):
        return []
    return [source.finding("model-name",
                           f"the model {word} is named: ask for a facet or a guarantee instead", offset)
            for offset, word in sorted(set(mentions(source))) if word in tree.model_names]
