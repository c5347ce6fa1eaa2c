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

/// Lies in the arena. The process that made it is the root, which forks the workers and runs no unit. A worker that dies
/// breaks the pool: the units that it was running fail, with the reason that it left or how it died; nothing more can be
/// spawned; the other workers go on with the queue, and once none is left, queued units fail as well. Only the root notices a
/// death, while it waits for a unit; other processes that wait for a failed unit wait until then.
class pool {
 public:
  explicit pool(int workers) : size_(workers) {}
  pool(const pool&) = delete;

  /// Queues a unit; the first call forks the workers. If that fails, throws std::system_error("fork"), and if the pool is broken
  /// std::runtime_error; then the unit is not queued.
  void submit(queued_unit& unit);
  /// In a worker: takes that unit if it is still queued, and runs it to its end. Otherwise gives false.
  bool run_here(queued_unit& unit);
  /// In the root: finds workers that have died. Elsewhere does nothing.
  void look_after_workers();
  /// As above, for a root that polls instead of sleeping: most calls do nothing.
  void look_now_and_then();
  /// Waits until no worker accesses an ended unit any more, which takes a moment at most.
  void await_release(const queued_unit& unit);
  /// Ends the workers and reaps them. All units must have ended, or the pool be broken.
  void stop();

 private:
  void start();
  void be_worker(worker& self);
  void bury(worker& dead, const std::string& why);
  void kill_all();

  const int size_;
  queue queue_;
  std::atomic<bool> broken_{false};
  // Used by the root only:
  std::vector<process_shared::owned<worker>> workers_;
  int alive_ = 0;
  process_shared::due_now_and_then due_;
};

}  // namespace heddle::prefork
