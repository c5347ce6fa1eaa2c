// A barrier at which a party whose limit has passed when it goes on takes its round for broken.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct divided_barrier : conformance::altered_threads<divided_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> struct barrier : derived::barrier<threads, Action> {
    using base = derived::barrier<threads, Action>;
    using base::base;
    int arrive_and_wait_for(std::chrono::nanoseconds limit) {
      const deadline until(limit);
      const int place = base::arrive_and_wait_for(limit);
      if (limit > limit.zero() && until.left() <= limit.zero()) {
        this->abort();
        throw broken_barrier();
      }
      return place;
    }
  };
};

}  // namespace heddle::models
