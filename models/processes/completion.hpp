// A forked unit's end, as those who join it wait for it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unistd.h>

#include "models/facets/process_shared/latch.hpp"
#include "models/processes/children.hpp"

namespace heddle::forking {

/// The spawner waits for its child's death, as that is the only event that always comes; others wait for the word that the
/// child sets, or that the spawner sets for it once it has found it dead.
class completion {
 public:
  void belongs_to(const process_shared::unit_base& unit) { unit_ = &unit; }
  void wait() {
    if (end_.is_set()) return;
    if (getpid() == spawner_) return children::of_process().wait_for(*unit_);
    while (!end_.sleep()) {
    }
  }
  void set() {
    if (end_.set()) end_.wake();
  }
  bool is_set() const { return end_.is_set(); }

 private:
  const pid_t spawner_ = getpid();
  process_shared::latch end_;
  const process_shared::unit_base* unit_ = nullptr;
};

}  // namespace heddle::forking
