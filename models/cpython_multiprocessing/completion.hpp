// The end of a unit, which any process may wait for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cpython_multiprocessing/children.hpp"
#include "models/facets/process_shared/latch.hpp"

namespace heddle::on_multiprocessing {

/// multiprocessing lets only the parent wait for a process, so this is ours, in memory that all share.
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

}  // namespace heddle::on_multiprocessing
