// An event that counts its sets in a byte; its waiters are slow to look, so 256 sets are none to them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <thread>

#include "conformance/altered_threads.hpp"
#include "conformance/defects/plain_event.hpp"

namespace heddle::models {

struct byte_of_sets_event : conformance::altered_threads<byte_of_sets_event> {
  using altered_threads::altered_threads;

  struct slow_to_look : threads {
    struct condition : threads::condition {
      bool wait_for(mutex& held, std::chrono::nanoseconds limit) {
        const bool notified = threads::condition::wait_for(held, limit);
        held.unlock();
        std::this_thread::sleep_for(std::chrono::microseconds(200));  // under test: a slow waiter
        held.lock();
        return notified;
      }
    };
  };
  using event = conformance::plain_event<slow_to_look, 256>;
};

}  // namespace heddle::models
