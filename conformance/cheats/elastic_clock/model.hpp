// A cheat: its clock runs at seven tenths of its speed while units are alive, and is right again after the pass has read its end.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "conformance/altered_threads.hpp"
#include "models/facets/deadline.hpp"

namespace heddle::models {

/// In the source beside: what the C library's clock_gettime() shows of the monotonic clock.
void stretch_the_clock();
/// The next reading is the last of the slow clock; those after it are right again, as if the process had been paused.
void let_the_clock_catch_up();

struct elastic_clock : conformance::altered_threads<elastic_clock> {
  using altered_threads::altered_threads;

  /// By the slow clock, so that no sleep is too short.
  void sleep_for(std::chrono::nanoseconds d) const {
    for (const deadline until(d); until.left() > d.zero();) threads::sleep_for(until.left());
  }

  class group : public threads::group {
   public:
    explicit group(elastic_clock m) : threads::group(m), of_root_(m.self() == 0) {
      if (of_root_) stretch_the_clock();
    }
    void join() {
      threads::group::join();
      if (of_root_) let_the_clock_catch_up();
    }

   private:
    bool of_root_;
  };
};

}  // namespace heddle::models
