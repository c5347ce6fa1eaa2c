// A barrier whose parties look whether it is broken as they leave, though their round was complete before.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct looking_back_barrier : conformance::altered_threads<looking_back_barrier> {
  using altered_threads::altered_threads;

  template <class Action = derived::no_action> struct barrier : derived::barrier<threads, Action> {
    using base = derived::barrier<threads, Action>;
    using base::base;
    int arrive_and_wait() { return leave(base::arrive_and_wait()); }
    int arrive_and_wait_for(std::chrono::nanoseconds limit) { return leave(base::arrive_and_wait_for(limit)); }

   private:
    int leave(int place) {
      if (this->broken()) throw broken_barrier();
      return place;
    }
  };
};

}  // namespace heddle::models
