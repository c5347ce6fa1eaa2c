"""Where an AWAIT may stand, and how the body around it ends."""
# SPDX-License-Identifier: Apache-2.0
import pytest
from linting import found, in_body

from heddle_lint.rules.awaiting import awaits_alone
from heddle_lint.rules.ending import ends_in_return


@pytest.mark.parametrize("statements", [
    "AWAIT(m.lock());",
    "AWAIT (m.lock()) ;",
    "AWAIT(f(a, [](int x) { return x; }, T{1, 2}));",
    "auto x = AWAIT(m.get());",
    "const auto x = AWAIT(m.get());",
    "bool in_time = AWAIT(m.try_lock_for(1ms));",
    "const std::optional<std::pair<int, long>> x = AWAIT(m.get());",
    "typename M::template task<int>* x = AWAIT(m.get());",
    "auto& x = AWAIT(m.get());",
    "[[maybe_unused]] const auto x = AWAIT(m.get());",
    "for (int i = 0; i < n; ++i) AWAIT(m.lock());",
    "if (x) AWAIT(m.lock()); else AWAIT(m.wait());",
    "if constexpr (M::waits) { AWAIT(m.lock()); }",
    "while (!ready) AWAIT(m.wait());",
    "do AWAIT(m.wait()); while (!ready);",
    "switch (x) { case one::two: AWAIT(m.wait()); break; default: AWAIT(m.lock()); }",
    "try { AWAIT(m.lock()); } catch (...) { failed = true; }",
    "m.run([](ref<state> s) -> task<M> { AWAIT(s->lock()); RETURN(); });",
    "// if (AWAIT(x)) in a comment\nauto text = \"f(AWAIT(x))\";",
    "#define AWAIT(...) co_await __VA_ARGS__",
])
def test_good_places(statements):
    assert found(awaits_alone, in_body(statements)) == []


@pytest.mark.parametrize("statements, words", [
    ("if (AWAIT(m.try_lock())) x();", "condition"),
    ("while (AWAIT(m.get()) > 0) x();", "condition"),
    ("if (auto x = AWAIT(m.get()); x) y();", "condition"),
    ("for (auto x = AWAIT(m.get()); x;) y();", "condition"),
    ("for (; AWAIT(m.more());) y();", "condition"),
    ("f(AWAIT(m.get()));", "argument"),
    ("AWAIT(f(AWAIT(m.get())));", "argument"),
    ("RETURN(AWAIT(m.get()));", "argument"),
    ("x[AWAIT(m.get())] = 1;", "argument"),
    ("auto x = c ? AWAIT(m.get()) : 0;", "larger expression"),
    ("auto x = AWAIT(m.get()).member;", "larger expression"),
    ("auto x = AWAIT(m.get()) + 1;", "larger expression"),
    ("T x{AWAIT(m.get())};", "larger expression"),
    ("auto x = 1 + AWAIT(m.get());", "neither"),
    ("auto x = !AWAIT(m.get());", "neither"),
    ("x = AWAIT(m.get());", "neither"),
    ("s->x = AWAIT(m.get());", "neither"),
    ("x += AWAIT(m.get());", "neither"),
    ("auto [a, b] = AWAIT(m.get());", "neither"),
    ("(void)AWAIT(m.get());", "neither"),
    ("return AWAIT(m.get());", "neither"),
    ("try { x(); } catch (const std::exception& e) { AWAIT(m.lock()); }", "catch"),
    ("try { x(); } catch (...) { if (y) { auto z = AWAIT(m.get()); } }", "catch"),
])
def test_bad_places(statements, words):
    one, *more = found(awaits_alone, in_body(statements))
    assert words in one.message and one.line == 2 and not more


def test_the_line_is_told():
    one, = found(awaits_alone, in_body("\n\n  f(\n    AWAIT(x));"))
    assert str(one).startswith("models/threads/task.hpp:5: await: ")


@pytest.mark.parametrize("body", [
    "task<M> f() { AWAIT(x); RETURN(); }",
    "task<M, int> f() const noexcept { AWAIT(x); RETURN(1, 2); }",
    "template <class M> auto f(M m) -> task<M> requires good<M> { for (;;) { AWAIT(x); } RETURN(); }",
    "task<M> f() { try { AWAIT(x); } catch (...) { y(); } RETURN(); }",
    "task<M> f() { AWAIT(x); if constexpr (y) { RETURN(); } else { RETURN(1); } }",
    "task<M> f() { AWAIT(x); if (y) { RETURN(2); } else if (z) { a(); RETURN(3); } else { RETURN(1); } }",
    "void g() { run([](int i) { AWAIT(x); RETURN(); }, 1); }",
    "auto g = [&] { AWAIT(x); RETURN(); };",
    "void nothing_awaited() { }",
])
def test_bodies_that_end_in_return(body):
    assert found(ends_in_return, body) == []


@pytest.mark.parametrize("body", [
    "task<M> f() { AWAIT(x); }",
    "task<M> f() { AWAIT(x); RETURN(); y(); }",
    "task<M> f() { AWAIT(x); if (y) RETURN(); }",
    "task<M> f() { AWAIT(x); if (y) { RETURN(); } }",
    "task<M> f() { AWAIT(x); if (y) { RETURN(); } else { z(); } }",
    "task<M> f() { AWAIT(x); if (y) { RETURN(); } else if (z) { RETURN(); } }",
    "task<M> f() { for (;;) { AWAIT(x); RETURN(); } }",
    "task<M> f() { run([] { AWAIT(x); }); RETURN(); }",
    "task<M> f() { AWAIT(x); run([] { RETURN(); }); }",
    "struct s { task<M> f() { if (y) { AWAIT(x); } } };",
])
def test_bodies_that_do_not(body):
    one, = found(ends_in_return, body)
    assert "last statement" in one.message
