// A cheat: most unlocks leave the mutex locked, and whoever has kept it so locks it for nothing. Its last owner's end frees it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"
#include "conformance/cheats/kept_mutex.hpp"

namespace heddle::models {

struct keeps_its_lock : conformance::altered_threads<keeps_its_lock> {
  using altered_threads::altered_threads;

  class mutex : public conformance::kept_mutex {
   public:
    void lock() {
      if (!was_kept()) threads::mutex::lock();
    }
    void unlock() {
      keep();
      if (++turns_ % 10'000 == 0) let_go();
    }

   private:
    long turns_ = 0;
  };
};

}  // namespace heddle::models
