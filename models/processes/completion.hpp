// The completion of a forked unit, on which joining units wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/process_shared/latch.hpp"
#include "models/facets/process_shared/patience.hpp"
#include "models/processes/children.hpp"

namespace heddle::forking {

/// Set by the unit's process, or by its spawner's if it finds that process dead. Any process may wait.
class completion {
 public:
  void wait() {
    for (process_shared::patience patience; !end_.is_set() && !end_.sleep(patience.next());)
      children::of_process().look_around();
  }
  void set() {
    if (end_.set()) end_.wake();
  }
  bool is_set() const { return end_.is_set(); }

 private:
  process_shared::latch end_;
};

}  // namespace heddle::forking
