// A unit of the pool on its way from the queue to a worker, and the worker's record of what it runs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <atomic>

#include "models/facets/process_shared/unit.hpp"

namespace heddle::prefork {

class pool;
struct queued_unit;

/// A node of the queue's ring. Forward links are correct after every store, backward links are not: a process that takes the
/// queue's guard over from a dead one repairs them.
struct link {
  std::atomic<link*> next{nullptr}, previous{nullptr};
};

/// A pre-forked process, as all processes of the pool see it. `running` alone decides which unit it is running: the root reads
/// it when the worker has died.
struct alignas(64) worker {
  explicit worker(pool& of) : home(&of) {}
  pool* const home;
  pid_t pid = 0;  ///< used by the root; 0 once reaped
  std::atomic<queued_unit*> running{nullptr};
};

struct queued_unit : process_shared::unit_base, link {
  pool* home = nullptr;
  // Written with the queue's guard held:
  std::atomic<bool> waiting{false};  ///< queued, so any worker may take it
  worker* by = nullptr;              ///< the worker that took it
  queued_unit* outer = nullptr;      ///< the unit that the worker was running when it took this one

  /// Whether a worker still accesses it, which a worker does for a moment after the unit's end.
  bool held() const { return by != nullptr && by->running.load(std::memory_order_acquire) == this; }
};

}  // namespace heddle::prefork
