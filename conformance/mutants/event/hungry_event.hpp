// An event on which a wait that has expired consumes the next set.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct hungry_event : conformance::altered_threads<hungry_event> {
  using altered_threads::altered_threads;

  class event : public threads::event {
   public:
    bool wait_for(std::chrono::nanoseconds limit) {
      const bool set = threads::event::wait_for(limit);
      if (!set && limit > limit.zero()) hungry_ = true;
      return set;
    }
    void set() {
      if (!hungry_.exchange(false)) threads::event::set();
    }

   private:
    std::atomic<bool> hungry_{false};
  };
};

}  // namespace heddle::models
