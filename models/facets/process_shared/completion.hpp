// The completion of a unit that has a process of its own, on which joining units wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/process_shared/latch.hpp"
#include "models/facets/process_shared/patience.hpp"

namespace heddle::process_shared {

/// Set by the unit's process, or by its spawner's if it finds that process dead. Any process may wait. `Children` are the processes
/// that the calling one has started: of_process() and look_around().
template <class Children> class completion {
 public:
  void wait() {
    for (process_shared::patience patience; !end_.is_set() && !end_.sleep(patience.next());)
      Children::of_process().look_around();
  }
  void set() {
    if (end_.set()) end_.wake();
  }
  bool is_set() const { return end_.is_set(); }

 private:
  latch end_;
};

}  // namespace heddle::process_shared
