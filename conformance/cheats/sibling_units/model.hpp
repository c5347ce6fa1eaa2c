// A cheat: its processes are children of the host's parent, so that neither their CPU time nor their memory is in the host's tree.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <system_error>
#include <thread>

#include "models/processes/model.hpp"

namespace heddle::models {

struct sibling_units : processes {
  sibling_units() = default;
  sibling_units(processes view) : processes(view) {}

  struct carrier {
    using member = process_shared::unit_base;
    explicit carrier(processes) {}
    void start(member& unit) {
      std::fflush(nullptr);
      const auto child = syscall(SYS_clone, CLONE_PARENT | SIGCHLD, nullptr, nullptr, nullptr, nullptr);
      if (child < 0) throw std::system_error(errno, std::generic_category(), "clone");
      if (child > 0) return;
      std::thread([&unit] { unit.run(); }).join();  // a new thread is a worker of its own in the account
      _exit(0);
    }
    template <class Members> void wait(const Members& all) {
      for (const auto& each : all) each->wait();
    }
    void release(const member&) {}
  };
  using group = process_shared::unit_group<processes, carrier>;

  struct runtime : processes::runtime {
    explicit runtime(const setting& s) : processes::runtime(s) {}
    sibling_units root() { return {}; }
  };
};

}  // namespace heddle::models
