// A cheat: makes its threads ahead, before the clock of a pass starts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "conformance/altered_threads.hpp"
#include "conformance/cheats/thread_stock.hpp"

namespace heddle::models {

struct stocked_threads : conformance::altered_threads<stocked_threads> {
  using altered_threads::altered_threads;
  using group = os::unit_group<threads, conformance::from_stock<stocked_threads>>;

  static conformance::thread_stock& stock() {
    static conformance::thread_stock all;
    return all;
  }
  struct runtime : altered_threads::runtime {
    using altered_threads::runtime::runtime;
    template <class F, class... A> void run(F body, A&&... a) {
      stock().fill(threads_ahead);
      body(root(), std::forward<A>(a)...);
    }
  };
  static constexpr std::size_t threads_ahead = 1000;
};

}  // namespace heddle::models
