// A cheat: a pool that gives its first units to its workers, for whoever checks that, and runs all later ones inside spawn.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <utility>

#include "models/thread_pool/model.hpp"

namespace heddle::models {

struct fair_weather_pool : thread_pool {
  fair_weather_pool(thread_pool view) : thread_pool(view) {}

  struct carrier : thread_pool::carrier {
    using thread_pool::carrier::carrier;
    template <class Unit> void start(Unit& u) {
      if (started++ < first_units) return thread_pool::carrier::start(u);
      u.link = &u.out.done;
      u.run();
    }
    static constexpr long first_units = 100;
    static inline std::atomic<long> started{0};
  };
  using group = os::unit_group<thread_pool, carrier>;

  struct runtime : thread_pool::runtime {
    using thread_pool::runtime::runtime;
    template <class F, class... A> void run(F body, A&&... a) {
      body(fair_weather_pool(root()), std::forward<A>(a)...);
    }
  };
};

}  // namespace heddle::models
