"""The first line of a file says in one sentence what it is; a further line of its top comment has the licence."""
# SPDX-License-Identifier: Apache-2.0
import ast
import re

SENTENCE = re.compile(r"// \S+ .*\S.*\.$")
LICENCE = "SPDX-License-Identifier: Apache-2.0"


def cpp_opening(source):
    if not source.lines or not SENTENCE.fullmatch(source.lines[0]):
        yield source.finding("opening", "the first line must say what the file is: `// One sentence.`")
    if LICENCE not in source.top_comment():
        yield source.finding("opening", f"the comment on top must hold the line `// {LICENCE}`")


def python_opening(source):
    try:
        module = ast.parse(source.text)
    except SyntaxError as error:
        yield source.finding("opening", f"it is not Python: {error.msg}")
        return
    if not ast.get_docstring(module):
        yield source.finding("opening",
                             'it must begin with a docstring that says what it is: """One sentence."""')
    elif LICENCE not in "\n".join(source.lines[:(module.body[0].end_lineno or 0) + 1]):
        yield source.finding("opening", f"behind the docstring must stand `# {LICENCE}`")


def says_what_it_is(source, tree):
    if source.is_cpp:
        return list(cpp_opening(source))
    return list(python_opening(source)) if source.is_python else []
