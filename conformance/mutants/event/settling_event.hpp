// An event that looks unset to others for a moment after it was set.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/settling.hpp"

namespace heddle::models {

struct settling_event : conformance::altered_threads<settling_event> {
  using altered_threads::altered_threads;

  struct event : threads::event {
    void set() {
      threads::event::set();
      set_.happens();
    }
    bool is_set() { return set_.is_seen() && threads::event::is_set(); }

   private:
    conformance::last_change set_;
  };
};

}  // namespace heddle::models
