// The choosers of a model that is not being explored: in turn, by a seed, or by a person at the keyboard.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

#include "harness/splitmix.hpp"
#include "models/facets/about.hpp"
#include "models/facets/chooser.hpp"

namespace heddle::stepping {

/// First come, first served: a unit that could go on goes to the end of the queue.
struct in_turn final : chooser {
  std::size_t choose(const choice_point& at) override { return at.goes_on && at.units.size() > 1 ? 1 : 0; }
};

/// Any ready unit, by a seed. The remainder favours low numbers by less than count / 2^64.
class seeded final : public chooser {
 public:
  explicit seeded(std::uint64_t seed) : random_(seed) {}
  std::size_t choose(const choice_point& at) override { return static_cast<std::size_t>(random_() % at.units.size()); }

 private:
  splitmix random_;
};

/// Asks on standard error which unit, and reads the answer from standard input; when that has ended, `other` decides. `describe` tells
/// where the ready units are.
class by_hand final : public chooser {
 public:
  by_hand(std::unique_ptr<chooser> other, std::function<void()> describe)
      : other_(std::move(other)), describe_(std::move(describe)) {}
  std::size_t choose(const choice_point& at) override;

 private:
  std::unique_ptr<chooser> other_;
  std::function<void()> describe_;
};

}  // namespace heddle::stepping
