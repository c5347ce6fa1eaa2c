// A barrier whose action runs on a thread of its own, while the last to arrive waits for that.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <exception>
#include <thread>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct delegating_barrier : conformance::altered_threads<delegating_barrier> {
  using altered_threads::altered_threads;

  template <class Action> struct elsewhere {
    Action action;
    void operator()() {
      std::exception_ptr thrown;
      const auto act = [&] {
        try {
          action();
        } catch (...) { thrown = std::current_exception(); }
      };
      std::thread(act).join();
      if (thrown) std::rethrow_exception(thrown);
    }
  };
  template <class Action = derived::no_action> class barrier : public derived::barrier<threads, elsewhere<Action>> {
    using base = derived::barrier<threads, elsewhere<Action>>;

   public:
    explicit barrier(int parties, Action action = {}, std::chrono::nanoseconds limit = base::for_ever)
        : base(parties, {action}, limit) {}
  };
};

}  // namespace heddle::models
