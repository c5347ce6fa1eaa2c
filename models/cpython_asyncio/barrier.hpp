// Barriers of asyncio, at which several units wait for each other.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "models/cpython_asyncio/loop.hpp"
#include "models/facets/absent.hpp"
#include "models/facets/derived/barrier.hpp"

namespace heddle::on_asyncio {

/// It has no limit of its own: a wait with one is given up, which does not break the barrier.
class barrier {
 public:
  static constexpr auto for_ever = std::chrono::nanoseconds::max();

  explicit barrier(int parties, derived::no_action = {}, std::chrono::nanoseconds limit = for_ever);
  barrier(const barrier&) = delete;
  task<int> arrive_and_wait() { return arrive_and_wait_for(limit_); }
  task<int> arrive_and_wait_for(std::chrono::nanoseconds limit);
  // asyncio's are coroutines that need not wait.
  void abort();
  void reset();
  bool broken() { return python::is_true(python::attribute(it_, "broken")); }
  int waiting() { return static_cast<int>(python::to_long(python::attribute(it_, "n_waiting"))); }

 private:
  python::object it_;
  std::chrono::nanoseconds limit_;
};

}  // namespace heddle::on_asyncio
