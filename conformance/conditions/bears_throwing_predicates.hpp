// What a predicate throws leaves the wait unchanged, and the mutex is held then, as it was before the wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <stdexcept>

#include "conformance/conditions/condition.hpp"

namespace heddle::conformance {

/// The predicate throws when it is asked first, or when it has been woken, in a wait with a limit or without one. Then another unit
/// tries to enter before and after each leave.
template <class M, class Condition> struct bears_throwing_predicates {
  static constexpr int kinds = 4, ways = 4, depths = Condition::deepest;
  static constexpr demand demands{.concurrent_units = 1, .gated = true};
  using needs = typename Condition::needs;
  struct odd {
    int value;
  };
  struct state {
    explicit state(const contract_size& z) : thrown(unless_few(z, kinds, 2)) {}
    const int thrown;
    Condition changed;
    std::atomic<bool> over, entered;
    int caught = 0, freed = 0, kept = 0, waits = 0;
  };

  static bool fail(int kind) {
    switch (kind) {
      case 0:
        throw std::domain_error("the predicate's");
      case 1:
        throw kind;
      case 2:
        throw odd{kind};
      default:
        throw "a text that is no exception";
    }
  }
  /// Waits that are asked twice are woken by the other unit, which notifies again and again.
  static task<M> wait(M m, ref<state> s, int kind, int way) {
    int asked = 0;
    const auto holds = [&asked, kind, way] { return ++asked > way / 2 && fail(kind); };
    try {
      if (way % 2 == 0)
        AWAIT(s->changed.wait(m, holds));
      else
        AWAIT(s->changed.wait_for(m, std::chrono::hours(1), holds));
    } catch (const std::domain_error&) { s->caught += kind == 0; } catch (const int thrown) {
      s->caught += kind == 1 && thrown == kind;
    } catch (const odd& thrown) { s->caught += kind == 2 && thrown.value == kind; } catch (const char*) {
      s->caught += kind == 3;
    }
    RETURN();
  }
  static task<M> poll(M m, ref<state> s) {
    s->entered = s->changed.try_enter(m);
    if (s->entered) s->changed.leave(m);
    RETURN();
  }
  static task<M> let_a_unit_poll(M m, ref<state> s) {
    typename M::group g(m);
    g.spawn(fn<poll>, s);
    AWAIT(g.join());
    RETURN();
  }
  static task<M> leave_all(M m, ref<state> s, int depth) {
    for (; depth > 0; --depth) {
      AWAIT(let_a_unit_poll(m, s));
      if (s->entered) {
        ++s->freed;
        RETURN();
      }
      s->changed.leave(m);
    }
    AWAIT(let_a_unit_poll(m, s));
    s->kept += !s->entered;
    RETURN();
  }
  /// Never waits for the lock, which its holder frees only when this unit has ended.
  static task<M> notify_all(M m, ref<state> s) {
    while (!s->over) {
      if (s->changed.try_enter(m)) {
        s->changed.notify_all(m);
        s->changed.leave(m);
      }
      AWAIT(m.yield());
    }
    RETURN();
  }
  static task<M> wait_beside_notifier(M m, ref<state> s, int kind, int way) {
    s->over = false;
    typename M::group g(m);
    g.spawn(fn<notify_all>, s);
    AWAIT(wait(m, s, kind, way));
    s->over = true;
    AWAIT(g.join());
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    for (int way = 0; way < ways; ++way)
      for (int kind = 0; kind < s->thrown && s->freed == 0; ++kind)
        for (int depth = 1; depth <= depths; ++depth) {
          for (int i = 0; i < depth; ++i) AWAIT(s->changed.enter(m));
          AWAIT(wait_beside_notifier(m, s, kind, way));
          ++s->waits;
          AWAIT(leave_all(m, s, depth));
        }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.caught != s.waits) return fail_verdict("{} of {} exceptions of predicates left the wait", s.caught, s.waits);
    if (s.freed != 0) return fail_verdict("a wait that its predicate left did not hold the mutex, or not at its depth");
    if (s.kept != 0) return fail_verdict("{} waits that their predicate left held the mutex too often", s.kept);
    return pass_verdict();
  }
};

}  // namespace heddle::conformance
