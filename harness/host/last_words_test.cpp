// A cell with a failed unit ends at once with the reason, whatever the others wait for.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/last_words.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <stdexcept>
#include <string>
#include <string_view>

#include "harness/account.hpp"
#include "harness/start_gate.hpp"
#include "models/threads/model.hpp"

namespace heddle {
namespace {

using M = models::threads;

struct state {
  start_gate<M> gate;
};

/// Runs a pass in which one unit fails before the gate has counted it.
void gather_with_a_failed_unit() {
  tell_instead_of_terminating([](const std::string& why) { return "told: \"" + why + "\""; },
                              [](std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); });
  account::open();
  account::reset(false);
  end_at_the_first_failure();
  M::runtime runtime({});
  const auto s = make<state>(runtime.root());
  runtime.run(
      [](M m, ref<state> of) {
        of->gate.close();
        M::group g(m);
        g.spawn([](M, ref<state> at) { at->gate.pass(); }, of);
        g.spawn([](M, ref<state>) { throw std::runtime_error("before its arrival"); }, of);
        of->gate.gather(m, 2);
        of->gate.open();
        g.join();
      },
      ref<state>(s));
}

TEST(last_words, a_unit_that_fails_before_the_gate_has_counted_it_ends_the_cell_with_its_reason) {
  EXPECT_EXIT(gather_with_a_failed_unit(), testing::ExitedWithCode(0), "told: \"before its arrival\"");
}

}  // namespace
}  // namespace heddle
