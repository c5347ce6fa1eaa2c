// A group whose join does not throw while another exception leaves: from a destructor that would end the program.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct shy_group : conformance::altered_threads<shy_group> {
  using altered_threads::altered_threads;

  struct group : threads::group {
    using threads::group::group;
    void join() {
      try {
        threads::group::join();
      } catch (const task_failed&) {
        if (std::uncaught_exceptions() == 0) throw;
      }
    }
  };
};

}  // namespace heddle::models
