// A group whose join returns before its units have ended; they are waited for when the group is destroyed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct hasty_group : conformance::altered_threads<hasty_group> {
  using altered_threads::altered_threads;

  struct group : threads::group {
    using threads::group::group;
    void join() {}
    ~group() {
      try {
        threads::group::join();
      } catch (const task_failed&) {}
    }
  };
};

}  // namespace heddle::models
