// A mutex whose polls all fail if several units poll at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/defects/polls.hpp"

namespace heddle::models {

struct polite_mutex : conformance::altered_threads<polite_mutex> {
  using altered_threads::altered_threads;

  class mutex : public os::mutex {
   public:
    bool try_lock() {
      return turns_([this] { return os::mutex::try_lock(); });
    }

   private:
    conformance::after_you turns_;
  };
};

}  // namespace heddle::models
