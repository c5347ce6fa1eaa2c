// What is explored: something that runs once along the choices it is given, and is judged; and for how long.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>

#include "harness/verdict.hpp"
#include "models/facets/chooser.hpp"

namespace heddle::explore {

/// Runs the contract once on a fresh model. With the same choices it does the same.
using trial = std::function<verdict(chooser&)>;

/// When the time is over.
class time_limit {
 public:
  using clock = std::chrono::steady_clock;
  explicit time_limit(double seconds)
      : until_(clock::now() + std::chrono::duration_cast<clock::duration>(std::chrono::duration<double>(seconds))) {}
  bool over() const { return clock::now() >= until_; }

 private:
  clock::time_point until_;
};

}  // namespace heddle::explore
