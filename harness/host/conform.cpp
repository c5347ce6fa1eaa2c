// Chooses the sizes of a contract by the time that the last one took.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/conform.hpp"

#include <fmt/core.h>

#include <chrono>
#include <exception>

namespace heddle {
namespace {

/// The next size has ten times as many turns, among more units.
constexpr double times_the_next_takes = 20;

verdict held(const contract& c, const setting& asked, const contract_size& size) try {
  return c.hold(asked, size);
} catch (const std::exception& e) { return fail_verdict("the tasks ended by an exception: {}", e.what()); }

verdict held_at(const contract& c, const setting& asked, const contract_size& size) {
  auto v = held(c, asked, size);
  if (c.sized) v.size = size;
  return v;
}

verdict held_while_it_fits(const contract& c, const setting& asked, double budget_s) {
  verdict v;
  for (const auto& size : contract_sizes) {
    if (!c.inapplicable(size).empty()) break;
    const auto began = std::chrono::steady_clock::now();
    v = held_at(c, asked, size);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    if (!c.sized || v.word != "pass" || took.count() * times_the_next_takes > budget_s) break;
  }
  return v;
}

}  // namespace

verdict conform(const contract& c, const conform_request& asked) {
  const bool looked_at = asked.seeds > 1 || asked.chosen.trace || asked.chosen.by_hand;
  if (!asked.size && !looked_at) return held_while_it_fits(c, asked.chosen, asked.budget_s);
  const auto size = asked.size.value_or(few);
  auto now = asked.chosen;
  auto v = held_at(c, now, size);
  for (const auto end = now.seed + asked.seeds; v.word == "pass" && ++now.seed < end;) {
    v = held_at(c, now, size);
    if (v.word != "pass") v.reason += fmt::format(" (seed {})", now.seed);
  }
  return v;
}

}  // namespace heddle
