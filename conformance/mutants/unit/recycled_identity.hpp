// Units with numbers of 12 bits, which come round again while older units are alive.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct recycled_identity : conformance::altered_threads<recycled_identity> {
  using altered_threads::altered_threads;

  struct carrier : threads::carrier {
    using threads::carrier::carrier;
    template <class Unit> void start(Unit& u) {
      u.out.be_known_as(next++ % 4095 + 1);
      threads::carrier::start(u);
    }
    static inline std::atomic<unit_id> next{0};
  };
  using group = os::unit_group<threads, carrier>;
};

}  // namespace heddle::models
