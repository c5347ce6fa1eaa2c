// Long-lived worker processes that take units from one queue.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "models/facets/process_shared/make.hpp"
#include "models/facets/process_shared/patience.hpp"
#include "models/process_pool/queue.hpp"
#include "models/process_pool/queued_unit.hpp"

namespace heddle::prefork {

/// Stands in the arena; the process that made it is the root, which forks the workers and runs no unit. A worker that dies
/// breaks the pool: what it was running fails with the reason that it left, or how it died, nothing more can be spawned, the
/// other workers go on with what is queued, and when none is left that fails as well. It is the root that finds out, while it
/// waits for a unit; until then whoever else waits for such a unit waits.
class pool {
 public:
  explicit pool(int workers) : size_(workers) {}
  pool(const pool&) = delete;

  /// Queues a unit; the first one has the workers forked. Throws std::system_error("fork") if they can't be, and
  /// std::runtime_error if the pool is broken; then the unit is not queued.
  void submit(queued_unit& unit);
  /// In a worker: takes that unit, if it is still queued, and runs it to its end. False if it can't.
  bool run_here(queued_unit& unit);
  /// In the root: finds workers that have died. Elsewhere does nothing.
  void look_after_workers();
  /// As above, for a root that goes on and on instead of waiting: mostly it does nothing.
  void look_now_and_then();
  /// Waits, for a moment at most, until no worker touches an ended unit any more.
  void await_release(const queued_unit& unit);
  /// Ends the workers and reaps them; all units have ended, or the pool is broken.
  void stop();

 private:
  void start();
  void be_worker(worker& self);
  void bury(worker& dead, const std::string& why);
  void kill_all();

  const int size_;
  queue queue_;
  std::atomic<bool> broken_{false};
  // The root's:
  std::vector<process_shared::owned<worker>> workers_;
  int alive_ = 0;
  process_shared::due_now_and_then due_;
};

}  // namespace heddle::prefork
