// A unit that joins a group of which a unit failed has no identity from then on.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct forgotten_identity : conformance::altered_threads<forgotten_identity> {
  using altered_threads::altered_threads;

  struct group : threads::group {
    using threads::group::group;
    void join() {
      try {
        threads::group::join();
      } catch (...) {
        os::running = 0;
        throw;
      }
    }
  };
};

}  // namespace heddle::models
