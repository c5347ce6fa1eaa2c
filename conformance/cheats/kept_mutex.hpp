// A mutex that stays locked for the thread that unlocked it last, until that thread lets go of it or ends.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "models/threads/model.hpp"

namespace heddle::conformance {

class kept_mutex : public models::threads::mutex {
 protected:
  /// Whether the calling thread had kept it.
  bool was_kept() { return mine_.kept == this; }
  void keep() { mine_.kept = this; }
  static void take_back() { mine_.kept = nullptr; }
  static void let_go() { mine_.free(); }

 private:
  struct keeper {
    kept_mutex* kept;
    void free() {
      if (auto* const last = std::exchange(kept, nullptr)) last->models::threads::mutex::unlock();
    }
    ~keeper() { free(); }
  };
  static inline thread_local keeper mine_{nullptr};
};

}  // namespace heddle::conformance
