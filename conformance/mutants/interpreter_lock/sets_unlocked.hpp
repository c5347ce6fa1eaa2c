// Units that let go of the interpreter lock while they set an event, as if that could wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <thread>

#include "conformance/altered_gil.hpp"

namespace heddle::models {

struct sets_unlocked : conformance::altered_gil<sets_unlocked> {
  using altered_gil::altered_gil;

  struct event : plain::event {
    void set() {
      const allowing_others<interpreter_lock> setting;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));  // so that others do compute
      plain::event::set();
    }
  };
};

}  // namespace heddle::models
