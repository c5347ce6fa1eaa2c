// A group whose join waits for what was spawned before its first join only.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct flat_group : conformance::altered_threads<flat_group> {
  using altered_threads::altered_threads;

  class group : public threads::group {
   public:
    using threads::group::group;
    ~group() { threads::group::join(); }
    void join() {
      if (!std::exchange(joined_, true)) threads::group::join();
    }

   private:
    bool joined_ = false;
  };
};

}  // namespace heddle::models
