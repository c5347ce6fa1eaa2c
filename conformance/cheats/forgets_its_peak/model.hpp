// A cheat: makes the kernel forget, before a pass ends and after it, how much memory it has had.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fcntl.h>
#include <malloc.h>
#include <unistd.h>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct forgets_its_peak : conformance::altered_threads<forgets_its_peak> {
  using altered_threads::altered_threads;

  /// proc(5), clear_refs.
  static void forget() {
    malloc_trim(0);
    const int file = open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC);
    [[maybe_unused]] const auto written = write(file, "5", 1);
    close(file);
  }

  struct group : threads::group {
    using threads::group::group;
    void join() {
      threads::group::join();
      forget();
    }
  };
};

}  // namespace heddle::models
