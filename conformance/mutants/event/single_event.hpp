// Events that all are the same one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct single_event : conformance::altered_threads<single_event> {
  using altered_threads::altered_threads;

  class event {
   public:
    void wait() { one.wait(); }
    bool wait_for(std::chrono::nanoseconds limit) { return one.wait_for(limit); }
    void set() { one.set(); }
    void clear() { one.clear(); }
    bool is_set() { return one.is_set(); }

   private:
    inline static threads::event one;
  };
};

}  // namespace heddle::models
