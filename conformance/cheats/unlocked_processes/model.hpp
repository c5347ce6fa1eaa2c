// A cheat: processes that claim to be under one interpreter lock, and have none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/processes/model.hpp"

namespace heddle::models {

struct unlocked_processes : processes {
  static constexpr about_model about{
      .family = "processes", .says = "claims an interpreter lock for all processes", .sees = memory::isolated};
  unlocked_processes() = default;
  unlocked_processes(processes view) : processes(view) {}
  struct runtime : processes::runtime {
    explicit runtime(const setting& s) : processes::runtime(s) {}
    unlocked_processes root() { return {}; }
  };
  static void tick() {}
};

}  // namespace heddle::models
