// An event whose waiters test the flag again after they are woken, and so miss a set that is cleared at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct deaf_event : conformance::altered_threads<deaf_event> {
  using altered_threads::altered_threads;

  struct event : derived::event<threads> {
    void wait() {
      do {
        derived::event<threads>::wait();
        for (int i = 0; i < 10; ++i) std::this_thread::yield();
      } while (!is_set());
    }
  };
};

}  // namespace heddle::models
