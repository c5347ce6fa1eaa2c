// The end of a pool's unit, as those who join it wait for it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facets/process_shared/latch.hpp"
#include "models/process_pool/queued_unit.hpp"

namespace heddle::prefork {

class completion {
 public:
  void belongs_to(queued_unit& unit) { unit_ = &unit; }
  /// A worker runs the unit itself if nobody has taken it yet: this unit and never another one, which might wait for what the
  /// worker is in the middle of. Otherwise sleeps; now and then the root looks whether all workers live.
  void wait();
  /// By the worker that ran the unit; once it is set, nothing but the wake-up follows.
  void set();
  bool is_set() const { return end_.is_set(); }

 private:
  process_shared::latch end_;
  queued_unit* unit_ = nullptr;
};

}  // namespace heddle::prefork
