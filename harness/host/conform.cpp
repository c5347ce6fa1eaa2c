// Chooses the sizes of a contract by the time that the last one took.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/conform.hpp"

#include <fmt/core.h>

#include <chrono>
#include <exception>
#include <utility>

#include "harness/early_verdict.hpp"

namespace heddle {
namespace {

/// The next size has ten times as many turns, among more units.
constexpr double times_the_next_takes = 20;

verdict with_size(const contract& c, verdict v, const contract_size& size) {
  if (c.sized) v.size = size;
  return v;
}

verdict held_at(const contract& c, const setting& asked, const contract_size& size) {
  return with_size(c, hold_once(c, asked, size), size);
}

/// As held_at(), for a process that may end with this contract.
verdict held_or_ended(const contract& c, const conform_request& asked, const contract_size& size) {
  if (asked.end_with) end_with = [&](verdict v) { asked.end_with(with_size(c, std::move(v), size)); };
  auto v = held_at(c, asked.chosen, size);
  end_with = nullptr;
  return v;
}

verdict held_while_it_fits(const contract& c, const conform_request& asked) {
  verdict v;
  for (const auto& size : contract_sizes) {
    if (!c.inapplicable(size).empty()) break;
    const auto began = std::chrono::steady_clock::now();
    v = held_or_ended(c, asked, size);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    if (!c.sized || v.word != "pass" || took.count() * times_the_next_takes > asked.budget_s) break;
  }
  return v;
}

}  // namespace

verdict hold_once(const contract& c, const setting& asked, const contract_size& size) try {
  return c.hold(asked, size);
} catch (const std::exception& e) { return fail_verdict("the tasks ended by an exception: {}", e.what()); }

verdict conform(const contract& c, const conform_request& asked) {
  const bool looked_at = asked.seeds > 1 || asked.chosen.trace || asked.chosen.by_hand;
  if (!asked.size && !looked_at) return held_while_it_fits(c, asked);
  const auto size = asked.size.value_or(few);
  if (!looked_at) return held_or_ended(c, asked, size);
  auto now = asked.chosen;
  auto v = held_at(c, now, size);
  for (const auto end = now.seed + asked.seeds; v.word == "pass" && ++now.seed < end;) {
    v = held_at(c, now, size);
    if (v.word != "pass") v.reason += fmt::format(" (seed {})", now.seed);
  }
  return v;
}

}  // namespace heddle
