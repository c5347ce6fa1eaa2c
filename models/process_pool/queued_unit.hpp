// A unit of the pool on its way from the queue to a worker, and the worker's record of what it runs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <atomic>

#include "models/facets/process_shared/unit.hpp"

namespace heddle::prefork {

class pool;
struct queued_unit;

/// A place in the queue's ring. Forward links are sound after every single store, backward ones are not: whoever inherits the
/// queue from a dead process mends them.
struct link {
  std::atomic<link*> next{nullptr}, previous{nullptr};
};

/// A pre-forked process, as all processes of the pool see it. `running` is the one truth about what it runs now: the root
/// reads it when the worker has died.
struct alignas(64) worker {
  explicit worker(pool& of) : home(&of) {}
  pool* const home;
  pid_t pid = 0;  ///< the root's; 0 once reaped
  std::atomic<queued_unit*> running{nullptr};
};

struct queued_unit : process_shared::unit_base, link {
  pool* home = nullptr;
  // Written under the queue's guard:
  std::atomic<bool> waiting{false};  ///< in the queue, for anybody to take
  worker* by = nullptr;              ///< who took it
  queued_unit* outer = nullptr;      ///< what that worker is in the middle of, and goes back to

  /// Whether a worker holds on to it: a unit may end before its worker has let go of it.
  bool held() const { return by != nullptr && by->running.load(std::memory_order_acquire) == this; }
};

}  // namespace heddle::prefork
