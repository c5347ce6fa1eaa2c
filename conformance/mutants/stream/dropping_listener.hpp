// A listener that drops every fifth connection.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct dropping_listener : conformance::altered_threads<dropping_listener> {
  using altered_threads::altered_threads;

  template <class Door> struct dropping : Door {
    os::stream accept() {
      if (++accepted_ % 5 == 0) Door::accept();
      return Door::accept();
    }

   private:
    std::atomic<int> accepted_{0};
  };
  using listener = dropping<os::listener>;
  using unix_listener = dropping<os::unix_listener>;
};

}  // namespace heddle::models
