// The completion of a pool's unit, on which joining units wait.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/process_shared/latch.hpp"
#include "models/process_pool/queued_unit.hpp"

namespace heddle::prefork {

class completion {
 public:
  void belongs_to(queued_unit& unit) { unit_ = &unit; }
  /// A worker runs the unit itself if no other has taken it yet: only this unit, since another one might wait for the unit that
  /// the worker is running. Otherwise sleeps; the root checks periodically whether all workers are alive.
  void wait();
  /// Called by the worker that ran the unit, as its last step.
  void set();
  bool is_set() const { return end_.is_set(); }

 private:
  process_shared::latch end_;
  queued_unit* unit_ = nullptr;
};

}  // namespace heddle::prefork
