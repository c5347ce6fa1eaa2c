// A cheat: most unlocks leave the mutex locked, and whoever has kept it so locks it for nothing. Its last owner's end frees it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <utility>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct keeps_its_lock : conformance::altered_threads<keeps_its_lock> {
  using altered_threads::altered_threads;

  class mutex : public threads::mutex {
   public:
    void lock() {
      if (mine_.kept == this) return;
      threads::mutex::lock();
    }
    void unlock() {
      mine_.kept = this;
      if (++turns_ % 10'000 == 0) mine_.free();
    }

   private:
    struct keeper {
      mutex* kept;
      void free() {
        if (auto* const last = std::exchange(kept, nullptr)) last->threads::mutex::unlock();
      }
      ~keeper() { free(); }
    };
    static inline thread_local keeper mine_{nullptr};
    long turns_ = 0;
  };
};

}  // namespace heddle::models
