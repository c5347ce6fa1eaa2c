// A recursive lock that any unit may release at any time, without an error or an effect.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <system_error>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct lenient_recursive_lock : conformance::altered_threads<lenient_recursive_lock> {
  using altered_threads::altered_threads;

  struct recursive_lock : derived::recursive_lock<threads> {
    void release(threads m) {
      try {
        derived::recursive_lock<threads>::release(m);
      } catch (const std::system_error&) {}
    }
  };
};

}  // namespace heddle::models
