"""What must not cross into a task does not compile, and the compiler says why.

SPDX-License-Identifier: Apache-2.0
"""

import os
import subprocess

import pytest

FRAME = """
#include "models/threads/model.hpp"
using namespace heddle;
using models::threads;
struct hidden {{ const char* text; }};
struct state {{ int value; }};
int number(threads, int n) {{ return n; }}
int main() {{
  threads m;
  threads::group g(m);
  int k = 1;
  auto s = make<state>(m);
  {line}
  g.join();
}}
"""


def compile_text(text: str, *options: str) -> subprocess.CompletedProcess:
    compiler = os.environ.get("HEDDLE_CXX", "c++")
    command = [compiler, "-std=c++20", "-fsyntax-only", "-I.", *options, "-x", "c++", "-"]
    return subprocess.run(command, input=text, capture_output=True, text=True)


def compile_line(line: str) -> subprocess.CompletedProcess:
    return compile_text(FRAME.format(line=line))


@pytest.mark.parametrize("line", [
    "g.spawn(fn<number>, 1);",
    "g.spawn([](threads, ref<state> to) { to->value = 2; }, s);",
    "g.spawn([](threads, int n) { return n; }, k);",
])
def test_portable_calls_compile(line):
    result = compile_line(line)
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("line, why", [
    ("g.spawn([&k](threads) { ++k; });", "must not capture"),
    ("g.spawn([k](threads) { return k; });", "must not capture"),
    ("g.spawn([](threads, int* to) { ++*to; }, &k);", "must be portable"),
    ('g.spawn([](threads, std::string text) { (void)text; }, std::string("x"));', "must be portable"),
    ("g.spawn([](threads) { return std::string(); });", "result must be portable"),
])
def test_what_would_not_survive_a_fork_is_refused(line, why):
    result = compile_line(line)
    assert result.returncode != 0
    assert why in result.stderr


def test_no_model_can_hide_what_computes_under_an_interpreter_lock():
    result = compile_text('#include "harness/tick.hpp"\n'
                          "heddle::ticking_loop::mark_of_all mine;\n"
                          "void hide() { heddle::ticking_loop::share(mine); }\n")
    assert result.returncode != 0
    assert "private" in result.stderr


def test_no_model_can_name_the_key_of_a_workloads_answers():
    result = compile_text('#include "harness/keyed_answer.hpp"\n'
                          "auto read(heddle::answer_key<int>& key) { return key.value_; }\n")
    assert result.returncode != 0
    assert "private" in result.stderr


def test_a_library_of_both_colours_cannot_use_what_depends_on_colour():
    result = compile_text('#include "harness/workload.hpp"\n', "-DHEDDLE_WITHOUT_COLOUR")
    assert result.returncode != 0
    assert "linked into hosts of both colours" in result.stderr
