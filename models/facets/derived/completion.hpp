// The completion of a unit, on which joining units wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/colour.hpp"
#include "models/facets/derived/parts.hpp"

namespace heddle::derived {

/// Set once; any number of units may wait. What happened before set() is visible after wait().
template <class M> class completion {
 public:
  task<M> wait() {
    hold<M> fields(guard_);
    while (!set_) {
      awaited_ = true;
      AWAIT(changed_.wait(guard_));
    }
    RETURN();
  }
  void set() {
    hold<M> fields(guard_);
    set_ = true;
    if (awaited_) changed_.notify_all();
  }

 private:
  guard<M> guard_;
  waiters<M> changed_;
  bool set_ = false, awaited_ = false;
};

}  // namespace heddle::derived
