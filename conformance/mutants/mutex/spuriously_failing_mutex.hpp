// A mutex whose poll now and then fails, though nobody has it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/polls.hpp"

namespace heddle::models {

struct spuriously_failing_mutex : conformance::altered_threads<spuriously_failing_mutex> {
  using altered_threads::altered_threads;

  class mutex : public os::mutex {
   public:
    bool try_lock() { return !luck_.fails() && os::mutex::try_lock(); }

   private:
    conformance::now_and_then luck_;
  };
};

}  // namespace heddle::models
