// What the witness of asyncio has to bear beyond the contracts.
// SPDX-License-Identifier: Apache-2.0
#include "models/cpython_asyncio/model.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <iterator>
#include <stdexcept>

namespace heddle::asyncio_tests {

using M = models::cpython_asyncio;

struct state {
  M::mutex section;
  M::condition changed;
  int failed = 0, went_on = 0;
};
using refers = ref<state>;

long open_descriptors() {
  return std::distance(std::filesystem::directory_iterator("/proc/self/fd"), std::filesystem::directory_iterator());
}

template <class Body> state& run(M::runtime& runtime, const made<state>& shared, Body body) {
  runtime.run(body, refers(shared));
  return *shared;
}

task<M> do_nothing(M m, refers) {
  AWAIT(m.yield());
  RETURN();
}
TEST(cpython_asyncio, a_runtime_leaves_no_descriptor) {
  const auto once = [] {
    M::runtime runtime{setting{}};
    const auto shared = make<state>(runtime.root());
    run(runtime, shared, do_nothing);
  };
  once();
  const auto before = open_descriptors();
  once();
  EXPECT_EQ(open_descriptors(), before);
}

task<M> go_on(M m, refers s) {
  for (int i = 0; i < 100; ++i) {
    AWAIT(m.yield());
    ++s->went_on;
  }
  RETURN();
}
/// Asked once before its unit waits, and then by a task of asyncio's own.
struct throwing {
  int asked = 0;
  bool operator()() {
    if (asked++ > 0) throw std::domain_error("ours");
    return false;
  }
};
task<M> throw_from_predicate(M, refers s) {
  AWAIT(s->section.lock());
  try {
    AWAIT(s->changed.wait_for(s->section, std::chrono::hours(1), throwing{}));
  } catch (const std::domain_error&) { ++s->failed; }
  s->section.unlock();
  RETURN();
}
task<M> throw_beside_others(M m, refers s) {
  M::group g(m);
  for (int i = 0; i < 3; ++i) {
    g.spawn(fn<throw_from_predicate>, s);
    g.spawn(fn<go_on>, s);
  }
  AWAIT(g.join());
  RETURN();
}
TEST(cpython_asyncio, what_a_predicate_throws_reaches_its_own_unit) {
  M::runtime runtime{setting{}};
  const auto shared = make<state>(runtime.root());
  const auto& left = run(runtime, shared, throw_beside_others);
  EXPECT_EQ(left.failed, 3);
  EXPECT_EQ(left.went_on, 300);
}

task<M> notify_beside_one_who_waits_for_the_mutex(M m, refers s) {
  M::group g(m);
  AWAIT(s->section.lock());
  g.spawn(fn<throw_from_predicate>, s);
  AWAIT(m.yield());
  s->section.unlock();
  s->changed.notify_one();
  s->changed.notify_all();
  AWAIT(g.join());
  RETURN();
}
TEST(cpython_asyncio, notifies_while_another_is_about_to_have_the_mutex) {
  M::runtime runtime{setting{}};
  const auto shared = make<state>(runtime.root());
  EXPECT_EQ(run(runtime, shared, notify_beside_one_who_waits_for_the_mutex).failed, 1);
}

}  // namespace heddle::asyncio_tests
