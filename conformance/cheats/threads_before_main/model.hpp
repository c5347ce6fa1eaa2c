// A cheat: has its threads before main(), so that their memory is never seen to grow.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/cheats/thread_stock.hpp"

namespace heddle::models {

struct threads_before_main : conformance::altered_threads<threads_before_main> {
  using altered_threads::altered_threads;
  using group = os::unit_group<threads, conformance::from_stock<threads_before_main>>;

  static constexpr std::size_t threads_ahead = 100;
  static inline struct filled_stock : conformance::thread_stock {
    filled_stock() { fill(threads_ahead); }
  } all_ahead;
  static conformance::thread_stock& stock() { return all_ahead; }
};

}  // namespace heddle::models
